import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { Undone } from '#domain/journal/undone.ts';
import { EntryItem } from '#features/history/EntryItem.tsx';
import { groupByDay, type HistoryRow } from '#features/history/historyRows.ts';
import { RunItem } from '#features/history/RunItem.tsx';
import { dateText } from '#lib/locale.ts';
import { SHOWN_AT_ONCE } from '#queries/journal.ts';
import { useLinkWalk } from '#ui/shell/useLinkWalk.ts';
import { TEXTS } from '#features/history/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface EntryListProps {
  readonly rows: readonly HistoryRow[];
  /** How many more there are, where that is known. */
  readonly rest: number | undefined;
  /** Reads more of them; undefined where all are here. */
  readonly onMore: (() => void) | undefined;
  readonly isReading: boolean;
  readonly undoneOf: (row: HistoryRow) => Undone | undefined;
  readonly sentencesOf: (entry: JournalEntry) => readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string, isSelected: boolean) => void;
}

/** Single writes and plans, newest first under the days they were sent on, some at a time. */
export function EntryList({
  rows,
  rest,
  onMore,
  isReading,
  undoneOf,
  sentencesOf,
  selected,
  onSelect,
}: EntryListProps) {
  const walk = useLinkWalk(rows.length > 0);
  return (
    <Box {...walk} sx={{ display: 'grid', gap: 2.5 }}>
      {groupByDay(rows).map(({ day, rows: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day.replaceAll(' ', '-')}`}>
          <Typography
            variant="h2"
            id={`day-${day.replaceAll(' ', '-')}`}
            sx={{ mb: 1, fontSize: '0.8125rem', color: 'text.secondary' }}
          >
            {dateText(new Date(day), 'day')}
          </Typography>
          <Box
            component="ul"
            sx={{
              ...BARE_LIST,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              bgcolor: 'background.paper',
              overflow: 'hidden',
            }}
          >
            {ofDay.map((row) =>
              row.kind === 'run' ? (
                <RunItem key={row.id} run={row.run} undone={undoneOf(row)} />
              ) : (
                <EntryItem
                  key={row.id}
                  entry={row.entry}
                  sentences={sentencesOf(row.entry)}
                  undone={undoneOf(row)}
                  isSelected={selected.has(row.id)}
                  onSelect={(isSelected) => onSelect(row.id, isSelected)}
                />
              ),
            )}
          </Box>
        </section>
      ))}
      {onMore !== undefined && (
        <Box>
          <Button variant="outlined" loading={isReading} onClick={onMore}>
            {rest === undefined
              ? TEXTS.searchFurther
              : TEXTS.showMore(Math.min(SHOWN_AT_ONCE, rest), rest)}
          </Button>
        </Box>
      )}
    </Box>
  );
}
