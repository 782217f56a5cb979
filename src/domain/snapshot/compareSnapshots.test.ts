import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { changedFields, compareStepwise, type Side } from '#domain/snapshot/compareSnapshots.ts';
import type { SnapshotFamily, SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { excluded, included, policySetRow, rowOf, withFilter } from '#domain/testing/testRows.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const [FAMILY] = FAMILY_KEYS;
const TYPE = { name: 'x', platform: 'windows', kind: 'custom' } as unknown as SnapshotItem['type'];
const NOON = Date.parse('2026-11-28T12:00:00Z');

function item(assignments: readonly Assignment[] | undefined, more: Partial<SnapshotItem> = {}) {
  return {
    id: keyOf('c'),
    displayName: 'C',
    type: TYPE,
    createdAt: undefined,
    assignments,
    ...more,
  };
}

function side(items: readonly SnapshotItem[], more: Partial<SnapshotFamily> = {}): Side {
  return {
    families: [{ family: FAMILY!, notRead: undefined, isShort: false, items, ...more }],
    at: NOON,
  };
}

const compare = (then: Side, now: Side) => runToEnd(compareStepwise(then, now));
const told = (then: Side, now: Side) =>
  compare(then, now).differences.map(({ kind, parts }) => [kind, ...parts].join(' '));

const group = rowOf({ target: included() });
const filtered = rowOf({ target: included(), filter: withFilter() });

describe('rows of one configuration', () => {
  it.each<[story: string, then: readonly Assignment[], now: readonly Assignment[], told: string[]]>(
    [
      ['the same', [group], [group], []],
      [
        'the same in another order',
        [group, rowOf({ target: excluded('b') })],
        [rowOf({ target: excluded('b') }), group],
        [],
      ],
      ['removed', [group], [], ['removed']],
      ['added', [], [group], ['added']],
      ['another filter', [group], [filtered], ['changed filter']],
      ['excluded instead', [group], [rowOf({ target: excluded() })], ['changed role']],
      [
        'another intent',
        [group],
        [rowOf({ target: included(), intent: 'remove' })],
        ['changed intent'],
      ],
      [
        'a field that nobody knows',
        [group],
        [rowOf({ target: included(), extra: { a: 1 } })],
        ['changed other'],
      ],
      ['a policy set took it over', [group], [policySetRow(included())], ['removed', 'added']],
      [
        'beside that of a policy set',
        [policySetRow(included())],
        [policySetRow(included()), group],
        ['added'],
      ],
    ],
  )('%s', (_, then, now, expected) => {
    expect(told(side([item(then)]), side([item(now)]))).toEqual(expected);
  });

  it('names the fields that differ', () => {
    const other = rowOf({ target: included(), filter: withFilter(), extra: { a: 1 } });
    expect(changedFields(group, other)).toContain('x-a');
  });

  it('lists that were not read are not compared, and said to be unknown', () => {
    expect(told(side([item(undefined)]), side([item([group])]))).toEqual(['notKnown']);
    expect(told(side([item([group])]), side([item(undefined)]))).toEqual(['notKnown']);
    expect(told(side([item(undefined)]), side([item(undefined)]))).toEqual([]);
  });
});

describe('configurations', () => {
  it('are gone or new', () => {
    expect(told(side([item([group])]), side([]))).toEqual(['gone']);
    expect(told(side([]), side([item([group])]))).toEqual(['new']);
  });

  it('of a family that one side did not read are neither', () => {
    const notRead = { notRead: 'no permission' };
    expect(compare(side([], notRead), side([item([group])]))).toMatchObject({
      differences: [],
      notCompared: [{ family: FAMILY, side: 'was', why: 'no permission' }],
    });
    expect(compare(side([item([group])]), side([], notRead))).toMatchObject({
      differences: [],
      notCompared: [{ family: FAMILY, side: 'now', why: 'no permission' }],
    });
  });

  it('that a short list left out had no assignments, if they were there', () => {
    const short = { family: 'app', isShort: true } as const;
    const app = (graphType: string, createdAt: string) =>
      side([item([group], { createdAt, type: familyFacts('app').typeOf(graphType) })], {
        family: 'app',
      });
    const [before, after] = ['2026-11-01T00:00:00Z', '2026-11-29T00:00:00Z'];
    expect(told(side([], short), app('managedIOSStoreApp', before))).toEqual(['added']);
    expect(told(side([], short), app('managedIOSStoreApp', after))).toEqual(['new']);
    // No list leaves these out: it is another tenant's, or was not visible.
    expect(told(side([], short), app('win32LobApp', before))).toEqual(['new']);
    expect(told(side([], short), app('someNewApp', before))).toEqual(['new']);
  });
});
