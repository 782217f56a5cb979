import type { LensReading } from '#parts/lens/reading/useLens.ts';

/** Was everything read? Else what is not there may be among what was not. */
export function isWhole({
  configurations,
  notRead,
}: Pick<LensReading, 'configurations' | 'notRead'>): boolean {
  return configurations.notRead.length === 0 && notRead === 0;
}
