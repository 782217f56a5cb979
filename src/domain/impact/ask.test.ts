import { array, assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import { findAlike } from '#domain/impact/crowd/alike.ts';
import { type Asker, askAboutDevices, askAboutUsers } from '#domain/impact/ask.ts';
import {
  blur,
  blurs,
  changes,
  exactDevices,
  exactUsers,
  tenants,
} from '#domain/testing/bruteForce.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { type Side, SIDES } from '#domain/impact/crowd/together.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { runToEnd } from '#lib/browser/slices.ts';

/** Nothing is reckoned: as in a plan of which more is unknown than can be tried out. */
const NO_TIME = { question: 0, plan: 0 };

type Lists = readonly [before: readonly ImpactAssignment[], after: readonly ImpactAssignment[]];

function holds(side: Side, reach: Reach, count: number): void {
  const [least, most] =
    reach.kind === 'exact'
      ? [reach.count, reach.count]
      : reach.kind === 'bounds'
        ? [reach.least, reach.most]
        : [0, undefined];
  expect(least, side).toBeLessThanOrEqual(count);
  expect(most ?? Infinity, side).toBeGreaterThanOrEqual(count);
}

function expectTruth<E>(
  asker: Asker<E>,
  questions: readonly Lists[],
  exact: (rows: readonly ImpactAssignment[]) => ReadonlySet<string>,
): void {
  const truth = { gained: new Set<string>(), lost: new Set<string>() };
  for (const [before, after] of questions) {
    const [had, has] = [exact(before), exact(after)];
    const own = {
      gained: [...has].filter((id) => !had.has(id)),
      lost: [...had].filter((id) => !has.has(id)),
    };
    const answer = runToEnd(asker.ask({ platform: 'windows', before, after }));
    for (const side of SIDES) {
      holds(side, answer[side], own[side].length);
      for (const id of own[side]) truth[side].add(id);
    }
  }
  const together = asker.together();
  for (const side of SIDES) holds(side, together.reach(side), truth[side].size);
}

it('holds the true number where there is no time to try out what is open', () => {
  assert(
    property(tenants, array(changes, { maxLength: 4 }), blurs, (tenant, questions, how) => {
      for (const doesRemoveWin of [true, false]) {
        const { users, devices } = runToEnd(findAlike(blur(tenant, how), ['windows']));
        expectTruth(askAboutUsers(users, NO_TIME), questions, (rows) =>
          exactUsers(tenant, rows, doesRemoveWin),
        );
        expectTruth(askAboutDevices(devices, NO_TIME), questions, (rows) =>
          exactDevices(tenant, rows, doesRemoveWin),
        );
      }
    }),
    { numRuns: 1500 },
  );
}, 120_000);

it('says no change where nothing changes', () => {
  assert(
    property(tenants, changes, blurs, (tenant, [rows], how) => {
      const { users, devices } = runToEnd(findAlike(blur(tenant, how), ['windows']));
      const asked = { platform: 'windows' as const, before: rows, after: rows.toReversed() };
      const nobody = { kind: 'exact', count: 0 };
      expect(runToEnd(askAboutUsers(users, NO_TIME).ask(asked))).toEqual({
        gained: nobody,
        lost: nobody,
      });
      expect(runToEnd(askAboutDevices(devices, NO_TIME).ask(asked))).toEqual({
        gained: nobody,
        lost: nobody,
      });
    }),
    { numRuns: 500 },
  );
}, 120_000);
