import { describe, expect, it } from 'vitest';
import { lineEndLabel, lineEndWords, refusalWords, verdictLabel } from '#domain/plan/planWords.ts';
import { LINE_END_KINDS } from '#domain/plan/run.ts';
import { G, included, rowOf } from '#domain/testRows.ts';

describe('the words of a plan', () => {
  it('name each end differently', () => {
    expect(new Set(LINE_END_KINDS.map(lineEndLabel)).size).toBe(LINE_END_KINDS.length);
  });
  it('say that nothing was sent exactly where nothing was', () => {
    expect(lineEndWords({ kind: 'drifted' })).toContain('Nothing was sent');
    expect(lineEndWords({ kind: 'alreadySo' })).toContain('Nothing was sent');
    expect(lineEndWords({ kind: 'failed', how: 'notRead', failure: { kind: 'offline', trace: {} } })).toContain('Nothing was sent');
    expect(lineEndWords({ kind: 'failed', how: 'rowLost', failure: { kind: 'offline', trace: {} } })).toContain('missing now');
  });
  it('tell a policy set from what the app does not know', () => {
    const row = rowOf({ target: included(G) });
    expect(refusalWords({ reason: 'locked', row, lock: 'notDirect' })).toContain('policy set');
    expect(refusalWords({ reason: 'locked', row, lock: 'unknownTarget' })).toContain('does not know');
  });
  it('call an edit a change', () => {
    expect(verdictLabel({ kind: 'change', change: { kind: 'edit', row: rowOf({ target: included(G) }), filter: { mode: 'none' }, intent: 'apply' } })).toBe('Change');
    expect(verdictLabel({ kind: 'alreadySo' })).toBe('Already so');
  });
});
