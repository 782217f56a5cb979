import type { Failure } from '#domain/failure/failure.ts';

/**
 * Graph's sentence, with the phrase that Intune gives it where the sentence does not hold it.
 * Without a status nobody at Graph said anything: the sentence is ours and stands by itself.
 */
export function wordsOfGraph({ trace: { message, phrase, status } }: Failure): string {
  const sentence = message?.trim() ?? '';
  if (status === undefined) return sentence === '' ? '' : ` ${sentence}`;
  const mark = phrase === undefined || sentence.includes(phrase) ? '' : ` (${phrase})`;
  return sentence === '' && mark === ''
    ? ''
    : ` Graph said: ${sentence === '' ? '' : `"${sentence}"`}${mark}`;
}
