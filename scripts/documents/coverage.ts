import { assignedWords, notYetWords, shownWords } from '#domain/family/coverage.ts';

/**
 * A text with what stands between its marks written anew: what the app covers, and what not yet.
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
  const notYet = notYetWords();
  const sentences = [
    `**It covers** ${assignedWords()}.`,
    `**Shown, not changed:** ${shownWords()}.`,
    ...(notYet === undefined ? [] : [`**Not yet:** ${notYet}.`]),
  ];
  return `\n\n${wrapped(sentences.join(' '))}\n\n`;
}

/** For the landing page: plain words on one line. */
export function coverageOnLanding(): string {
  const notYet = notYetWords();
  return `Covers ${assignedWords()}. Shown, not changed: ${shownWords()}.${notYet === undefined ? '' : ` Not yet: ${notYet}.`}`;
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
