import type { Failure, FailureKind } from '#domain/failure/failure.ts';

const OF_ALL: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'offline',
  'timeout',
  'unauthenticated',
  'claimsChallenge',
  'consentNeeded',
  'consentRefused',
  'interactionBlocked',
  'signInFailed',
  'signInRefused',
  'tabStorage',
  'clockWrong',
]);

/** Is it the network or the sign-in, so that the next request would fare no better? */
export function concernsAll({ kind }: Failure): boolean {
  return OF_ALL.has(kind);
}
