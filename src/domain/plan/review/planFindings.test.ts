import { keyOf } from '#domain/testing/keyOf.ts';
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { checkGuardrails, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { type ChangeReads, factsOfChange } from '#domain/guardrails/changeFacts.ts';
import { DEVICES, EXCLUDED, GROUP, OTHER, USERS } from '#domain/testing/storyKit.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { aboutWords, planBlocks, planFindingsInSlices } from '#domain/plan/review/planFindings.ts';
import { isGroupTarget, type Target } from '#domain/assignment/target.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import {
  changeSets,
  collection,
  excluded,
  included,
  NONE,
  rowOf,
} from '#domain/testing/testRows.ts';
import { diffPlan, planFindingsOf } from '#domain/testing/atOnce.ts';

const NO_READS: ChangeReads = { filters: undefined, groups: UNKNOWN };
const READ: ChangeReads = {
  filters: [],
  groups: known(
    new Map([
      [GROUP, USERS],
      [OTHER, DEVICES],
    ]),
  ),
  directory: new Map(),
};
const VPN = {
  id: keyOf('vpn'),
  displayName: 'VPN',
  type: configurationTypeOf('windows10VpnConfiguration'),
};

/** A plan that wants the same of several configurations, as read. */
function findingsOf(
  wishes: readonly Wish[],
  lists: readonly (readonly Assignment[])[],
  reads = READ,
) {
  const present = lists.map((assignments, index) => ({
    id: keyOf(`c${index}`),
    displayName: `C${index}`,
    assignments,
  }));
  const items = present.map(({ id, displayName }) => ({
    configurationId: id,
    displayName,
    wishes,
  }));
  return planFindingsOf(
    diffPlan({ name: '', tenantId: undefined, items }, presentConfigurations(present)),
    () => VPN,
    reads,
  );
}

const given = (reason: string) => [{ guardrailId: 'mix-user-device', reason }];

/** Names of groups, as a screen has them. */
const nameOf = (target: Target) =>
  isGroupTarget(target) ? (target.groupId === GROUP ? 'Sales' : 'Kiosks') : '';

const add = (
  target: Parameters<typeof rowOf>[0]['target'] & {
    kind: 'group' | 'exclusionGroup' | 'collection' | 'allDevices' | 'allLicensedUsers';
  },
): Wish => ({ kind: 'add', row: { target, filter: NONE, intent: 'apply' } });

