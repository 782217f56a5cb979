import { describe, expect, it } from 'vitest';
import { applyChanges } from '#graph/write/applyChanges.ts';
import {
  type Tenant,
  type Wish,
  FILTER,
  add,
  remove,
  edit,
  all,
  adding,
  ends,
} from '#graph/testing/changeWishes.ts';
import {
  fakeList,
  notToGroup,
  ofPolicySet,
  SET,
  toAll,
  toCollection,
  toGroup,
  toUnknown,
} from '#graph/testing/fakeList.ts';
import type { JsonObject } from '#lib/json.ts';

/** A tenant that somebody else changes between the review and the fresh read. */
const somebody = (change: (rows: JsonObject[]) => JsonObject[]): Tenant =>
  fakeList({ rows: [toGroup('g'), toGroup('h')], meanwhile: [[1, change]] });
const full = () => Promise.reject(new Error('disk full'));

describe('nothing is sent', () => {
  it.each<[string, Tenant, Wish, string]>([
    [
      'when somebody changed the row',
      somebody((rows) => rows.map((row) => ({ ...row, intent: 'remove' }))),
      edit('g'),
      'drifted',
    ],
    [
      'when somebody made the same change, and another one',
      somebody(([, h]) => [h!, toAll()]),
      remove('g'),
      'drifted',
    ],
    [
      'when somebody took away the row that was to be edited',
      somebody(([, h]) => [h!]),
      edit('g'),
      'drifted',
    ],
    ['when somebody made the same change', somebody(([, h]) => [h!]), remove('g'), 'alreadySo'],
    [
      'when somebody made all the changes',
      somebody(([, h]) => [h!, toGroup('new')]),
      all(remove('g'), adding('new')),
      'alreadySo alreadySo',
    ],
    [
      'when somebody changed another row, which /assign would write',
      somebody(([g]) => [g!, toGroup('h', { later: 1 })]),
      edit('g'),
      'drifted',
    ],
    ['when somebody removed another row', somebody(([g]) => [g!]), edit('g'), 'drifted'],
    [
      'when somebody added a row',
      somebody((rows) => [...rows, toCollection('CD1')]),
      remove('g'),
      'drifted',
    ],
    [
      'when somebody excluded the group that is to be added',
      somebody((rows) => [...rows, notToGroup('new')]),
      adding('new'),
      'drifted',
    ],
    [
      'when the list cannot be read',
      fakeList({ rows: [toGroup('g')], reads: ['403'] }),
      edit('g'),
      'notRead',
    ],
    [
      'when the list is no list',
      fakeList({ rows: [toGroup('g')], reads: ['garbage'] }),
      edit('g'),
      'notRead',
    ],
  ])('%s', async (_, tenant, wish, kind) => {
    expect((await ends(tenant, wish)).join(' ')).toBe(kind);
    expect(tenant.sent()).toEqual([]);
  });

  it.each<[string, readonly JsonObject[], Wish, readonly string[]]>([
    ['for a row of a policy set', [ofPolicySet('p')], remove('p'), ['blocked']],
    ['for a row with an unknown target', [toUnknown('u')], remove('u'), ['blocked']],
    [
      'for a row with an intent the app does not know',
      [toGroup('g', { intent: 'audit' })],
      edit('g'),
      ['blocked'],
    ],
    [
      'where one change of several cannot be',
      [toGroup('g'), ofPolicySet('p')],
      all(remove('p'), adding('new')),
      ['blocked', 'notSent'],
    ],
    [
      'for a group that is assigned with another filter',
      [toGroup('g')],
      () => [add('g', FILTER)],
      ['blocked'],
    ],
    [
      'for a group that is excluded',
      [notToGroup('g'), toAll()],
      all(adding('g'), adding('new')),
      ['blocked', 'notSent'],
    ],
    [
      'where a row is edited and removed',
      [toGroup('g')],
      all(edit('g'), remove('g')),
      ['blocked', 'blocked'],
    ],
    [
      'where a group is added twice',
      [],
      all(adding('a'), () => [add('A', FILTER)]),
      ['blocked', 'blocked'],
    ],
  ])('%s', async (_, rows, wish, expected) => {
    const tenant = fakeList({ rows });
    expect(await ends(tenant, wish)).toEqual(expected);
    expect(tenant.sent()).toEqual([]);
  });

  it('when the journal cannot be kept', async () => {
    const tenant = fakeList({ rows: [toGroup('g')] });
    const base = await tenant.list();
    await expect(
      applyChanges({ ...SET, base, changes: edit('g')(base) }, { ...tenant.steps, onSend: full }),
    ).rejects.toThrow('disk full');
    expect(tenant.sent()).toEqual([]);
  });
});
