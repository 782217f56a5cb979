import { fieldsOf, type SettingsWish } from '#domain/assignment/settings/settings.ts';
import { settingsOf } from '#graph/families/apps/settings.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

/**
 * For tests: settings that rows of a drawn app hold. The app under test knows the first type, and
 * nothing of the second; the sandbox takes both.
 */
export const APP_TYPE = 'iosStoreApp';
const KNOWN = '#microsoft.graph.iosStoreAppAssignmentSettings';
const UNKNOWN = '#microsoft.graph.iosDdmStoreAppAssignmentSettings';
const VPN = '6f1b7b1e-3c54-4c1f-9d57-0f1f6a1f3a11';

/** None, known ones, and some of a type that is not known. */
export const SETTINGS: readonly (JsonObject | null)[] = [
  null,
  {
    '@odata.type': KNOWN,
    vpnConfigurationId: null,
    uninstallOnDeviceRemoval: true,
    isRemovable: null,
    preventManagedAppBackup: null,
  },
  {
    '@odata.type': KNOWN,
    vpnConfigurationId: VPN,
    uninstallOnDeviceRemoval: false,
    isRemovable: false,
    preventManagedAppBackup: true,
  },
  {
    '@odata.type': UNKNOWN,
    associatedDomains: ['applinks:contoso.example'],
    automaticAppUpdates: 'alwaysOn',
    preventManagedAppBackup: null,
  },
  { '@odata.type': UNKNOWN, allowDownloadsOverCellular: 'alwaysOff', version: { of: 1 } },
];

/** How a wish says the settings that it wants; `kept` says nothing of them. */
export const WAYS = ['kept', 'copied', 'set'] as const;
export type Way = (typeof WAYS)[number];

/** Can a form say these? */
export const isKnown = (index: number): boolean =>
  SETTINGS[index] === null || SETTINGS[index]?.['@odata.type'] === KNOWN;

/** A wish for the settings; undefined where it says nothing of them. */
export function settingsWish(index: number, way: Way): SettingsWish | undefined {
  if (way === 'kept') return undefined;
  const raw = SETTINGS[index]!;
  if (raw === null) return { kind: 'usual' };
  const settings = settingsOf({ settings: raw })!;
  if (way === 'copied' || !isKnown(index)) return { kind: 'copied', settings };
  const changes = fieldsOf(APP_TYPE).map((field) => [field, settings.values[field] ?? null]);
  return { kind: 'set', type: APP_TYPE, changes: Object.fromEntries(changes) };
}

const INDEXES = new Map(
  SETTINGS.flatMap((_, index) =>
    WAYS.flatMap((way) => {
      const wish = settingsWish(index, way);
      return wish === undefined ? [] : [[canonicalJson(wish as unknown as Json), index] as const];
    }),
  ),
);

/** Which settings a wish wants; undefined where it says nothing of them. */
export function settingsWished(wish: SettingsWish | undefined): number | undefined {
  return wish === undefined ? undefined : INDEXES.get(canonicalJson(wish as unknown as Json));
}

/** Settings as far as they say something: what is null says nothing, in a type that is known. */
export function settingsSaid(settings: unknown): Json {
  if (!isJsonObject(settings) || settings['@odata.type'] !== KNOWN)
    return (settings ?? null) as Json;
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}
