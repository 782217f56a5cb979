import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ConfigurationDiff, PlanDiff } from '#domain/plan/diff/diff.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { takenOutConfiguration, takenOutLine } from '#domain/plan/draft/takenOut.ts';
import { type RowWish, targetOf } from '#domain/plan/draft/wish.ts';
import type { BlockedLines } from '#domain/plan/review/blockedLines.ts';
import { asksToTakeOff, lineSentence, WITHOUT_SCRIPT } from '#domain/plan/review/planSentence.ts';
import { refusalWords, writePathWords } from '#domain/plan/review/planWords.ts';
import {
  countsOf,
  matching,
  type ReviewShow,
  type ShownLine,
  shownLines,
  shownVerdict,
} from '#features/plan/review/reviewGroups.ts';
import { TakeOut } from '#features/plan/TakeOut.tsx';
import { VerdictMark } from '#features/plan/review/VerdictMark.tsx';
import { numberText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { FilteredLines } from '#parts/plan/FilteredLines.tsx';
import type { LineGroup } from '#parts/plan/LineGroups.tsx';
import { runLabel } from '#domain/assignment/payload.ts';
import { sentAlongOf, unsaidPayload } from '#domain/change/othersRun.ts';
import { type LineNames, sentenceNames } from '#parts/plan/useLineNames.ts';
import { TEXTS } from '#features/plan/texts.ts';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/plan/review');

const LABELS: Record<ReviewShow, string> = {
  all: TEXTS.all,
  change: TEXTS.changes,
  remove: TEXTS.removals,
  alreadySo: TEXTS.noChangeNeeded,
  refused: TEXTS.blocked,
};

interface ReviewLinesProps {
  /** As it would be sent. */
  readonly diff: PlanDiff;
  readonly blocked: BlockedLines;
  readonly plan: Plan;
  /** Of all targets in the lines. */
  readonly names: LineNames;
}

/** Every line of the plan with what becomes of it, grouped by configuration. */
export function ReviewLines({ diff, blocked, plan, names: known }: ReviewLinesProps) {
  const items = useMemo(
    () => new Map(plan.items.map((item) => [item.configurationId.toLowerCase(), item])),
    [plan],
  );
  const { show = 'all', q = '' } = route.useSearch();
  const set = useSearchChange(route.useNavigate());
  const names = sentenceNames(known);
  const groups = useMemo(() => matching(diff, blocked, show, q), [diff, blocked, show, q]);
  const counts = countsOf(diff.counts);
  const actionOf = ({ configurationId, displayName }: ConfigurationDiff, wish: RowWish) => {
    const item = items.get(configurationId.toLowerCase());
    const what = item && takenOutLine(item, wish);
    // A single line is taken out with its configuration.
    if (what === undefined || item?.wishes.length === 1) return undefined;
    return (
      <TakeOut what={what} name={`${names.target(targetOf(wish))} of ${nameInText(displayName)}`} />
    );
  };
  const groupOf = (configuration: ConfigurationDiff): LineGroup => ({
    configurationId: configuration.configurationId,
    displayName: configuration.displayName,
    note: sentAlongWords(configuration),
    aside: (
      <>
        <PathWords configuration={configuration} />{' '}
        <TakeOut
          what={takenOutConfiguration(configuration.configurationId)}
          name={configuration.displayName}
        />
      </>
    ),
    lines: shownLines(configuration, blocked, show).map((line) => ({
      key: String(line.index),
      mark: <VerdictMark verdict={shownVerdict(line)} />,
      sentence: lineSentence(
        {
          wish: line.wish,
          change: line.verdict.kind === 'change' ? line.verdict.change : undefined,
          isAlreadySo: line.verdict.kind === 'alreadySo',
          unsaid: unsaidOf(configuration, line),
        },
        names,
      ),
      isLoss: line.verdict.kind === 'change' && asksToTakeOff(line.verdict.change),
      why: whyOf(line),
      action: actionOf(configuration, line.wish),
    })),
  });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <FilteredLines
        label={TEXTS.linesOfThePlan}
        show={show}
        q={q}
        onChange={set}
        choices={Object.entries(counts).flatMap(([value, count]) =>
          isShow(value) && (count > 0 || value === show || value === 'all')
            ? [{ value, label: `${LABELS[value]} ${numberText(count)}` }]
            : [],
        )}
        names={known}
        groups={groups}
        groupOf={groupOf}
        empty={TEXTS.noLine}
      />
    </Box>
  );
}

function whyOf({ verdict, blockedBy }: ShownLine): string | undefined {
  return blockedBy ?? (verdict.kind === 'refused' ? refusalWords(verdict.refusal) : undefined);
}

/** Of an addition: what nobody said, and the new row gets. */
function unsaidOf({ configurationId, base = [] }: ConfigurationDiff, { verdict }: ShownLine) {
  return verdict.kind === 'change' && verdict.change.kind === 'add'
    ? unsaidPayload(configurationId, base, verdict.change.draft)
    : undefined;
}

/** What rows get that are sent along with the changes, where Graph does not tell what they have. */
function sentAlongWords({ configurationId, base = [], changes }: ConfigurationDiff) {
  const others = sentAlongOf(configurationId, base, changes);
  if (others === undefined) return undefined;
  const words = TEXTS.sentAlong(others.count, runLabel(others.run));
  return others.isUnsure === true ? `${words} ${WITHOUT_SCRIPT}` : words;
}

function isShow(value: string): value is ReviewShow {
  return value in LABELS;
}

function PathWords({ configuration }: { readonly configuration: ConfigurationDiff }) {
  const words = writePathWords(configuration);
  return words === undefined ? (
    <span>{TEXTS.nothingSent}</span>
  ) : (
    <span title={words.why}>{words.short}</span>
  );
}
