import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import type { Target } from '#domain/assignment/target.ts';
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

/** What one subject gets of a configuration whose assignments were read. */
type StandingOf = (configuration: Configuration, rows: readonly Assignment[]) => Standing;

/**
 * Evaluates each configuration once, however often it comes again, as it does while the tenant is
 * read family by family.
 */
export function remembering(subject: Subject, hiding?: HidingGroups): StandingOf {
  const evaluate = evaluatorOf(subject, hiding);
  const known = new WeakMap<Configuration, Standing>();
  return (configuration, rows) => {
    const found = known.get(configuration) ?? evaluate(rows, recipientsOf(configuration));
    known.set(configuration, found);
    return found;
  };
}

/** What one subject gets of all these configurations, is kept from, or may get. */
export function lensOf(
  subject: Subject,
  configurations: readonly Configuration[],
  hiding?: HidingGroups,
): Lens {
  return lensBy(remembering(subject, hiding), configurations);
}

/** The same by what is remembered of the subject. */
export function lensBy(standingOf: StandingOf, configurations: readonly Configuration[]): Lens {
  const rows: LensRow[] = [];
  let notRead = 0;
  for (const configuration of configurations) {
    const { assignments } = configuration;
    if (assignments === undefined) {
      notRead += 1;
      continue;
    }
    const standing = standingOf(configuration, assignments);
    if (standing.verdict !== 'nothing') rows.push({ configuration, standing });
  }
  return { rows, notRead };
}

/**
 * The same once filters were evaluated for the subject: only what waits for a filter is looked at
 * again, since what certainly does not come does not come by a filter.
 */
export function withFilters({ rows, notRead }: Lens, standingOf: StandingOf): Lens {
  const again = rows.map((row) => {
    const { configuration, standing } = row;
    if (!standing.ways.some(({ passes }) => passes === 'm')) return row;
    return { configuration, standing: standingOf(configuration, configuration.assignments ?? []) };
  });
  return { rows: again.filter(({ standing }) => standing.verdict !== 'nothing'), notRead };
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
