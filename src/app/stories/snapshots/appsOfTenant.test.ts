import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { FABRIKAM } from '../../../../sandbox/tenant/organization.ts';
import { target } from '../../../../sandbox/tenant/targets.ts';
import { APP_SCOPES, openPages } from '#app/testing/openPages.ts';
import { graphIdOf } from '#domain/family/configurationKey.ts';
import { nameKey } from '#lib/text/comparable.ts';
import { comparisonQuery } from '#queries/snapshots/compare.ts';
import { showSnapshot } from '#queries/snapshots/snapshots.ts';
import { takeSnapshot } from '#queries/snapshots/takeSnapshot.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const sandbox = createSandbox({ throttle: 'off', families: ['app'] });
const { graph, client, account, stores, control } = openPages(sandbox, 'ada', APP_SCOPES);
const there = openSandboxDesk(sandbox, 'ada@fabrikam', APP_SCOPES);

async function listed(desk: Pick<typeof there, 'graph'>, isAll: boolean) {
  const found = [];
  for await (const page of desk.graph.configurations.list('app', undefined, isAll))
    found.push(...page);
  return found;
}

it('is compared by names alone, with the apps that our list leaves out', async () => {
  const short = new Set((await listed({ graph }, false)).map(({ id }) => id));
  const leftOut = (await listed({ graph }, true)).find(({ id }) => !short.has(id))!;
  const theirs = (await listed(there, true)).find(
    ({ displayName }) => nameKey(displayName) === nameKey(leftOut.displayName),
  )!;
  const { assignments, items } = sandbox.tenantOf(FABRIKAM.tenantId)!;
  const theirId = graphIdOf(theirs.id);
  // As a row of some other app.
  const [row] = [...items.get('app')!.keys()].flatMap((id) => assignments.stored(id));
  const everybody = target('allLicensedUsersAssignmentTarget');
  assignments.write(theirId, [
    { ...row!, id: `${theirId}_0`, sourceId: theirId, target: everybody },
  ]);
  const snapshot = await takeSnapshot(there.graph, there.client, {
    name: 'theirs',
    takenBy: 'ada',
    tenantId: FABRIKAM.tenantId,
  });
  showSnapshot(client, stores.snapshots, snapshot);
  const between = { id: snapshot.id, otherId: undefined, tenantId: account.tenantId };
  const compared = await client.query(comparisonQuery(graph, stores.snapshots, between));
  const { differences } = compared!.comparison;
  expect(
    differences
      .filter(({ item }) => item.displayName === leftOut.displayName)
      .map(({ kind, item }) => [kind, item.id]),
  ).toEqual([['removed', leftOut.id]]);
  // No id of another tenant was asked for here.
  const { entries } = (await control('GET', 'log')) as {
    entries: readonly { readonly status: number }[];
  };
  expect(entries.filter(({ status }) => status === 404)).toEqual([]);
});
