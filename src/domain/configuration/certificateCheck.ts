import { takesAway } from '#domain/assignment/intent.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { kindOfMembers } from '#domain/guardrails/facts.ts';
import type { Known, Source } from '#domain/guardrails/guardrail.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { type RouteTemplate, routeTemplates } from '#domain/configuration/route.ts';
import { everyoneOf, excludes, groupIdOf, isCollectionTarget } from '#domain/assignment/target.ts';
import { sameFilter, sameTarget } from '#domain/assignment/rowIdentity.ts';

/**
 * A device that gets a Wi-Fi or VPN profile needs the certificate profile and its trusted root as
 * well, and all of them from groups of the same kind, users or devices: otherwise the profiles stay
 * pending (docs/reference/routes.md).
 */
export const CERTIFICATE_SOURCE: Source = {
  label: 'Troubleshoot SCEP profiles',
  url: 'https://learn.microsoft.com/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-profile-deployment',
};

/** How a certificate's own assignments stand to a new assignment of what needs it. */
export type Reach =
  /** The same target, or everybody of its kind. */
  | 'reached'
  /** The same, but the certificate excludes groups: some may miss it. */
  | 'inPart'
  /** Nobody gets the certificate. */
  | 'nobody'
  /** The target is excluded there. */
  | 'excluded'
  /** Users there and devices here, or the other way round. */
  | 'otherKind'
  /**
   * Other groups, or narrowed by another filter: whether they hold the same devices is not known.
   */
  | 'elsewhere'
  /** It could not be read. */
  | 'unknown';

/** What a reach is called, on every screen. */
export const REACH_WORDS: Record<Reach, string> = {
  reached: 'Reaches this target',
  inPart: 'Reaches this target, but excludes groups',
  nobody: 'Not assigned',
  excluded: 'Excludes this group',
  otherKind: 'Assigned to the other kind, users or devices',
  elsewhere: 'Assigned to others; not known whether they include this target',
  unknown: 'Who gets it could not be read',
};

export interface ReachFacts {
  readonly draft: WantedRow;
  /** The certificate's own list. */
  readonly assignments: Known<readonly Assignment[]>;
  /** Groups of the draft and of that list, by lower-case id. */
  readonly groups: Known<ReadonlyMap<string, GroupNature>>;
}

/**
 * Is the check of any use for this assignment? Only who is to get a configuration needs its
 * certificates.
 */
export function needsCertificates({ target, intent }: WantedRow): boolean {
  return !takesAway({ intent }) && !excludes(target.kind) && !isCollectionTarget(target);
}

export function reachOf({ draft, assignments, groups }: ReachFacts): Reach {
  if (!assignments.known) return 'unknown';
  const rows = assignments.value.filter((row) => !takesAway(row));
  const ownId = groupIdOf(draft.target)?.toLowerCase();
  const excluded = rows.filter(({ target }) => excludes(target.kind));
  if (
    ownId !== undefined &&
    excluded.some(({ target }) => groupIdOf(target)?.toLowerCase() === ownId)
  )
    return 'excluded';
  const included = rows.filter(({ target }) => !excludes(target.kind));
  if (included.length === 0) return 'nobody';
  const kind = kindOfMembers(draft.target, groups);
  const isCovered = included.some((row) => covers(row, draft, kind));
  if (isCovered) return excluded.length === 0 ? 'reached' : 'inPart';
  const kinds = included.map(({ target }) => kindOfMembers(target, groups));
  const isOtherKind =
    kind !== undefined && kinds.every((other) => other !== undefined && other !== kind);
  return isOtherKind ? 'otherKind' : 'elsewhere';
}

/** Should the certificate be assigned to the same target, too? */
export function isMissing(reach: Reach): boolean {
  return reach === 'nobody' || reach === 'otherKind' || reach === 'elsewhere';
}

/**
 * One template for each reference of a type: the second address of the same one, and chains, are
 * left out.
 */
export function directReferences(typeName: string): RouteTemplate[] {
  const seen = new Set<string>();
  return routeTemplates(typeName).filter(({ navigations }) => {
    const [first] = navigations;
    if (navigations.length !== 1 || first === undefined || seen.has(first)) return false;
    seen.add(first);
    return true;
  });
}

function covers(row: Assignment, draft: WantedRow, kind: 'user' | 'device' | undefined): boolean {
  const everyone = everyoneOf(row.target.kind);
  const isEverybody = everyone !== undefined && everyone === kind;
  if (!isEverybody && !sameTarget(row.target, draft.target)) return false;
  return (
    row.filterNotUnderstood !== true &&
    (row.filter.mode === 'none' || sameFilter(row.filter, draft.filter))
  );
}
