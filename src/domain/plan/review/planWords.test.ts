import { describe, expect, it } from 'vitest';
import { refusalWords, verdictLabel, writePathWords } from '#domain/plan/review/planWords.ts';
import { G, included, rowOf } from '#domain/testing/testRows.ts';
import { endLabel, endWords } from '#domain/change/endWords.ts';
import { WRITE_END_KINDS } from '#domain/change/end.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

describe('the words of a plan', () => {
  it('name each end differently', () => {
    expect(new Set(WRITE_END_KINDS.map(endLabel)).size).toBe(WRITE_END_KINDS.length);
  });
  it('say that nothing was sent exactly where nothing was', () => {
    // Graph may have put it off before, and then it was sent and not carried out.
    expect(endWords({ kind: 'drifted' })).toContain('not carried out');
    expect(endWords({ kind: 'alreadySo' })).toContain('Nothing was sent');
    expect(endWords({ kind: 'notSent', failure: { kind: 'offline', trace: {} } })).toContain(
      'Nothing was sent',
    );
    expect(endWords({ kind: 'lost', failure: { kind: 'offline', trace: {} } })).toContain(
      'missing now',
    );
  });
  it('tell a policy set from what the app does not know', () => {
    const row = rowOf({ target: included(G) });
    expect(refusalWords({ reason: 'locked', row, lock: 'notDirect' })).toContain('policy set');
    expect(refusalWords({ reason: 'locked', row, lock: 'unknownTarget' })).toContain(
      'does not know',
    );
  });
  it('call an edit a change', () => {
    expect(
      verdictLabel({
        kind: 'change',
        change: {
          kind: 'edit',
          row: rowOf({ target: included(G) }),
          filter: { mode: 'none' },
          intent: 'apply',
        },
      }),
    ).toBe('Change');
    expect(verdictLabel({ kind: 'alreadySo' })).toBe('No change needed');
  });
  it('tell how a configuration is written: one request where one is enough, and row by row only where it has to be', () => {
    expect(writePathWords({ configurationId: keyOf('c'), path: 'post', writes: 1 })).toMatchObject({
      short: '1 request',
      why: expect.stringContaining('POST'),
    });
    expect(
      writePathWords({ configurationId: keyOf('c'), path: 'assign', writes: 1 }),
    ).toMatchObject({
      short: '1 request',
      why: expect.stringContaining('/assign'),
    });
    expect(
      writePathWords({ configurationId: keyOf('c'), path: 'oneByOne', writes: 3 }),
    ).toMatchObject({
      short: '3 requests, one by one',
      why: expect.stringContaining('DELETE and POST'),
    });
    const single = FAMILY_KEYS.find((key) => familyFacts(key).writes === 'single')!;
    const { why } = writePathWords({
      configurationId: keyOfId(single, 'c')!,
      path: 'oneByOne',
      writes: 2,
    })!;
    expect(why).not.toContain('policy set');
    expect(
      writePathWords({ configurationId: keyOf('c'), path: 'none', writes: 0 }),
    ).toBeUndefined();
  });
});
