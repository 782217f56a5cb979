import type { DeliveryState } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { resultOf } from '#domain/lens/result.ts';

/** One configuration on one device, as Intune reports it. */
export interface ReportedItem {
  readonly key: ConfigurationKey;
  readonly name: string;
  readonly state: DeliveryState;
  /** ISO 8601; undefined where the report does not tell. */
  readonly at: string | undefined;
}

/** Everything that Intune reports of one device, and of which families it could be read. */
export interface DeviceReport {
  readonly items: readonly ReportedItem[];
  /** Families that would be among them: of others nothing can be missed. */
  readonly families: readonly FamilyKey[];
  /** Those of them whose rows go on beyond what was read: what is not among them may be reported. */
  readonly cutOff: readonly FamilyKey[];
}

/**
 * - `both`: it is assigned, and reported. `maybe`: whether it is assigned is not known, and it is
 *   reported.
 * - `missing`: it is assigned, and not reported. `unexpected`: it is reported, and nothing that was
 *   read assigns it.
 * - `staying`: it is to be removed, and reported. `removed`: it is to be removed, and reported as not
 *   there.
 */
export type Agreement = 'both' | 'maybe' | 'missing' | 'unexpected' | 'staying' | 'removed';

export interface Compared {
  readonly key: ConfigurationKey;
  readonly name: string;
  readonly agreement: Agreement;
  /** Undefined where nothing is reported. */
  readonly state: DeliveryState | undefined;
  readonly at: string | undefined;
}

/** Of several rows of one configuration, for a user and for the device, the first of these counts. */
const WORST: readonly DeliveryState[] = [
  'error',
  'conflict',
  'notMet',
  'pending',
  'unknown',
  'succeeded',
  'notApplicable',
];

/** Ids come in either case. */
const placeOf = (key: ConfigurationKey): string => key.toLowerCase();

function worstOfEach(items: readonly ReportedItem[]): ReadonlyMap<string, ReportedItem> {
  const found = new Map<string, ReportedItem>();
  for (const item of items) {
    const other = found.get(placeOf(item.key));
    if (other === undefined || WORST.indexOf(item.state) < WORST.indexOf(other.state))
      found.set(placeOf(item.key), item);
  }
  return found;
}

/**
 * What a device should have beside what it reports. Only what certainly comes to it can be missing,
 * and only of families whose report was read to its end.
 */
export function compareWithReport(
  rows: readonly LensRow[],
  { items, families, cutOff }: DeviceReport,
): readonly Compared[] {
  const reported = worstOfEach(items);
  const expected = new Map(rows.map((row) => [placeOf(row.configuration.id), row]));
  const told = [...reported.values()].map(({ key, name, state, at }): Compared => {
    const row = expected.get(placeOf(key));
    const agreement = agreementOf(row, key, state);
    return { key: row?.configuration.id ?? key, name, agreement, state, at };
  });
  const missing = rows.flatMap(({ configuration: { id, displayName }, standing }): Compared[] =>
    resultOf(standing) === 'gets' &&
    families.includes(familyKeyOf(id)) &&
    !cutOff.includes(familyKeyOf(id)) &&
    !reported.has(placeOf(id))
      ? [{ key: id, name: displayName, agreement: 'missing', state: undefined, at: undefined }]
      : [],
  );
  return [...missing, ...told];
}

function agreementOf(
  row: LensRow | undefined,
  key: ConfigurationKey,
  state: DeliveryState,
): Agreement {
  const result = row === undefined ? 'nothing' : resultOf(row.standing);
  switch (result) {
    case 'gets':
      return 'both';
    case 'removed':
      return isNotThere(key, state) ? 'removed' : 'staying';
    case 'depends':
      return 'maybe';
    case 'keptFrom':
    case 'nothing':
      return 'unexpected';
  }
}

/** An app is reported with every intent, also where it is not on the device. */
function isNotThere(key: ConfigurationKey, state: DeliveryState): boolean {
  return familyOf(key).delivery === 'install' && (state === 'notMet' || state === 'notApplicable');
}
