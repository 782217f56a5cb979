import { keyOf } from '#domain/testing/keyOf.ts';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { entryOutcome } from '#domain/journal/entryOutcome.ts';
import { FailureError } from '#domain/failure/failure.ts';
import type { Journal } from '#domain/journal/journal.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { createGraph } from '#graph/client.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import {
  type ApplyInput,
  appliedVerificationQuery,
  applyChangesMutation,
} from '#queries/write/applyChanges.ts';

const ID = configurationId('WIN - Device restrictions - Baseline');
const NO_RUNS = { savedSince: async () => [] };
const WRITER = { tenantId: 'tenant', oid: 'ada', username: 'ada@contoso.com' };

const FINANCE: Change = {
  kind: 'add',
  draft: {
    target: { kind: 'group', groupId: groupId('Finance') },
    filter: { mode: 'none' },
    intent: 'apply',
  },
};

function setUp(
  journal: Journal = createMemoryJournal(),
  whileWaiting: (sandbox: ReturnType<typeof createSandbox>) => void = () => undefined,
) {
  const sandbox = createSandbox({ throttle: 'off' });
  const token = sandbox.mintToken('ada');
  const graph = createGraph({
    baseUrl: 'http://localhost:5174',
    getToken: () => Promise.resolve(token),
    fetch: (url, init) => sandbox.fetch(new Request(url, init)),
    sleep: async () => whileWaiting(sandbox),
  });
  const client = new QueryClient();
  const options = applyChangesMutation(graph, WRITER, { journal, planRuns: NO_RUNS });
  const apply = (input: ApplyInput) =>
    client.getMutationCache().build(client, options).execute(input);
  const addition = async (): Promise<ChangeSet> => ({
    configurationId: keyOf(ID),
    via: '',
    base: await graph.assignments.list(keyOf(ID), ''),
    changes: [FINANCE],
  });
  return { sandbox, graph, client, journal, apply, addition };
}

describe('a list that was read before a change', () => {
  it('is read again by the next page, and stays on the page that reviewed it', async () => {
    const { graph, client, apply, addition } = setUp();
    const set = await addition();
    const options = { ...assignmentsQuery(graph, keyOf(ID), ''), staleTime: 60_000 };
    const reviewed = new QueryObserver(client, options);
    const leave = reviewed.subscribe(() => undefined);
    await expect.poll(() => reviewed.getCurrentResult().data).toHaveLength(2);
    await apply({ set, configurationName: 'Baseline', overrides: [] });
    expect(reviewed.getCurrentResult()).toMatchObject({ fetchStatus: 'idle', isStale: true });
    expect(reviewed.getCurrentResult().data).toHaveLength(2);
    leave();
    const next = new QueryObserver(client, options);
    const end = next.subscribe(() => undefined);
    await expect.poll(() => next.getCurrentResult().data).toHaveLength(3);
    end();
  });
});

async function removeAllAndAddFinance(whileWaiting: Parameters<typeof setUp>[1]) {
  const rule = {
    method: 'POST',
    path: '/assign',
    fault: { kind: 'status', status: 429, retryAfter: 30 },
  };
  const { sandbox, graph, journal, apply } = setUp(createMemoryJournal(), whileWaiting);
  await sandbox.fetch(
    new Request('http://localhost:5174/sandbox/faults', {
      method: 'POST',
      body: JSON.stringify({ rules: [rule] }),
    }),
  );
  const base = await graph.assignments.list(keyOf(ID), '');
  const changes: ChangeSet['changes'] = base.map((row) => ({ kind: 'remove', row }));
  const applied = await apply({
    set: { configurationId: keyOf(ID), via: '', base, changes: [...changes, FINANCE] },
    configurationName: 'Baseline',
    overrides: [],
  });
  return { ...applied, journal };
}

