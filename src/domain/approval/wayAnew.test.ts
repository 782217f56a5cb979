import { expect, it } from 'vitest';
import { wayAnew } from '#domain/approval/wayAnew.ts';
import type { Change } from '#domain/change/change.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const add: Change = {
  kind: 'add',
  draft: {
    target: { kind: 'group', groupId: 'g' },
    filter: { mode: 'exclude', filterId: 'f' },
    intent: 'apply',
  },
};

const way = (via: string, changes: readonly Change[], undoes?: string) =>
  wayAnew(
    { configuration: { id: keyOf('c'), displayName: 'Wi-Fi' }, via, changes, undoes },
    'tenant',
  );

it('reviews changes of a configuration as a plan, also those that take something back', () => {
  expect(way('', [add, add])).toMatchObject({ kind: 'plan', plan: { tenantId: 'tenant' } });
  expect(way('', [add], 'earlier')).toMatchObject({ kind: 'plan' });
});

it('opens the form with the way over the certificate and all that was chosen', () => {
  expect(way('identityCertificate', [add])).toEqual({
    kind: 'form',
    search: {
      via: 'identityCertificate',
      target: 'group',
      groupId: 'g',
      filterMode: 'exclude',
      filterId: 'f',
      intent: 'apply',
    },
  });
});

it('takes a change on a certificate back by the undo that it was', () => {
  const undo = { kind: 'undo', entryId: 'earlier' };
  expect(way('identityCertificate', [add], 'earlier')).toEqual(undo);
  expect(way('identityCertificate', [add, add], 'earlier')).toEqual(undo);
});

it('knows no way for anything else on a certificate', () => {
  expect(way('identityCertificate', [add, add])).toBeUndefined();
  expect(way('identityCertificate', [])).toBeUndefined();
});
