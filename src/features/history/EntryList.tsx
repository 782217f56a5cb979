import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { EntryItem } from '#features/history/EntryItem.tsx';
import { groupByDay, type HistoryRow } from '#features/history/historyRows.ts';
import { RunItem } from '#features/history/RunItem.tsx';
import { dateText, numberText } from '#lib/locale.ts';
import { useLinkWalk } from '#ui/shell/useLinkWalk.ts';

interface EntryListProps {
  readonly rows: readonly HistoryRow[];
  /** By id of the entry that was taken back, the one that did it. */
  readonly undoneBy: ReadonlyMap<string, string>;
  readonly sentencesOf: (entry: JournalEntry) => readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string, isSelected: boolean) => void;
}

const PAGE = 50;

/** Single writes and plans, newest first under the days they were sent on, some at a time. */
export function EntryList({ rows, undoneBy, sentencesOf, selected, onSelect }: EntryListProps) {
  const [shown, setShown] = useState(PAGE);
  const rest = rows.length - shown;
  const walk = useLinkWalk();
  return (
    <Box {...walk} sx={{ display: 'grid', gap: 2.5 }}>
      {groupByDay(rows.slice(0, shown)).map(({ day, rows: ofDay }) => (
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
              m: 0,
              p: 0,
              listStyle: 'none',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              bgcolor: 'background.paper',
              overflow: 'hidden',
            }}
          >
            {ofDay.map((row) =>
              row.kind === 'run' ? (
                <RunItem key={row.id} run={row.run} />
              ) : (
                <EntryItem
                  key={row.id}
                  entry={row.entry}
                  sentences={sentencesOf(row.entry)}
                  undoneBy={undoneBy.get(row.id)}
                  isSelected={selected.has(row.id)}
                  onSelect={(isSelected) => onSelect(row.id, isSelected)}
                />
              ),
            )}
          </Box>
        </section>
      ))}
      {rest > 0 && (
        <Box>
          <Button variant="outlined" onClick={() => setShown(shown + PAGE)}>
            Show {Math.min(PAGE, rest)} more of {numberText(rest)}
          </Button>
        </Box>
      )}
    </Box>
  );
}
