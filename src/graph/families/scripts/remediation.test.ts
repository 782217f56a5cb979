import { describe, expect, it } from 'vitest';
import type { Assumption } from '../../../../sandbox/assumptions.ts';
import { createSandbox } from '../../../../sandbox/app.ts';
import type { FaultRule } from '../../../../sandbox/faults.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { Payload, Schedule } from '#domain/assignment/payload.ts';
import { type Change, type ChangeSet, editOf } from '#domain/change/change.ts';
import { undoOf } from '#domain/change/undo.ts';
import { familyOf, keyOfId } from '#domain/family/configurationKey.ts';
import { createGraph } from '#graph/client.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { settleChanges } from '#graph/write/settleChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';

const ORIGIN = 'http://sandbox.test';
const SCOPES = ['DeviceManagementScripts.ReadWrite.All'];
const DAILY: Schedule = { kind: 'daily', every: 2, time: '08:30', isUtc: true };

function open(name: string, assume: readonly Assumption[] = []) {
  const sandbox = createSandbox({ throttle: 'off', assume });
  const token = sandbox.mintToken('ada', SCOPES);
  const graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep: () => Promise.resolve(),
  });
  const item = [...sandbox.tenant.items.get('remediation')!.values()].find(
    ({ properties }) => properties['displayName'] === name,
  )!;
  const key = keyOfId('remediation', item.id)!;
  const list = () => graph.assignments.list(key, '');
  const around = { graph, sleep: () => Promise.resolve() };
  return {
    key,
    list,
    around,
    stored: () => sandbox.tenant.assignments.stored(item.id).map(({ payload }) => payload),
    group: (index: number) => [...sandbox.tenant.groups.keys()][index]!,
    async apply(
      changes: (rows: readonly Assignment[]) => readonly Change[],
      more: Partial<ChangeSet> = {},
    ) {
      const base = await list();
      const set = { configurationId: key, via: '', base, changes: changes(base), ...more };
      return { set, outcome: await applyChanges(set, around) };
    },
    fault: (...rules: readonly FaultRule[]) =>
      sandbox.fetch(
        new Request(`${ORIGIN}/sandbox/faults`, {
          method: 'POST',
          body: JSON.stringify({ rules }),
        }),
      ),
  };
}

const SERVICES = 'WIN - Remediation - Restart stuck services';
const DETECTION = 'WIN - Detection - Local administrators';
const to = (groupId: string, payload?: Payload): WantedRow => ({
  target: { kind: 'group', groupId },
  filter: { mode: 'none' },
  intent: 'apply',
  ...(payload === undefined ? {} : { payload }),
});
const add = (draft: WantedRow) => (): readonly Change[] => [{ kind: 'add', draft }];

describe('rows of a remediation', () => {
  it('tell their schedule, and not what runs', async () => {
    const rows = await open(SERVICES).list();
    expect(rows.map(({ payload }) => payload)).toEqual([
      { schedule: { kind: 'hourly', every: 4 }, canRemediate: true },
      { schedule: { kind: 'hourly', every: 8 }, canRemediate: true },
    ]);
  });

  it.each([
    ['WIN - Remediation - Disk space', { kind: 'daily', every: 1, time: '12:00', isUtc: false }],
    [
      'WIN - Remediation - Certificate of the old CA',
      { kind: 'once', date: '2026-12-15', time: '06:30', isUtc: true },
    ],
  ])('%s', async (name, schedule) => {
    expect((await open(name).list())[0]?.payload?.schedule).toEqual(schedule);
  });

  it.each([
    [SERVICES, true],
    [DETECTION, false],
    ['Update stale Group Policies', true],
  ])('%s has a remediation script: %s', async (name, canRemediate) => {
    expect((await open(name).list())[0]?.payload?.canRemediate).toBe(canRemediate);
  });
});

