import { createElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId as idOf } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { BASELINE } from '#app/testing/addresses.ts';
import { EVERYONE, unassignedIn } from '#app/testing/timedPlan.ts';
import { openPages } from '#app/testing/openPages.ts';
import { additionOf } from '#domain/change/change.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import { allByRole, textOf } from '#lib/testing/htmlTree.ts';
import { SinceWrite } from '#parts/delivery/ReportedLine.tsx';
import { completeWaiting } from '#queries/approvals/completeWaiting.ts';
import { waitingKeeper } from '#queries/approvals/waitingKeeper.ts';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';

afterEach(() => vi.useRealTimers());

const NAME = 'WIN - SC - Test - do not assign';

it('after a change: nothing at first, then more and more, and errors are its reason to go back', async () => {
  const clock = { now: Date.now() };
  vi.useFakeTimers({ toFake: ['Date'] });
  const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
  const pages = openPages(sandbox);
  const items = [...sandbox.tenant.items.get('settingsCatalog')!.values()];
  const { id } = items.find(({ properties }) => properties['name'] === NAME)!;
  const configurationId = keyOfId('settingsCatalog', id)!;
  const draft = {
    target: { kind: 'allDevices' as const },
    filter: { mode: 'none' as const },
    intent: 'apply' as const,
  };
  const { entryId } = await pages.client
    .getMutationCache()
    .build(pages.client, applyChangesMutation(pages.graph, pages.account, pages.stores))
    .execute({
      set: additionOf({ configurationId, via: '', draft }),
      configurationName: NAME,
      overrides: [],
      expectedDevices: 148,
    });
  const show = () => {
    pages.client.removeQueries({ queryKey: ['delivery'] });
    return pages.show(() =>
      createElement(SinceWrite, {
        journal: pages.stores.journal,
        entryId: entryId!,
        onFailed: () => undefined,
      }),
    );
  };
  expect(textOf(await show())).toContain('Reported so far: 0. Expected when it was written: 148');
  const pass = (minutes: number) => {
    clock.now += minutes * 60_000;
    vi.setSystemTime(clock.now);
  };
  pass(5);
  const some = /Reported so far: (\d+)/.exec(textOf(await show()))?.[1];
  expect(Number(some)).toBeGreaterThan(0);
  pass(20);
  const page = await show();
  expect(Number(/Reported so far: (\d+)/.exec(textOf(page))?.[1])).toBeGreaterThan(Number(some));
  expect(textOf(page)).toMatch(/\d+ devices in error or conflict/);
  // The undo that there is, with why.
  const undo = await pages.open(`/history/${entryId}/undo?errors=3`);
  expect(textOf(undo)).toMatch(/Reason: \d+ devices in error or conflict/);
  expect(allByRole(undo, 'button', 'Undo this change')).toHaveLength(1);
});

it('a change that was approved days later is awaited from then on', async () => {
  const clock = { now: Date.now() };
  vi.useFakeTimers({ toFake: ['Date'] });
  const pass = (hours: number) => {
    clock.now += hours * 3_600_000;
    vi.setSystemTime(clock.now);
  };
  const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
  const pages = openPages(sandbox);
  await pages.control('POST', 'approvals', { families: ['settingsCatalog'] });
  const configurationId = unassignedIn(sandbox);
  const { entryId } = await pages.client
    .getMutationCache()
    .build(pages.client, applyChangesMutation(pages.graph, pages.account, pages.stores))
    .execute({
      set: additionOf({
        configurationId,
        via: '',
        draft: { target: EVERYONE, filter: { mode: 'none' }, intent: 'apply' },
      }),
      configurationName: NAME,
      overrides: [],
      expectedDevices: 148,
      justification: { text: 'why', isAlways: true },
    });
  pass(26);
  // Tokens are over by now.
  const [later, vera] = [openPages(sandbox), openPages(sandbox, 'vera')];
  const approvals = await vera.graph.approvals();
  const [request] = await approvals.pending();
  await approvals.approve(request!.id, 'fine');
  const { journal, planRuns } = pages.stores;
  const keeper = waitingKeeper(journal, planRuns, pages.account.oid);
  const [write] = await keeper.list();
  const { tenantId } = pages.account;
  await completeWaiting(write!, { graph: later.graph, keeper, tenantId });
  const page = await later.show(() =>
    createElement(SinceWrite, { journal, entryId: entryId!, onFailed: () => undefined }),
  );
  expect(textOf(page)).toContain('Reported so far: 0. Expected when it was written: 148');
  expect(textOf(page)).not.toContain('Still nothing reported');
});

it('an entry of before, without what was expected, is read as ever', async () => {
  const entry = {
    id: 'e',
    tenantId: 't',
    oid: 'o',
    username: 'ada',
    configuration: { id: 'c', displayName: 'C' },
    via: '',
    sentAt: '2026-01-01T00:00:00.000Z',
    base: [],
    changes: [],
    overrides: [],
    requests: [],
  };
  expect(journalEntrySchema.parse(entry).expectedDevices).toBeUndefined();
  expect(journalEntrySchema.parse({ ...entry, expectedDevices: 3 }).expectedDevices).toBe(3);
});

it('after a removal it says who is still in the report, until they have checked in', async () => {
  const clock = { now: Date.now() };
  vi.useFakeTimers({ toFake: ['Date'] });
  const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
  const pages = openPages(sandbox);
  const { graph, client, account, stores } = pages;
  const id = idOf(BASELINE);
  const key = keyOf(id);
  const base = await graph.assignments.list(key, '');
  const { entryId } = await client
    .getMutationCache()
    .build(client, applyChangesMutation(graph, account, stores))
    .execute({
      set: {
        configurationId: key,
        via: '',
        base,
        changes: base.map((row) => ({ kind: 'remove', row })),
      },
      configurationName: BASELINE,
      overrides: [],
      expectedDevices: 0,
    });
  const show = async () => {
    client.removeQueries({ queryKey: ['delivery'] });
    return textOf(
      await pages.show(() =>
        createElement(SinceWrite, {
          journal: stores.journal,
          entryId: entryId!,
          onFailed: () => undefined,
        }),
      ),
    );
  };
  const first = await show();
  expect(first).toMatch(/In Intune’s report: \d+ devices\. Still assigned after the change: 0\./);
  expect(first).toContain('Those that lost it leave the report once they have checked in');
  expect(first).not.toMatch(/Reported so far|Expected/);
  clock.now += 40 * 60_000;
  vi.setSystemTime(clock.now);
  const last = await show();
  expect(last).toContain('No device is in Intune’s report any more');
  expect(last).not.toContain('Still nothing reported');
});
