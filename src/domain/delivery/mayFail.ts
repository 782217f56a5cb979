import { excludes } from '#domain/assignment/target.ts';
import { type Change, targetOfChange } from '#domain/change/change.ts';

/**
 * May a device fail by this change? Only what brings something to devices can fail there: a row that
 * includes, come or changed, and an exclusion that was taken away.
 */
export function mayFail(change: Change): boolean {
  return excludes(targetOfChange(change).kind) === (change.kind === 'remove');
}