describe('a rewrite', () => {
  it('sends other rows with their schedule, to remediate, whatever was read', async () => {
    const { apply, stored, group } = open(SERVICES);
    const before = stored();
    const { outcome } = await apply(add(to(group(0), { run: 'detect', schedule: DAILY })));
    expect(outcome).toMatchObject({ kind: 'applied', ends: [{ result: { kind: 'accepted' } }] });
    expect(stored()).toEqual([
      ...before,
      {
        runRemediationScript: false,
        runSchedule: {
          '@odata.type': '#microsoft.graph.deviceHealthScriptDailySchedule',
          interval: 2,
          time: '08:30:00.0000000',
          useUtc: true,
        },
      },
    ]);
  });

  it('leaves them at detection where the script has nothing else, or the admin said so', async () => {
    const detection = open(DETECTION);
    await detection.apply(add(to(detection.group(0), { run: 'detect' })));
    expect(detection.stored().map((row) => row?.['runRemediationScript'])).toEqual([false, false]);
    const said = open(SERVICES);
    await said.apply(add(to(said.group(0), { run: 'remediate' })), { others: { run: 'detect' } });
    expect(said.stored().map((row) => row?.['runRemediationScript'])).toEqual([false, false, true]);
  });

  it('never sends a new row without a schedule, nor an excluded group with one', async () => {
    const { apply, stored, group } = open(SERVICES);
    await apply((): readonly Change[] => [
      { kind: 'add', draft: to(group(0)) },
      {
        kind: 'add',
        draft: { ...to(group(1)), target: { kind: 'exclusionGroup', groupId: group(1) } },
      },
    ]);
    expect(stored().slice(2)).toMatchObject([
      { runRemediationScript: true, runSchedule: { interval: 1, time: '01:00:00.0000000' } },
      { runSchedule: null },
    ]);
  });
});

const onlyRun = (rows: readonly Assignment[]): readonly Change[] => {
  const [row] = rows;
  return [
    {
      kind: 'edit',
      row: row!,
      filter: { mode: 'none' },
      intent: 'apply',
      payload: { run: 'detect' },
    },
  ];
};

describe('what Graph does not tell', () => {
  it('is sent, though no list differs, and is not taken for done where the answer is lost', async () => {
    const { apply, stored, fault, around } = open(SERVICES);
    const { outcome } = await apply(onlyRun);
    expect(outcome).toMatchObject({
      ends: [{ result: { kind: 'accepted', settledBy: 'answer' } }],
    });
    expect(
      stored()
        .map((row) => row?.['runRemediationScript'])
        .toSorted(),
    ).toEqual([false, true]);
    await fault({ method: 'POST', path: '/assign', fault: { kind: 'cutBeforeCommit' } });
    const lost = await apply(onlyRun);
    expect(lost.outcome).toMatchObject({ ends: [{ result: { kind: 'unknown' } }] });
    expect(await settleChanges(lost.set, around)).toMatchObject({
      ends: [{ result: { kind: 'unknown' } }],
    });
  });

  it('cannot be brought back, and a schedule can', async () => {
    const { apply, list, stored, key, around } = open(SERVICES);
    const byInterval = () =>
      stored().toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const before = byInterval();
    const { set } = await apply(onlyRun);
    expect(undoOf(set.changes, await list())).toMatchObject({
      changes: [],
      notUndone: [{ reason: 'notExpressible' }],
    });
    const both = await apply((rows) => [
      editOf(rows[0]!, {
        // An edit takes its target from the row.
        target: { kind: 'allDevices' },
        filter: { mode: 'none' },
        intent: 'apply',
        payload: { run: 'remediate', schedule: DAILY },
      }),
    ]);
    if (both.outcome.kind !== 'applied') throw new Error('not applied');
    expect(
      await verifyChanges(both.set, both.outcome.before, both.set.changes, around),
    ).toMatchObject({ kind: 'verified', collateral: [] });
    const now = await list();
    const undo = undoOf(both.set.changes, now);
    expect(undo.incomplete).toMatchObject([{ fields: [], isRunNotTold: true }]);
    await applyChanges({ configurationId: key, via: '', base: now, changes: undo.changes }, around);
    expect(byInterval()).toEqual(before);
  });
});

it('the page of a remediation says as whom it runs, Microsoft’s own as well', async () => {
  const ofUsers = open('WIN - Remediation - Teams cache (users)');
  const ofMicrosoft = open('Update stale Group Policies');
  const facts = async ({ key, around }: ReturnType<typeof open>) => {
    const { type } = await around.graph.configurations.get(key);
    return { kind: type.kind, facts: familyOf(key).factsOf(type) };
  };
  expect(await facts(ofUsers)).toEqual({
    kind: 'remediation',
    facts: [{ label: 'Runs as', value: 'The signed-in user' }],
  });
  expect(await facts(ofMicrosoft)).toEqual({
    kind: 'microsoftRemediation',
    facts: [{ label: 'Runs as', value: 'System' }],
  });
  // What an earlier version kept in the browser says nothing of it.
  expect(familyOf(ofUsers.key).factsOf(familyOf(ofUsers.key).typeOf('own'))).toEqual([]);
});
