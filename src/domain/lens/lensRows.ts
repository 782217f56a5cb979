import type { Configuration } from '#domain/configuration/configuration.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { groupIdOf, type Target } from '#domain/assignment/target.ts';
import { targetKey } from '#domain/assignment/rowIdentity.ts';
import { evaluatorOf, type Standing } from '#domain/lens/standing.ts';
import type { HidingGroups, Subject } from '#domain/lens/subject.ts';

/** A configuration that is about the subject, or may be. */
export interface LensRow {
  readonly configuration: Configuration;
  readonly standing: Standing;
}

export interface Lens {
  readonly rows: readonly LensRow[];
  /** Configurations whose assignments were not read: whether they are about it is not known. */
  readonly notRead: number;
}

/** What one subject gets of all these configurations, is kept from, or may get. */
export function lensOf(
  subject: Subject,
  configurations: readonly Configuration[],
  hiding?: HidingGroups,
): Lens {
  const standingOf = evaluatorOf(subject, hiding);
  const rows: LensRow[] = [];
  let notRead = 0;
  for (const configuration of configurations) {
    const { assignments } = configuration;
    if (assignments === undefined) {
      notRead += 1;
      continue;
    }
    const standing = standingOf({ ...recipientsOf(configuration), rows: assignments });
    if (standing.verdict !== 'nothing') rows.push({ configuration, standing });
  }
  return { rows, notRead };
}

/** The filters that some verdict waits for, in lower case. */
export function openFilters(rows: readonly Pick<LensRow, 'standing'>[]): string[] {
  const ids = rows.flatMap(({ standing }) =>
    standing.reasons.flatMap((reason) => (reason.kind === 'filterOpen' ? reason.filterId : [])),
  );
  return [...new Set(ids)].toSorted();
}

/** Every target of configurations once. */
export function targetsOf(configurations: readonly Configuration[]): Target[] {
  return targetsNamed(configurations.flatMap(({ assignments = [] }) => assignments));
}

/** Every target of rows once. */
export function targetsNamed(rows: readonly { readonly target: Target }[]): Target[] {
  return [...new Map(rows.map(({ target }) => [targetKey(target), target])).values()];
}

/** The groups among targets, in lower case. */
export function groupsNamed(targets: readonly Target[]): string[] {
  return targets.flatMap((target) => groupIdOf(target)?.toLowerCase() ?? []);
}
