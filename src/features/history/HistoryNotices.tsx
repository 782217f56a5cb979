import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { toFailure } from '#domain/failure/failure.ts';
import type { ExportOfReceipts } from '#features/history/receipts/useExportReceipts.ts';
import type { ImportReceipts } from '#features/history/receipts/useImportReceipts.ts';
import { TEXTS } from '#features/history/texts.ts';
import type { History } from '#features/history/useHistory.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

interface HistoryNoticesProps {
  readonly history: History;
  readonly importing: ImportReceipts;
  readonly exporting: ExportOfReceipts;
}

/** What came of a file, and what of the history could not be read. */
export function HistoryNotices({ history, importing, exporting }: HistoryNoticesProps) {
  const { found, runsError, readRuns } = history;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mb: 2, '&:empty': { display: 'none' } }}>
      {importing.result !== undefined && (
        <Notice
          level={importing.result.ok ? 'success' : 'error'}
          title={importing.result.title}
          actions={<Dismiss onClick={importing.dismiss} />}
        >
          {importing.result.words}
        </Notice>
      )}
      {exporting.failure !== undefined && (
        <FailurePanel
          failure={exporting.failure}
          actions={<Dismiss onClick={exporting.dismiss} />}
        />
      )}
      {runsError !== null && <FailurePanel failure={toFailure(runsError)} onRetry={readRuns} />}
      {found.error !== null && (
        <FailurePanel failure={toFailure(found.error)} onRetry={found.readMore} />
      )}
      {found.unreadable > 0 && (
        <Notice level="warning" title={TEXTS.unreadable(found.unreadable)} quiet>
          {TEXTS.unreadableWhy(found.unreadable)}
        </Notice>
      )}
    </Box>
  );
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button size="small" onClick={onClick}>
      {TEXTS.dismiss}
    </Button>
  );
}
