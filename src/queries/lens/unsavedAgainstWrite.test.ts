import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { random } from '../../../sandbox/random.ts';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { intentOf, usualIntent } from '#domain/assignment/intent.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { isKnownTarget, type KnownTarget } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { isDone } from '#domain/change/end.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { evaluatorOf } from '#domain/lens/standing.ts';
import { groupsListed, type Subject } from '#domain/lens/subject.ts';
import { prospectsOf } from '#domain/lens/unsaved.ts';
import { isSameOutcome } from '#domain/lens/whatIf.ts';
import { createGraph } from '#graph/client.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { readFamilies } from '#queries/configurations.ts';

const SCOPES = [
  'Device.Read.All',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementApps.ReadWrite.All',
  'DeviceManagementScripts.ReadWrite.All',
  'DeviceManagementServiceConfig.ReadWrite.All',
];
const CHANGES = 40;
const SUBJECTS = 8;
/** More of them: `LENS_SEEDS=50 npx vitest run src/queries/lens/unsavedAgainstWrite.test.ts`. */
const SEEDS = Array.from({ length: Number(process.env['LENS_SEEDS'] ?? 2) }, (_, at) => at + 1);

type Draw = ReturnType<typeof drawsOf>;

function drawsOf(seed: number) {
  const next = random(seed);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  return { next, oneOf };
}

interface Choices {
  readonly groups: readonly string[];
  readonly filters: readonly string[];
}

/** A change as the form, an edit or a removal makes it; Intune may refuse it. */
function changeOf(
  { id }: Configuration,
  base: readonly Assignment[],
  { groups, filters }: Choices,
  { next, oneOf }: Draw,
): Change {
  const { intents } = familyOf(id);
  const filter = (): FilterUse =>
    next() < 0.6
      ? { mode: 'none' }
      : { mode: oneOf(['include', 'exclude']), filterId: oneOf(filters) };
  const present = base.filter(({ target, source }) => isKnownTarget(target) && source === 'direct');
  const kind = present.length === 0 ? 'add' : oneOf(['add', 'edit', 'remove'] as const);
  if (kind === 'remove') return { kind, row: oneOf(present) };
  if (kind === 'edit') {
    const row = oneOf(present);
    const isBare = row.target.kind === 'exclusionGroup';
    const intent = intentOf(row) ?? usualIntent(intents);
    return {
      kind,
      row,
      filter: isBare ? row.filter : filter(),
      intent: next() < 0.5 && intents.length > 0 ? oneOf(intents) : intent,
    };
  }
  const target = oneOf<KnownTarget>([
    { kind: 'group', groupId: oneOf(groups) },
    { kind: 'group', groupId: oneOf(groups) },
    { kind: 'exclusionGroup', groupId: oneOf(groups) },
    { kind: 'allDevices' },
    { kind: 'allLicensedUsers' },
  ]);
  const intent = intents.length > 0 ? oneOf(intents) : usualIntent(intents);
  const isBare = target.kind === 'exclusionGroup';
  return { kind, draft: { target, filter: isBare ? { mode: 'none' } : filter(), intent } };
}

describe('what a user or a device would get by a change is what they get once it is made', () => {
  it.each(SEEDS)(
    'by changes of all kinds, %i',
    async (seed) => {
      const sandbox = createSandbox({ throttle: 'off' });
      const token = sandbox.mintToken('ada', SCOPES);
      const graph = createGraph({
        baseUrl: 'http://sandbox.test',
        getToken: () => Promise.resolve(token),
        fetch: (input, init) => sandbox.fetch(new Request(input, init)),
        sleep: () => Promise.resolve(),
      });
      const draw = drawsOf(seed);
      const { configurations } = await readFamilies(graph, new QueryClient());
      const filters = (await graph.targeting.filters()).map(({ id }) => id);
      const groups = [...sandbox.tenant.groups.keys()].filter(() => draw.next() < 0.3);
      const some = <T>(all: Iterable<T>, most: number) =>
        [...all].toSorted(() => draw.next() - 0.5).slice(0, most);
      const subjects: Subject[] = [];
      for (const { id } of some(sandbox.tenant.users.values(), SUBJECTS / 2)) {
        const own = (await graph.holders({ kind: 'user', id })).all;
        subjects.push({ kind: 'user', id, groups: groupsListed(own.map((one) => one.id)) });
      }
      for (const { id } of some(sandbox.tenant.devices.values(), SUBJECTS / 2)) {
        const device = await graph.subjects.device(id);
        const { userId, entraDeviceId } = device;
        const ofDevice = (await graph.holders({ kind: 'device', id: entraDeviceId! })).all;
        const ofUser =
          userId === undefined ? [] : (await graph.holders({ kind: 'user', id: userId })).all;
        subjects.push({
          kind: 'device',
          device,
          groups: groupsListed(ofDevice.map((one) => one.id)),
          userGroups: groupsListed(ofUser.map((one) => one.id)),
          filters: new Map(filters.map((each) => [each, draw.oneOf(['y', 'n', 'm'])])),
        });
      }
      const problems: string[] = [];
      const turns = new Map<string, number>();
      const apps = configurations.filter(({ id }) => familyOf(id).intentsOf !== undefined);
      for (const configuration of [...some(configurations, CHANGES), ...some(apps, CHANGES)]) {
        const { id, displayName } = configuration;
        const base = await graph.assignments.list(id, '');
        const change = changeOf(configuration, base, { groups, filters }, draw);
        const set = { configurationId: id, via: '', base, changes: [change] };
        const outcome = await applyChanges(set, { graph, sleep: () => Promise.resolve() });
        // What Intune does not take changes nothing: there is nothing to compare with.
        if (outcome.kind !== 'applied' || !outcome.ends.every(({ result }) => isDone(result)))
          continue;
        const now = await graph.assignments.list(id, '');
        const after = rowsAfter(base, [change]);
        for (const subject of subjects) {
          const [prospect] = prospectsOf(subject, [{ configuration, before: base, after }]);
          const lens = evaluatorOf(subject)(now, recipientsOf(configuration));
          turns.set(prospect!.turn, (turns.get(prospect!.turn) ?? 0) + 1);
          if (!isSameOutcome(prospect!.after, lens))
            problems.push(`${displayName}, ${subject.kind}: ${JSON.stringify({ change, lens })}`);
        }
      }
      expect(problems).toEqual([]);
      for (const turn of ['gains', 'loses', 'keeps', 'without'])
        expect(turns.get(turn), turn).toBeGreaterThan(3);
    },
    60_000,
  );
});
