import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { writeScope } from '#domain/family/permissionArea.ts';
import { groupBy } from '#lib/groups.ts';

/** What assigning something takes. */
export interface AssignNeed {
  /** What is assigned, in the plural: "Settings catalog policies (Antivirus)". */
  readonly what: string;
  /** The permission of the app. */
  readonly scope: string;
  /** The action of the Intune role, by its full name. */
  readonly action: string;
}

function fullName(action: string): string {
  return `Microsoft.Intune_${action}`;
}

/** The types of a family by the action that assigns them, the action of most types first. */
function kindsByAction(family: FamilyKey): [action: string, labels: string[]][] {
  const { kinds, typeOf, assignActionOf } = familyFacts(family);
  const byAction = groupBy(Object.entries(kinds), ([kind]) =>
    assignActionOf({ ...typeOf(kind), kind }),
  );
  return [...byAction]
    .map(([action, all]): [string, string[]] => [action, all.map(([, label]) => label)])
    .toSorted(([, a], [, b]) => b.length - a.length);
}

/** What a family goes by beside an action; types are named where they are not most of it. */
function wordsOf(family: FamilyKey, action: string): string {
  const { plural } = familyFacts(family);
  const [most, ...others] = kindsByAction(family);
  const labels = others.find(([each]) => each === action)?.[1];
  return labels === undefined || action === most?.[0] ? plural : `${plural} (${labels.join(', ')})`;
}

/** What assigning this configuration takes. */
export function assignNeedOf({ id, type }: Pick<Configuration, 'id' | 'type'>): AssignNeed {
  const family = familyKeyOf(id);
  return needOf(family, familyFacts(family).assignActionOf(type));
}

function needOf(family: FamilyKey, action: string): AssignNeed {
  return {
    what: wordsOf(family, action),
    scope: writeScope(familyFacts(family).permission),
    action: fullName(action),
  };
}

/** What assigning each of several takes, every need once; words are made for each need only. */
export function assignNeedsOf(
  configurations: Iterable<Pick<Configuration, 'id' | 'type'>>,
): AssignNeed[] {
  const needs = new Map<string, AssignNeed>();
  for (const { id, type } of configurations) {
    const family = familyKeyOf(id);
    const action = familyFacts(family).assignActionOf(type);
    const key = `${family} ${action}`;
    if (!needs.has(key)) needs.set(key, needOf(family, action));
  }
  return [...needs.values()];
}

let all: readonly AssignNeed[] | undefined;

/**
 * What assigning anything that this app assigns takes. Made once: the banner of every page asks for
 * it at each drawing, and it goes through all types of all families.
 */
export function allAssignNeeds(): readonly AssignNeed[] {
  return (all ??= needsOfAll());
}

function needsOfAll(): AssignNeed[] {
  return FAMILY_KEYS.filter((family) => familyFacts(family).writes !== 'shown').flatMap((family) =>
    kindsByAction(family).map(([action]) => needOf(family, action)),
  );
}
