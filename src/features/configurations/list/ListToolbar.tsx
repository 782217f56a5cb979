import Box from '@mui/material/Box';
import { type ComponentProps, useCallback } from 'react';
import type { ConfigurationsSearch } from '#features/configurations/list/configurationsSearch.ts';
import { ListActions } from '#features/configurations/list/ListActions.tsx';
import { ListState } from '#features/configurations/list/ListState.tsx';
import type { ListKind } from '#features/configurations/list/listKind.ts';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';

type Actions = ComponentProps<typeof ListActions>;

interface ListToolbarProps extends Pick<
  Actions,
  'isExporting' | 'exportDisabledReason' | 'onExport' | 'isPasting' | 'onPasting'
> {
  readonly list: ConfigurationList;
  readonly kind: ListKind;
  readonly matching: number;
  /** How many of those are kept from the last visit. */
  readonly matchingKept: number;
  readonly known: ConfigurationsSearch;
  /** Keeps its identity. */
  readonly onChange: (change: Partial<ConfigurationsSearch>) => void;
}

/** How much of a list is shown, and what can be done with it. */
export function ListToolbar({
  list,
  kind,
  matching,
  matchingKept,
  known,
  onChange,
  ...actions
}: ListToolbarProps) {
  const showStarredOnly = useCallback(
    (isOn: boolean) => onChange({ starred: isOn ? 'yes' : undefined }),
    [onChange],
  );
  const showAll = useCallback(
    (isOn: boolean) => onChange({ all: isOn ? 'yes' : undefined }),
    [onChange],
  );
  const showDelivery = useCallback(
    (isOn: boolean) => onChange({ delivery: isOn ? 'yes' : undefined }),
    [onChange],
  );
  return (
    <Box sx={LINE}>
      <ListState {...list} noun={kind.noun} matching={matching} matchingKept={matchingKept} />
      <ListActions
        {...actions}
        isStarredOnly={known.starred === 'yes'}
        onStarredOnly={showStarredOnly}
        leftOut={kind.leftOut}
        isAll={kind.leftOut !== undefined && known.all === 'yes'}
        onAll={showAll}
        isDelivery={known.delivery === 'yes'}
        onDelivery={showDelivery}
      />
    </Box>
  );
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  mb: 1.5,
};
