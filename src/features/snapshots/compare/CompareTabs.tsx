import type { ReactNode } from 'react';
import { Counterparts } from '#features/snapshots/compare/Counterparts.tsx';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import type { Mending } from '#features/snapshots/compare/useMends.ts';
import type { CompareSearch } from '#features/snapshots/snapshotSearch.ts';
import type { Compared } from '#queries/snapshots/compare.ts';
import { TabbedPanels } from '#ui/shell/TabbedPanels.tsx';

interface CompareTabsProps {
  readonly compared: Compared;
  readonly mending: Mending;
  readonly view: CompareSearch['view'];
  readonly onChange: (change: Partial<CompareSearch>) => void;
  /** The differences. */
  readonly children: ReactNode;
}

/** The differences; of a snapshot of another tenant, beside what stands for what. */
export function CompareTabs({ compared, mending, view, onChange, children }: CompareTabsProps) {
  const { comparison, foreign } = compared;
  if (foreign === undefined) return children;
  const { counterparts } = foreign;
  const missing = counterparts.filter(({ ourId }) => ourId === undefined).length;
  return (
    <TabbedPanels<'differences' | 'counterparts'>
      label={TEXTS.views}
      tabs={[
        { value: 'differences', label: TEXTS.differencesTab(comparison.differences.length) },
        { value: 'counterparts', label: TEXTS.counterpartsTab(missing) },
      ]}
      value={view ?? 'differences'}
      onChange={(next) => onChange({ view: next === 'counterparts' ? next : undefined })}
    >
      {view === undefined ? children : <Counterparts compared={compared} mending={mending} />}
    </TabbedPanels>
  );
}
