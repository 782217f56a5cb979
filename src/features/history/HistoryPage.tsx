import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { History, SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { entrySentences } from '#domain/journal/entrySentences.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { changeNames } from '#parts/review/changeNames.ts';
import { ClearButton } from '#features/history/ClearButton.tsx';
import { EntryList } from '#features/history/EntryList.tsx';
import { ExportMenu } from '#features/history/receipts/ExportMenu.tsx';
import { exportReceipts, type ReceiptFormat } from '#features/history/receipts/exportReceipts.ts';
import { HistoryFilters } from '#features/history/HistoryFilters.tsx';
import { rowsOf, selectRuns, targetsOf } from '#features/history/historyRows.ts';
import { ImportButton } from '#features/history/receipts/ImportButton.tsx';
import { useImportReceipts } from '#features/history/receipts/useImportReceipts.ts';
import { useHistoryEntries } from '#features/history/useHistoryEntries.ts';
import { compareNames } from '#lib/text/comparable.ts';
import { undoneEntry, undoneRun } from '#domain/journal/undone.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { readTargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import { journalConfigurationsQuery, journalCountQuery, undosQuery } from '#queries/journal.ts';
import { planRunsQuery } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { shownWords } from '#ui/rows/shownWords.ts';
import { TEXTS } from '#features/history/texts.ts';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/history');

/** What was written from this browser, newest first: found again, taken back, exported. */
export function HistoryPage() {
  const search = route.useSearch();
  const { journal, planRuns } = useStores();
  const { account } = useSession();
  const queryClient = useQueryClient();
  const graph = useGraph();
  const { data: total } = useSuspenseQuery(journalCountQuery(journal));
  const {
    data: runs = [],
    error: runsError,
    refetch: readRuns,
  } = useQuery(planRunsQuery(planRuns));
  const { data: configurations = [] } = useQuery(journalConfigurationsQuery(journal));
  const found = useHistoryEntries(useDeferredValue(search), total);
  const { entries: shown, isComplete } = found;
  const names = useTargetNames(targetsOf(shown));
  const { data: undos = [] } = useQuery(
    undosQuery(
      journal,
      shown.map(({ id }) => id),
    ),
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const importing = useImportReceipts();
  const [notExported, setNotExported] = useState<Failure>();
  const sentences = (entry: JournalEntry) => entrySentences(entry, changeNames(names));
  const shownRuns = selectRuns(runs, search);
  // A plan that is older than what was looked through comes when one has looked so far.
  const oldest = shown.at(-1)?.sentAt;
  const rowRuns = isComplete
    ? shownRuns
    : shownRuns.filter(({ createdAt }) => oldest !== undefined && createdAt >= oldest);
  const all = total + runs.length;
  const count = shown.length + shownRuns.length;
  const chosen = shown.filter(({ id }) => selected.has(id));
  const isNarrowed = found.isNarrowed || shownRuns.length !== runs.length;
  const exportAs = async (format: ReceiptFormat) => {
    const exported = chosen.length > 0 ? chosen : await found.readAll();
    const known = new Map();
    const allNames =
      format === 'json'
        ? names
        : await readTargetNames(queryClient, graph, targetsOf(exported), known);
    exportReceipts(
      format,
      exported,
      account.tenantId,
      changeNames(allNames),
      chosen.length > 0 ? [] : shownRuns,
    );
  };
  const update = useSearchChange(route.useNavigate());
  return (
    <>
      <PageTitle title={TEXTS.history} />
      <PageHeader
        title={TEXTS.title(total, runs.length)}
        subtitle={TEXTS.keptHere(account.username)}
        action={
          <>
            {total > 0 && <ClearButton />}
            <ImportButton onFile={(file) => void importing.take(file)} />
            {all > 0 && (
              <ExportMenu
                label={
                  chosen.length > 0
                    ? TEXTS.exportSelected(chosen.length)
                    : !isNarrowed
                      ? TEXTS.exportAll
                      : isComplete
                        ? TEXTS.exportShown(count)
                        : TEXTS.exportMatching
                }
                onExport={(format) => {
                  setNotExported(undefined);
                  exportAs(format).catch((error: unknown) => setNotExported(toFailure(error)));
                }}
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
                {TEXTS.dismiss}
              </Button>
            }
          >
            {importing.result.words}
          </Notice>
        )}
        {notExported !== undefined && (
          <FailurePanel
            failure={notExported}
            actions={
              <Button size="small" onClick={() => setNotExported(undefined)}>
                {TEXTS.dismiss}
              </Button>
            }
          />
        )}
        {runsError !== null && (
          <FailurePanel failure={toFailure(runsError)} onRetry={() => void readRuns()} />
        )}
        {found.error !== null && (
          <FailurePanel failure={toFailure(found.error)} onRetry={found.readMore} />
        )}
        {found.unreadable > 0 && (
          <Notice level="warning" title={TEXTS.unreadable(found.unreadable)} quiet>
            {TEXTS.unreadableWhy(found.unreadable)}
          </Notice>
        )}
      </Box>
      {all === 0 ? (
        <FirstTime />
      ) : (
        <>
          <HistoryFilters
            search={search}
            configurations={configurations.toSorted((a, b) =>
              compareNames(a.displayName, b.displayName),
            )}
            onChange={update}
          />
          <Box
            component="output"
            className="tabular"
            sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary', mb: 1.5 }}
          >
            {isComplete || !found.isNarrowed
              ? shownWords(isNarrowed ? count : all, all)
              : TEXTS.foundSoFar(count, found.looked, total)}
          </Box>
          {count === 0 && isComplete ? (
            <EmptyState
              icon={SearchX}
              title={TEXTS.noEntryMatches}
              action={<Button onClick={() => update(NOTHING_NARROWED)}>{TEXTS.showAll}</Button>}
            >
              {TEXTS.searchHint}
            </EmptyState>
          ) : (
            <EntryList
              rows={rowsOf(shown, rowRuns)}
              rest={found.isNarrowed ? undefined : total - shown.length}
              onMore={isComplete ? undefined : found.readMore}
              isReading={found.isReading}
              undoneOf={(row) =>
                row.kind === 'run' ? undoneRun(row.run, runs) : undoneEntry(row.entry, undos)
              }
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
      title={TEXTS.firstTime}
      action={
        <LinkButton variant="contained" to="/configurations">
          {TEXTS.showConfigurations}
        </LinkButton>
      }
    >
      {TEXTS.firstTimeHint}
    </EmptyState>
  );
}