describe('what the guardrails say of a plan', () => {
  it('the same warning of many configurations is one', () => {
    const [finding, ...others] = findingsOf(
      [add(collection('SMS00001'))],
      Array.from({ length: 512 }, () => []),
    );
    expect(finding).toMatchObject({
      id: 'collection-undocumented',
      level: 'warn',
      configurations: 512,
      variants: [{ configurations: { length: 512 } }],
    });
    expect(others).toEqual([]);
  });

  it('other words of the same guardrail stand together, the most frequent first', () => {
    const lists = [
      [rowOf({ target: EXCLUDED })],
      [rowOf({ target: EXCLUDED })],
      [rowOf({ target: excluded('unread') })],
    ];
    const groups = known(
      new Map([
        [GROUP, USERS],
        [OTHER, DEVICES],
        ['unread', { ...DEVICES, displayName: 'Lab' }],
      ]),
    );
    const mix = findingsOf([add(included(GROUP))], lists, { ...READ, groups }).find(
      ({ id }) => id === 'mix-user-device',
    );
    expect(mix).toMatchObject({ level: 'block', isOverridable: true, configurations: 3 });
    expect(
      mix?.variants.map(({ configurations }) =>
        configurations.map(({ displayName }) => displayName),
      ),
    ).toEqual([['C0', 'C1'], ['C2']]);
  });

  it('a block stops the plan until one reason is given for all of them', () => {
    const findings = findingsOf(
      [add(included(GROUP))],
      [[rowOf({ target: EXCLUDED })], [rowOf({ target: EXCLUDED })]],
    );
    expect(findings[0]?.level).toBe('block');
    expect(planBlocks(findings, [], nameOf)).toMatchObject({
      words: expect.stringMatching(/^2 configurations, group “Sales”: Users are included/),
      isOverridable: true,
    });
    expect(planBlocks(findings, given('no'), nameOf)).toBeDefined();
    expect(planBlocks(findings, given('Agreed with the board'), nameOf)).toBeUndefined();
  });

  it('names the targets that it speaks about, once where the words are the same', () => {
    const empty = { ...USERS, members: 0 };
    const groups = known(
      new Map([
        [GROUP, empty],
        [OTHER, empty],
      ]),
    );
    const wishes = [add(included(GROUP)), add(included(OTHER))];
    const [finding] = findingsOf(wishes, [[], []], { ...READ, groups });
    expect(finding).toMatchObject({ id: 'group-empty', variants: { length: 1 } });
    expect(aboutWords(finding!.variants[0]!, nameOf)).toBe(
      '2 configurations, group “Sales” and group “Kiosks”',
    );
  });

  it('a block that cannot be overridden stays one', () => {
    const findings = findingsOf(
      [
        {
          kind: 'add',
          row: {
            target: included(GROUP),
            filter: { mode: 'include', filterId: 'gone' },
            intent: 'apply',
          },
        },
      ],
      [[]],
    );
    expect(
      planBlocks(
        findings,
        findings.map(({ id }) => ({ guardrailId: id, reason: 'Agreed with the board' })),
        nameOf,
      ),
    ).toMatchObject({
      words: expect.stringMatching(
        /^C0, group “Sales”: This filter is not among those you may see/,
      ),
      isOverridable: false,
    });
  });

  it('sees what the plan does to the same configuration besides: a mix that it makes, and one that it ends', () => {
    const both = findingsOf([add(included(GROUP)), add(excluded(OTHER))], [[]]);
    expect(both.map(({ id }) => id)).toContain('mix-user-device');
    const ends = findingsOf(
      [{ kind: 'replace', rows: [{ target: included(GROUP), filter: NONE, intent: 'apply' }] }],
      [[rowOf({ target: EXCLUDED })]],
    );
    expect(ends.map(({ id }) => id)).not.toContain('mix-user-device');
    const turned = findingsOf(
      [
        {
          kind: 'move',
          from: excluded(GROUP),
          row: { target: included(GROUP), filter: NONE, intent: 'apply' },
        },
      ],
      [[rowOf({ target: excluded(GROUP) })]],
    );
    expect(turned.map(({ id }) => id)).not.toContain('already-assigned');
  });

  it('removing all that is included leaves nobody, however many rows it takes', () => {
    const rows = [
      rowOf({ target: included(GROUP) }),
      rowOf({ target: included(OTHER) }),
      rowOf({ target: excluded('x') }),
    ];
    const wishes: Wish[] = [
      { kind: 'remove', target: included(GROUP) },
      { kind: 'remove', target: included(OTHER) },
    ];
    expect(findingsOf(wishes, [rows]).map(({ id }) => id)).toContain('only-exclusions');
    expect(findingsOf(wishes.slice(1), [rows]).map(({ id }) => id)).not.toContain(
      'only-exclusions',
    );
  });

  it('is what the single form says, for one change', () => {
    assert(
      property(changeSets, ({ list, changes }) => {
        for (const change of changes) {
          const diff = {
            configurationId: keyOf('c'),
            displayName: 'C',
            base: list,
            lines: [],
            changes: [change],
            lockedRows: [],
            path: 'assign' as const,
            writes: 1,
          };
          const said = planFindingsOf(
            {
              configurations: [diff],
              counts: {
                configurations: 1,
                changedConfigurations: 1,
                adds: 1,
                edits: 0,
                removes: 0,
                alreadySo: 0,
                refused: 0,
              },
              effort: { reads: 0, writes: 0, readBacks: 0, seconds: 0 },
            },
            () => VPN,
            NO_READS,
          );
          const single = checkGuardrails(
            GUARDRAILS,
            factsOfChange(VPN, known(list), change, NO_READS),
          );
          expect(said.map(({ id, variants }) => [id, variants[0]?.words]).toSorted()).toEqual(
            single.map(({ id, words }) => [id, words]).toSorted(),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stops when nobody waits for it any more', async () => {
    const stop = new AbortController();
    const present = [
      { id: keyOf('a'), displayName: 'A', assignments: [] },
      { id: keyOf('b'), displayName: 'B', assignments: [] },
    ];
    const diff = diffPlan(
      {
        name: '',
        tenantId: undefined,
        items: present.map(({ id, displayName }) => ({
          configurationId: id,
          displayName,
          wishes: [add({ kind: 'allDevices' })],
        })),
      },
      presentConfigurations(present),
    );
    const options = { sliceMs: -1, signal: stop.signal, pause: () => Promise.resolve() };
    expect(await planFindingsInSlices(diff, () => VPN, READ, options)).toEqual(
      planFindingsOf(diff, () => VPN, READ),
    );
    await expect(
      planFindingsInSlices(diff, () => VPN, READ, {
        ...options,
        pause: () => Promise.resolve(stop.abort()),
      }),
    ).rejects.toThrow();
  });
});
