import { type ConfigurationKey, toConfigurationKey } from '#domain/family/configurationKey.ts';
import { useCallback, useMemo } from 'react';
import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

export interface SelectedConfigurations {
  readonly selected: ReadonlySet<string>;
  /** Ids as a table has them; what is no key is of no row. */
  readonly select: (ids: readonly string[], isSelected: boolean) => void;
  readonly clear: () => void;
  /** What the plan shall do with them; its targets stay as they are. */
  readonly plan: (kind: 'add' | 'remove') => void;
}

/**
 * The selection is a part of the plan in the making: it survives reload, and the plan's page shows
 * the same.
 */
export function useSelectedConfigurations(): SelectedConfigurations {
  const { draft, update } = usePlanDraft();
  const selected = useMemo(() => new Set<string>(draft.configurationIds), [draft.configurationIds]);
  // They keep their identity, so that a table is drawn again only when the selection changes.
  const select = useCallback(
    (ids: readonly string[], isSelected: boolean) =>
      update((now) => ({ ...now, configurationIds: idsAfter(now, ids, isSelected) })),
    [update],
  );
  const clear = useCallback(() => update((now) => ({ ...now, configurationIds: [] })), [update]);
  const plan = useCallback(
    (kind: 'add' | 'remove') => update((now) => ({ ...now, choices: { ...now.choices, kind } })),
    [update],
  );
  return { selected, select, clear, plan };
}

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
