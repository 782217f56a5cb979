import {
  isSettingsType,
  type Settings,
  type SettingsChanges,
  type SettingsField,
  type SettingsValues,
  type SettingsWish,
} from '#domain/assignment/settings/settings.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import { isJsonObject, type Json } from '#lib/json.ts';

/** Do two rows have the same settings? Those that say nothing are as usual. */
export function sameSettings(a: Settings | undefined, b: Settings | undefined): boolean {
  return contentOf(a) === contentOf(b);
}

/** Whether two wishes ask for the same. */
export function sameWish(a: SettingsWish | undefined, b: SettingsWish | undefined): boolean {
  if (a === b) return true;
  if (a?.kind === 'copied' && b?.kind === 'copied') return sameSettings(a.settings, b.settings);
  if (a?.kind === 'set' && b?.kind === 'set')
    return a.type === b.type && canonicalJson(told(a.changes)) === canonicalJson(told(b.changes));
  if (a?.kind === 'leftOut' && b?.kind === 'leftOut') return a.type === b.type;
  return a?.kind === b?.kind;
}

/**
 * Does a row have the settings that are wanted? Only what was wished counts: what was not is as the
 * row has it.
 */
export function fulfilsWish(row: Settings | undefined, wish: SettingsWish | undefined): boolean {
  if (wish === undefined) return true;
  if (wish.kind === 'usual')
    return row === undefined || (isSettingsType(row.type) && usual(row.raw) === null);
  if (wish.kind === 'copied') return sameSettings(row, wish.settings);
  if (wish.kind === 'leftOut') return false;
  const values = row?.type === wish.type ? row.values : {};
  return (
    (row === undefined || row.type === wish.type) &&
    (Object.keys(wish.changes) as SettingsField[]).every(
      (field) =>
        wish.changes[field] === undefined ||
        isMeaningless(field, values) ||
        sameValue(field, values[field], wish.changes[field]),
    )
  );
}

/** Nobody can tell whose clock it is where there is no time. */
function isMeaningless(field: SettingsField, { availableFrom, deadline }: SettingsValues): boolean {
  return field === 'clock' && (availableFrom ?? deadline) === undefined;
}

/** What Graph always writes, as it does where nothing was said. */
const USUAL: SettingsValues = {
  clock: 'utc',
  notifications: 'showAll',
  supersededUpdate: false,
  deviceLicensing: false,
  updateMode: 'default',
  deviceContext: false,
};

/**
 * Moments are the same with seconds and without, ids in whatever case, and what is not said is as
 * usual.
 */
export function sameValue(
  field: SettingsField,
  a: SettingsValues[SettingsField] | null,
  b: SettingsValues[SettingsField] | null,
): boolean {
  const [one, other] = [a ?? USUAL[field] ?? null, b ?? USUAL[field] ?? null];
  return canonicalJson(usual(one)) === canonicalJson(usual(other));
}

function told(changes: SettingsChanges): Json {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([name, value]): [string, Json][] =>
      value === undefined ? [] : [[name, usual(value)]],
    ),
  );
}

function contentOf(settings: Settings | undefined): string {
  return settings === undefined ? '' : `${settings.type} ${canonicalJson(usual(settings.raw))}`;
}

/** What Graph writes, or leaves out, where nothing was said. */
const UNSAID = 'notConfigured';
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const SECONDS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::00(?:\.0+)?)?(Z?)$/;

/** A value without what makes no difference: what is not said, and the ways to write a moment. */
function usual(value: Json): Json {
  if (typeof value === 'string') {
    if (GUID.test(value)) return value.toLowerCase();
    return value === UNSAID ? null : value.replace(SECONDS, '$1$2');
  }
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((each) => usual(each));
  if (!isJsonObject(value)) return value;
  const said = Object.entries(value).flatMap(([name, each]): [string, Json][] => {
    const one = usual(each);
    return one === null || name === '@odata.type' ? [] : [[name, one]];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}
