import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanDiff, PlanLine } from '#domain/plan/diff.ts';
import { refusalWords, verdictLabel } from '#domain/plan/planWords.ts';
import { roleKey, targetOf } from '#domain/plan/wish.ts';
import type { ReviewSearch } from '#features/plan/reviewSearch.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import type { DataColumn } from '#ui/dataColumn.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import { SegmentedChoice } from '#ui/SegmentedChoice.tsx';

const route = getRouteApi('/plan/review');

interface ReviewLine extends PlanLine {
  readonly key: string;
  readonly configurationId: string;
  readonly displayName: string;
}

/** Every line of the plan with what becomes of it, configuration by configuration. */
export function ReviewLines({ diff }: { readonly diff: PlanDiff }) {
  const { show, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<ReviewSearch>) => void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true, resetScroll: false });
  const lines = useMemo(() => linesOf(diff), [diff]);
  const targets = useMemo(() => [...new Map(lines.map(({ wish }) => [roleKey(targetOf(wish)), targetOf(wish)])).values()], [lines]);
  const names = useTargetNames(targets);
  const shown = useMemo(() => lines.filter((line) => isShown(line, show) && line.displayName.toLocaleLowerCase().includes(q.trim().toLocaleLowerCase())), [lines, show, q]);
  const columns = columnsOf(names);
  const { counts } = diff;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'space-between' }}>
        <SegmentedChoice
          label="Lines"
          value={show ?? 'all'}
          onChange={(next) => set({ show: next === 'all' ? undefined : next })}
          options={[
            { value: 'all', label: `All ${lines.length.toLocaleString()}` },
            { value: 'change', label: `Changes ${(counts.adds + counts.edits + counts.removes).toLocaleString()}` },
            { value: 'remove', label: `Removals ${counts.removes.toLocaleString()}` },
            { value: 'alreadySo', label: `Already so ${counts.alreadySo.toLocaleString()}` },
            { value: 'refused', label: `Refused ${counts.refused.toLocaleString()}` },
          ]}
        />
        <SearchBox label="Search configurations" value={q} onChange={(text) => set({ q: text === '' ? undefined : text })} takesSlash />
      </Box>
      <DataTable
        label="Lines of the plan"
        columns={columns}
        rows={shown}
        getKey={({ key }) => key}
        renderLink={({ configurationId }, link) => <AppLink to="/configurations/$id" params={{ id: configurationId }} {...link} />}
        renderCard={(line) => (
          <Box sx={{ display: 'grid', gap: 0.75, mt: 0.75 }}>
            {columns.slice(1).map(({ key, cell }) => (
              <div key={key}>{cell(line)}</div>
            ))}
          </Box>
        )}
        empty={<Box sx={{ p: 3, color: 'text.secondary' }}>No line of this kind.</Box>}
      />
    </Box>
  );
}

function linesOf({ configurations }: PlanDiff): ReviewLine[] {
  return configurations.flatMap(({ configurationId, displayName, lines }) => lines.map((line, index) => ({ ...line, key: `${configurationId} ${index}`, configurationId, displayName })));
}

function isShown({ verdict }: PlanLine, show: ReviewSearch['show']): boolean {
  if (show === undefined) return true;
  if (show === 'remove') return verdict.kind === 'change' && verdict.change.kind === 'remove';
  return verdict.kind === show;
}

function columnsOf(names: TargetNames): readonly DataColumn<ReviewLine>[] {
  return [
    { key: 'configuration', header: 'Configuration', width: 'minmax(180px, 1.4fr)', cell: ({ displayName }) => <span title={displayName}>{displayName}</span> },
    { key: 'verdict', header: 'What', width: '90px', cell: ({ verdict }) => verdictLabel(verdict) },
    { key: 'target', header: 'Target', width: 'minmax(220px, 1.8fr)', cell: (line) => <RowChips row={rowOf(line)} names={names} /> },
    {
      key: 'why',
      header: 'Why not',
      width: 'minmax(120px, 1.4fr)',
      cell: ({ verdict }) => (verdict.kind === 'refused' ? <span title={refusalWords(verdict.refusal)}>{refusalWords(verdict.refusal)}</span> : ''),
    },
  ];
}

/** What is wanted, or for a removal what goes. */
function rowOf({ wish, verdict }: PlanLine): Parameters<typeof RowChips>[0]['row'] {
  if (wish.kind === 'add') return wish.row;
  if (verdict.kind === 'change' && verdict.change.kind === 'remove') return verdict.change.row;
  return { target: wish.target, filter: { mode: 'none' }, intent: 'apply' };
}
