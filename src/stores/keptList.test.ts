import { keyOf } from '#domain/testing/keyOf.ts';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { BARE_FAMILY, FAMILY_KEYS } from '#domain/family/families.ts';
import { KEPT_DATABASE_NAME, openKeptDatabase } from '#stores/database/keptDatabase.ts';
import { createKeptList } from '#stores/keptList.ts';

const OWNER = { tenantId: 'tenant', oid: 'ada' };
const FAMILY = BARE_FAMILY;
const NOW = Date.parse('2026-11-26T12:00:00.000Z');
const READ_AT = '2026-11-26T11:00:00.000Z';

beforeEach(() => deleteDB(KEPT_DATABASE_NAME));

const named = (...names: string[]) =>
  names.map((displayName): Configuration => ({
    id: keyOf(displayName),
    displayName,
    description: undefined,
    type: configurationTypeOf('iosVpnConfiguration'),
    createdAt: undefined,
    lastModifiedAt: undefined,
    version: undefined,
    roleScopeTagIds: [],
    assignments: [],
  }));

/** A page of its own, as after a reload. */
const visit = (owner = OWNER, now = NOW) => createKeptList(owner, () => now);

/** What the next visit shows. */
async function nextVisit(owner = OWNER, now = NOW): Promise<readonly string[] | undefined> {
  const store = visit(owner, now);
  const told = new Promise<void>((resolve) => void store.subscribe(resolve));
  store.load();
  await Promise.race([told, new Promise((resolve) => void setTimeout(resolve, 100))]);
  return store
    .get()
    .get(FAMILY)
    ?.rows.map(({ displayName }) => displayName);
}

async function stored(): Promise<readonly unknown[]> {
  const database = await openKeptDatabase();
  const keys = await database.getAllKeys('lists');
  database.close();
  return keys;
}

describe('the kept list', () => {
  it('is there at the next visit, with its time', async () => {
    await visit().replace(FAMILY, named('a', 'b'), READ_AT);
    expect(await nextVisit()).toEqual(['a', 'b']);
    const store = visit();
    store.load();
    await vi.waitFor(() => expect(store.get().get(FAMILY)?.readAt).toBe(READ_AT));
  });

  it('belongs to one person in one tenant', async () => {
    await visit().replace(FAMILY, named('a'), READ_AT);
    expect(await nextVisit({ ...OWNER, oid: 'rui' })).toBeUndefined();
    expect(await nextVisit({ ...OWNER, tenantId: 'other' })).toBeUndefined();
    expect(await nextVisit()).toEqual(['a']);
  });

  it('is not shown any more once a fresh one is there, whichever came first', async () => {
    await visit().replace(FAMILY, named('old'), READ_AT);
    const store = visit();
    store.load();
    await vi.waitFor(() => expect(store.get().size).toBe(1));
    const written = store.replace(FAMILY, named('new'), READ_AT);
    expect(store.get().size).toBe(0);
    await written;
    const late = visit();
    late.load();
    await late.replace(FAMILY, named('newer'), READ_AT);
    expect(late.get().size).toBe(0);
    late.load();
    expect(await nextVisit()).toEqual(['newer']);
    expect(late.get().size).toBe(0);
  });

  it('is apart for each family: one that is read again, or dropped, keeps no other', async () => {
    const [other] = FAMILY_KEYS.filter((key) => key !== FAMILY);
    await visit().replace(FAMILY, named('a'), READ_AT);
    await visit().replace(other!, named('b'), READ_AT);
    const store = visit();
    store.load();
    await vi.waitFor(() => expect(store.get().size).toBe(2));
    void store.replace(FAMILY, named('fresh'), READ_AT);
    expect([...store.get().keys()]).toEqual([other]);
    await store.drop(other!);
    expect(store.get().size).toBe(0);
    expect(await stored()).toEqual([[OWNER.tenantId, OWNER.oid, FAMILY]]);
  });

  it('of two in a row is the last', async () => {
    const store = visit();
    await Promise.all([
      store.replace(FAMILY, named('first'), READ_AT),
      store.replace(FAMILY, named('second'), READ_AT),
    ]);
    expect(await nextVisit()).toEqual(['second']);
  });

  it('goes when the tenant was changed, until it has been read again', async () => {
    const store = visit();
    await store.replace(FAMILY, named('before'), READ_AT);
    await store.drop(FAMILY);
    expect(await nextVisit()).toBeUndefined();
    await store.replace(FAMILY, named('after'), READ_AT);
    expect(await nextVisit()).toEqual(['after']);
  });

  it('is gone after signing out, everybody’s, and a list that comes in late does not bring it back', async () => {
    await visit({ ...OWNER, oid: 'rui' }).replace(FAMILY, named('r'), READ_AT);
    const store = visit();
    const early = store.replace(FAMILY, named('a'), READ_AT);
    await store.forgetAll();
    await Promise.all([early, store.replace(FAMILY, named('late'), READ_AT)]);
    expect(await stored()).toEqual([]);
  });

  it('in another form, or of more than a week ago, is dropped and deleted', async () => {
    const database = await openKeptDatabase();
    await database.put('lists', {
      ...OWNER,
      family: FAMILY,
      readAt: READ_AT,
      list: { form: 0, readAt: READ_AT, rows: [] },
    });
    database.close();
    expect(await nextVisit()).toBeUndefined();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    await visit({ ...OWNER, oid: 'gone' }).replace(FAMILY, named('x'), '2026-11-01T00:00:00.000Z');
    expect(await nextVisit()).toBeUndefined();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
  });

  it('of an empty tenant is none: that there is nothing has to be read', async () => {
    await visit().replace(FAMILY, [], READ_AT);
    expect(await nextVisit()).toBeUndefined();
  });

  it('is missed by nobody where the browser keeps nothing', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    const store = visit();
    store.load();
    await store.replace(FAMILY, named('a'), READ_AT);
    await store.forgetAll();
    expect(store.get().size).toBe(0);
    open.mockRestore();
  });
});
