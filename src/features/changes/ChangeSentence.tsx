import { type Change, targetOfChange } from '#domain/change/change.ts';
import { describeChange } from '#domain/assignment/describe.ts';
import { counted } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { TEXTS } from '#features/changes/texts.ts';

interface ChangeSentenceProps {
  readonly configuration: { readonly displayName: string };
  readonly changes: readonly Change[];
}

/** What is sent, in a sentence; of several changes how many. */
export function ChangeSentence({ configuration, changes }: ChangeSentenceProps) {
  const names = useTargetNames(changes.map(targetOfChange));
  const [change] = changes;
  if (change === undefined) return TEXTS.nothingChosen;
  if (changes.length > 1)
    return TEXTS.severalOf(
      counted(changes.length, 'change'),
      nameInText(configuration.displayName),
    );
  return describeChange(change, {
    configuration: configuration.displayName,
    target: (target) => names.target(target).label,
    filter: (filter) => names.filter(filter)?.label ?? '',
  });
}
