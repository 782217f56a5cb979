import IconButton from '@mui/material/IconButton';
import { Trash2 } from 'lucide-react';
import {
  type PlanRunSummary,
  runCounts,
  runTitle,
  runTitleAsWritten,
} from '#domain/plan/run/planRuns.ts';
import { numberText } from '#lib/locale.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/runs/texts.ts';

/** The columns of the list of applied plans; their keys are the words of `sort` in the address. */
export function runColumns(
  onAskToDelete: (run: PlanRunSummary) => void,
): readonly DataColumn<PlanRunSummary>[] {
  return [
    {
      key: 'name',
      header: TEXTS.plan,
      width: 'minmax(180px, 1.4fr)',
      cell: (run) => <span title={runTitle(run)}>{runTitle(run)}</span>,
      sortValue: runTitle,
      text: runTitleAsWritten,
    },
    {
      key: 'when',
      header: TEXTS.started,
      width: '130px',
      cell: ({ createdAt }) => <RelativeTime iso={createdAt} />,
      sortValue: ({ createdAt }) => createdAt,
    },
    { key: 'state', header: TEXTS.state, width: '110px', cell: stateWords, sortValue: stateWords },
    {
      key: 'lines',
      header: TEXTS.lines,
      width: 'minmax(200px, 2fr)',
      cell: (run) => <span title={runCounts(run)}>{runCounts(run)}</span>,
      sortValue: ({ lines }) => lines,
      text: runCounts,
    },
    {
      key: 'configurations',
      header: TEXTS.configurations,
      width: '120px',
      align: 'end',
      cell: ({ configurationIds }) => numberText(configurationIds.length),
      sortValue: ({ configurationIds }) => configurationIds.length,
      isOptional: true,
    },
    {
      key: 'by',
      header: TEXTS.by,
      width: 'minmax(140px, 1fr)',
      cell: ({ username }) => <span title={username}>{username}</span>,
      sortValue: ({ username }) => username,
      isOptional: true,
    },
    {
      key: 'delete',
      header: TEXTS.remove,
      isHeaderHidden: true,
      width: '36px',
      align: 'end',
      cell: (run) => <DeleteRunButton run={run} onAsk={onAskToDelete} />,
    },
  ];
}

export function stateWords({ state }: PlanRunSummary): string {
  return state.kind === 'ended' ? TEXTS.ended : TEXTS.notEnded;
}

/** Only for what has ended: before that, what was sent may still have to be settled. */
export function DeleteRunButton({
  run,
  onAsk,
}: {
  readonly run: PlanRunSummary;
  readonly onAsk: (run: PlanRunSummary) => void;
}) {
  if (run.state.kind !== 'ended') return null;
  return (
    <IconButton
      size="small"
      aria-label={TEXTS.removeRecordOf(runTitle(run))}
      onClick={() => onAsk(run)}
    >
      <Trash2 size={15} aria-hidden />
    </IconButton>
  );
}
