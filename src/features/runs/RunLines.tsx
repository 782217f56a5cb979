import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { lineEndLabel } from '#domain/plan/planWords.ts';
import { LINE_END_KINDS, type LineEndKind, type PlanRun } from '#domain/plan/run.ts';
import { roleKey, targetOf } from '#domain/plan/wish.ts';
import { chipsOf, type RunRow, rowsOf, whatOf, whyWords } from '#features/runs/runRows.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import type { DataColumn } from '#ui/dataColumn.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { SegmentedChoice } from '#ui/SegmentedChoice.tsx';
import { type Status, StatusMark } from '#ui/StatusMark.tsx';

const route = getRouteApi('/plan/runs/$id');

/** Every line of a run, and how it ended. */
export function RunLines({ run }: { readonly run: PlanRun }) {
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const rows = useMemo(() => rowsOf(run), [run]);
  // The wishes stay while their ends change, so that names are asked for once.
  const wishes = useMemo(() => [...new Map(rows.map(({ wish }) => [roleKey(targetOf(wish)), targetOf(wish)])).values()], [rows]);
  const names = useTargetNames(wishes);
  const shown = show === undefined ? rows : rows.filter(({ end }) => end?.kind === show);
  const present = LINE_END_KINDS.filter((kind) => kind === show || rows.some(({ end }) => end?.kind === kind));
  const columns = columnsOf(names);
  return (
    <Box component="section" aria-label="Lines" sx={{ display: 'grid', gap: 1.5, mt: 2.5 }}>
      <SegmentedChoice<LineEndKind | 'all'>
        label="Lines"
        value={show ?? 'all'}
        onChange={(next) => void navigate({ search: { show: next === 'all' ? undefined : next }, replace: true, resetScroll: false })}
        options={[{ value: 'all', label: 'All' }, ...present.map((kind) => ({ value: kind, label: lineEndLabel(kind) }))]}
      />
      <DataTable
        label="Lines of the run"
        columns={columns}
        rows={shown}
        getKey={({ key }) => key}
        renderLink={({ item }, link) => <AppLink to="/configurations/$id" params={{ id: item.configurationId }} {...link} />}
        renderCard={(row) => (
          <Box sx={{ display: 'grid', gap: 0.75, mt: 0.75 }}>
            {columns.slice(1).map(({ key, cell }) => (
              <div key={key}>{cell(row)}</div>
            ))}
          </Box>
        )}
        empty={<Box sx={{ p: 3, color: 'text.secondary' }}>No line ended so.</Box>}
      />
    </Box>
  );
}

const MARKS: Record<LineEndKind, Status> = { verified: 'verified', accepted: 'accepted', alreadySo: 'verified', refused: 'refused', failed: 'failed', drifted: 'refused', cancelled: 'refused', inDoubt: 'unknown' };

function columnsOf(names: TargetNames): readonly DataColumn<RunRow>[] {
  return [
    { key: 'configuration', header: 'Configuration', width: 'minmax(180px, 1.3fr)', cell: ({ item }) => <span title={item.displayName}>{item.displayName}</span> },
    { key: 'what', header: 'What', width: '80px', cell: whatOf },
    { key: 'target', header: 'Target', width: 'minmax(200px, 1.6fr)', cell: (row) => <RowChips row={chipsOf(row)} names={names} /> },
    { key: 'end', header: 'End', width: '120px', cell: ({ end, item }) => (end === undefined ? <StatusMark status="waiting" word={item.state.kind === 'waiting' ? 'Waiting' : 'Sent'} /> : <StatusMark status={MARKS[end.kind]} word={lineEndLabel(end.kind)} />) },
    { key: 'why', header: 'Why', width: 'minmax(120px, 1.6fr)', cell: ({ end, item }) => (end === undefined ? '' : <span title={[whyWords(end), ...item.requestIds].join('\n')}>{whyWords(end)}</span>) },
  ];
}
