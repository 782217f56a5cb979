import { describe, expect, it } from 'vitest';
import { SUPPORT_MATRIX, supportOf, type Support } from '#domain/assignment/supportMatrix.ts';

/**
 * The page's rows once more, typed in from the page and not from the table: number, include,
 * exclude, support.
 */
const PAGE: readonly (readonly [
  row: number,
  include: string,
  exclude: string,
  support: Support,
])[] = [
  [1, 'dynamic device', 'dynamic device', 'partly'],
  [2, 'dynamic device', 'static device', 'yes'],
  [3, 'dynamic device', 'dynamic user', 'no'],
  [4, 'dynamic device', 'static user', 'no'],
  [5, 'static device', 'dynamic device', 'partly'],
  [6, 'static device', 'static device', 'yes'],
  [7, 'static device', 'dynamic user', 'no'],
  [8, 'static device', 'static user', 'no'],
  [9, 'dynamic user', 'dynamic device', 'no'],
  [10, 'dynamic user', 'static device', 'no'],
  [11, 'dynamic user', 'dynamic user', 'yes'],
  [12, 'dynamic user', 'static user', 'yes'],
  [13, 'static user', 'dynamic device', 'no'],
  [14, 'static user', 'static device', 'no'],
  [15, 'static user', 'dynamic user', 'yes'],
  [16, 'static user', 'static user', 'yes'],
];

describe('the support matrix', () => {
  it.each(PAGE)('row %i: include %s, exclude %s: %s', (row, include, exclude, support) => {
    const found = SUPPORT_MATRIX.find((each) => each.row === row)!;
    expect(`${found.include.membership} ${found.include.kind}`).toBe(include);
    expect(`${found.exclude.membership} ${found.exclude.kind}`).toBe(exclude);
    expect(supportOf(found.include, found.exclude)).toBe(support);
  });

  it('has each combination once', () => {
    expect(
      new Set(SUPPORT_MATRIX.map(({ include, exclude }) => JSON.stringify([include, exclude])))
        .size,
    ).toBe(16);
  });

  it.each([
    [
      'membership does not matter across kinds',
      { kind: 'device', membership: undefined },
      { kind: 'user', membership: undefined },
      'no',
    ],
    [
      'All devices, dynamic devices excluded',
      { kind: 'device', membership: undefined },
      { kind: 'device', membership: 'dynamic' },
      'partly',
    ],
    [
      'All devices, static devices excluded',
      { kind: 'device', membership: undefined },
      { kind: 'device', membership: 'static' },
      'yes',
    ],
    [
      'users from users, however made',
      { kind: 'user', membership: undefined },
      { kind: 'user', membership: undefined },
      'yes',
    ],
    [
      'the excluded kind is not known',
      { kind: 'user', membership: undefined },
      { kind: undefined, membership: undefined },
      'unknown',
    ],
    [
      'nothing is known',
      { kind: undefined, membership: undefined },
      { kind: undefined, membership: undefined },
      'unknown',
    ],
  ] as const)('%s', (_, include, exclude, support) => {
    expect(supportOf(include, exclude)).toBe(support);
  });
});
