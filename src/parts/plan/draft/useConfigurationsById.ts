import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { type FamiliesNotRead, onlyOf } from '#domain/family/familiesNotRead.ts';
import { familiesOfDraft } from '#domain/plan/draft/draftFamilies.ts';
import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { useHeldReading } from '#parts/plan/draft/useHeldReading.ts';
import { readBesideListsAgain } from '#queries/freshness.ts';
import { useAllOf } from '#queries/useAllOf.ts';
import { useConfigurations } from '#queries/useConfigurations.ts';

export interface ReadConfigurations {
  /** By lower-case id; it grows while the first read is under way. */
  readonly byId: ReadonlyMap<string, Configuration>;
  /**
   * The families of the draft were read to the end since the page came: what is not in it is not in
   * the tenant.
   */
  readonly isComplete: boolean;
  readonly isReading: boolean;
  /** Of the families of the draft. */
  readonly notRead: readonly FamiliesNotRead[];
  /** See {@link firstReadAt}. */
  readonly readAt: number | undefined;
  /** Reads the families of the draft, or those named. */
  readonly readAgain: (families?: readonly FamilyKey[]) => void;
}

interface ReadingOptions {
  readonly isAnew?: boolean;
  /** For a page that stands for hours: what is old is read when somebody comes back to it. */
  readonly isWatching?: boolean;
  /** These families and no others; it keeps its identity. */
  readonly only?: readonly FamilyKey[];
}

/**
 * All configurations as the tenant has them; whether they are complete is said of the families that
 * a draft touches, since no other keeps its plan. `isAnew`, for a review, reads them when the page
 * comes, whatever was read before, and keeps to that: {@link useHeldReading}.
 */
export function useConfigurationsById(
  draft: PlanDraft,
  options: ReadingOptions = {},
): ReadConfigurations {
  const client = useQueryClient();
  const { data, families, notRead, readAgain } = useConfigurations(options);
  const needed = useMemo(() => familiesOfDraft(draft), [draft]);
  const byId = useMemo(
    () =>
      new Map((data ?? []).map((configuration) => [configuration.id.toLowerCase(), configuration])),
    [data],
  );
  // A later read replaces the list of a family as a whole, so that once complete it stays so.
  const [complete, setComplete] = useState<ReadonlySet<FamilyKey>>(new Set());
  const more = families.filter(({ family, isWhole }) => isWhole && !complete.has(family));
  if (more.length > 0) setComplete(new Set([...complete, ...more.map(({ family }) => family)]));
  const touched = families.filter(({ family }) => needed.includes(family));
  // What a list leaves out as a rule may be chosen all the same: it is looked for before it is gone.
  const cut = useMemo(
    () => cutFamilies(draft, byId).filter((family) => complete.has(family)),
    [draft, byId, complete],
  );
  const isChosen = useAllOf(cut, true);
  const isAllRead =
    isChosen && !touched.some(({ family, isReading }) => isReading && cut.includes(family));
  const read = {
    byId,
    isComplete: isAllRead && needed.every((family) => complete.has(family)),
    isReading: touched.some((each) => each.isReading),
    notRead: useMemo(() => onlyOf(notRead, needed), [notRead, needed]),
    readAt: firstReadAt(touched),
    readAgain: (wanted?: readonly FamilyKey[]) => {
      if (wanted === undefined) readBesideListsAgain(client);
      readAgain(wanted ?? needed);
    },
  };
  const held = useHeldReading(read, needed);
  return options.isAnew === true ? held : read;
}

/** Families whose lists leave something out as a rule, and of which the draft names what is not read. */
export function cutFamilies(
  { configurationIds, plan }: Pick<PlanDraft, 'configurationIds' | 'plan'>,
  byId: ReadonlyMap<string, unknown>,
): readonly FamilyKey[] {
  const ids = plan?.items.map((item) => item.configurationId) ?? configurationIds;
  const lacking = new Set(ids.filter((id) => !byId.has(id.toLowerCase())).map(familyKeyOf));
  return [...lacking].filter((family) => familyFacts(family).leftOut !== undefined);
}

/**
 * Epoch milliseconds at which the first of some families was last read; undefined of none, which is
 * what a draft touches before it has been read itself.
 */
export function firstReadAt(readings: readonly { readonly readAt: number }[]): number | undefined {
  return readings.length === 0 ? undefined : Math.min(...readings.map(({ readAt }) => readAt));
}
