import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { appliedPlan } from '#app/testing/appliedPlan.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { compareLenses } from '#domain/lens/compare.ts';
import { type Gift, giveTo } from '#domain/lens/give.ts';
import { lensOf } from '#domain/lens/lensRows.ts';
import { groupsListed, type Subject, type UserSubject } from '#domain/lens/subject.ts';
import { readFamilies } from '#queries/configurations.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const SCOPES = [
  'User.Read',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementApps.ReadWrite.All',
  'DeviceManagementScripts.ReadWrite.All',
  'DeviceManagementServiceConfig.ReadWrite.All',
];

const sandbox = createSandbox({ throttle: 'off' });
const { graph, client } = openSandboxDesk(sandbox, 'ada', SCOPES);

async function read(): Promise<readonly Configuration[]> {
  const { configurations } = await readFamilies(graph, client, { isAnew: true });
  return configurations;
}

function compared(one: Subject, other: Subject, configurations: readonly Configuration[]) {
  const side = (subject: Subject) => ({
    kind: subject.kind,
    rows: lensOf(subject, configurations).rows,
  });
  return compareLenses(side(one), side(other));
}

async function group(name: string, members: 'user' | 'device'): Promise<Subject> {
  const id = groupId(name);
  const holders = (await graph.holders({ kind: 'group', id })).all;
  return { kind: 'group', id, holders: groupsListed(holders.map((one) => one.id)), members };
}

/** Applies the plan, and says of what it planned how the two compare then. */
async function applied(
  { items }: Gift,
  one: Subject,
  other: Subject,
  configurations: readonly Configuration[],
) {
  const plan = { name: 'Give', tenantId: 't', items };
  const run = await appliedPlan(graph, plan, configurations);
  const refused = run.items.filter(({ lines }) =>
    lines.some(({ end }) => end?.kind !== 'verified'),
  );
  const planned = new Set(items.map(({ configurationId }) => configurationId));
  for (const { configurationId } of refused) planned.delete(configurationId);
  const kinds = compared(one, other, await read())
    .filter(({ configuration: { id } }) => planned.has(id))
    .map(({ kind }) => kind);
  return { kinds, refused: refused.length };
}

it.each([
  ['Empty - Next year hires', 'Finance', 'user'],
  ['WIN - Surface', 'WIN - Kiosks', 'device'],
  ['Sales', 'IT - Pilot users', 'user'],
  ['MAC - Pilot', 'WIN - Ring 1: Pilot', 'device'],
] as const)(
  'what %s is given of %s is the same for both once the plan is applied',
  async (taking, giving, members) => {
    const [taker, giver] = [await group(taking, members), await group(giving, members)];
    const configurations = await read();
    const rows = compared(taker, giver, configurations).filter(({ kind }) => kind !== 'same');
    const gift = giveTo(rows, { taker, groupId: groupId(taking), giverId: groupId(giving) });
    expect(gift.items.length).toBeGreaterThan(0);
    const { kinds, refused } = await applied(gift, taker, giver, configurations);
    expect(refused).toBe(0);
    expect(new Set(kinds)).toEqual(new Set(['same']));
    expect(kinds).toHaveLength(gift.items.length);
  },
  60_000,
);

it('what a user is given through a group of theirs is the same for both then', async () => {
  const users = [...sandbox.tenant.users.values()].slice(0, 12);
  const subjects = await Promise.all(
    users.map(async ({ id }): Promise<UserSubject> => {
      const groups = (await graph.holders({ kind: 'user', id })).all;
      return { kind: 'user', id, groups: groupsListed(groups.map((one) => one.id)) };
    }),
  );
  const configurations = await read();
  const [taker] = subjects;
  const found = subjects.slice(1).flatMap((giver) => {
    const rows = compared(taker!, giver, configurations);
    const [to] = taker!.groups.kind === 'listed' ? taker!.groups.ids : [];
    const gift = giveTo(rows, { taker: taker!, groupId: to!, giverId: '' });
    return gift.items.length === 0 ? [] : { giver, gift };
  });
  const [{ giver, gift } = { giver: undefined, gift: undefined }] = found;
  expect(gift?.items.length).toBeGreaterThan(0);
  const { kinds } = await applied(gift!, taker!, giver!, configurations);
  expect(new Set(kinds)).toEqual(new Set(['same']));
}, 60_000);
