import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { SearchX } from 'lucide-react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/lens/texts.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { RowLink } from '#ui/table/dataColumn.ts';
import type { DataTableProps } from '#ui/table/dataTableProps.ts';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';

interface AboutConfiguration {
  readonly configuration: Pick<Configuration, 'id'>;
}

interface SubjectTableProps<Row extends AboutConfiguration> extends Omit<
  DataTableProps<Row>,
  'getKey' | 'renderLink'
> {
  /** Nothing can be said yet. */
  readonly isWaiting: boolean;
  /** There are rows, which search and choices may leave out. */
  readonly hasRows: boolean;
  /** Takes back search and choices. */
  readonly onSearch: (change: Nothing) => void;
}

interface Nothing {
  readonly q: undefined;
  readonly family: undefined;
  readonly show: undefined;
}

/**
 * Configurations that are about somebody, each with its page. On a phone the family stands above
 * what `renderCard` says.
 */
export function SubjectTable<Row extends AboutConfiguration>({
  isWaiting,
  renderCard,
  hasRows,
  onSearch,
  empty,
  ...table
}: SubjectTableProps<Row>) {
  if (isWaiting) return <SkeletonRows rows={8} />;
  const showAll = () => onSearch({ q: undefined, family: undefined, show: undefined });
  return (
    <DataTable
      {...table}
      getKey={idOf}
      renderLink={renderLink}
      renderCard={(row) => (
        <Box sx={{ display: 'grid', gap: 0.75, mt: 0.5, justifyItems: 'start' }}>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {familyOf(row.configuration.id).singular}
          </Box>
          {renderCard(row)}
        </Box>
      )}
      empty={hasRows ? <NoneMatches onShowAll={showAll} /> : empty}
    />
  );
}

// Not made anew at every key, or all rows would be drawn again.
const idOf = ({ configuration }: AboutConfiguration): string => configuration.id;
const renderLink = ({ configuration }: AboutConfiguration, link: RowLink) => (
  <AppLink to="/configurations/$id" params={{ id: configuration.id }} {...link} />
);

/** There are rows, and none of them is what was asked for. */
function NoneMatches({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={TEXTS.noneMatches}
      action={<Button onClick={onShowAll}>{TEXTS.showAll}</Button>}
    >
      {TEXTS.searchHint}
    </EmptyState>
  );
}
