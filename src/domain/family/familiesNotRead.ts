import type { Failure, FailureKind } from '#domain/failure/failure.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { areaNoun, ASKED_AT_SIGN_IN, readScope } from '#domain/family/permissionArea.ts';

/** A family whose list could not be read, or not to its end. */
export interface FamilyNotRead {
  readonly family: FamilyKey;
  readonly failure: Failure;
}

/** Families that could not be read for one reason, which is told once. */
export interface FamiliesNotRead {
  readonly families: readonly FamilyKey[];
  /** Of the first of them: its request id is one of several. */
  readonly failure: Failure;
  /**
   * The permission that the app was not given, where sign-in does not ask for it: nothing is wrong,
   * somebody has to want these families. Undefined where something failed.
   */
  readonly wants: string | undefined;
}

/** Families that could not be read, those with the same reason together. */
export function gatherNotRead(notRead: readonly FamilyNotRead[]): FamiliesNotRead[] {
  const byReason = new Map<string, FamiliesNotRead>();
  for (const one of notRead) {
    const wants = wantedScope(one);
    const { kind, trace } = one.failure;
    const reason = wants ?? `${kind} ${trace.status ?? ''} ${trace.code ?? ''}`;
    const known = byReason.get(reason);
    byReason.set(reason, {
      families: [...(known?.families ?? []), one.family],
      failure: known?.failure ?? one.failure,
      wants,
    });
  }
  return [...byReason.values()];
}

/** As much of it as concerns some families. */
export function onlyOf(
  notRead: readonly FamiliesNotRead[],
  families: readonly FamilyKey[],
): FamiliesNotRead[] {
  return notRead.flatMap((each) => {
    const touched = each.families.filter((family) => families.includes(family));
    return touched.length === 0 ? [] : [{ ...each, families: touched }];
  });
}

/** The permission for want of which it was refused, where it is one that sign-in does not ask for. */
function wantedScope({ family, failure }: FamilyNotRead): string | undefined {
  const { permission } = familyFacts(family);
  return NOT_GRANTED.has(failure.kind) && permission !== ASKED_AT_SIGN_IN
    ? readScope(permission)
    : undefined;
}

const NOT_GRANTED: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'consentNeeded',
  'consentRefused',
  'missingScope',
]);

/** Families that nobody has asked to see yet, by the permission that reads them. */
export type WantedFamilies = Pick<FamiliesNotRead, 'families' | 'wants'>;

function scopeOf(key: FamilyKey): string {
  return readScope(familyFacts(key).permission);
}

/** Families that were not asked for, each area with its permission. */
export function wantedByArea(families: readonly FamilyKey[]): WantedFamilies[] {
  return [...new Set(families.map(scopeOf))].map((wants) => ({
    families: families.filter((key) => scopeOf(key) === wants),
    wants,
  }));
}

/** Families in words, in the order of the registry: "Device configurations, Remediations". */
export function familyWords(families: readonly FamilyKey[]): string {
  return FAMILY_KEYS.filter((key) => families.includes(key))
    .map((key) => familyFacts(key).plural)
    .join(', ');
}

/**
 * What failed of a count of configurations, as a sentence; undefined where nothing did. Families that
 * want a permission are not said here: the line with the button that asks for it says so.
 */
export function missingWords(notRead: readonly FamiliesNotRead[]): string | undefined {
  const failed = notRead.flatMap(({ families, wants }) => (wants === undefined ? families : []));
  return failed.length === 0 ? undefined : `Not read to the end: ${familyWords(failed)}.`;
}

/** Families that want a permission, by the name of their area: "scripts", "enrollment". */
export function wantedAreas(notRead: readonly WantedFamilies[]): string[] {
  return notRead.flatMap(({ families, wants }) =>
    wants === undefined
      ? []
      : families.slice(0, 1).map((key) => areaNoun(familyFacts(key).permission)),
  );
}
