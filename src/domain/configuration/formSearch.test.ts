import { expect, it } from 'vitest';
import { formSearch } from '#domain/configuration/formSearch.ts';

it('keeps the group, the collection and the filter that were chosen', () => {
  const filter = { mode: 'exclude', filterId: 'f' } as const;
  expect(formSearch({ target: { kind: 'group', groupId: 'g' }, filter })).toEqual({
    target: 'group',
    groupId: 'g',
    filterMode: 'exclude',
    filterId: 'f',
  });
  const collection = { kind: 'collection', collectionId: 'SMS00001' } as const;
  expect(formSearch({ target: collection, filter: { mode: 'none' } })).toEqual({
    target: 'collection',
    collectionId: 'SMS00001',
  });
});
