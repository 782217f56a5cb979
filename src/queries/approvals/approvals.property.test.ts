import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';
import type { Change } from '#domain/change/change.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { completeWaiting } from '#queries/approvals/completeWaiting.ts';
import { settleEnded } from '#queries/approvals/settleEnded.ts';
import { openApprovalDesk } from '#queries/testing/approvalDesk.ts';

const RUNS = Number(process.env['PLAN_RUNS'] ?? 60);
vi.setConfig({ testTimeout: 60_000 + RUNS * 1000 });

const ID = configurationId('WIN - Device restrictions - Baseline');
const GROUPS = ['Finance', 'Sales', 'Engineering'] as const;
const DAY = 86_400_000;

type Step =
  | { readonly do: 'ask'; readonly group: number }
  | { readonly do: 'approve' | 'reject' | 'cancel' | 'drift' | 'complete' | 'twoTabs' }
  /** A page that tells of it comes: what has ended is noted. */
  | { readonly do: 'look' }
  | { readonly do: 'pass'; readonly days: number }
  /** The page is gone while it completes: before the request left, or after. */
  | { readonly do: 'crash'; readonly isSent: boolean }
  /** What befalls the next completing. */
  | { readonly do: 'fault'; readonly kind: 'cutBeforeCommit' | 'cutAfterCommit' | 'busy' | 'lag' };

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), group: fc.nat(2) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'approve' as const,
        'approve' as const,
        'complete' as const,
        'twoTabs' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('reject' as const, 'cancel' as const, 'drift' as const, 'look' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.constantFrom(1, 2, 4) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), isSent: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      kind: fc.constantFrom(
        'cutBeforeCommit' as const,
        'cutAfterCommit' as const,
        'busy' as const,
        'lag' as const,
      ),
    }),
  },
);

const FAULTS = {
  cutBeforeCommit: { kind: 'cutBeforeCommit' },
  cutAfterCommit: { kind: 'cutAfterCommit' },
  busy: { kind: 'status', status: 503, retryAfter: 1 },
  lag: { kind: 'lag', ms: 20_000 },
} as const;

function add(group: number): Change {
  return {
    kind: 'add',
    draft: {
      target: { kind: 'group', groupId: groupId(GROUPS[group]!) },
      filter: { mode: 'none' },
      intent: 'apply',
    },
  };
}

interface Filed {
  readonly id: string;
  readonly status: string;
  readonly approver?: unknown;
}

interface Logged {
  readonly status: number;
  readonly approvalCode?: string;
}

function openWorld() {
  let time = Date.UTC(2026, 10, 28, 12);
  const sandbox = createSandbox({ throttle: 'off', now: () => time, configurations: 0 });
  const desk = openApprovalDesk(
    sandbox,
    keyOf(ID),
    () => time,
    async (ms) => {
      time += ms;
    },
  );
  return {
    desk,
    sandbox,
    pass(ms: number) {
      time += ms;
    },
    filed: async () =>
      ((await (await desk.ask('/sandbox/approvals')).json()) as { requests: readonly Filed[] })
        .requests,
    log: async () =>
      ((await (await desk.ask('/sandbox/log')).json()) as { entries: readonly Logged[] }).entries,
  };
}

type World = ReturnType<typeof openWorld>;
type StoredRow = ReturnType<World['sandbox']['tenant']['assignments']['stored']>[number];

async function take({ desk, sandbox, pass, filed }: World, step: Step): Promise<void> {
  const open = (await filed()).find(({ status }) => status === 'needsApproval');
  const waiting = await desk.waiting();
  switch (step.do) {
    case 'ask':
      await desk.apply(add(step.group), { text: 'why' });
      return;
    case 'approve':
    case 'reject':
      if (open !== undefined) await (await desk.vera.approvals())[step.do](open.id, 'said');
      return;
    case 'cancel':
      if (waiting !== undefined) await desk.cancel();
      return;
    case 'drift':
      sandbox.tenant.assignments.write(ID, [
        ...sandbox.tenant.assignments.stored(ID).slice(1),
        assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Executives') })),
      ]);
      return;
    case 'complete':
      if (waiting !== undefined) await desk.complete();
      return;
    case 'twoTabs':
      if (waiting !== undefined)
        await Promise.all([
          completeWaiting(waiting, desk.around),
          completeWaiting(waiting, desk.around),
        ]);
      return;
    case 'look':
      await settleEnded(
        await (await desk.graph.approvals()).mine(),
        await desk.keeper.list(),
        desk.around,
      );
      return;
    case 'pass':
      pass(step.days * DAY);
      return;
    case 'crash':
      if (waiting !== undefined && waiting.held.sentAt === undefined) {
        // It is noted, and perhaps leaves; nobody hears how it ended.
        if (!(await desk.keeper.take(waiting, new Date().toISOString())) || !step.isSent) return;
        await desk.graph.assignments
          .sendApproved({ configurationId: keyOf(ID) }, waiting.held, waiting.held.requestId)
          .catch(() => undefined);
      }
      return;
    case 'fault':
      await desk.fault({ method: 'POST', path: `${ID}/assignments`, fault: FAULTS[step.kind] });
  }
}

