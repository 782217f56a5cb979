import { notCoveredWords } from '#domain/family/coverage.ts';
import { notLookedAt } from '#domain/family/notLookedAt.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { sentencePart } from '#domain/family/sentencePart.ts';

/**
 * A text with what stands between its marks written anew: what the app covers, and what not.
 * The marks are HTML comments, which Markdown has as well.
 */
export function withCoverage(text: string, words: string): string {
  return text.replace(
    /(<!-- coverage: .*? -->)[\s\S]*?(<!-- \/coverage -->)/,
    (_, begin: string, end: string) => `${begin}${words}${end}`,
  );
}

/** For the README: a paragraph of Markdown, wrapped as the formatter wraps it. */
export function coverageInReadme(): string {
  const sentences = [
    `**It covers** ${familyWords(false)}.`,
    `**Shown, not changed:** ${familyWords(true)}.`,
    `**Not covered:** ${notCoveredWords()}.`,
  ];
  return `\n\n${wrapped(sentences.join(' '))}\n\n`;
}

/** For the landing page: plain words on one line, and of what is left out the first two. */
export function coverageOnLanding(): string {
  return `Covers ${familyWords(false)}. Shown, not changed: ${familyWords(true)}. Not covered: ${someNotCovered()}.`;
}

function someNotCovered(): string {
  const [first, second, ...others] = notLookedAt().map(({ what }) => what);
  return `${first}, ${second} and ${others.length} others`;
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > 100) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

/** The families that are only shown, or those that are assigned as well. */
function familyWords(isShownOnly: boolean): string {
  const families = FAMILY_KEYS.map(familyFacts);
  return sentencePart(
    families.flatMap(({ writes, plural }) =>
      (writes === 'shown') === isShownOnly ? [plural] : [],
    ),
  );
}
