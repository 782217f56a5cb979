import { describe, expect, it } from 'vitest';
import { effectOf } from '#domain/assignment/intent.ts';
import type { Change } from '#domain/change/change.ts';
import { NOBODY, type Reach } from '#domain/impact/crowd/reach.ts';
import {
  confirmationFor,
  type DeviceCount,
  isConfirmed,
  largeChange,
  largeLoss,
} from '#domain/change/confirmation.ts';
import {
  add,
  edit,
  excluded,
  included,
  NONE,
  remove,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';

const there = rowOf({ target: included() });
const exact = (count: number): Reach => ({ kind: 'exact', count });
const bounds = (least: number, most?: number): Reach => ({
  kind: 'bounds',
  least,
  most,
  because: [{ kind: 'collection' }],
});
const UNKNOWN: Reach = { kind: 'unknown', because: [{ kind: 'unknownTarget' }] };

function devicesOf(
  gained: Reach,
  lost: Reach = NOBODY,
  inTenant?: number,
  intents: Parameters<typeof effectOf>[0] = [],
): DeviceCount {
  const effect = effectOf(intents);
  return { effects: [{ effect, devices: { gained, lost } }], inTenant: inTenant ?? 10_000 };
}

const SMALL = devicesOf(exact(30));
const adding = [add(included())];
const addingAll = [add({ kind: 'allDevices' })];

describe('is something typed before changes are sent', () => {
  it.each<
    [
      story: string,
      changes: readonly Change[],
      devices: DeviceCount | undefined,
      word: string | undefined,
      why?: RegExp,
    ]
  >([
    ['nothing is changed', [], undefined, undefined],
    ['a small addition', adding, SMALL, undefined],
    ['a small edit', [edit(there, withFilter())], SMALL, undefined],
    [
      'a removal of one row by which few lose something',
      [remove(there)],
      devicesOf(NOBODY, exact(10), 100),
      undefined,
    ],
    [
      'a removal by which more lose something',
      [remove(there)],
      devicesOf(NOBODY, exact(11), 100),
      '11 devices',
      /^A loss on more than 10 devices has to be confirmed\.$/,
    ],
    [
      'a filter that takes most of a small tenant away',
      [edit(there, withFilter())],
      devicesOf(NOBODY, exact(92), 100),
      '92 devices',
      /^A loss on more than 10 devices/,
    ],
    [
      'an exclusion by which many lose something',
      [add(excluded())],
      devicesOf(NOBODY, exact(201)),
      '201 devices',
      /^A loss on more than 100 devices/,
    ],
    [
      'many more may lose something',
      [remove(there)],
      devicesOf(NOBODY, bounds(0, 101)),
      '101 devices',
      /^A loss on more than 100 devices/,
    ],
    [
      'who loses is not known, by one more target that takes nothing away',
      adding,
      devicesOf(NOBODY, UNKNOWN),
      undefined,
    ],
    [
      'who loses is not known, by an exclusion that goes',
      [remove(rowOf({ target: excluded() }))],
      devicesOf(NOBODY, UNKNOWN),
      undefined,
    ],
    ['a move', [remove(there), add(included('x'))], SMALL, undefined],
    ['ten removals', Array.from({ length: 10 }, () => remove(there)), SMALL, undefined],
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
    ['just as many devices as are allowed', adding, devicesOf(exact(500)), undefined],
    [
      'one device more',
      adding,
      devicesOf(exact(501)),
      '1 change',
      /^A change to more than 500 devices/,
    ],
    [
      'gained and lost are more together',
      [edit(there, withFilter())],
      devicesOf(exact(450), exact(100)),
      '1 change',
      /^A change to more than 500/,
    ],
    [
      'a tenth of a smaller tenant, by All devices',
      addingAll,
      devicesOf(exact(101), NOBODY, 1000),
      '1 change',
      /more than 100 devices/,
    ],
    [
      'a tenth of a smaller tenant, by one group',
      adding,
      devicesOf(exact(101), NOBODY, 1000),
      undefined,
    ],
    ['a tiny tenant, all of it', addingAll, devicesOf(exact(50), NOBODY, 50), undefined],
    ['bounds below', adding, devicesOf(bounds(0, 400)), undefined],
    [
      'bounds that may be above',
      adding,
      devicesOf(bounds(0, 501)),
      '1 change',
      /^A change to more than 500/,
    ],
    [
      'no upper bound',
      addingAll,
      devicesOf(bounds(3)),
      '1 change',
      /^At least 3 devices.*not known counts as many/,
    ],
    ['unknown', addingAll, devicesOf(UNKNOWN), '1 change', /unknown.*not known counts as many/],
    [
      'an uninstall',
      [add(included(), NONE, 'uninstall')],
      devicesOf(exact(12), NOBODY, 10_000, ['uninstall']),
      '1 change',
      /^It asks devices to uninstall an app, by one assignment with the intent Uninstall\.$/,
    ],
    [
      'an uninstall of many',
      [add(included(), NONE, 'uninstall')],
      devicesOf(exact(101), NOBODY, 10_000, ['uninstall']),
      '101 devices',
      /Uninstall\. A loss on more than 100 devices/,
    ],
    [
      'another filter of an uninstall, by which many more are asked',
      [edit(rowOf({ target: included(), intent: 'uninstall' }), NONE, 'uninstall')],
      devicesOf(exact(101), NOBODY, 10_000, ['uninstall']),
      '101 devices',
      /^A loss on/,
    ],
    [
      'an uninstall that goes takes nothing away',
      [remove(rowOf({ target: included(), intent: 'uninstall' }))],
      devicesOf(NOBODY, exact(101), 10_000, ['uninstall']),
      undefined,
    ],
    [
      'an app that many no longer have to install',
      [remove(rowOf({ target: included(), intent: 'required' }))],
      devicesOf(NOBODY, exact(49), 229, ['required']),
      '49 devices',
      /^A loss on more than 10 devices/,
    ],
    [
      'an app that many are no longer offered',
      [remove(rowOf({ target: included(), intent: 'available' }))],
      devicesOf(NOBODY, exact(101), 10_000, ['available']),
      '101 devices',
      /^A loss on more than 100/,
    ],
    [
      'several effects of one plan',
      [remove(there), add(included(), NONE, 'uninstall')],
      {
        effects: [
          ...devicesOf(exact(3), exact(60)).effects,
          ...devicesOf(exact(1), NOBODY, 10_000, ['required']).effects,
          ...devicesOf(exact(41), UNKNOWN, 10_000, ['uninstall']).effects,
        ],
        inTenant: 10_000,
      },
      '2 changes',
      new RegExp(
        [
          '3 devices receive and 60 lose a configuration',
          '1 device has to install an app',
          '41 devices are asked to uninstall an app',
          'How many devices are no longer asked to uninstall an app is unknown',
        ].join(String.raw`\. `),
      ),
    ],
    ['impact is not there yet', addingAll, undefined, '1 change', /not known yet/],
    ['who is in one group is not known', adding, devicesOf(UNKNOWN), undefined],
  ])('%s', (_, changes, devices, word, why = /./) => {
    const confirmation = confirmationFor(changes, devices);
    expect(confirmation?.word).toBe(word);
    if (word !== undefined) expect(confirmation?.why.join(' ')).toMatch(why);
  });

  it.each([
    ['apply', 'lost'],
    ['required', 'lost'],
    ['available', 'lost'],
    ['availableWithoutEnrollment', 'lost'],
    ['uninstall', 'gained'],
  ] as const)('of %s, many more devices %s are a loss, by whatever change', (intent, side) => {
    const more = side === 'lost' ? devicesOf(NOBODY, exact(101), 10_000, [intent]) : undefined;
    const counted = more ?? devicesOf(exact(101), NOBODY, 10_000, [intent]);
    const row = rowOf({ target: included(), intent });
    for (const changes of [
      ...(side === 'lost' ? [[remove(row)], [add(excluded(), NONE, intent)]] : []),
      [edit(row, withFilter(), intent)],
      [edit(row, withFilter(), intent), add(included('x'), NONE, intent)],
    ])
      expect(confirmationFor(changes, counted)?.why.join(' ')).toContain('A loss on more than 100');
  });

  it('what is large, by the size of the tenant', () => {
    expect([0, 100, 1000, 4999, 5000, 300_000].map(largeChange)).toEqual([
      50, 50, 100, 499, 500, 500,
    ]);
    expect(largeChange(undefined)).toBe(50);
    expect([0, 100, 1000, 4999, 5000, 300_000].map(largeLoss)).toEqual([10, 10, 20, 99, 100, 100]);
    expect(largeLoss(undefined)).toBe(10);
  });

  it.each([
    ['1212 changes', true],
    [' 1,212  Changes ', true],
    ['1.212 changes', true],
    ['1 212 changes', true],
    ['1212', true],
    ['1,212', true],
    ['12', false],
    ['121 changes', false],
    ['', false],
  ])('%j is what was asked for: %s', (typed, isIt) => {
    expect(isConfirmed({ word: '1212 changes', why: [] }, typed)).toBe(isIt);
  });
});
