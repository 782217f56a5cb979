import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { target } from '../../../../sandbox/tenant/targets.ts';
import { openPages } from '#app/testing/openPages.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { putBack } from '#domain/snapshot/putBack.ts';
import { headOf, notAskedFor, type Snapshot } from '#domain/snapshot/snapshot.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { applyPlan } from '#graph/plan/applyPlan.ts';
import { calendarDayText } from '#lib/locale.ts';
import { byRole, textOf } from '#lib/testing/htmlTree.ts';
import { readFamilies } from '#queries/configurations.ts';
import { comparisonQuery, readStillThere } from '#queries/snapshots/compare.ts';
import {
  noteKept,
  noteOpen,
  openSnapshot,
  openSnapshotsQuery,
  packSnapshot,
  showSnapshot,
  snapshotsQuery,
} from '#queries/snapshots/snapshots.ts';
import { OLD_AFTER_RUN } from '#queries/write/planRunner.ts';
import { setAsideStore } from '#stores/setAside.ts';
import { takeSnapshot } from '#queries/snapshots/takeSnapshot.ts';

const SCOPES = [
  'User.Read',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementScripts.ReadWrite.All',
];
const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', SCOPES);
const { graph, client, sandbox, open, stores, account } = pages;
const { snapshots } = stores;

async function take(name: string): Promise<Snapshot> {
  const { tenantId } = account;
  const snapshot = await takeSnapshot(graph, client, { name, takenBy: 'ada', tenantId });
  showSnapshot(client, snapshots, snapshot);
  return snapshot;
}

const NO_DIFFERENCE = 'No difference between “before the pilot” and now';
const comparePath = ({ id }: Snapshot) => `/snapshots/${id}/compare`;

/** A settings catalog policy with direct rows for groups alone. */
function subject() {
  const { items, assignments } = sandbox.tenant;
  const [id = ''] =
    [...items.get('settingsCatalog')!.values()]
      .map((item) => item.id)
      .filter((each) => {
        const rows = assignments.stored(each);
        return rows.length > 1 && rows.every(({ source }) => source === 'direct');
      }) ?? [];
  return { id, key: keyOfId('settingsCatalog', id)!, rows: assignments.stored(id) };
}

it('says that nothing differs, names what does after a change, and puts it back by a plan', async () => {
  pages.startOver();
  const snapshot = await take('before the pilot');
  const same = await open(comparePath(snapshot));
  byRole(same, 'heading', NO_DIFFERENCE);

  const { id, key, rows } = subject();
  const [first, ...others] = rows;
  const added = {
    ...first!,
    id: `${id}_${groupId('Engineering')}`,
    target: target('groupAssignmentTarget', { groupId: groupId('Engineering') }),
  };
  sandbox.tenant.assignments.write(id, [...others, added]);
  pages.forgetLists();
  client.removeQueries({ queryKey: ['snapshots', 'comparison'] });
  const page = await open(comparePath(snapshot));
  byRole(page, 'heading', '2 differences between “before the pilot” and now');

  const compared = await client.query(
    comparisonQuery(graph, snapshots, {
      id: snapshot.id,
      otherId: undefined,
      tenantId: account.tenantId,
    }),
  );
  const { comparison } = compared!;
  expect(comparison.differences.map(({ kind, item }) => [kind, item.id])).toEqual([
    ['removed', key],
    ['added', key],
  ]);
  const { plan, notPutBack } = putBack(comparison, {
    name: 'x',
    tenantId: account.tenantId,
    chosen: comparison.differences,
    still: await readStillThere(graph, client, comparison.differences),
  });
  expect(notPutBack).toEqual([]);
  const { configurations } = await readFamilies(graph, client);
  const run = startRun(diffPlan(plan, presentConfigurations(configurations)), {
    id: crypto.randomUUID(),
    name: 'x',
    tenantId: 't',
    oid: 'o',
    username: 'ada',
    createdAt: '2026-11-28T12:00:00Z',
    undoes: undefined,
    retries: undefined,
  });
  const ended = await applyPlan(run, {
    graph,
    runs: { save: () => Promise.resolve() },
    allowance: sharedAllowance(memoryBucket(), Date.now, DOCUMENTED),
    sleep: () => Promise.resolve(),
  }).done;
  const kinds = ended.items.flatMap(({ lines }) => lines.map(({ end }) => end?.kind));
  expect(new Set(kinds)).toEqual(new Set(['alreadySo', 'verified']));
  pages.forgetLists();
  client.removeQueries({ queryKey: ['snapshots', 'comparison'] });
  const after = await open(comparePath(snapshot));
  byRole(after, 'heading', NO_DIFFERENCE);
});

it('compares with what a colleague changed since, however soon after it was taken', async () => {
  pages.startOver();
  const snapshot = await take('a moment ago');
  const { id, rows } = subject();
  sandbox.tenant.assignments.write(id, rows.slice(1));
  const page = await open(comparePath(snapshot));
  byRole(page, 'heading', '1 difference between “a moment ago” and now');
});