/** The words that are true of a request that ended so, by the sandbox's own list. */
const TRUE_OF: Readonly<Record<string, (end: WriteEnd) => boolean>> = {
  completed: ({ kind }) => kind === 'accepted' || kind === 'verified',
  rejected: (end) => end.kind === 'refused' && end.failure.kind === 'approvalRejected',
  cancelled: ({ kind }) => kind === 'cancelled',
  expired: (end) => end.kind === 'notSent' && end.failure?.kind === 'approvalExpired',
};

/** What the admin asked for when the request was filed, and what the tenant held then. */
interface Wished {
  readonly row: string;
  readonly base: readonly string[];
}

/** The tenant's own rows, in words that can be compared; not as the app reads them. */
const rowsIn = ({ sandbox }: World): readonly string[] =>
  sandbox.tenant.assignments.stored(ID).map(wordsOf).toSorted();

const wordsOf = ({ intent, target: { groupId: group, ...rest } }: StoredRow): string =>
  `${String(intent)} ${group === undefined ? JSON.stringify(rest) : String(group)}`;

/**
 * One step, and what it may have done to the tenant: nothing, or what one approved request asked
 * for, once, upon the list it was made of. The page that crashes looks at nothing before it sends,
 * so of it only the tenant is asked.
 */
async function takeWatched(world: World, step: Step, wished: Map<string, Wished>): Promise<void> {
  const statuses = async () => new Map((await world.filed()).map(({ id, status }) => [id, status]));
  const [was, rowsBefore, sentBefore] = [await statuses(), rowsIn(world), await world.log()];
  await take(world, step);
  const [is, rows, sent] = [await statuses(), rowsIn(world), await world.log()];
  if (step.do === 'ask')
    for (const id of is.keys())
      if (!was.has(id))
        wished.set(id, { row: `apply ${groupId(GROUPS[step.group]!)}`, base: rowsBefore });
  const done = [...is].flatMap(([id, status]) =>
    status === 'completed' && was.get(id) !== 'completed' ? [id] : [],
  );
  if (step.do !== 'drift')
    expect(rows).toEqual([...rowsBefore, ...done.map((id) => wished.get(id)!.row)].toSorted());
  for (const id of done) {
    expect(was.get(id)).toBe('approved');
    if (step.do !== 'crash') expect(rowsBefore).toEqual(wished.get(id)!.base);
  }
  if (step.do === 'crash') return;
  // Who only looks sends nothing.
  if (step.do === 'look')
    expect(sent.slice(sentBefore.length).filter((one) => one.approvalCode !== undefined)).toEqual(
      [],
    );
  for (const { approvalCode } of sent.slice(sentBefore.length))
    if (approvalCode !== undefined) expect(was.get(approvalCode)).toBe('approved');
}

async function expectTruth(world: World, hasDrifted: boolean): Promise<void> {
  await takeWatched(world, { do: 'look' }, new Map());
  const { desk, filed, log } = world;
  const [requests, sent, entries] = [await filed(), await log(), await desk.journal.list()];
  const statusOf = new Map(requests.map(({ id, status }) => [id, status]));
  for (const { id, status, approver } of requests) {
    // Nothing leaves after what may have been carried out; whatever Graph refused was not.
    const answers = sent.filter((one) => one.approvalCode === id).map((one) => one.status);
    const first = answers.findIndex((answer) => answer < 400);
    expect(first < 0 ? [] : answers.slice(first + 1)).toEqual([]);
    if (status === 'completed') expect(approver).toBeDefined();
  }
  for (const { end } of entries) {
    const result = end?.ends[0]?.result;
    if (result === undefined) continue;
    if (result.kind === 'waitingForApproval') {
      const status = statusOf.get(result.held.requestId);
      expect(status).toBeDefined();
      // Nothing is said to wait that has ended.
      if (result.held.sentAt === undefined) expect(['needsApproval', 'approved']).toContain(status);
      continue;
    }
    if (end?.approvalId === undefined) continue;
    const status = statusOf.get(end.approvalId)!;
    // Sent and not shown: it was not carried out, or others wrote over it.
    if (result.kind === 'notDone') expect(status !== 'completed' || hasDrifted).toBe(true);
    // Somebody else made it so before.
    else if (result.kind === 'alreadySo') expect(hasDrifted).toBe(true);
    else
      expect([status, result.kind, TRUE_OF[status]?.(result)]).toEqual([status, result.kind, true]);
  }
}

it('a gated write is carried out at most once, only if approved, and its word is true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 14 }), async (all) => {
      const world = openWorld();
      const { desk } = world;
      await desk.gate({ families: ['deviceConfigurations'] });
      let hasDrifted = false;
      const wished = new Map<string, Wished>();
      for (const step of all) {
        await takeWatched(world, step, wished);
        hasDrifted ||= step.do === 'drift';
      }
      await expectTruth(world, hasDrifted);
    }),
    { numRuns: RUNS, endOnFailure: process.env['PLAN_FAST'] === '1' },
  );
});
