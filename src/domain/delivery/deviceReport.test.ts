import { expect, it } from 'vitest';
import {
  type Compared,
  compareWithReport,
  type DeviceReport,
  type ReportedItem,
} from '#domain/delivery/deviceReport.ts';
import { toConfigurationKey } from '#domain/family/configurationKey.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import type { Asked, Verdict } from '#domain/lens/standing.ts';

const key = (text: string) => toConfigurationKey(text)!;

function row(id: string, verdict: Verdict, asked: readonly Asked[] = []): LensRow {
  const configuration = { id: key(id), displayName: id } as LensRow['configuration'];
  return { configuration, standing: { verdict, asked, ways: [], reasons: [] } };
}

const item = (id: string, state: ReportedItem['state'] = 'succeeded'): ReportedItem => ({
  key: key(id),
  name: id,
  state,
  at: undefined,
});

const byName = (compared: readonly Compared[]) =>
  Object.fromEntries(compared.map(({ name, agreement }) => [name, agreement]));

it('says of each what is expected, what is reported, and what both are', () => {
  const rows = [
    row('settingsCatalog:a', 'gets'),
    row('settingsCatalog:b', 'gets'),
    row('settingsCatalog:c', 'depends'),
    row('settingsCatalog:d', 'depends'),
    row('settingsCatalog:e', 'keptFrom'),
    row('compliance:f', 'gets'),
  ];
  const items = ['A', 'c', 'e', 'g'].map((id) => item(`settingsCatalog:${id}`));
  const compared = compareWithReport(rows, {
    items,
    families: ['settingsCatalog'],
    cutOff: [],
  });
  expect(byName(compared)).toEqual({
    // Ids come in either case, and one expected item is no other for it.
    'settingsCatalog:A': 'both',
    'settingsCatalog:b': 'missing',
    'settingsCatalog:c': 'maybe',
    'settingsCatalog:e': 'unexpected',
    'settingsCatalog:g': 'unexpected',
    // d may not come, and of f's family nothing is reported: neither is missing.
  });
});

it('of rows for the user and for the device, the one that needs a look counts', () => {
  const items = [item('a'), item('a', 'error'), item('a', 'pending')];
  const [only, ...more] = compareWithReport([row('a', 'gets')], {
    items,
    families: [],
    cutOff: [],
  });
  expect(only).toMatchObject({ state: 'error', agreement: 'both' });
  expect(more).toEqual([]);
});

it('what is to be removed is not missed, and is told apart from what is to be there', () => {
  const removal: readonly Asked[] = [{ intent: 'uninstall', tri: 'y' }];
  const rows = ['a', 'b', 'c', 'd'].map((id) => row(`app:${id}`, 'gets', removal));
  const offered: readonly Asked[] = [...removal, { intent: 'available', tri: 'y' }];
  const items = [
    item('app:a', 'notMet'),
    item('app:b'),
    item('app:c', 'error'),
    item('app:e', 'notMet'),
  ];
  const all = [...rows, row('app:e', 'gets', offered)];
  expect(byName(compareWithReport(all, { items, families: ['app'], cutOff: [] }))).toEqual({
    'app:a': 'removed',
    'app:b': 'staying',
    'app:c': 'staying',
    'app:e': 'both',
  });
});

it('misses nothing of a kind whose report goes on beyond what was read', () => {
  const report = { items: [], families: ['app', 'settingsCatalog'], cutOff: ['settingsCatalog'] };
  const rows = [row('settingsCatalog:a', 'gets'), row('app:b', 'gets')];
  expect(byName(compareWithReport(rows, report as unknown as DeviceReport))).toEqual({
    'app:b': 'missing',
  });
});
