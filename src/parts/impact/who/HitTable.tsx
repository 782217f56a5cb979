import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { SearchX, UserRoundX } from 'lucide-react';
import { quoted } from '#lib/text/bounded.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/impact/texts.ts';
import { DEVICE_COLUMNS, USER_COLUMNS } from '#parts/impact/who/hitColumns.tsx';
import type { WhoChoice } from '#parts/impact/who/whoChoice.ts';
import type { HitRow } from '#parts/impact/who/hitRows.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';

type TableChoice = Pick<WhoChoice<never>, 'unit' | 'sort'>;

interface HitTableProps {
  readonly label: string;
  /** All of the list, and what the search leaves of it. */
  readonly rows: readonly HitRow[];
  readonly shown: readonly HitRow[];
  /** What is searched for. */
  readonly text: string;
  readonly choice: TableChoice;
  readonly onChange: (change: Partial<Pick<WhoChoice<never>, 'text' | 'sort'>>) => void;
  readonly isReading: boolean;
  /** What it says where there is nobody. */
  readonly empty: string;
}

/** Devices or users, one a row. */
export function HitTable({
  label,
  rows,
  shown,
  text,
  choice: { unit, sort },
  onChange,
  isReading,
  empty,
}: HitTableProps) {
  return (
    <DataTable
      label={label}
      name={`hit-${unit}`}
      columns={unit === 'devices' ? DEVICE_COLUMNS : USER_COLUMNS}
      rows={shown}
      getKey={({ id }) => id}
      sort={sort}
      onSortChange={(next) => onChange({ sort: next })}
      renderLink={({ id }, link) =>
        unit === 'devices' ? (
          <AppLink to="/devices/$id" params={{ id }} {...link} />
        ) : (
          <AppLink to="/users/$id" params={{ id }} {...link} />
        )
      }
      renderCard={({ account, operatingSystem, isCertain }) => (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {[account, operatingSystem, isCertain ? undefined : TEXTS.perhaps]
            .filter(Boolean)
            .join(' · ')}
        </Box>
      )}
      isLoading={isReading}
      empty={
        rows.length > 0 ? (
          <EmptyState
            icon={SearchX}
            title={TEXTS.noneMatch(unit, quoted(text))}
            action={<Button onClick={() => onChange({ text: '' })}>{TEXTS.showAll}</Button>}
          >
            {TEXTS.searchCovers}
          </EmptyState>
        ) : (
          <EmptyState icon={UserRoundX} title={empty}>
            {TEXTS.otherLists}
          </EmptyState>
        )
      }
    />
  );
}
