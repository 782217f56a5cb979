import { excludes } from '#domain/assignment/target.ts';
import { type Change, targetOfChange } from '#domain/change/change.ts';

/**
 * May a device fail by this change? Only what brings something to devices can fail there: a row that
 * includes, come or changed, and an exclusion that was taken away.
 */
export function mayFail(change: Change): boolean {
  return excludes(targetOfChange(change).kind) === (change.kind === 'remove');
}

/**
 * Do these changes only take something from devices? Then the report holds more than should have it,
 * until those that lost it have checked in.
 * @param expected how many should have it afterwards; undefined where that is not known
 */
export function onlyTakesAway(changes: readonly Change[], expected: number | undefined): boolean {
  return changes.length > 0 && (expected === 0 || !changes.some(mayFail));
}
