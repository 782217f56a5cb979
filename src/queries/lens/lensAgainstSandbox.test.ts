import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../sandbox/app.ts';
import { random } from '../../../sandbox/random.ts';
import {
  truthForDevice,
  truthForUser,
  type StandingTruth,
  type TruthOf,
} from '../../../sandbox/standing.ts';
import type { Group, StoredAssignment, StoredTarget } from '../../../sandbox/tenant/tables.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { graphIdOf } from '#domain/family/configurationKey.ts';
import type { Tri } from '#domain/impact/condition.ts';
import { lensOf, remembering, withFilters } from '#domain/lens/lensRows.ts';
import { evaluatorOf, type Reason, type Standing } from '#domain/lens/standing.ts';
import { groupsListed, type Memberships, type Subject } from '#domain/lens/subject.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { createGraph } from '#graph/client.ts';
import { readFamilies } from '#queries/configurations.ts';
import { filterForDeviceQuery } from '#queries/lens/subjects.ts';

const SCOPES = [
  'Device.Read.All',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.Read.All',
  'DeviceManagementApps.Read.All',
  'DeviceManagementScripts.Read.All',
  'DeviceManagementServiceConfig.Read.All',
];
const SUBJECTS = 10;
/** More of them: `LENS_SEEDS=200 npx vitest run src/queries/lens/lensAgainstSandbox.test.ts`. */
const SEEDS = Array.from({ length: Number(process.env['LENS_SEEDS'] ?? 3) }, (_, at) => at + 1);
const NOT_READ: Memberships = { kind: 'notRead' };

/** Other rows for every item, and other groups in groups, by a number. */
function shake({ tenant }: Sandbox, seed: number): void {
  const draw = random(seed);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(draw() * values.length)]!;
  const groups = tenant.groups as Map<string, Group>;
  const ids = [...groups.keys()];
  for (const [id, group] of groups)
    if (draw() < 0.3) groups.set(id, { ...group, memberIds: [...group.memberIds, oneOf(ids)] });
  // Few groups: they shall meet.
  const used = ids.filter(() => draw() < 0.4);
  const filters = [...tenant.filters.values()];
  const others = [...tenant.items.values()].flatMap((items) => [...items.keys()]);
  for (const id of [...tenant.configurations.keys(), ...others]) {
    const rows = tenant.assignments.stored(id);
    const targets = rows.map((row): StoredAssignment => {
      const target = { ...row.target } as Record<string, unknown>;
      if (row.target.groupId !== undefined && used.length > 0 && draw() < 0.8)
        target['groupId'] = oneOf(used);
      if (row.target.groupId !== undefined && draw() < 0.25)
        target['@odata.type'] = '#microsoft.graph.exclusionGroupAssignmentTarget';
      if (draw() < 0.2 && row.target['@odata.type'].endsWith('.groupAssignmentTarget')) {
        target['deviceAndAppManagementAssignmentFilterId'] = oneOf(filters).id;
        target['deviceAndAppManagementAssignmentFilterType'] = oneOf(['include', 'exclude']);
      }
      const isBare = !String(target['@odata.type']).endsWith('.groupAssignmentTarget');
      if (isBare && target['groupId'] !== undefined) {
        target['deviceAndAppManagementAssignmentFilterId'] = null;
        target['deviceAndAppManagementAssignmentFilterType'] = 'none';
      }
      const intent = row.payload?.['intent'];
      const payload =
        intent === undefined || draw() < 0.5
          ? {}
          : { payload: { ...row.payload, intent: oneOf(INTENTS) } };
      return { ...row, ...payload, target: target as StoredTarget };
    });
    const more = { used, filters: filters.map((one) => one.id) };
    tenant.assignments.write(id, [...targets, ...moreIntents(targets, more, draw)]);
  }
}

const INTENTS = ['required', 'available', 'availableWithoutEnrollment', 'uninstall'];

/** Further rows of an app, so that three and four intents meet in all ways. */
function moreIntents(
  rows: readonly StoredAssignment[],
  { used, filters }: { readonly used: readonly string[]; readonly filters: readonly string[] },
  draw: () => number,
): readonly StoredAssignment[] {
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(draw() * values.length)]!;
  const first = rows.find(({ payload }) => payload?.['intent'] !== undefined);
  if (first === undefined || used.length === 0) return [];
  return Array.from({ length: Math.floor(draw() * 5) }, (_, at): StoredAssignment => {
    const kind = oneOf(['group', 'group', 'exclusionGroup', 'allDevices', 'allLicensedUsers']);
    const isGroup = kind === 'group' || kind === 'exclusionGroup';
    const isNarrowed = kind !== 'exclusionGroup' && draw() < 0.3;
    const target = {
      '@odata.type': `#microsoft.graph.${kind}AssignmentTarget`,
      ...(isGroup ? { groupId: oneOf(used) } : {}),
      deviceAndAppManagementAssignmentFilterId: isNarrowed ? oneOf(filters) : null,
      deviceAndAppManagementAssignmentFilterType: isNarrowed
        ? oneOf(['include', 'exclude'])
        : 'none',
    };
    return {
      ...first,
      id: `${first.id}_${at}`,
      payload: { ...first.payload, intent: oneOf(INTENTS) },
      target: target as StoredTarget,
    };
  });
}

const ofFilter = ({ kind }: Reason) => kind === 'filterOpen';
const ofAnything = ({ kind }: Reason) => kind === 'filterOpen' || kind === 'groupOpen';
const isUnanswered = (answers: ReadonlyMap<string, Tri>) => (reason: Reason) =>
  reason.kind === 'filterOpen' && !answers.has(reason.filterId);

