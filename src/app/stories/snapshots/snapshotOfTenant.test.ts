import { beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { FABRIKAM } from '../../../../sandbox/tenant/organization.ts';
import type { Group } from '../../../../sandbox/tenant/tables.ts';
import { target } from '../../../../sandbox/tenant/targets.ts';
import { appliedPlan } from '#app/testing/appliedPlan.ts';
import { openPages } from '#app/testing/openPages.ts';
import { counterpartKey, type Mends, mendsToText } from '#domain/snapshot/counterparts.ts';
import { notPutBackWords } from '#domain/snapshot/notPutBackWords.ts';
import { putBack } from '#domain/snapshot/putBack.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';
import { readFamilies } from '#queries/configurations.ts';
import { comparisonQuery, readStillThere } from '#queries/snapshots/compare.ts';
import { showSnapshot } from '#queries/snapshots/snapshots.ts';
import { takeSnapshot } from '#queries/snapshots/takeSnapshot.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

/** Contoso is where the plan goes, Fabrikam where the snapshot is from: no id is in both. */
const sandbox = createSandbox({ throttle: 'off', families: ['settingsCatalog'] });
const pages = openPages(sandbox);
const { graph, client, account } = pages;
const { snapshots } = pages.stores;

/** A group that Fabrikam has, and that is called otherwise here. */
const RENAMED = 'Engineering';

beforeEach(() => {
  pages.startOver();
  client.clear();
});

async function takeTheirs(): Promise<Snapshot> {
  const there = openSandboxDesk(sandbox, 'ada@fabrikam');
  const { tenantId } = FABRIKAM;
  return takeSnapshot(there.graph, there.client, { name: 'theirs', takenBy: 'ada', tenantId });
}

function callOurs(name: string): void {
  const groups = sandbox.tenant.groups as Map<string, Group>;
  const group = groups.get(groupId(RENAMED))!;
  groups.set(group.id, { ...group, displayName: name });
}

async function compare(snapshot: Snapshot, mends?: Mends) {
  const between = { id: snapshot.id, otherId: undefined, tenantId: account.tenantId };
  const compared = await client.query(
    comparisonQuery(graph, snapshots, { ...between, ...(mends && { mends }) }),
  );
  return compared!;
}

const comparePath = ({ id }: Snapshot) => `/snapshots/${id}/compare`;
const foreignOf = (displayName: string) =>
  [...sandbox.tenantOf(FABRIKAM.tenantId)!.groups.values()].find(
    (group) => group.displayName === displayName,
  )!.id;

const policies = (tenant: typeof sandbox.tenant) => [
  ...tenant.items.get('settingsCatalog')!.values(),
];

/** A policy of both tenants with direct rows for groups alone. */
function subject() {
  const ours = policies(sandbox.tenant).find(({ id }) => {
    const rows = sandbox.tenant.assignments.stored(id);
    return rows.length > 1 && rows.every(({ source }) => source === 'direct');
  })!;
  const { name } = ours.properties;
  const theirs = policies(sandbox.tenantOf(FABRIKAM.tenantId)!);
  const theirId = theirs.find(({ properties }) => properties.name === name)!.id;
  return { name, ourId: ours.id, theirId };
}

it('is compared by names, mended, planned, applied, and says the same then', async () => {
  const theirs = sandbox.tenantOf(FABRIKAM.tenantId)!;
  const { name, ourId, theirId } = subject();
  const [first, ...rows] = theirs.assignments.stored(theirId);
  theirs.assignments.write(theirId, [
    ...rows,
    {
      ...first!,
      id: `${theirId}_${foreignOf(RENAMED)}`,
      target: target('groupAssignmentTarget', { groupId: foreignOf(RENAMED) }),
    },
  ]);
  callOurs('Builders');
  const snapshot = await takeTheirs();
  showSnapshot(client, snapshots, snapshot);

  const before = await compare(snapshot);
  const missing = before.foreign!.counterparts.filter(({ found }) => found === 'none');
  expect(missing.map(({ theirName }) => theirName)).toEqual([RENAMED]);
  const chosen = ({ comparison }: typeof before) =>
    comparison.differences.filter(({ item }) => item.displayName === name);
  const planOf = async (compared: typeof before) =>
    putBack(compared.comparison, {
      name: 'As in theirs',
      tenantId: account.tenantId,
      chosen: chosen(compared),
      still: await readStillThere(graph, client, chosen(compared)),
      foreign: compared.foreign!,
    });
  expect((await planOf(before)).notPutBack.map(notPutBackWords)).toEqual([
    'no group of this tenant stands for this one: choose one under “Groups and filters”',
  ]);

  const mends = new Map([[counterpartKey('groups', foreignOf(RENAMED)), groupId(RENAMED)]]);
  const mended = await compare(snapshot, mends);
  const { plan, notPutBack } = await planOf(mended);
  expect(notPutBack).toEqual([]);
  const { configurations } = await readFamilies(graph, client);
  const ended = await appliedPlan(graph, plan, configurations);
  const kinds = ended.items.flatMap(({ lines }) => lines.map(({ end }) => end?.kind));
  expect(kinds.filter((kind) => kind !== 'alreadySo' && kind !== 'verified')).toEqual([]);
  expect(
    sandbox.tenant.assignments.stored(ourId).map(({ target: { groupId: id } }) => id),
  ).toContain(groupId(RENAMED));

  pages.forgetLists();
  client.removeQueries({ queryKey: ['snapshots', 'comparison'] });
  expect(chosen(await compare(snapshot, mends))).toEqual([]);
});

it('shows what stands for what, and keeps in the address what was chosen', async () => {
  callOurs('Builders');
  const snapshot = await takeTheirs();
  showSnapshot(client, snapshots, snapshot);
  const page = await pages.open(comparePath(snapshot));
  const missing = (await compare(snapshot)).foreign!.counterparts.filter(
    ({ ourId }) => ourId === undefined,
  ).length;
  expect(allByRole(page, 'tab').map(textOf)).toContain(`Groups and filters (${missing} without)`);
  const map = mendsToText(
    new Map([[counterpartKey('groups', foreignOf(RENAMED)), groupId(RENAMED)]]),
  );
  const mended = await pages.open(`${comparePath(snapshot)}?view=counterparts&map=${map}`);
  expect(allByRole(mended, 'tab').map(textOf)).toContain(
    `Groups and filters (${missing - 1} without)`,
  );
  byRole(mended, 'table', 'Groups and filters');
});
