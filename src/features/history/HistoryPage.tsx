import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { History, SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { changeNames, sentencesOf } from '#features/history/entry/changeWords.ts';
import { EntryList } from '#features/history/EntryList.tsx';
import { ExportMenu } from '#features/history/ExportMenu.tsx';
import { exportReceipts } from '#features/history/exportReceipts.ts';
import { HistoryFilters } from '#features/history/HistoryFilters.tsx';
import {
  configurationsOf,
  rowsOf,
  selectEntries,
  selectRuns,
  targetsOf,
  undosOf,
} from '#features/history/historyRows.ts';
import type { HistorySearch } from '#features/history/historySearch.ts';
import { ImportButton } from '#features/history/ImportButton.tsx';
import { useImportReceipts } from '#features/history/useImportReceipts.ts';
import { counted, pluralOf } from '#lib/locale.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { journalQuery, unreadableQuery } from '#queries/journal.ts';
import { planRunsQuery } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { shownWords } from '#ui/rows/shownWords.ts';

const route = getRouteApi('/history');

/** What was written from this browser, newest first: found again, taken back, exported. */
export function HistoryPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { journal, planRuns } = useStores();
  const { account } = useSession();
  const { data: entries } = useSuspenseQuery(journalQuery(journal));
  const { data: runs = [] } = useQuery(planRunsQuery(planRuns));
  const { data: unreadable = 0 } = useQuery(unreadableQuery(journal));
  const names = useTargetNames(targetsOf(entries));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const importing = useImportReceipts();
  const deferred = useDeferredValue(search);
  const sentences = (entry: JournalEntry) => sentencesOf(entry, names);
  const shown = selectEntries(entries, deferred, sentences);
  const shownRuns = selectRuns(runs, deferred);
  const all = entries.length + runs.length;
  const found = shown.length + shownRuns.length;
  const chosen = shown.filter(({ id }) => selected.has(id));
  const exported = chosen.length > 0 ? chosen : shown;
  const isNarrowed = found !== all;
  const update = (change: Partial<HistorySearch>) => {
    void navigate({
      search: (previous) => ({ ...previous, ...change }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <>
      <PageTitle title="History" />
      <PageHeader
        title={`History · ${counted(entries.length, 'write')}${runs.length === 0 ? '' : `, ${counted(runs.length, 'plan')}`}`}
        subtitle={`By ${account.username}, kept in this browser`}
        action={
          <>
            <ImportButton onFile={(file) => void importing.take(file)} />
            {all > 0 && (
              <ExportMenu
                label={
                  chosen.length > 0
                    ? `Export ${chosen.length} selected`
                    : isNarrowed
                      ? `Export ${found} shown`
                      : 'Export all'
                }
                onExport={(format) =>
                  exportReceipts(
                    format,
                    exported,
                    account.tenantId,
                    changeNames(names),
                    chosen.length > 0 ? [] : shownRuns,
                  )
                }
              />
            )}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5, mb: 2, '&:empty': { display: 'none' } }}>
        {importing.result !== undefined && (
          <Notice
            level={importing.result.ok ? 'success' : 'error'}
            title={importing.result.title}
            actions={
              <Button size="small" onClick={importing.dismiss}>
                Dismiss
              </Button>
            }
          >
            {importing.result.words}
          </Notice>
        )}
        {unreadable > 0 && (
          <Notice
            level="warning"
            title={`${counted(unreadable, 'entry', 'entries')} cannot be read`}
            quiet
          >
            Another version of this app wrote {pluralOf(unreadable, 'it', 'them')}. Nothing is lost:{' '}
            {pluralOf(unreadable, 'it stays', 'they stay')} in this browser.
          </Notice>
        )}
      </Box>
      {all === 0 ? (
        <FirstTime />
      ) : (
        <>
          <HistoryFilters
            search={search}
            configurations={configurationsOf(entries)}
            onChange={update}
          />
          <Box
            component="output"
            className="tabular"
            sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary', mb: 1.5 }}
          >
            {shownWords(found, all)}
          </Box>
          {found === 0 ? (
            <EmptyState
              icon={SearchX}
              title="No entry matches"
              action={<Button onClick={() => update(NOTHING_NARROWED)}>Show all</Button>}
            >
              Search looks at configurations, changes, names and reasons; every word must be there.
            </EmptyState>
          ) : (
            <EntryList
              rows={rowsOf(shown, shownRuns)}
              undoneBy={undosOf(entries)}
              sentencesOf={sentences}
              selected={selected}
              onSelect={(id, isSelected) =>
                setSelected(
                  new Set(
                    isSelected ? [...selected, id] : [...selected].filter((other) => other !== id),
                  ),
                )
              }
            />
          )}
        </>
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

function FirstTime() {
  return (
    <EmptyState
      icon={History}
      title="Nothing was written from this browser yet"
      action={
        <LinkButton variant="contained" to="/configurations">
          Show the configurations
        </LinkButton>
      }
    >
      Every assignment you create, change or remove is noted here before it is sent: what it was
      before, who did it and how it ended. From here you can undo it at any later time.
    </EmptyState>
  );
}
