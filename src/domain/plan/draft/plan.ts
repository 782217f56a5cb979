import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';

/**
 * What is wanted of many configurations, reviewed as a whole and applied once. It holds wishes,
 * never a list to restore.
 */
export interface Plan {
  /** What the admin calls it; empty when they gave it no name. */
  readonly name: string;
  /** The tenant it was made in; undefined where it is not known, as in a file written by hand. */
  readonly tenantId: string | undefined;
  /**
   * One for each configuration. Where several configurations are wanted alike they may share one
   * list of wishes.
   */
  readonly items: readonly PlanItem[];
  /** When it is applied, where that is not all at once and for good. */
  readonly timing?: PlanTiming | undefined;
}

export interface PlanItem {
  readonly configurationId: ConfigurationKey;
  /** As it was called when the plan was made: for words, should it be gone. */
  readonly displayName: string;
  readonly wishes: readonly Wish[];
}

/**
 * What a plan is measured against: a configuration as read. `assignments` undefined is not known,
 * which is not none.
 */
export interface PlanConfiguration extends Pick<Configuration, 'id' | 'displayName'> {
  readonly assignments: readonly Assignment[] | undefined;
}

/** Configurations as read, by lower-case id. One that is missing is gone. */
export type PresentConfigurations = ReadonlyMap<string, PlanConfiguration>;

export function presentConfigurations(
  configurations: Iterable<PlanConfiguration>,
): PresentConfigurations {
  return new Map(
    [...configurations].map((configuration) => [configuration.id.toLowerCase(), configuration]),
  );
}

/** Plans as one: the wishes for the same configuration come together, in order. */
export function mergeItems(items: readonly PlanItem[]): PlanItem[] {
  const merged = new Map<string, PlanItem>();
  for (const item of items) {
    const key = item.configurationId.toLowerCase();
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? item : { ...known, wishes: [...known.wishes, ...item.wishes] },
    );
  }
  return [...merged.values()];
}
