import { familyOf, toConfigurationKey } from '#domain/family/configurationKey.ts';
import { shownName } from '#lib/text/shownName.ts';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardPlus, FileSliders, LayoutList, ListChecks } from 'lucide-react';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { typeLabel } from '#domain/family/types.ts';
import { notReadWords } from '#domain/family/notReadWords.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { findableItem, type PaletteItem, type Verb } from '#features/palette/paletteItem.ts';
import type { Findable } from '#lib/rankMatches.ts';
import { useConfigurations } from '#queries/useConfigurations.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { TEXTS } from '#features/palette/texts.ts';

interface ConfigurationItems {
  readonly all: readonly Findable<PaletteItem>[];
  readonly byId: ReadonlyMap<string, PaletteItem>;
  /** The line that does something else with a configuration than open it. */
  readonly act: (
    item: Pick<PaletteItem, 'key' | 'label' | 'detail'>,
    verb: Verb['verb'] | 'list',
  ) => PaletteItem;
  /** The list is not complete, and why. */
  readonly note: string | undefined;
  readonly isReading: boolean;
}

/** The configurations of the tenant as lines; usable while the list is still being read. */
export function useConfigurationItems(): ConfigurationItems {
  const { data, isReading, notRead } = useConfigurations();
  const { draft, update } = usePlanDraft();
  const navigate = useNavigate();
  const items = useMemo(() => (data ?? []).map(itemOf), [data]);
  const all = useMemo(() => items.map(findableItem), [items]);
  const byId = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const plan = async (key: string) => {
    const id = toConfigurationKey(key);
    await update((now) =>
      id === undefined || now.configurationIds.includes(id)
        ? now
        : { ...now, configurationIds: [...now.configurationIds, id] },
    );
    await navigate({ to: '/plan' });
  };
  const act: ConfigurationItems['act'] = ({ key, label, detail }, verb) => {
    switch (verb) {
      case 'assign':
        return {
          key: `assign ${key}`,
          label: TEXTS.assignNamed(label),
          detail,
          icon: ClipboardPlus,
          act: { href: `/configurations/${encodeURIComponent(key)}/assign` },
        };
      case 'plan':
        return {
          key: `plan ${key}`,
          label: TEXTS.planNamed(label),
          detail: draft.plan === undefined ? detail : TEXTS.planIsClosed,
          icon: ListChecks,
          act: { run: () => void plan(key) },
        };
      case 'list':
        return { key: `list ${key}`, label, icon: LayoutList, act: { href: key } };
    }
  };
  const note =
    isReading && data === undefined
      ? TEXTS.reading
      : isReading
        ? TEXTS.readingSoFar(items.length)
        : notReadWords(notRead);
  return { all, byId, act, note, isReading };
}

function itemOf({ id, displayName, description, type }: Configuration): PaletteItem {
  const platform = platformWords(platformsOf(type));
  const kind = typeLabel(type);
  return {
    key: id,
    label: shownName(displayName),
    detail: `${platform} · ${kind}`,
    words: `${description ?? ''} ${familyOf(id).alsoCalled?.(type) ?? ''} ${id}`,
    icon: FileSliders,
    act: { href: `/configurations/${encodeURIComponent(id)}` },
  };
}