/** What Microsoft, or this app, leaves open whatever is read. */
const BY_NATURE: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'collection',
  'unknownTarget',
  'unknownFilter',
  'unknownIntent',
  'platform',
]);

/** A row of which this is true may bring anything. */
const UNCLEAR: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'unknownTarget',
  'unknownFilter',
  'unknownIntent',
]);

/** What is wrong with a verdict: the reverse of the truth, or open without a reason. */
function problemsOf(
  { asked, reasons, verdict }: Standing,
  truth: StandingTruth,
  isUnread: (reason: Reason) => boolean,
): string[] {
  const possible = new Set<string>(asked.map(({ intent }) => intent));
  const isOpen = reasons.some((reason) => BY_NATURE.has(reason.kind) || isUnread(reason));
  const isUnclear = reasons.some(({ kind }) => UNCLEAR.has(kind));
  const problems: string[] = [];
  for (const { intent, tri } of asked) {
    if (truth.open.has(intent)) {
      if (tri === 'y') problems.push(`${intent} is not certain`);
      continue;
    }
    if (tri === 'y' && !truth.intents.has(intent)) problems.push(`it does not get ${intent}`);
    if (tri === 'm' && !isOpen) problems.push(`${intent} is open without a reason`);
  }
  if (verdict === 'depends' && asked.length === 0 && !isUnclear)
    problems.push('it is open without a reason');
  if (!isUnclear)
    for (const intent of truth.intents)
      if (!possible.has(intent)) problems.push(`it gets ${intent}`);
  return problems;
}

describe('what a user or a device gets is what the sandbox says', () => {
  it.each(SEEDS)(
    'in a tenant of other assignments and nestings, %i',
    async (seed) => {
      const sandbox = createSandbox({ throttle: 'off' });
      shake(sandbox, seed);
      const { tenant } = sandbox;
      const token = sandbox.mintToken('ada', SCOPES);
      const graph = createGraph({
        baseUrl: 'http://sandbox.test',
        getToken: () => Promise.resolve(token),
        fetch: (input, init) => sandbox.fetch(new Request(input, init)),
      });
      const client = new QueryClient();
      const { configurations, notRead } = await readFamilies(graph, client);
      expect(notRead).toEqual([]);
      const filters = await graph.targeting.filters();
      const hiding = await (await graph.nesting()).hidingGroups();
      const draw = random(seed + 1000);
      const compare = (
        subject: Subject,
        truthOf: TruthOf,
        isNotRead: (reason: Reason) => boolean,
      ) => {
        const isUnread = (reason: Reason) =>
          isNotRead(reason) || (reason.kind === 'groupOpen' && hiding.has(reason.groupId));
        const evaluate = evaluatorOf(subject, hiding);
        for (const configuration of configurations) {
          const { id, assignments: rows = [], displayName } = configuration;
          const standing = evaluate(rows, recipientsOf(configuration));
          const truth = truthOf(graphIdOf(id));
          if (truth !== undefined)
            for (const problem of problemsOf(standing, truth, isUnread))
              problems.push(
                `${subject.kind}, ${displayName}: ${problem} ${JSON.stringify(standing)}`,
              );
          verdicts.set(standing.verdict, (verdicts.get(standing.verdict) ?? 0) + 1);
        }
      };
      const verdicts = new Map<string, number>();
      const problems: string[] = [];
      const some = <T>(all: Iterable<T>) =>
        [...all].toSorted(() => draw() - 0.5).slice(0, SUBJECTS);
      const holding = async (member: GroupMember) =>
        groupsListed((await graph.holders(member)).all.map((one) => one.id));
      for (const { id } of some(tenant.users.values())) {
        const groups = await holding({ kind: 'user', id });
        const truthOf = truthForUser(tenant, id);
        compare({ kind: 'user', id, groups }, truthOf, ofFilter);
        compare({ kind: 'user', id, groups: NOT_READ }, truthOf, ofAnything);
      }
      for (const device of some(tenant.devices.values())) {
        const known = await graph.subjects.device(device.id);
        const groups = await holding({ kind: 'device', id: known.entraDeviceId! });
        const userGroups =
          known.userId === undefined
            ? groupsListed([])
            : await holding({ kind: 'user', id: known.userId });
        const answers = new Map<string, Tri>();
        for (const filter of filters) {
          const matches = await client.query(filterForDeviceQuery(graph, filter, known));
          if (matches !== null) answers.set(filter.id.toLowerCase(), matches ? 'y' : 'n');
        }
        const subject = {
          kind: 'device',
          device: known,
          groups,
          userGroups,
          filters: answers,
        } as const;
        const truthOf = truthForDevice(tenant, device);
        compare(subject, truthOf, isUnanswered(answers));
        const unfiltered = lensOf({ ...subject, filters: new Map() }, configurations, hiding);
        expect(withFilters(unfiltered, remembering(subject, hiding))).toEqual(
          lensOf(subject, configurations, hiding),
        );
        compare({ ...subject, groups: NOT_READ }, truthOf, ofAnything);
        compare({ ...subject, userGroups: NOT_READ }, truthOf, ofAnything);
        const fewer = new Map([...answers].filter(() => draw() < 0.5));
        compare({ ...subject, filters: fewer }, truthOf, isUnanswered(fewer));
      }
      expect(problems).toEqual([]);
      for (const verdict of ['gets', 'keptFrom', 'depends', 'nothing'])
        expect(verdicts.get(verdict), verdict).toBeGreaterThan(50);
    },
    60_000,
  );
});
