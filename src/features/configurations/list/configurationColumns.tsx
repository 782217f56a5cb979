import { familyOf, graphIdOf, nounOf } from '#domain/family/configurationKey.ts';
import { Name } from '#ui/text/Name.tsx';
import { graphType, typeLabel } from '#domain/family/types.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { AssignmentSummary } from '#features/configurations/detail/AssignmentSummary.tsx';
import { ConfigurationStar } from '#features/configurations/detail/ConfigurationStar.tsx';
import { describeAssignments } from '#features/configurations/list/configurationRows.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { PlatformLabel } from '#parts/configuration/PlatformLabel.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';
import { toldText } from '#lib/text/shownName.ts';

/** The columns of the list of configurations; their keys are the words of `sort` in the address. */
export const COLUMNS: readonly DataColumn<ListedConfiguration>[] = [
  {
    key: 'name',
    header: TEXTS.name,
    width: 'minmax(232px, 2.5fr)',
    cell: ({ displayName }) => <Name of={displayName} isCut />,
    sortValue: ({ displayName }) => displayName,
  },
  {
    key: 'star',
    header: TEXTS.starred,
    isHeaderHidden: true,
    width: '28px',
    cell: (configuration) => <ConfigurationStar configuration={configuration} />,
  },
  {
    // The type says the family of most rows in its own words ("Compliance policy, Linux"), and the
    // filter above names it: the name needs the room more, until there is enough for both.
    key: 'family',
    header: TEXTS.family,
    width: 'minmax(156px, 1fr)',
    cell: ({ id }) => <span title={familyOf(id).singular}>{familyOf(id).singular}</span>,
    sortValue: ({ id }) => familyOf(id).singular,
    hideBelow: 'xl',
  },
  {
    key: 'platform',
    header: TEXTS.platform,
    width: 'minmax(156px, 0.9fr)',
    cell: ({ type }) => <PlatformLabel type={type} />,
    sortValue: ({ type }) => platformWords(platformsOf(type)),
  },
  {
    key: 'type',
    header: TEXTS.type,
    width: 'minmax(160px, 1.25fr)',
    cell: ({ type }) => <span title={graphType(type)}>{typeLabel(type)}</span>,
    sortValue: ({ type }) => typeLabel(type),
    hideBelow: 'md',
  },
  {
    key: 'assignments',
    header: TEXTS.assignments,
    width: 'minmax(160px, 1.2fr)',
    cell: ({ assignments }) => <AssignmentSummary assignments={assignments} />,
    sortValue: ({ assignments }) => assignments?.length,
    text: ({ assignments }) =>
      assignments === undefined ? TEXTS.notRead : describeAssignments(assignments),
  },
  {
    key: 'modified',
    header: TEXTS.lastModified,
    width: 'minmax(136px, 0.7fr)',
    cell: ({ lastModifiedAt }) =>
      lastModifiedAt === undefined ? TEXTS.notStated : <RelativeTime iso={lastModifiedAt} />,
    sortValue: ({ lastModifiedAt }) => timeOf(lastModifiedAt),
    text: ({ lastModifiedAt }) => lastModifiedAt ?? '',
    hideBelow: 'lg',
  },
  {
    key: 'created',
    header: TEXTS.created,
    width: 'minmax(120px, 0.8fr)',
    cell: ({ createdAt }) =>
      createdAt === undefined ? TEXTS.notStated : <RelativeTime iso={createdAt} />,
    sortValue: ({ createdAt }) => timeOf(createdAt),
    text: ({ createdAt }) => createdAt ?? '',
    isOptional: true,
  },
  {
    key: 'graphType',
    header: TEXTS.graphType,
    width: 'minmax(160px, 1fr)',
    cell: ({ type }) => <span title={graphType(type)}>{graphType(type) || TEXTS.notStated}</span>,
    sortValue: ({ type }) => graphType(type),
    isOptional: true,
  },
  {
    key: 'description',
    header: TEXTS.description,
    width: 'minmax(160px, 1.4fr)',
    cell: ({ description = '' }) => (
      <span title={toldText(description)}>{toldText(description)}</span>
    ),
    sortValue: ({ description }) => description,
    isOptional: true,
  },
  {
    key: 'scopeTags',
    header: TEXTS.scopeTags,
    width: 'minmax(90px, 0.6fr)',
    cell: ({ roleScopeTagIds }) => roleScopeTagIds?.join(', ') ?? TEXTS.notStated,
    sortValue: ({ roleScopeTagIds }) => roleScopeTagIds?.join(', '),
    isOptional: true,
  },
  {
    key: 'version',
    header: TEXTS.version,
    width: '72px',
    cell: ({ version }) => version ?? TEXTS.notStated,
    sortValue: ({ version }) => version,
    align: 'end',
    isOptional: true,
  },
  {
    key: 'id',
    header: TEXTS.id,
    width: '120px',
    cell: ({ id }) => <ShortId key={id} id={graphIdOf(id)} label={TEXTS.idOf(nounOf(id))} />,
    sortValue: ({ id }) => id,
    isOptional: true,
  },
];

/** Moments are compared as numbers: ten thousand texts compared as people do hold up the page. */
function timeOf(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Date.parse(iso);
}
