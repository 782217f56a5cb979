import { type AlikeInAll, findAlike } from '#domain/impact/alike.ts';
import type { ImpactFacts, ManagedDevice } from '#domain/impact/audience.ts';
import type { ImpactAssignment } from '#domain/impact/rule.ts';
import { createTogether, type Difference, type Side, type Together } from '#domain/impact/together.ts';
import { goneGroupsOf, type Hit, reckonDevices, reckonUsers } from '#domain/impact.ts';
import type { ConfigurationDiff, PlanDiff } from '#domain/plan/diff.ts';
import type { Platform } from '#domain/platform.ts';
import { rowsAfter } from '#domain/rowsAfter.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import type { Json } from '#lib/json.ts';
import { runInSlices, runToEnd, type SliceOptions } from '#lib/slices.ts';

/** What the plan does to one configuration, by itself. */
export interface ConfigurationImpact {
  readonly configurationId: string;
  readonly displayName: string;
  readonly platform: Platform;
  readonly users: Difference;
  readonly devices: Difference;
}

/**
 * Who is hit by a plan. Each user and each device counts once, in however many configurations it gains or loses
 * something; one that gains here and loses there is in both numbers. Numbers are as honest as those of one
 * configuration: exact, between bounds, or unknown, with the reasons.
 */
export interface PlanImpact {
  readonly users: Difference;
  readonly devices: Difference;
  /** Of the configurations that the plan changes, in its order. */
  readonly configurations: readonly ConfigurationImpact[];
  /** Those behind the numbers, as far as they can be named. Computed when asked for. */
  readonly usersHit: (side: Side) => Hit<string>[];
  readonly devicesHit: (side: Side) => Hit<ManagedDevice>[];
  /** Groups that are deleted or hidden from this admin, lower-case ids; they count as empty. */
  readonly goneGroups: readonly string[];
  /** Managed devices of all platforms; undefined where they could not be counted. */
  readonly devicesInTenant: number | undefined;
}

/** By lower-case id; a configuration that is missing is of a platform nobody knows. */
export type PlatformOf = (configurationId: string) => Platform;

export function planImpactOf(diff: PlanDiff, platformOf: PlatformOf, facts: ImpactFacts): PlanImpact {
  return runToEnd(planImpactStepwise(diff, platformOf, facts));
}

/** As {@link planImpactOf}, in slices that leave the page alive. Rejects when the signal aborts. */
export function planImpactInSlices(diff: PlanDiff, platformOf: PlatformOf, facts: ImpactFacts, options: SliceOptions = {}): Promise<PlanImpact> {
  return runInSlices(planImpactStepwise(diff, platformOf, facts), options);
}

interface Asked {
  readonly platform: Platform;
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
  readonly facts: ImpactFacts;
}

function* planImpactStepwise(diff: PlanDiff, platformOf: PlatformOf, facts: ImpactFacts): Generator<undefined, PlanImpact> {
  const changed = diff.configurations.filter(({ changes }) => changes.length > 0);
  const platforms = [...new Set(changed.map(({ configurationId }) => platformOf(configurationId.toLowerCase())))];
  const alike: AlikeInAll = yield* findAlike(facts, platforms);
  const weightOfUser = (id: string) => alike.users.likes(id).length;
  const weightOfDevice = (device: ManagedDevice) => alike.devices.likes(device).length;
  const users = createTogether(weightOfUser);
  const devices = createTogether(weightOfDevice);
  const ofUsers = askOnce((asked) => users.add(reckonUsers({ ...asked, facts: alike.users.facts }, weightOfUser)));
  const ofDevices = askOnce((asked) => devices.add(reckonDevices({ ...asked, facts: alike.devices.facts }, weightOfDevice)));
  const textOf = rowTexts();
  const gone = new Set<string>();
  const configurations: ConfigurationImpact[] = [];
  for (const { configurationId, displayName, base, changes } of changed) {
    const platform = platformOf(configurationId.toLowerCase());
    const asked: Asked = { platform, ...beforeAndAfter({ base, changes }), facts };
    const lists = `${textOf(asked.before)}>${textOf(asked.after)}`;
    for (const id of goneGroupsOf(asked)) gone.add(id);
    configurations.push({ configurationId, displayName, platform, users: ofUsers(lists, asked), devices: ofDevices(`${platform} ${lists}`, asked) });
    yield undefined;
  }
  return {
    users: differenceOf(users),
    devices: differenceOf(devices),
    configurations,
    usersHit: (side) => users.hits(side).flatMap(({ element, isCertain }) => alike.users.likes(element).map((id) => ({ element: id, isCertain }))),
    devicesHit: (side) => devices.hits(side).flatMap(({ element, isCertain }) => alike.devices.likes(element).map((device) => ({ element: device, isCertain }))),
    goneGroups: [...gone],
    devicesInTenant: deviceCountOf(facts),
  };
}

function deviceCountOf({ inventory }: ImpactFacts): number | undefined {
  if (inventory.kind === 'listed') return inventory.devices.length;
  return inventory.kind === 'counted' ? inventory.count : undefined;
}

/** The lists of a configuration before and after its changes, as impact looks at them. */
export function beforeAndAfter({ base = [], changes }: Pick<ConfigurationDiff, 'base' | 'changes'>): Pick<Asked, 'before' | 'after'> {
  return { before: base, after: rowsAfter(base, changes) };
}

/** Configurations with the same lists are one question. */
function askOnce(ask: (asked: Asked) => Difference): (key: string, asked: Asked) => Difference {
  const answers = new Map<string, Difference>();
  return (key, asked) => {
    const answer = answers.get(key) ?? ask(asked);
    answers.set(key, answer);
    return answer;
  };
}

/** What lists say, whatever their order, as text; rows are put into words once. */
function rowTexts(): (rows: readonly ImpactAssignment[]) => string {
  const known = new WeakMap<ImpactAssignment, string>();
  const textOf = (row: ImpactAssignment) => {
    const text = known.get(row) ?? canonicalJson([row.target, row.filter, row.intent ?? null] as unknown as Json).toLowerCase();
    known.set(row, text);
    return text;
  };
  return (rows) => rows.map(textOf).toSorted().join();
}

function differenceOf(together: Together<never> | Together<string> | Together<ManagedDevice>): Difference {
  return { gained: together.reach('gained'), lost: together.reach('lost') };
}