describe('changes are journalled', () => {
  it('before they are sent, after, and once verified', async () => {
    const { graph, client, journal, apply, addition } = setUp();
    const set = await addition();
    const override = { guardrailId: 'large-group', reason: 'agreed with the board' };
    const { entryId, outcome } = await apply({
      set,
      configurationName: 'Baseline',
      overrides: [override],
    });
    const entry = await journal.get(entryId!);
    expect(entry).toMatchObject({
      ...WRITER,
      configuration: { id: ID, displayName: 'Baseline' },
      via: '',
      changes: set.changes,
      overrides: [override],
      undoes: undefined,
    });
    expect(entry?.base).toHaveLength(2);
    expect(entry?.requests).toMatchObject([
      {
        method: 'POST',
        url: `http://localhost:5174/beta/deviceManagement/deviceConfigurations/${ID}/assignments`,
      },
    ]);
    expect(entry?.end).toMatchObject({
      ends: [{ result: { kind: 'accepted' } }],
      verified: undefined,
    });
    expect(entry?.end?.traces).toEqual([
      {
        method: 'POST',
        url: entry?.requests[0]?.url,
        requestId: expect.stringMatching(/.+/) as string,
      },
    ]);
    const verified = await client.query(
      appliedVerificationQuery(graph, journal, entryId, set, outcome),
    );
    expect(verified.kind).toBe('verified');
    expect((await journal.get(entryId!))?.end?.verified).toBe('verified');
  });

  describe('when Graph puts them off', () => {
    it('and a colleague does something else, the entry ends as drifted', async () => {
      const { entryId, outcome, journal } = await removeAllAndAddFinance(({ tenant }) =>
        tenant.assignments.write(ID, [assignment(ID, target('allDevicesAssignmentTarget'))]),
      );
      expect(outcome).toMatchObject({ kind: 'drifted', now: [{ target: { kind: 'allDevices' } }] });
      const entry = await journal.get(entryId!);
      expect(entry?.end).toMatchObject({
        ends: [0, 1, 2].map(() => ({ result: { kind: 'drifted' } })),
        traces: [{ method: 'POST' }],
      });
      expect(entryOutcome(entry!)).toBe('refused');
    });

    it('and a colleague does a part, that entry ends, and another tells of the rest', async () => {
      const { entryId, outcome, journal } = await removeAllAndAddFinance(({ tenant }) =>
        tenant.assignments.write(ID, []),
      );
      const ends = ['alreadySo', 'alreadySo', 'accepted'].map((kind) => ({ result: { kind } }));
      expect(outcome).toMatchObject({ kind: 'applied', ends });
      expect(await journal.listOpen()).toEqual([]);
      expect(await journal.count()).toBe(2);
      const entry = await journal.get(entryId!);
      expect(entry).toMatchObject({ end: { ends, traces: [{ method: 'POST' }] } });
      expect(entry?.requests).toHaveLength(1);
    });
  });

  it('not at all when there is nothing to send', async () => {
    const { journal, apply, addition } = setUp();
    const set = await addition();
    await apply({ set, configurationName: 'Baseline', overrides: [] });
    const again = await apply({ set, configurationName: 'Baseline', overrides: [] });
    expect(again.outcome.kind).not.toBe('notRead');
    expect(again.entryId).toBeUndefined();
    expect(await journal.count()).toBe(1);
  });

  it('or nothing is sent: a journal that cannot be kept stops the write', async () => {
    const full: Journal = {
      ...createMemoryJournal(),
      open: () =>
        Promise.reject(new FailureError({ kind: 'unexpected', trace: { message: 'full' } })),
    };
    const { graph, apply, addition } = setUp(full);
    await expect(
      apply({ set: await addition(), configurationName: 'Baseline', overrides: [] }),
    ).rejects.toThrow('full');
    expect(await graph.assignments.list(keyOf(ID), '')).toHaveLength(2);
  });

  it('an end that cannot be noted does not hide how it ended', async () => {
    const forgetful: Journal = {
      ...createMemoryJournal(),
      end: () => Promise.reject(new Error('gone')),
    };
    const { apply, addition } = setUp(forgetful);
    const { outcome } = await apply({
      set: await addition(),
      configurationName: 'Baseline',
      overrides: [],
    });
    expect(outcome).toMatchObject({ kind: 'applied', ends: [{ result: { kind: 'accepted' } }] });
  });
});
