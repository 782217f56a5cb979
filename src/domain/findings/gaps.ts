import { isForApps } from '#domain/directory/appsFilter.ts';
import { directReferences, needsCertificates } from '#domain/configuration/certificateCheck.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import type { FactKey } from '#domain/findings/kind.ts';
import { FINDING_KINDS, type FindingKindKey } from '#domain/findings/kindKeys.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import {
  draftOf,
  filterIdsOf,
  groupIdsOf,
  type TenantFacts,
} from '#domain/findings/tenantFacts.ts';
import { counted, pluralOf } from '#lib/locale.ts';

/** What is missing of each part of the facts, as a sentence; a part that is whole says nothing. */
function missingFacts(facts: TenantFacts): ReadonlyMap<FactKey, string> {
  const missing = new Map<FactKey, string>();
  const say = (key: FactKey, words: string | undefined) =>
    words === undefined ? undefined : missing.set(key, words);
  const { groups, natures, filters, devices, familiesNotRead } = facts;
  say('groups', groups.known ? undefined : 'The groups could not be read.');
  const uncounted = natures.known
    ? groupIdsOf(facts.configurations).filter(
        (id) => natures.value.has(id) && natures.value.get(id)?.members === undefined,
      ).length
    : 0;
  say(
    'members',
    several(uncounted, (n) => `The members of ${counted(n, 'group')} were not counted.`),
  );
  say('filters', filters.known ? undefined : 'The filters could not be read.');
  const unmatched = filterIdsOf(facts.configurations).filter(
    (id) => isMatchable(id, facts) && !facts.matching.has(id),
  ).length;
  say(
    'matching',
    several(
      unmatched,
      (n) => `What ${counted(n, 'filter')} ${pluralOf(n, 'matches', 'match')} was not asked.`,
    ),
  );
  say('devices', devices.known ? undefined : 'The managed devices could not be counted.');
  const unlinked = needingCertificates(facts.configurations).filter(
    ({ id }) => facts.certificates.get(id)?.isWhole !== true,
  ).length;
  say(
    'certificates',
    several(unlinked, (n) => `The certificates of ${counted(n, 'configuration')} were not read.`),
  );
  say(
    'families',
    several(
      familiesNotRead,
      (n) => `${counted(n, 'family', 'families')} ${pluralOf(n, 'was', 'were')} not read.`,
    ),
  );
  const unlisted = facts.configurations.flatMap(({ id, assignments }) =>
    assignments === undefined ? id : [],
  );
  say(
    'lists',
    several(unlisted.length, () => `The assignments of ${countedThings(unlisted)} were not read.`),
  );
  return missing;
}

/** Something that was not read, and what could not be looked for without it. */
export interface Gap {
  readonly words: string;
  readonly kinds: readonly FindingKindKey[];
}

/** All that was not looked at. Where there is a gap, "nothing found" is not "nothing there". */
export function gapsOf(facts: TenantFacts): Gap[] {
  const missing = missingFacts(facts);
  return [...missing].map(([key, words]) => ({
    words,
    kinds: FINDING_KINDS.filter((kind) => key === 'lists' || findingKind(kind).needs.includes(key)),
  }));
}

/** Configurations that are for somebody and refer to certificates. */
export function needingCertificates(configurations: readonly Configuration[]): Configuration[] {
  return configurations.filter(
    ({ type, assignments = [] }) =>
      directReferences(type.name).length > 0 &&
      assignments.some((row) => {
        const draft = draftOf(row);
        return draft !== undefined && needsCertificates(draft);
      }),
  );
}

/** A filter that Graph can be asked about: it is there, and it is for devices. */
function isMatchable(id: string, { filters }: TenantFacts): boolean {
  const filter = filters.known
    ? filters.value.find((one) => one.id.toLowerCase() === id)
    : undefined;
  return filter !== undefined && !isForApps(filter);
}

function several(count: number, words: (count: number) => string): string | undefined {
  return count === 0 ? undefined : words(count);
}
