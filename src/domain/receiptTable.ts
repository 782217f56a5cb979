import type { ChangeResult } from '#domain/applyOutcome.ts';
import { describeChange, type ChangeNames } from '#domain/describe.ts';
import type { JournalEntry } from '#domain/journal.ts';
import { toCsv } from '#lib/csv.ts';

const HEAD = ['Sent at', 'By', 'Configuration', 'Configuration id', 'Through', 'Change', 'Outcome', 'Verified', 'Overrides', 'Request ids', 'Audit correlation ids', 'Tenant id', 'Entry id'] as const;

/** The words of one change's result, for tables and pages. */
export const RESULT_WORDS: Record<ChangeResult['kind'], string> = {
  accepted: 'Accepted',
  alreadySo: 'Was so already',
  refused: 'Refused',
  notDone: 'Not seen in the tenant',
  couldNotFindOut: 'Outcome unknown',
  notSent: 'Not sent',
  putBack: 'Refused, put back',
  rowLost: 'Refused, the old row is missing',
};

/** Entries as CSV: one line for each change. */
export function receiptsCsv(entries: readonly JournalEntry[], names: Omit<ChangeNames, 'configuration'>): string {
  return toCsv(
    HEAD,
    entries.flatMap((entry) => entry.changes.map((change, index) => lineOf(entry, index, describeChange(change, { ...names, configuration: entry.configuration.displayName })))),
  );
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
    RESULT_WORDS[result?.kind ?? 'couldNotFindOut'],
    end?.verified ?? '',
    entry.overrides.map(({ guardrailId, reason }) => `${guardrailId}: ${reason}`).join('; '),
    (end?.traces ?? []).flatMap(({ requestId }) => requestId ?? []).join(' '),
    audit.flatMap(({ correlationId }) => correlationId ?? []).join(' '),
    entry.tenantId,
    entry.id,
  ];
}
