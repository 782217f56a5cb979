import type { Configuration } from '#domain/configuration.ts';
import { kindLabel } from '#domain/configurationType.ts';
import { platformLabel } from '#domain/platform.ts';
import { AssignmentSummary } from '#features/configurations/AssignmentSummary.tsx';
import type { DataColumn } from '#ui/dataColumn.ts';
import { PlatformLabel } from '#ui/PlatformLabel.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';

/** The columns of the list of configurations; their keys are the words of `sort` in the address. */
export const COLUMNS: readonly DataColumn<Configuration>[] = [
  {
    key: 'name',
    header: 'Name',
    width: 'minmax(240px, 2.4fr)',
    cell: ({ displayName }) => <span title={displayName}>{displayName}</span>,
    sortValue: ({ displayName }) => displayName,
  },
  {
    key: 'platform',
    header: 'Platform',
    width: 'minmax(150px, 1fr)',
    cell: ({ type }) => <PlatformLabel platform={type.platform} />,
    sortValue: ({ type }) => platformLabel(type.platform),
  },
  {
    key: 'type',
    header: 'Type',
    width: 'minmax(150px, 1fr)',
    cell: ({ type }) => <span title={type.name}>{kindLabel(type.kind)}</span>,
    sortValue: ({ type }) => kindLabel(type.kind),
    hideBelow: 'md',
  },
  {
    key: 'assignments',
    header: 'Assignments',
    width: 'minmax(190px, 1.4fr)',
    cell: ({ assignments }) => <AssignmentSummary assignments={assignments} />,
    sortValue: ({ assignments }) => assignments?.length,
  },
  {
    key: 'modified',
    header: 'Last modified',
    width: 'minmax(120px, 0.8fr)',
    cell: ({ lastModifiedAt }) => (lastModifiedAt === undefined ? 'not stated' : <RelativeTime iso={lastModifiedAt} />),
    sortValue: ({ lastModifiedAt }) => lastModifiedAt,
    hideBelow: 'lg',
  },
];
