import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import type { Change } from '#domain/change/change.ts';
import type { Reach } from '#domain/impact/impact.ts';
import { confirmationFor, isConfirmed, largePlan } from '#domain/plan/review/confirmation.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import type { PlanImpact } from '#domain/plan/review/planImpact.ts';
import { add, edit, included, NONE, remove, rowOf, withFilter } from '#domain/testing/testRows.ts';

const there = rowOf({ target: included() });
const NOBODY: Reach = { kind: 'exact', count: 0 };
const exact = (count: number): Reach => ({ kind: 'exact', count });
const bounds = (least: number, most?: number): Reach => ({
  kind: 'bounds',
  least,
  most,
  because: [{ kind: 'collection' }],
});
const UNKNOWN: Reach = { kind: 'unknown', because: [{ kind: 'unknownTarget' }] };

function diffOf(changes: readonly Change[]): PlanDiff {
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const counts = {
    configurations: 1,
    changedConfigurations: 1,
    adds: of('add'),
    edits: of('edit'),
    removes: of('remove'),
    alreadySo: 0,
    refused: 0,
  };
  return {
    configurations: [
      {
        configurationId: keyOf('c'),
        displayName: 'C',
        base: [],
        lines: [],
        changes,
        lockedRows: [],
        path: 'assign',
        writes: 1,
      },
    ],
    counts,
    effort: { reads: 0, writes: 0, readBacks: 0, seconds: 0 },
  };
}

function impactOf(
  gained: Reach,
  lost: Reach = NOBODY,
  devicesInTenant: number | undefined = 10_000,
): PlanImpact {
  return {
    users: { gained: NOBODY, lost: NOBODY },
    devices: { gained, lost },
    configurations: [],
    usersHit: () => [],
    devicesHit: () => [],
    goneGroups: [],
    devicesInTenant,
  };
}

const SMALL = impactOf(exact(30));
const adding = [add(included())];

describe('is something typed before a plan is applied', () => {
  it.each<
    [
      story: string,
      changes: readonly Change[],
      impact: PlanImpact | undefined,
      word: string | undefined,
      why?: RegExp,
    ]
  >([
    ['nothing is changed', [], undefined, undefined],
    ['a small addition', adding, SMALL, undefined],
    ['a small edit', [edit(there, withFilter())], SMALL, undefined],
    [
      'a removal of one row, though it hits nobody',
      [remove(there)],
      impactOf(NOBODY),
      '1 change',
      /removes one assignment/,
    ],
    ['a move', [remove(there), add(included('x'))], SMALL, '2 changes', /removes one assignment/],
    [
      'many removals',
      Array.from({ length: 1212 }, () => remove(there)),
      SMALL,
      '1212 changes',
      /removes 1,212 assignments/,
    ],
    [
      'an addition that asks devices to remove',
      [add(included(), NONE, 'remove')],
      SMALL,
      '1 change',
      /asks devices to remove/,
    ],
    [
      'an edit to the intent Remove',
      [edit(there, NONE, 'remove')],
      SMALL,
      '1 change',
      /asks devices to remove/,
    ],
    [
      'an edit of a filter on a row that removes already',
      [edit({ ...there, intent: 'remove' }, withFilter(), 'remove')],
      SMALL,
      undefined,
    ],
    ['just as many devices as are allowed', adding, impactOf(exact(500)), undefined],
    ['one device more', adding, impactOf(exact(501)), '1 change', /501.*more than 500/],
    [
      'gained and lost are more together',
      adding,
      impactOf(exact(300), exact(300)),
      '1 change',
      /more than 500/,
    ],
    [
      'a tenth of a smaller tenant',
      adding,
      impactOf(exact(101), NOBODY, 1000),
      '1 change',
      /more than 100/,
    ],
    ['a tiny tenant, all of it', adding, impactOf(exact(50), NOBODY, 50), undefined],
    ['bounds below', adding, impactOf(bounds(0, 400)), undefined],
    ['bounds that may be above', adding, impactOf(bounds(0, 501)), '1 change', /at most 501/],
    [
      'no upper bound',
      adding,
      impactOf(bounds(3)),
      '1 change',
      /at least 3.*not known counts as many/,
    ],
    ['unknown', adding, impactOf(UNKNOWN), '1 change', /unknown.*not known counts as many/],
    ['impact is not there yet', adding, undefined, '1 change', /not known yet/],
  ])('%s', (_, changes, impact, word, why = /./) => {
    const confirmation = confirmationFor(diffOf(changes), impact);
    expect(confirmation?.word).toBe(word);
    if (word !== undefined) expect(confirmation?.why.join(' ')).toMatch(why);
  });

  it('what is large, by the size of the tenant', () => {
    expect([0, 100, 1000, 4999, 5000, 300_000].map(largePlan)).toEqual([
      50, 50, 100, 499, 500, 500,
    ]);
    expect(largePlan(undefined)).toBe(50);
  });

  it.each([
    ['1212 changes', true],
    [' 1,212  Changes ', true],
    ['1.212 changes', true],
    ['1 212 changes', true],
    ['1212', false],
    ['121 changes', false],
    ['', false],
  ])('%j is what was asked for: %s', (typed, isIt) => {
    expect(isConfirmed({ word: '1212 changes', why: [] }, typed)).toBe(isIt);
  });
});
