import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import {
  collection,
  drafts,
  excluded,
  G,
  H,
  included,
  lists,
  policySetRow,
  rowOf,
  unknownRow,
  withFilter,
} from '#domain/testing/testRows.ts';
import { isJsonObject, type Json } from '#lib/json.ts';
import { placeKey, rowKey, samePlace, sameRowContent } from '#domain/assignment/rowIdentity.ts';

// Two cores serve many: a thousand runs may take longer than the five seconds of a usual test.
vi.setConfig({ testTimeout: 60_000 });

const group = rowOf({ target: included() });

describe('which row it is', () => {
  it.each<[string, Assignment, Assignment, boolean]>([
    [
      'a group, whatever its filter and intent',
      group,
      rowOf({ target: included(), filter: withFilter(), intent: 'remove' }),
      true,
    ],
    ['a group included and excluded', group, rowOf({ target: excluded() }), true],
    ['a group in capitals', group, rowOf({ target: included(G.toUpperCase()) }), true],
    [
      'a collection in capitals',
      rowOf({ target: collection('cd1') }),
      rowOf({ target: collection('CD1') }),
      true,
    ],
    ['Graph did not say the source', group, { ...group, source: undefined }, true],
    ['another group', group, rowOf({ target: included(H) }), false],
    [
      'two collections',
      rowOf({ target: collection('CD1') }),
      rowOf({ target: collection('CD2') }),
      false,
    ],
    ['a collection with the id of a group', group, rowOf({ target: collection(G) }), false],
    ['the same group from a policy set', rowOf({ target: included(H) }), policySetRow(), false],
    [
      'the same group from two policy sets',
      policySetRow(),
      { ...policySetRow(), sourceId: 'Q' },
      false,
    ],
    ['a policy set in capitals', policySetRow(), { ...policySetRow(), sourceId: 'p' }, true],
    [
      'all users and all devices',
      rowOf({ target: { kind: 'allDevices' } }),
      rowOf({ target: { kind: 'allLicensedUsers' } }),
      false,
    ],
    ['two unknown targets', unknownRow('a'), unknownRow('b'), false],
    [
      'asked to remove',
      rowOf({ target: included(G) }),
      rowOf({ target: included(G), intent: 'remove' }),
      true,
    ],
    [
      'an app required and uninstalled',
      rowOf({ target: included(G), intent: 'required' }),
      rowOf({ target: included(G), intent: 'uninstall' }),
      false,
    ],
    [
      'an app required, once excluded',
      rowOf({ target: included(G), intent: 'required' }),
      rowOf({ target: excluded(G), intent: 'required' }),
      true,
    ],
    [
      'an unknown target with its fields in another order',
      rowOf({ target: { kind: 'unknown', odataType: 't', raw: { a: 1, b: [2] } } }),
      rowOf({ target: { kind: 'unknown', odataType: 't', raw: { b: [2], a: 1 } } }),
      true,
    ],
  ])('%s', (_, a, b, same) => {
    expect(rowKey(a) === rowKey(b)).toBe(same);
  });

  it('known targets have the same key just when they are the same row', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.boolean(), (a, b, isLoud) => {
        const loud =
          isLoud && 'groupId' in b.target
            ? { ...b.target, groupId: b.target.groupId.toUpperCase() }
            : b.target;
        const placed = { target: loud, intent: b.intent };
        expect(placeKey(a) === placeKey(placed)).toBe(samePlace(a, placed));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The same value with the keys of every object in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, item]) => [key, reversed(item)]),
      )
    : value;
}

describe('what it says', () => {
  it('is the same in any order of keys', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        for (const row of rows)
          expect(sameRowContent(row, { ...row, raw: reversed(row.raw) as typeof row.raw })).toBe(
            true,
          );
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Assignment['raw'], Assignment['raw'], boolean]>([
    ['a GUID in capitals is no difference', { id: `c_${G}` }, { id: `c_${G.toUpperCase()}` }, true],
    ['a word in capitals is one', { intent: 'apply' }, { intent: 'Apply' }, false],
    ['an unknown field', { x: 1 }, { x: 2 }, false],
    ['an unknown field that is new', {}, { x: null }, false],
    ['deep in an unknown field', { x: { y: [{ z: 1 }] } }, { x: { y: [{ z: 2 }] } }, false],
    ['the order of a list', { x: [1, 2] }, { x: [2, 1] }, false],
    ['a number that became a text', { x: 1 }, { x: '1' }, false],
  ])('%s', (_, a, b, same) => {
    expect(sameRowContent({ ...group, raw: a }, { ...group, raw: b })).toBe(same);
  });
});
