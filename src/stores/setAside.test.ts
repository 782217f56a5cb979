import { beforeEach, expect, it, vi } from 'vitest';
import { asideOn, parseSetAside, type SetAside, setAsideFile } from '#domain/findings/setAside.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };
const KEPT = new Map<string, string>();
const VPN: SetAside = {
  key: 'emptyGroup vpn',
  what: 'Assigned to an empty group: VPN',
  reason: 'Waits for next year',
  at: '2026-11-28T10:00:00.000Z',
};

beforeEach(() => {
  KEPT.clear();
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => KEPT.get(key) ?? null,
    setItem: (key: string, value: string) => void KEPT.set(key, value),
    removeItem: (key: string) => void KEPT.delete(key),
  });
  vi.stubGlobal('addEventListener', () => undefined);
});

/** The store as a page that was just opened has it. */
async function storeOf(owner: typeof ADA) {
  vi.resetModules();
  const { setAsideStore } = await import('#stores/setAside.ts');
  return setAsideStore(owner);
}

it('keeps what one person set aside in one tenant, and takes it back', async () => {
  (await storeOf(ADA)).add([VPN]);
  const again = await storeOf(ADA);
  expect(again.get()).toEqual([VPN]);
  expect((await storeOf({ ...ADA, tenantId: 'fabrikam' })).get()).toEqual([]);
  expect((await storeOf({ ...ADA, oid: 'rui' })).get()).toEqual([]);
  again.add([{ ...VPN, reason: 'Another reason it is' }]);
  expect(again.get().map(({ reason }) => reason)).toEqual(['Another reason it is']);
  again.takeBack(VPN.key);
  expect((await storeOf(ADA)).get()).toEqual([]);
});

it('a file with an entry that cannot be read brings the others, and says so', () => {
  const file = JSON.stringify({
    ...JSON.parse(setAsideFile('contoso', [VPN])),
    setAside: [VPN, 7],
  });
  expect(parseSetAside(file, 'f.json', 'contoso')).toMatchObject({ setAside: [VPN], leftOut: 1 });
});

it('says that the browser kept nothing, and that it does again', async () => {
  const { setItem } = localStorage;
  const store = await storeOf(ADA);
  localStorage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  store.add([VPN]);
  expect([store.get(), store.isKept.get()]).toEqual([[VPN], false]);
  localStorage.setItem = setItem;
  store.takeBack(VPN.key);
  expect(store.isKept.get()).toBe(true);
});

it('what another version wrote takes no other along', async () => {
  KEPT.set('assignment-desk:set-aside:contoso:ada', JSON.stringify([VPN, { key: 1 }, null]));
  expect((await storeOf(ADA)).get()).toEqual([VPN]);
  KEPT.set('assignment-desk:set-aside:contoso:ada', '"odd"');
  expect((await storeOf(ADA)).get()).toEqual([]);
});

it('is aside to the end of its last day, and for good where none is said', () => {
  const until = { ...VPN, key: 'other', until: '2026-12-31' };
  expect([...asideOn([VPN, until], '2026-12-31').keys()]).toEqual([VPN.key, 'other']);
  expect([...asideOn([VPN, until], '2027-01-01').keys()]).toEqual([VPN.key]);
});

it('goes into a file and back, and a file of another tenant or of something else is refused', () => {
  const file = setAsideFile('contoso', [VPN]);
  expect(parseSetAside(file, 'f.json', 'contoso')).toEqual({
    ok: true,
    setAside: [VPN],
    leftOut: 0,
  });
  for (const [text, tenantId, words] of [
    [file, 'fabrikam', /is of another tenant/],
    ['{"kind":"plan"}', 'contoso', /holds no findings that were set aside/],
    ['not json', 'contoso', /holds no findings/],
  ] as const)
    expect(parseSetAside(text, 'f.json', tenantId)).toEqual({
      ok: false,
      words: expect.stringMatching(words) as string,
    });
});
