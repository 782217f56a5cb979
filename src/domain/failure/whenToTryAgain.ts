import { counted } from '#lib/locale.ts';

/** @param retryAfterSeconds as Graph said it; undefined where it did not */
export function whenToTryAgain(retryAfterSeconds: number | undefined): string {
  if (retryAfterSeconds === undefined) return 'Wait a minute and try again.';
  const seconds = Math.ceil(retryAfterSeconds);
  if (seconds <= 0) return 'Try again now.';
  return `Try again in ${counted(seconds, 'second')}.`;
}
