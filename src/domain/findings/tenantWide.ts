import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { everyoneOf, excludes, groupIdOf, KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';
import { largeChange } from '#domain/change/confirmation.ts';
import {
  CERTIFICATE_SOURCE,
  isMissing,
  needsCertificates,
  reachOf,
  REACH_WORDS,
} from '#domain/configuration/certificateCheck.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf, whyShownOnly } from '#domain/family/configurationKey.ts';
import type { FindingItem, Repair } from '#domain/findings/finding.ts';
import type { Hit } from '#domain/findings/kind.ts';
import { draftOf, filterIdOf, type TenantFacts } from '#domain/findings/tenantFacts.ts';
import { known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { counted } from '#lib/locale.ts';
import { nameInText, shownName } from '#lib/text/shownName.ts';

/** Rows whose filter matches no device now. */
export function filterWithoutMatch(
  { assignments = [] }: Configuration,
  { matching, filters }: TenantFacts,
): Hit[] {
  return assignments.flatMap((row): Hit[] => {
    const id = filterIdOf(row.filter)?.toLowerCase();
    if (id === undefined || matching.get(id) !== false) return [];
    const named = filters.known
      ? filters.value.find((one) => one.id.toLowerCase() === id)
      : undefined;
    const name = named === undefined ? 'Its filter' : `The filter ${nameInText(named.displayName)}`;
    const so =
      row.filter.mode === 'include' ? 'so the assignment reaches nobody' : 'so it keeps out nobody';
    return [{ rows: [row], words: `${name} matches no device now, ${so}.` }];
  });
}

/** All devices without a filter, in a tenant where that is many. */
export function unfilteredForAll(
  { assignments = [] }: Configuration,
  { devices }: TenantFacts,
): Hit[] {
  if (!devices.known || devices.value < largeChange(devices.value)) return [];
  const rows = assignments.filter(
    ({ target, filter }) => everyoneOf(target.kind) === 'device' && filter.mode === 'none',
  );
  const words = `The tenant has ${counted(devices.value, 'managed device')}, and no filter narrows this.`;
  return rows.length === 0 ? [] : [{ rows, words }];
}

/** A configuration that nobody has. */
export function assignedToNobody({ id, type, assignments }: Configuration): Hit[] {
  return assignments?.length === 0 && mayBeAssigned(id, type)
    ? [{ rows: [], words: 'It has no assignment.' }]
    : [];
}

/** Intune assigns the defaults of a tenant, and a few policies more, without anybody's doing. */
function mayBeAssigned(id: Configuration['id'], type: Configuration['type']): boolean {
  const { notTargets } = familyOf(id).limitsOf(type);
  return KNOWN_TARGET_KINDS.some((kind) => notTargets[kind] === undefined);
}

/** Certificates that do not reach a target of what needs them. */
export function certificatesApart(configuration: Configuration, facts: TenantFacts): Hit[] {
  const links = facts.certificates.get(configuration.id)?.links ?? [];
  const byId = facts.configurationsById;
  return links.flatMap(({ certificate, label }): Hit[] => {
    const assignments = byId.get(certificate.id)?.assignments;
    const apart = (configuration.assignments ?? []).flatMap((row) => {
      const draft = draftOf(row);
      if (draft === undefined || !needsCertificates(draft)) return [];
      const reach = reachOf({
        draft,
        assignments: assignments === undefined ? UNKNOWN : known(assignments),
        groups: facts.natures,
      });
      return isMissing(reach) || reach === 'excluded' ? [{ row, draft, reach }] : [];
    });
    const reaches = [...new Set(apart.map(({ reach }) => REACH_WORDS[reach]))];
    if (apart.length === 0) return [];
    const wanted = apart.filter(({ reach }) => isMissing(reach)).map(({ draft }) => draft);
    return [
      {
        rows: apart.map(({ row }) => row),
        words: `${label} ${nameInText(certificate.displayName)}: ${reaches.join('; ').toLowerCase()}.`,
        source: CERTIFICATE_SOURCE,
        repairs: assignedToo(certificate, wanted),
      },
    ];
  });
}

/** The certificate for the same targets, with the same filters. */
function assignedToo(certificate: Repair['configuration'], drafts: readonly WantedRow[]): Repair[] {
  if (drafts.length === 0 || whyShownOnly(certificate.id) !== undefined) return [];
  return [{ configuration: certificate, wishes: drafts.map((row) => ({ kind: 'add', row })) }];
}

/** Groups that one assignment of the whole tenant names; none while some of it was not read. */
export function* groupsUsedOnce({
  configurations,
  groups,
  familiesNotRead,
}: TenantFacts): Generator<undefined, readonly FindingItem[]> {
  const isWhole = configurations.every(({ assignments }) => assignments !== undefined);
  if (familiesNotRead > 0 || !isWhole) return [];
  const uses = new Map<string, { configuration: Configuration; row: Assignment }[]>();
  for (const configuration of configurations) {
    for (const row of configuration.assignments ?? []) {
      const id = groupIdOf(row.target)?.toLowerCase();
      if (id === undefined) continue;
      const soFar = uses.get(id) ?? [];
      // One use more tells that it is not the only one.
      if (soFar.length < 2) uses.set(id, [...soFar, { configuration, row }]);
    }
    yield undefined;
  }
  return [...uses].flatMap(([id, [use, ...others]]): FindingItem[] => {
    const group = groups.known ? groups.value.get(id) : undefined;
    if (use === undefined || others.length > 0 || group === undefined) return [];
    const { configuration, row } = use;
    const how = excludes(row.target.kind) ? 'excluded from' : 'included in';
    return [
      {
        key: `groupUsedOnce ${id}`,
        configuration,
        group: { id: group.id, displayName: shownName(group.displayName) },
        rows: [row],
        words: `It is ${how} this configuration only.`,
        source: undefined,
        repairs: [],
      },
    ];
  });
}
