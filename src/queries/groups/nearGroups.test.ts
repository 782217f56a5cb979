import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { nearGroupsQuery } from '#queries/groups/nearGroups.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const sandbox = createSandbox({ throttle: 'off' });
const { graph, client, control } = openSandboxDesk(sandbox, 'ada', [
  'User.Read',
  'GroupMember.Read.All',
]);
const near = async (text: string) =>
  (await client.fetchQuery(nearGroupsQuery(graph, text))).map(({ displayName }) => displayName);

it.each([
  ['a slip after the beginning', 'Engineernig', 'Engineering'],
  ['a slip in the first letter of the only word', 'Xngineering', 'Engineering'],
  ['slips in the first letters of the only word', 'Negineering', 'Engineering'],
  ['a slip in the first word of several', 'Epmty - Next year hires', 'Empty - Next year hires'],
])('a group is found with %s', async (_, text, name) => {
  expect(await near(text)).toContain(name);
});

it('nothing is found for a text that is close to no name, with few requests', async () => {
  client.clear();
  const before = await requests();
  expect(await near('Zzyzx quux flurb gorp wibble')).toEqual([]);
  expect((await requests()) - before).toBe(4);
});

async function requests(): Promise<number> {
  const { entries } = (await control('GET', 'log')) as { readonly entries: readonly unknown[] };
  return entries.length;
}
