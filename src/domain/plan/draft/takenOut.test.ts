import { describe, expect, it } from 'vitest';
import type { Plan } from '#domain/plan/draft/plan.ts';
import {
  takenOutConfiguration,
  takenOutLine,
  withoutTakenOut,
} from '#domain/plan/draft/takenOut.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { G, H, included, NONE } from '#domain/testing/testRows.ts';

const wish = (groupId: string) =>
  ({ kind: 'add', row: { target: included(groupId), filter: NONE, intent: 'apply' } }) as const;
const item = (name: string, ...wishes: Plan['items'][number]['wishes']) => ({
  configurationId: keyOf(name),
  displayName: name,
  wishes,
});
const planOf = (...items: Plan['items']): Plan => ({ name: '', tenantId: undefined, items });

describe('what is taken out of a plan', () => {
  const plan = planOf(item('c-1', wish(G), wish(H)), item('c-2', wish(G)));

  it('is one line, and the others of the configuration stay', () => {
    const line = takenOutLine(plan.items[0]!, wish(H))!;
    expect(withoutTakenOut(plan, [line])).toEqual(
      planOf(item('c-1', wish(G)), item('c-2', wish(G))),
    );
  });

  it('is a configuration with all its lines, or one whose last line went', () => {
    const rest = planOf(item('c-1', wish(G), wish(H)));
    expect(withoutTakenOut(plan, [takenOutConfiguration(keyOf('c-2'))])).toEqual(rest);
    expect(withoutTakenOut(plan, [takenOutLine(plan.items[1]!, wish(G))!])).toEqual(rest);
  });

  it('is never a part of "exactly these": the row would be removed instead of left alone', () => {
    const exactly = item('c-1', { kind: 'replace', rows: [wish(G).row, wish(H).row] });
    expect(takenOutLine(exactly, wish(G))).toBeUndefined();
    expect(takenOutLine(exactly, { kind: 'remove', target: included(H) })).toBeUndefined();
  });

  it('is nothing, and the plan is the same one', () => {
    expect(withoutTakenOut(plan, [])).toBe(plan);
  });
});
