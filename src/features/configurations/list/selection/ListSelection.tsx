import { useMemo } from 'react';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import type { AssignmentsExport } from '#features/configurations/export/useAssignmentsExport.ts';
import { SelectionBar } from '#features/configurations/list/selection/SelectionBar.tsx';
import type { ListSelected } from '#features/configurations/list/selection/useListSelection.ts';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';

interface ListSelectionProps {
  readonly list: ConfigurationList;
  /** As they are shown. */
  readonly rows: readonly ListedConfiguration[];
  readonly selection: ListSelected;
  readonly exported: AssignmentsExport;
}

/** The bar of what is selected in a list. */
export function ListSelection({ list, rows, selection, exported }: ListSelectionProps) {
  const { fresh, notRead, notReady } = list;
  const { selected, selectable, select, clear, plan } = selection;
  const shownSelected = useMemo(
    () => rows.reduce((sum, { id }) => sum + (selected.has(id) ? 1 : 0), 0),
    [rows, selected],
  );
  const selectShown = () =>
    select(
      selectable.map(({ id }) => id),
      true,
    );
  const save = () =>
    exported.save(
      fresh.filter(({ id }) => selected.has(id)),
      'assignments',
      notRead,
    );
  return (
    <SelectionBar
      selected={selected.size}
      shown={selectable.length}
      hidden={selected.size - shownSelected}
      unselected={selectable.length - shownSelected}
      onSelectShown={selectShown}
      onClear={clear}
      onPlan={plan}
      isExporting={exported.isBusy}
      exportDisabledReason={notReady}
      onExport={save}
    />
  );
}
