import { whyShownOnly } from '#domain/family/configurationKey.ts';
import type { NotGiven } from '#domain/lens/give.ts';
import { refusalWords } from '#domain/plan/review/planWords.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { reasonWords, verdictWord, type Wording } from '#parts/lens/standingWords.ts';

/** What is not in the plan, and why: "Kiosk: the first has it already". */
export function notGivenLine(
  { configuration, reason }: NotGiven,
  wording: Pick<Wording, 'names' | 'isDevice'>,
): string {
  return TEXTS.notGivenLine(nameInText(configuration.displayName), words());
  function words(): string {
    switch (reason.kind) {
      case 'shownOnly':
        return whyShownOnly(configuration.id) ?? TEXTS.whyNot.notUnderstood;
      case 'refused':
        return refusalWords(reason.refusal);
      case 'notSame':
        return TEXTS.notSame(
          [
            verdictWord(reason.after),
            reason.after.reasons.map((each) => reasonWords(each, wording)).join('; '),
          ]
            .filter(Boolean)
            .join(': '),
        );
      case 'hasIt':
      case 'notThere':
      case 'removed':
      case 'everyone':
      case 'collection':
      case 'notUnderstood':
      case 'severalRows':
        return TEXTS.whyNot[reason.kind];
    }
  }
}
