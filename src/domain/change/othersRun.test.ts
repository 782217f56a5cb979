import { describe, expect, it } from 'vitest';
import type { RowPayload } from '#domain/assignment/payload.ts';
import { othersRunOf, sentAlongOf, unsaidPayload } from '#domain/change/othersRun.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { excluded, G, H, included, NONE, remove, rowOf } from '#domain/testing/testRows.ts';

const SCRIPT = keyOfId('remediation', 's')!;
const CATALOG = keyOfId('settingsCatalog', 'c')!;
const held = (groupId: string, payload: RowPayload) => ({
  ...rowOf({ target: included(groupId) }),
  payload,
});
const wanted = { target: included('new'), filter: NONE, intent: 'apply' } as const;
const adding = { kind: 'add', draft: wanted } as const;

describe('rows that are sent along', () => {
  const base = [held(G, {}), held(H, { run: 'remediate' })];

  it('are those of which Graph does not tell what they run, without what is added', () => {
    expect(sentAlongOf(SCRIPT, base, [adding])).toEqual({
      count: 1,
      run: 'remediate',
      isUnsure: true,
    });
    expect(othersRunOf(SCRIPT, base, [adding])?.count).toBe(2);
    expect(sentAlongOf(SCRIPT, base, [remove(base[0]!)])).toBeUndefined();
    expect(sentAlongOf(CATALOG, base, [adding])).toBeUndefined();
    expect(sentAlongOf(SCRIPT, base, [])).toBeUndefined();
  });

  it('are sent with detection where there is nothing to remediate', () => {
    const rows = [held(G, { canRemediate: false })];
    expect(sentAlongOf(SCRIPT, rows, [adding])?.run).toBe('detect');
  });
});

describe('what a new row gets that nobody said', () => {
  const usual = { kind: 'daily', every: 1, time: '01:00', isUtc: false };

  it('is what its family holds, but for what was said', () => {
    expect(unsaidPayload(SCRIPT, [], wanted)).toEqual({
      run: 'remediate',
      schedule: usual,
      isUnsure: true,
    });
    expect(unsaidPayload(SCRIPT, [], { ...wanted, payload: { run: 'detect' } })).toEqual({
      schedule: usual,
    });
    expect(unsaidPayload(CATALOG, [], wanted)).toBeUndefined();
    expect(unsaidPayload(SCRIPT, [], { ...wanted, target: excluded(G) })).toBeUndefined();
  });

  it('of a row that comes back is what it runs: the schedule comes with its fields', () => {
    expect(unsaidPayload(SCRIPT, [], { ...wanted, former: {} })).toEqual({
      run: 'remediate',
      isUnsure: true,
    });
    expect(
      unsaidPayload(SCRIPT, [held(G, { canRemediate: false })], { ...wanted, former: {} }),
    ).toEqual({ run: 'detect' });
  });
});
