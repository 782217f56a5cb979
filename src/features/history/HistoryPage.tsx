import { getRouteApi } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { ClearButton } from '#features/history/ClearButton.tsx';
import { HistoryNotices } from '#features/history/HistoryNotices.tsx';
import { HistoryRows } from '#features/history/HistoryRows.tsx';
import { targetsOf } from '#features/history/historyRows.ts';
import { ExportMenu } from '#features/history/receipts/ExportMenu.tsx';
import { ImportButton } from '#features/history/receipts/ImportButton.tsx';
import { useExportReceipts } from '#features/history/receipts/useExportReceipts.ts';
import { useImportReceipts } from '#features/history/receipts/useImportReceipts.ts';
import { TEXTS } from '#features/history/texts.ts';
import { useHistory } from '#features/history/useHistory.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { useSearchChange } from '#parts/useSearchChange.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

const route = getRouteApi('/history');

/** What was written from this browser, newest first: found again, taken back, exported. */
export function HistoryPage() {
  const search = route.useSearch();
  const update = useSearchChange(route.useNavigate());
  const { account } = useSession();
  const history = useHistory(search);
  const { found, total, runsTotal, shownRuns } = history;
  const names = useTargetNames(targetsOf(found.entries));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = found.entries.filter(({ id }) => selected.has(id));
  const importing = useImportReceipts();
  const exporting = useExportReceipts(
    chosen.length > 0
      ? { entries: async () => chosen, runs: [], names }
      : { entries: found.readAll, runs: shownRuns, names },
  );
  const all = total + runsTotal;
  const exportLabel = () => {
    if (chosen.length > 0) return TEXTS.exportSelected(chosen.length);
    if (!history.isNarrowed) return TEXTS.exportAll;
    return found.isComplete ? TEXTS.exportShown(history.count) : TEXTS.exportMatching;
  };
  return (
    <>
      <PageTitle title={TEXTS.history} />
      <PageHeader
        title={TEXTS.title(total, runsTotal)}
        subtitle={TEXTS.keptHere(account.username)}
        action={
          <>
            {total > 0 && <ClearButton />}
            <ImportButton onFile={(file) => void importing.take(file)} />
            {all > 0 && <ExportMenu label={exportLabel()} onExport={exporting.save} />}
          </>
        }
      />
      <HistoryNotices history={history} importing={importing} exporting={exporting} />
      {all === 0 ? (
        <FirstTime />
      ) : (
        <HistoryRows
          history={history}
          names={names}
          search={search}
          onSearch={update}
          selected={selected}
          onSelected={setSelected}
        />
      )}
    </>
  );
}

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
