import type { MatchingDevice } from '#domain/impact/audience.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/filters/texts.ts';

/** Their keys are the words of `sort` in the address. */
export const FILTER_COLUMNS: readonly DataColumn<MatchingDevice>[] = [
  {
    key: 'name',
    header: TEXTS.device,
    width: 'minmax(160px, 1.4fr)',
    cell: ({ name, id }) => name ?? id,
    sortValue: ({ name }) => name,
  },
  {
    key: 'user',
    header: TEXTS.primaryUser,
    width: 'minmax(180px, 1.6fr)',
    cell: ({ userPrincipalName }) => userPrincipalName ?? 'none',
    sortValue: ({ userPrincipalName }) => userPrincipalName,
  },
  {
    key: 'model',
    header: TEXTS.model,
    width: 'minmax(140px, 1fr)',
    cell: ({ model }) => model,
    sortValue: ({ model }) => model,
    hideBelow: 'md',
  },
  {
    key: 'version',
    header: TEXTS.osVersion,
    width: 'minmax(120px, 0.8fr)',
    cell: ({ osVersion }) => osVersion,
    sortValue: ({ osVersion }) => osVersion,
    hideBelow: 'md',
  },
  {
    key: 'id',
    header: TEXTS.id,
    width: '130px',
    cell: ({ id }) => id !== undefined && <ShortId id={id} label={TEXTS.deviceId} />,
    sortValue: ({ id }) => id,
    isOptional: true,
  },
];
