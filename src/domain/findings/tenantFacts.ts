import type { Assignment, FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import { intentOf, takesAway } from '#domain/assignment/intent.ts';
import { groupIdOf, isKnownTarget } from '#domain/assignment/target.ts';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Known } from '#domain/guardrails/guardrail.ts';

/** All that was read of a tenant to look for findings. What was not read is not known, never fine. */
export interface TenantFacts {
  readonly configurations: readonly Configuration[];
  /** The same by their keys. */
  readonly configurationsById: ReadonlyMap<ConfigurationKey, Configuration>;
  /** Families that could not be read, or not to their end. */
  readonly familiesNotRead: number;
  /** Groups that assignments name, by lower-case id: one that is missing is deleted or not visible. */
  readonly groups: Known<ReadonlyMap<string, Group>>;
  /** Of those, by lower-case id; `members` is undefined where nobody counted. */
  readonly natures: Known<ReadonlyMap<string, GroupNature>>;
  readonly filters: Known<readonly AssignmentFilter[]>;
  /** Does a filter match any device now? By lower-case id; one that is missing was not asked. */
  readonly matching: ReadonlyMap<string, boolean>;
  /** Managed devices of the tenant. */
  readonly devices: Known<number>;
  /** The certificates that a configuration needs; one that is missing was not asked. */
  readonly certificates: ReadonlyMap<ConfigurationKey, NeededCertificates>;
}

/** What a configuration refers to, near ones first; `isWhole` where nothing of it is unread. */
export interface NeededCertificates {
  readonly links: readonly {
    readonly certificate: CertificateConfiguration;
    readonly label: string;
  }[];
  readonly isWhole: boolean;
}

/** The groups that assignments name, in lower case, each once, the most used first. */
export function groupIdsOf(configurations: readonly Configuration[]): string[] {
  return byUse(configurations, ({ target }) => groupIdOf(target));
}

/** The filters that assignments name, in lower case, each once, the most used first. */
export function filterIdsOf(configurations: readonly Configuration[]): string[] {
  return byUse(configurations, ({ filter }) => filterIdOf(filter));
}

export function filterIdOf(filter: FilterUse): string | undefined {
  return filter.mode === 'none' ? undefined : filter.filterId;
}

/** What a row wants, less what only rows of its own family hold. */
export function draftOf(row: Assignment): WantedRow | undefined {
  const intent = intentOf(row);
  return isKnownTarget(row.target) && intent !== undefined && !takesAway(row)
    ? { target: row.target, filter: row.filter, intent }
    : undefined;
}

function byUse(
  configurations: readonly Configuration[],
  idOf: (row: Assignment) => string | undefined,
): string[] {
  const uses = new Map<string, number>();
  for (const { assignments = [] } of configurations)
    for (const row of assignments) {
      const id = idOf(row)?.toLowerCase();
      if (id !== undefined) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
  return [...uses].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}
