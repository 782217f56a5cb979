import { type ConfigurationKey, toConfigurationKey } from '#domain/family/configurationKey.ts';
import { useCallback, useMemo } from 'react';
import { EMPTY_DRAFT, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

export interface SelectedConfigurations {
  readonly selected: ReadonlySet<string>;
  /** Ids as a table has them; what is no key is of no row. */
  readonly select: (ids: readonly string[], isSelected: boolean) => void;
  readonly clear: () => void;
  /**
   * What the plan shall do with them; its targets stay as they are. Ends once the browser keeps it.
   */
  readonly plan: (kind: 'add' | 'remove') => Promise<void>;
}

/**
 * The selection is a part of the plan in the making: it survives reload, and the plan's page shows
 * the same. A plan that was begun at a group is no selection; to select is to begin another.
 */
export function useSelectedConfigurations(): SelectedConfigurations {
  const { draft, update } = usePlanDraft();
  const ids = draft.isOfGroup === true ? NONE : draft.configurationIds;
  const selected = useMemo(() => new Set<string>(ids), [ids]);
  // They keep their identity, so that a table is drawn again only when the selection changes.
  const select = useCallback(
    (changed: readonly string[], isSelected: boolean) =>
      update((now) => {
        const own = now.isOfGroup === true ? EMPTY_DRAFT : now;
        return { ...own, configurationIds: idsAfter(own, changed, isSelected) };
      }),
    [update],
  );
  const clear = useCallback(() => update((now) => ({ ...now, configurationIds: [] })), [update]);
  const plan = useCallback(
    (kind: 'add' | 'remove') => update((now) => ({ ...now, choices: { ...now.choices, kind } })),
    [update],
  );
  return { selected, select, clear, plan };
}

const NONE: PlanDraft['configurationIds'] = [];

function idsAfter(
  { configurationIds }: PlanDraft,
  ids: readonly string[],
  isSelected: boolean,
): ConfigurationKey[] {
  const next = new Set(configurationIds);
  for (const id of ids.flatMap((text) => toConfigurationKey(text) ?? [])) {
    if (isSelected) next.add(id);
    else next.delete(id);
  }
  return [...next];
}