it('reads a comparison again that was opened while a run was ending', async () => {
  pages.startOver();
  const snapshot = await take('before the run');
  const { tenantId } = account;
  const between = { id: snapshot.id, otherId: undefined, tenantId };
  const onScreen = new QueryObserver(client, comparisonQuery(graph, snapshots, between));
  const close = onScreen.subscribe(() => undefined);
  const differences = () => onScreen.getCurrentResult().data?.comparison.differences.length;
  await vi.waitFor(() => expect(differences()).toBe(0));
  const { id, rows } = subject();
  sandbox.tenant.assignments.write(id, rows.slice(1));
  for (const queryKey of OLD_AFTER_RUN) void client.invalidateQueries({ queryKey });
  await vi.waitFor(() => expect(differences()).toBe(1));
  close();
});

it('names families that nobody may read, and compares the others', async () => {
  pages.startOver();
  const snapshot = await take('some');
  expect(notAskedFor(snapshot)).not.toEqual([]);
  expect(headOf(snapshot).notRead).toBe(0);
  const page = await open(`/snapshots/${snapshot.id}`);
  expect(textOf(page)).toContain('Not in the snapshot');
  expect(textOf(page)).toContain('no permission was asked for yet.');
  const compare = await open(comparePath(snapshot));
  expect(textOf(compare)).toContain(
    'not read when the snapshot was taken (no permission was asked for yet).',
  );
});

it('two snapshots are told apart, and neither is called now', async () => {
  pages.startOver();
  const first = await take('');
  const { id, rows } = subject();
  sandbox.tenant.assignments.write(id, rows.slice(1));
  pages.forgetLists();
  const second = await take('');
  const own = await open(`/snapshots/${first.id}`);
  expect(textOf(own)).toMatch(/Snapshot of [\w ]+, [\d:]+/);
  const page = await open(`${comparePath(first)}?with=${second.id}`);
  expect(textOf(page)).toContain('not read when the first snapshot was taken');
  expect(textOf(page)).toContain('1 difference between');
  expect(textOf(page)).not.toContain('not read now');
});

it('lists what the browser keeps and what is open in this tab only', async () => {
  pages.startOver();
  const kept = await take('kept');
  const packed = await packSnapshot(kept);
  await snapshots.keep(headOf(kept), packed);
  await noteKept(client, kept.id);
  const loose = await take('loose');
  noteOpen(client, loose, packed.byteLength);
  // Rows of a table are drawn where there is a screen.
  const page = await open('/snapshots');
  byRole(page, 'table', 'Snapshots');
  expect(client.getQueryData(openSnapshotsQuery().queryKey)).toMatchObject([{ name: 'loose' }]);
  expect(await client.query(snapshotsQuery(snapshots))).toMatchObject([
    { name: 'kept', bytes: packed.byteLength },
  ]);

  const again = await openSnapshot((await snapshots.read(kept.id))!);
  expect(again).toEqual({ ok: true, snapshot: kept });
  await snapshots.remove(kept.id);
  expect(await snapshots.list()).toEqual([]);
  expect(await snapshots.read(kept.id)).toBeUndefined();
});

it('a snapshot of another tenant says so, and an address without one says that', async () => {
  pages.startOver();
  const foreign = { ...(await take('theirs')), tenantId: 'other', tenantName: 'Fabrikam' };
  showSnapshot(client, snapshots, foreign);
  expect(textOf(await open(`/snapshots/${foreign.id}`))).toContain(
    'This snapshot is of another tenant',
  );
  expect(textOf(await open(comparePath(foreign)))).toContain(
    'Configurations and apps stand for each other where family and name are the same',
  );
  expect(textOf(await open('/snapshots/nothing'))).toContain('There is no such snapshot');
  expect(textOf(await open('/snapshots/nothing/compare'))).toContain('There is no such snapshot');
});

it('holds what was set aside, and offers what is not aside in this browser', async () => {
  const aside = {
    key: 'k',
    what: 'Empty group',
    reason: 'Next year',
    at: '2026-11-28T12:00:00Z',
    until: '2027-03-09',
  };
  const { tenantId } = account;
  const snapshot = await takeSnapshot(graph, client, {
    name: 'with reasons',
    takenBy: 'ada',
    tenantId,
    setAside: [aside],
  });
  const read = await openSnapshot(await packSnapshot(snapshot));
  if (!read.ok) throw new Error(read.reasons.join());
  showSnapshot(client, snapshots, read.snapshot);
  const page = await open(`/snapshots/${snapshot.id}`);
  expect(textOf(page)).toContain('Not set aside here: 1.');
  expect(textOf(page)).toContain('Empty group: Next year');
  expect(textOf(page)).toContain(`Next year, until ${calendarDayText('2027-03-09')}`);
  byRole(page, 'button', 'Set 1 finding aside here');
  setAsideStore(account).add([{ ...aside, reason: 'Mine' }]);
  const after = textOf(await open(`/snapshots/${snapshot.id}`));
  expect(after).toContain('1 finding was set aside when it was saved. All are set aside here.');
  expect(after).not.toContain('Next year');
  setAsideStore(account).takeBack('k');
  const theirs = { ...read.snapshot, id: 'theirs', tenantId: 'another' };
  showSnapshot(client, snapshots, theirs);
  expect(textOf(await open('/snapshots/theirs'))).not.toContain('set aside');
});
