import { type ComponentProps, useMemo } from 'react';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import {
  type SelectedConfigurations,
  useSelectedConfigurations,
} from '#features/configurations/list/selection/useSelectedConfigurations.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { nameInText } from '#lib/text/shownName.ts';
import type { DataTable } from '#ui/table/DataTable.tsx';

type RowSelection = NonNullable<ComponentProps<typeof DataTable<ListedConfiguration>>['selection']>;

export interface ListSelected extends SelectedConfigurations {
  /** Of the rows that are shown, those that can be selected: not what was kept from the last visit. */
  readonly selectable: readonly ListedConfiguration[];
  /** For the table; keeps its identity while nothing in it changes. */
  readonly ofTable: RowSelection;
}

/** What is selected in a list, and what of its rows can be. */
export function useListSelection(
  { kept }: ConfigurationList,
  rows: readonly ListedConfiguration[],
): ListSelected {
  const selected = useSelectedConfigurations();
  const { selected: ids, select } = selected;
  const selectable = useMemo(
    () => (kept.size === 0 ? rows : rows.filter(({ id }) => !kept.has(familyKeyOf(id)))),
    [rows, kept],
  );
  const disabledReasonOf = useMemo(
    () =>
      kept.size === 0
        ? undefined
        : ({ id }: ListedConfiguration) =>
            kept.has(familyKeyOf(id)) ? TEXTS.fromLastVisit : undefined,
    [kept],
  );
  const ofTable = useMemo(
    () => ({ selected: ids, nameOf, onSelect: select, disabledReasonOf }),
    [ids, select, disabledReasonOf],
  );
  return { ...selected, selectable, ofTable };
}

const nameOf: RowSelection['nameOf'] = ({ displayName }) => nameInText(displayName);
