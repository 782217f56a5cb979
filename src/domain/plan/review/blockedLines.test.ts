import { describe, expect, it } from 'vitest';
import { standingBlocks, known } from '#domain/guardrails/guardrail.ts';
import type { Override } from '#domain/journal/journal.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { withoutTakenOut } from '#domain/plan/draft/takenOut.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { familyFacts } from '#domain/family/families.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import {
  blockedLines,
  planBlock,
  withoutBlocked,
  withoutBlockedChanges,
} from '#domain/plan/review/blockedLines.ts';
import { lineKey, planBlocks } from '#domain/plan/review/planFindings.ts';
import { diffPlan, planFindingsOf } from '#domain/testing/atOnce.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { DEVICES, EXCLUDED, GROUP, OTHER, USERS } from '#domain/testing/storyKit.ts';
import { excluded, included, NONE, rowOf } from '#domain/testing/testRows.ts';

const TERMS = keyOf('terms:t');
const VPN = keyOf('vpn');
const WIFI = keyOf('wifi');
const READS = {
  filters: [],
  groups: known(
    new Map([
      [GROUP, USERS],
      [OTHER, DEVICES],
    ]),
  ),
  directory: new Map(),
};

const add = (groupId: string, kind: 'group' | 'exclusionGroup' = 'group'): Wish => ({
  kind: 'add',
  row: { target: { kind, groupId }, filter: NONE, intent: 'apply' },
});

const LISTS = [
  { id: TERMS, displayName: 'Terms', assignments: [] },
  { id: VPN, displayName: 'VPN', assignments: [rowOf({ target: EXCLUDED })] },
  { id: WIFI, displayName: 'Wi-Fi', assignments: [] },
];
const PRESENT = presentConfigurations(LISTS);

/** One plan over a list that is free, one that has an excluded device group, and terms of use. */
function review(wishes: readonly Wish[], overrides: readonly Override[] = []) {
  const plan = {
    name: '',
    tenantId: undefined,
    items: LISTS.map(({ id, displayName }) => ({ configurationId: id, displayName, wishes })),
  };
  const diff = diffPlan(plan, PRESENT);
  const findings = planFindingsOf(
    diff,
    (id) => {
      const found = LISTS.find((each) => each.id.toLowerCase() === id);
      return found && { ...found, type: familyOf(found.id).typeOf('') };
    },
    READS,
  );
  const blocked = blockedLines(standingBlocks(findings, overrides));
  return { plan, diff, findings, blocked };
}

