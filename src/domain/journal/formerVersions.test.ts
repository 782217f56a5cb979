import { describe, expect, it } from 'vitest';
import { undoOf } from '#domain/change/undo.ts';
import { isClearable } from '#domain/journal/clearing.ts';
import { entryOutcome } from '#domain/journal/entryOutcome.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import { readReceipts } from '#domain/journal/receipt.ts';
import { itemGistSchema, runItemSchema } from '#domain/plan/run/runSchema.ts';

/** What lies in browsers and files from version 0.1, in the words and the shape it had. */
const failure = { kind: 'conflict', trace: { status: 409, message: 'no' } };
const row = {
  id: 'c_g',
  target: { kind: 'group', groupId: 'g' },
  filter: { mode: 'none' },
  intent: 'apply',
  source: 'direct',
  sourceId: 'c',
  raw: { id: 'c_g', later: 1 },
};
const draft = { target: row.target, filter: row.filter, intent: 'apply' };
const change = { kind: 'add', draft };
const entryWith = (result: object) => ({
  id: 'e',
  tenantId: 't',
  oid: 'o',
  username: 'ada',
  configuration: { id: 'c', displayName: 'C' },
  via: '',
  sentAt: '2026-01-01T00:00:00.000Z',
  base: [row],
  changes: [change],
  overrides: [],
  requests: [{ method: 'POST', url: 'https://graph.microsoft.com/beta/x', body: { a: 1 } }],
  end: { at: '2026-01-01T00:00:01.000Z', ends: [{ change, result }], traces: [] },
});
const itemWith = (end: object) => ({
  configurationId: 'c',
  displayName: 'C',
  base: [row],
  lines: [{ wish: { kind: 'add', row: draft }, change, end }],
  writes: 1,
  state: { kind: 'ended' },
  requestIds: ['r'],
});

describe('what an earlier version wrote is read in the words of today', () => {
  it.each<[former: object, present: string, outcome: string]>([
    [{ kind: 'accepted', settledBy: 'readBack' }, 'accepted', 'accepted'],
    [{ kind: 'refused', failure }, 'refused', 'refused'],
    [{ kind: 'couldNotFindOut', failure, readFailure: failure }, 'unknown', 'unknown'],
    [{ kind: 'rowLost', failure, putBackFailure: failure }, 'lost', 'failed'],
    [{ kind: 'notSent' }, 'notSent', 'notSent'],
  ])('a journal entry, and a receipt of it: %j', (former, present, outcome) => {
    const entry = journalEntrySchema.parse(entryWith(former));
    expect(entry.end?.ends[0]?.result).toEqual({ ...former, kind: present });
    expect(entryOutcome(entry)).toBe(outcome);
    const receipts = readReceipts(
      JSON.stringify({
        format: 'assignment-desk-receipts',
        version: 1,
        exportedAt: '2026-01-02T00:00:00.000Z',
        tenantId: 't',
        entries: [entryWith(former)],
      }),
      't',
    );
    expect(receipts).toEqual({ ok: true, entries: [entry] });
  });

  it('a row without what Graph gave is read, so that its undo can say what is missing', () => {
    const { raw: _, ...bare } = row;
    const removal = { kind: 'remove', row: bare };
    const former = { ...entryWith({ kind: 'accepted' }), base: [bare], changes: [removal] };
    const entry = journalEntrySchema.parse(former);
    expect(undoOf(entry.changes, []).incomplete).toMatchObject([{ fields: undefined }]);
  });

  it.each<[former: object, present: string]>([
    [{ kind: 'verified' }, 'verified'],
    [{ kind: 'accepted' }, 'accepted'],
    [{ kind: 'refused', refusal: { reason: 'wantedTwoWays' } }, 'blocked'],
    [{ kind: 'refused', refusal: { reason: 'notSafe', failure } }, 'blocked'],
    [{ kind: 'failed', how: 'notRead', failure }, 'notSent'],
    [{ kind: 'failed', how: 'refusedByGraph', failure }, 'refused'],
    [{ kind: 'failed', how: 'notSeen', failure }, 'notDone'],
    [{ kind: 'failed', how: 'notSent', failure }, 'notSent'],
    [{ kind: 'failed', how: 'putBack', failure }, 'putBack'],
    [{ kind: 'failed', how: 'rowLost', failure }, 'lost'],
    [{ kind: 'inDoubt', failure }, 'unknown'],
    [{ kind: 'cancelled' }, 'cancelled'],
  ])('a run: %j', (former, present) => {
    const item = runItemSchema.parse(itemWith(former));
    expect(item.lines[0]?.end?.kind).toBe(present);
    expect(item.isExact).toBeUndefined();
    // A list of runs counts it alike.
    expect(itemGistSchema.parse(itemWith(former)).lines[0]?.end).toBe(present);
  });

  it('a write that waits for approval keeps the exact request, and is not cleared by age', () => {
    const held = {
      method: 'POST',
      url: '/beta/x/assign',
      bodyText: '{"assignments":[]}',
      requestId: 'r',
      justification: 'why',
      filedAt: '2026-01-01T00:00:00.000Z',
      expiresAt: '2026-01-04T00:00:00.000Z',
      base: [row],
    };
    const waiting = { kind: 'waitingForApproval', held };
    const entry = journalEntrySchema.parse(entryWith(waiting));
    expect(entry.end?.ends[0]?.result).toEqual(waiting);
    expect(isClearable(entry)).toBe(false);
    expect(runItemSchema.parse(itemWith(waiting)).lines[0]?.end).toEqual(waiting);
    expect(itemGistSchema.parse(itemWith(waiting)).lines[0]?.end).toBe('waitingForApproval');
  });

  it('an end that nobody ever wrote is refused', () => {
    expect(runItemSchema.safeParse(itemWith({ kind: 'invented' })).success).toBe(false);
    expect(itemGistSchema.safeParse(itemWith({ kind: 'invented' })).success).toBe(false);
  });
});
