import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { entrySentences } from '#domain/journal/entrySentences.ts';
import { EntryList } from '#features/history/EntryList.tsx';
import { HistoryFilters } from '#features/history/HistoryFilters.tsx';
import type { HistorySearch } from '#features/history/historySearch.ts';
import { TEXTS } from '#features/history/texts.ts';
import type { History } from '#features/history/useHistory.ts';
import { compareNames } from '#lib/text/comparable.ts';
import { changeNames } from '#parts/review/changeNames.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { journalConfigurationsQuery } from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { shownWords } from '#ui/rows/shownWords.ts';

interface HistoryRowsProps {
  readonly history: History;
  readonly names: TargetNames;
  readonly search: HistorySearch;
  readonly onSearch: (change: Partial<HistorySearch>) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (ids: ReadonlySet<string>) => void;
}

/** The history where there is any: what narrows it, how much is shown, and its rows. */
export function HistoryRows({
  history: { found, total, runsTotal, rows, count, isNarrowed, undoneOf },
  names,
  search,
  onSearch,
  selected,
  onSelected,
}: HistoryRowsProps) {
  const { journal } = useStores();
  const { data: configurations = [] } = useQuery(journalConfigurationsQuery(journal));
  const all = total + runsTotal;
  return (
    <>
      <HistoryFilters
        search={search}
        configurations={configurations.toSorted((a, b) =>
          compareNames(a.displayName, b.displayName),
        )}
        onChange={onSearch}
      />
      <Box
        component="output"
        className="tabular"
        sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary', mb: 1.5 }}
      >
        {found.isComplete || !found.isNarrowed
          ? shownWords(isNarrowed ? count : all, all)
          : TEXTS.foundSoFar(count, found.looked, total)}
      </Box>
      {count === 0 && found.isComplete ? (
        <EmptyState
          icon={SearchX}
          title={TEXTS.noEntryMatches}
          action={<Button onClick={() => onSearch(NOTHING_NARROWED)}>{TEXTS.showAll}</Button>}
        >
          {TEXTS.searchHint}
        </EmptyState>
      ) : (
        <EntryList
          rows={rows}
          rest={found.isNarrowed ? undefined : total - found.entries.length}
          onMore={found.isComplete ? undefined : found.readMore}
          isReading={found.isReading}
          undoneOf={undoneOf}
          sentencesOf={(entry) => entrySentences(entry, changeNames(names))}
          selected={selected}
          onSelect={(id, isSelected) => {
            const others = [...selected].filter((other) => other !== id);
            onSelected(new Set(isSelected ? [...others, id] : others));
          }}
        />
      )}
    </>
  );
}

const NOTHING_NARROWED = {
  q: undefined,
  outcome: undefined,
  configuration: undefined,
  from: undefined,
  to: undefined,
};
