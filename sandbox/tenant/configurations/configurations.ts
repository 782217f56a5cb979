import { guid, numberFrom } from '../../random.ts';
import { androidRows } from './configurations.android.ts';
import { appleRows } from './configurations.apple.ts';
import { windowsNetworkRows, windowsRows } from './configurations.windows.ts';
import type { ConfigurationRow } from './configurationRows.ts';
import { daysAgo } from '../dates.ts';
import type { Configuration } from '../tables.ts';

const ROWS: readonly ConfigurationRow[] = [
  ...windowsNetworkRows,
  ...windowsRows,
  ...appleRows,
  ...androidRows,
];

/** The id of a hand-made configuration by its name (or key, where two share a name). */
export function configurationId(key: string): string {
  return guid(`configuration:${key}`);
}

function references(row: ConfigurationRow): Readonly<Record<string, readonly string[]>> {
  const known = new Set(ROWS.map((each) => each.key ?? each.name));
  const entries = Object.entries(row.refs ?? {}).map(([navigation, keys]) => {
    const ids = [keys].flat().map((key) => {
      if (!known.has(key))
        throw new Error(`sandbox seed: '${row.name}' refers to '${key}', which is not there`);
      return configurationId(key);
    });
    return [navigation, ids] as const;
  });
  return Object.fromEntries(entries);
}

/** The hand-made configurations. */
export function buildConfigurations(now: number): readonly Configuration[] {
  return ROWS.map((row) => {
    const key = row.key ?? row.name;
    return {
      id: configurationId(key),
      type: row.type,
      displayName: row.name,
      description: row.description ?? null,
      version: 1 + numberFrom(`${key}:version`, 9),
      createdDateTime: daysAgo(now, `${key}:created`, 250, 1400),
      lastModifiedDateTime: daysAgo(now, `${key}:modified`, 1, 240),
      roleScopeTagIds: row.scopeTags ?? ['0'],
      settings: row.settings ?? {},
      references: references(row),
    };
  });
}
