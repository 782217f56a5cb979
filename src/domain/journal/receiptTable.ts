import { endLabel } from '#domain/change/endWords.ts';
import type { ChangeNames } from '#domain/assignment/describe.ts';
import { OUTCOME_WORDS } from '#domain/journal/entryOutcome.ts';
import { entrySentences } from '#domain/journal/entrySentences.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { type PlanRunSummary, runCounts, runOutcome, runTitle } from '#domain/plan/run/planRuns.ts';
import { toCsv } from '#lib/csv.ts';

const HEAD = [
  'Sent at',
  'By',
  'Configuration',
  'Configuration id',
  'Through',
  'Change',
  'Outcome',
  'Verified',
  'Overrides',
  'Request ids',
  'Audit correlation ids',
  'Tenant id',
  'Entry id',
] as const;

/** Entries as CSV, one line for each change; and plans, one line each. */
export function receiptsCsv(
  entries: readonly JournalEntry[],
  names: Omit<ChangeNames, 'configuration'>,
  runs: readonly PlanRunSummary[] = [],
): string {
  return toCsv(HEAD, [
    ...entries.flatMap((entry) =>
      entrySentences(entry, names).map((sentence, index) => lineOf(entry, index, sentence)),
    ),
    ...runs.map(lineOfRun),
  ]);
}

function lineOfRun(run: PlanRunSummary): string[] {
  return [
    run.createdAt,
    run.username,
    '',
    '',
    '',
    `${runTitle(run)}: ${runCounts(run)}`,
    OUTCOME_WORDS[runOutcome(run)],
    '',
    overrideWords(run),
    '',
    '',
    run.tenantId,
    run.id,
  ];
}

function overrideWords({ overrides }: Pick<JournalEntry, 'overrides'>): string {
  return overrides.map(({ guardrailId, reason }) => `${guardrailId}: ${reason}`).join('; ');
}

function lineOf(entry: JournalEntry, index: number, sentence: string): string[] {
  const { end, audit = [], configuration } = entry;
  const result = end?.ends[index]?.result;
  return [
    entry.sentAt,
    entry.username,
    configuration.displayName,
    configuration.id,
    entry.via,
    sentence,
    endLabel(result?.kind ?? 'unknown'),
    end?.verified ?? '',
    overrideWords(entry),
    (end?.traces ?? []).flatMap(({ requestId }) => requestId ?? []).join(' '),
    audit.flatMap(({ correlationId }) => correlationId ?? []).join(' '),
    entry.tenantId,
    entry.id,
  ];
}