describe('the lines that guardrails block', () => {
  it('are counted as blocked, and what is sent is counted without them', () => {
    const { diff, blocked } = review([add(GROUP)]);
    expect(diff.counts).toMatchObject({ adds: 3, refused: 0, changedConfigurations: 3 });
    const sent = withoutBlockedChanges(diff, blocked);
    expect(sent.counts).toMatchObject({ adds: 1, refused: 2, changedConfigurations: 1 });
    expect(sent.effort.writes).toBe(1);
    expect(sent.configurations.map(({ changes, path }) => [changes.length, path])).toEqual([
      [0, 'none'],
      [0, 'none'],
      [1, 'post'],
    ]);
  });

  it('count no request of theirs where other changes of the list are sent', () => {
    const { diff } = review([add('third'), add('fourth')]);
    const [, , wifi] = diff.configurations;
    const first = lineKey(WIFI, wifi!.changes[0]!);
    for (const [path, writes] of [
      ['assign', 1],
      ['oneByOne', 2],
    ] as const) {
      const whole = { ...diff, configurations: [{ ...wifi!, path, writes }] };
      const sent = withoutBlockedChanges(
        { ...whole, effort: { ...diff.effort, writes } },
        new Map([[first, 'Blocked.']]),
      );
      expect(sent.configurations).toMatchObject([{ path: 'post', writes: 1 }]);
      expect(sent.effort.writes).toBe(1);
    }
  });

  it('of a family that is shown only cannot be overridden, and the reason is that of the family', () => {
    const { findings } = review([add(GROUP)]);
    expect(findings.find(({ id }) => id === 'family-shown')).toMatchObject({
      level: 'block',
      isOverridable: false,
      source: undefined,
      variants: [{ words: familyFacts('terms').whyShown }],
    });
  });

  it('are counted as changes once a reason goes past the block', () => {
    const reasons = [{ guardrailId: 'mix-user-device', reason: 'Agreed with the board' }];
    const { diff, blocked } = review([add(GROUP)], reasons);
    expect(withoutBlockedChanges(diff, blocked).counts).toMatchObject({ adds: 2, refused: 1 });
  });

  it('are left out together, and nothing else is', () => {
    const { plan, diff, blocked } = review([add(GROUP)]);
    const { takenOut, lines, others } = withoutBlocked(plan, diff, blocked);
    expect({ lines, others }).toEqual({ lines: 2, others: 0 });
    const left = withoutTakenOut(plan, takenOut);
    expect(left.items.map(({ configurationId }) => configurationId)).toEqual([WIFI]);
  });

  it('take the line that they make room for along', () => {
    const move: Wish = {
      kind: 'move',
      from: excluded(OTHER),
      row: { target: included(OTHER), filter: NONE, intent: 'apply' },
    };
    const { plan, diff, blocked } = review([move, add('third')]);
    const { takenOut, lines } = withoutBlocked(plan, diff, blocked);
    // Of terms of use: both additions, and the move as a whole.
    expect(lines).toBe(2);
    const left = withoutTakenOut(plan, takenOut);
    expect(left.items.map(({ configurationId }) => configurationId)).toEqual([VPN, WIFI]);
  });

  it('take the whole replacement along, and say how many lines that are not blocked go with it', () => {
    const replace: Wish = {
      kind: 'replace',
      rows: [
        { target: included(GROUP), filter: NONE, intent: 'apply' },
        { target: excluded(OTHER), filter: NONE, intent: 'apply' },
        { target: { kind: 'allDevices' }, filter: NONE, intent: 'apply' },
      ],
    };
    const { plan, diff, blocked } = review([replace]);
    const { takenOut, others } = withoutBlocked(plan, diff, blocked);
    expect(others).toBeGreaterThan(0);
    expect(withoutTakenOut(plan, takenOut).items).toEqual([]);
  });

  it('are left out, and stop the plan, alike where the plan itself cannot carry them out', () => {
    const filtered: Wish = {
      kind: 'add',
      row: {
        target: excluded(OTHER),
        filter: { mode: 'include', filterId: 'f' },
        intent: 'apply',
      },
    };
    const { plan, diff, findings, blocked } = review([filtered, add('third')]);
    const sent = withoutBlockedChanges(diff, blocked);
    // One of each list, and of terms of use the other as well.
    expect(planBlock(sent, planBlocks(findings, [], String))).toMatchObject({
      lines: 4,
      isOverridable: false,
    });
    const { takenOut, lines } = withoutBlocked(plan, diff, blocked);
    expect(lines).toBe(4);
    const left = diffPlan(withoutTakenOut(plan, takenOut), PRESENT);
    expect(left.counts).toMatchObject({ adds: 2, refused: 0 });
    expect(planBlock(left, undefined)).toBeUndefined();
  });

  it('of the plan itself name the configuration and the reason', () => {
    const twice: Wish[] = [add(OTHER, 'exclusionGroup'), add(OTHER)];
    const { diff } = review(twice);
    expect(planBlock(diff, undefined)?.words).toMatch(
      /^Terms: The plan includes and excludes the same group/,
    );
  });

  it('take a replacement along of which one row cannot be', () => {
    const replace: Wish = {
      kind: 'replace',
      rows: [
        { target: included('third'), filter: NONE, intent: 'apply' },
        {
          target: excluded('fourth'),
          filter: { mode: 'include', filterId: 'f' },
          intent: 'apply',
        },
      ],
    };
    const { plan, diff, blocked } = review([replace]);
    const { takenOut, lines, others } = withoutBlocked(plan, diff, blocked);
    expect(lines).toBeGreaterThan(0);
    expect(lines + others).toBe(diff.configurations.flatMap((each) => each.lines).length);
    expect(withoutTakenOut(plan, takenOut).items).toEqual([]);
  });

  it('are those of the second of two of which only one may have all devices', () => {
    const profiles = ['A', 'B'].map((displayName) => ({
      id: keyOf(`autopilot:${displayName}`),
      displayName,
      assignments: [],
    }));
    const target = { kind: 'allDevices' } as const;
    const wishes: Wish[] = [{ kind: 'add', row: { target, filter: NONE, intent: 'apply' } }];
    const items = profiles.map(({ id, displayName }) => ({
      configurationId: id,
      displayName,
      wishes,
    }));
    const plan = { name: '', tenantId: undefined, items };
    const diff = diffPlan(plan, presentConfigurations(profiles));
    const findings = planFindingsOf(diff, () => undefined, READS);
    expect(findings).toMatchObject([
      {
        id: 'target-of-another',
        level: 'block',
        isOverridable: false,
        variants: [
          {
            words: expect.stringMatching(/^The plan assigns .* “A” to All devices as well/),
            configurations: [{ displayName: 'B' }],
          },
        ],
      },
    ]);
    const { takenOut } = withoutBlocked(plan, diff, blockedLines(findings));
    expect(withoutTakenOut(plan, takenOut).items).toEqual([items[0]]);
  });
});
