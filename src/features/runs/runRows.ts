import { UNSAID_INTENT } from '#domain/assignment/intent.ts';
import type { PlanRun, RunItem, RunLine } from '#domain/plan/run/run.ts';
import { endLabel, endWords } from '#domain/change/endWords.ts';
import { failureIn } from '#domain/change/end.ts';
import { targetOf } from '#domain/plan/draft/wish.ts';
import { asWritten, type TargetNames } from '#parts/useTargetNames.ts';
import { changeLabel } from '#domain/assignment/describe.ts';
import { TEXTS } from '#features/runs/texts.ts';

/** One line of a run with the configuration it belongs to. */
export interface RunRow extends RunLine {
  readonly key: string;
  readonly item: RunItem;
}

export function rowsOf({ items }: PlanRun): RunRow[] {
  return items.flatMap((item) =>
    item.lines.map((line, index) => ({ ...line, key: `${item.configurationId} ${index}`, item })),
  );
}

/** What a line does, in a word: what the review made of the wish. */
export function whatOf({ wish, change }: RunLine): string {
  return changeLabel(change?.kind ?? wish.kind);
}

/** What the line is about, as chips show it. */
export function chipsOf({ wish, change }: RunLine) {
  if (wish.kind === 'add') return wish.row;
  return change?.kind === 'remove'
    ? change.row
    : ({ target: wish.target, filter: { mode: 'none' }, intent: UNSAID_INTENT } as const);
}

export const REPORT_HEADER = [
  'configuration',
  'configuration id',
  'what',
  'target',
  'target kind',
  'filter',
  'intent',
  'end',
  'why',
  'request ids',
  'overrides',
  'started',
  'by',
  'run id',
  'stage',
] as const;

/**
 * Graph's ids of all requests of a configuration that were answered, the reads that failed among
 * them.
 */
export function requestIdsOf({ requestIds, lines }: RunItem): readonly string[] {
  const ofFailures = lines.flatMap(
    ({ end }) => (end === undefined ? undefined : failureIn(end))?.trace.requestId ?? [],
  );
  return [...new Set([...requestIds, ...ofFailures])];
}

/** The run as a report has it: one row a line. */
export function reportRows(run: PlanRun, names: TargetNames): string[][] {
  const overrides = run.overrides
    .map(({ guardrailId, reason }) => `${guardrailId}: ${reason}`)
    .join('; ');
  const stage = stageText(run);
  return rowsOf(run).map((row) => {
    const { filter, intent } = chipsOf(row);
    const target = targetOf(row.wish);
    const narrowed = names.filter(filter);
    const { end } = row;
    return [
      row.item.displayName,
      row.item.configurationId,
      whatOf(row),
      asWritten(names.target(target)),
      target.kind,
      narrowed === undefined ? '' : `${narrowed.mode} ${asWritten(narrowed)}`,
      intent ?? UNSAID_INTENT,
      end === undefined ? 'not ended' : endLabel(end.kind),
      end === undefined ? '' : whyWords(end),
      requestIdsOf(row.item).join(' '),
      overrides,
      run.createdAt,
      run.username,
      run.id,
      stage,
    ];
  });
}

/** Which stage of a plan it was, and why the gate before was not waited for. */
function stageText({ stage }: PlanRun): string {
  if (stage === undefined) return '';
  const number = String(stage.stage + 1);
  return stage.inSpiteOf === undefined
    ? number
    : `${number}, in spite of the gate (${stage.inSpiteOf.gate}): ${stage.inSpiteOf.reason}`;
}

/** Why it ended so, with what Graph said where it said something. */
export function whyWords(end: NonNullable<RunLine['end']>): string {
  const failure = failureIn(end);
  // Without a status nobody at Graph said anything.
  const said = failure?.trace.status === undefined ? undefined : failure.trace.message;
  const theirs = failure?.kind === 'approvalRejected' ? failure.trace.message : undefined;
  if (failure?.kind === 'approvalInTwo') return endWords(end);
  if (theirs) return `${endWords(end)} ${TEXTS.theirReason(theirs)}`;
  return said === undefined || said === '' ? endWords(end) : `${endWords(end)} Graph said: ${said}`;
}
