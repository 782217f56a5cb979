import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { unsaidPayload } from '#domain/change/othersRun.ts';
import { asksToTakeOff, driftSentence, lineSentence } from '#domain/plan/review/planSentence.ts';
import { failureIn, WRITE_END_KINDS, type WriteEndKind } from '#domain/change/end.ts';
import { endLabel } from '#domain/change/endWords.ts';
import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';
import { driftOf } from '#domain/plan/run/startRun.ts';
import type { Tally } from '#domain/plan/run/tally.ts';
import { LineEndMark } from '#features/runs/LineEndMark.tsx';
import { RequestIds } from '#features/runs/RequestIds.tsx';
import { matching, type RunShow, shownLines, whyOfLine } from '#features/runs/runGroups.ts';
import { requestIdsOf } from '#features/runs/runRows.ts';
import { numberText } from '#lib/locale.ts';
import { FilteredLines } from '#parts/plan/FilteredLines.tsx';
import type { LineGroup } from '#parts/plan/LineGroups.tsx';
import { sentenceNames, useLineNames } from '#parts/plan/useLineNames.ts';
import { TEXTS } from '#features/runs/texts.ts';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/plan/runs/$id');

interface RunLinesProps {
  readonly run: PlanRun;
  /** Of the run; counting its lines anew at each step of a large one would be felt. */
  readonly counts: EndCounts;
}

type EndCounts = Pick<Tally, 'byEnd' | 'total'>;

/** Every line of a run and how it ended, grouped by configuration. */
export function RunLines({ run, counts }: RunLinesProps) {
  const { show = 'all', q = '' } = route.useSearch();
  const set = useSearchChange(route.useNavigate());
  // The wishes stay while their ends change, so that names are asked for once.
  // oxlint-disable-next-line react/exhaustive-deps -- for that reason
  const known = useLineNames(useMemo(() => run.items, [run.id]));
  const names = sentenceNames(known);
  const groups = useMemo(() => matching(run.items, show, q), [run.items, show, q]);
  const groupOf = (item: RunItem): LineGroup => ({
    configurationId: item.configurationId,
    displayName: item.displayName,
    aside: <ItemAside item={item} />,
    lines: shownLines(item, show).map(({ wish, change, end, index }) => ({
      key: String(index),
      mark: <LineEndMark end={end} isSent={item.state.kind !== 'waiting'} />,
      sentence: lineSentence(
        {
          wish,
          change,
          isAlreadySo: change === undefined && end?.kind === 'alreadySo',
          unsaid:
            change?.kind === 'add'
              ? unsaidPayload(item.configurationId, item.base, change.draft)
              : undefined,
        },
        names,
      ),
      isLoss: asksToTakeOff(change),
      why: whyOfLine({ change, end }, driftSentence(driftOf(item), names)),
    })),
  });
  return (
    <Box
      component="section"
      aria-label={TEXTS.lines}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, mt: 2.5 }}
    >
      <FilteredLines
        label={TEXTS.linesOfPlan}
        show={show}
        q={q}
        onChange={set}
        choices={choicesOf(counts, show)}
        names={known}
        groups={groups}
        groupOf={groupOf}
        empty={TEXTS.noLine}
      />
    </Box>
  );
}

function choicesOf(
  { byEnd, total }: EndCounts,
  show: RunShow,
): { value: RunShow; label: string }[] {
  const open = total - WRITE_END_KINDS.reduce((sum, kind) => sum + byEnd[kind], 0);
  const kinds = WRITE_END_KINDS.filter(
    (kind): kind is WriteEndKind => byEnd[kind] > 0 || kind === show,
  );
  return [
    { value: 'all', label: TEXTS.allLines(total) },
    ...(open > 0 || show === 'open'
      ? [{ value: 'open' as const, label: TEXTS.openLines(open) }]
      : []),
    ...kinds.map((kind) => ({
      value: kind,
      label: `${endLabel(kind)} ${numberText(byEnd[kind])}`,
    })),
  ];
}

/** What support asks for where something failed; else, where the configuration stands. */
function ItemAside({ item }: { readonly item: RunItem }) {
  const { state, lines } = item;
  if (
    lines.some(
      ({ end }) => end?.kind === 'accepted' || (end !== undefined && failureIn(end) !== undefined),
    )
  )
    return <RequestIds ids={requestIdsOf(item)} />;
  switch (state.kind) {
    case 'waiting':
      return <span>{TEXTS.notSentYet}</span>;
    case 'sent':
      return <span>{TEXTS.beingWritten}</span>;
    case 'verifying':
      return <span>{TEXTS.beingReadBack}</span>;
    case 'ended':
      return null;
  }
}
