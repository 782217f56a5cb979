import type { EffectWords } from '#domain/assignment/intent.ts';
import { isTold } from '#domain/impact/effect/changeImpact.ts';
import { questionOfUsers, questionsByEffect } from '#domain/impact/effect/rowsInQuestion.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { type Alike, findAlike } from '#domain/impact/crowd/alike.ts';
import { type Asked, type Asker, askAboutDevices, askAboutUsers } from '#domain/impact/ask.ts';
import type { ImpactFacts, ManagedDevice } from '#domain/impact/audience.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { Difference, Side, Together } from '#domain/impact/crowd/together.ts';
import type { Hit } from '#domain/impact/impact.ts';
import type { ConfigurationDiff, PlanDiff } from '#domain/plan/diff/diff.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import type { Json } from '#lib/json.ts';
import { runInSlices, type SliceOptions } from '#lib/browser/slices.ts';

/** What the plan does to one configuration, by itself; to an app, in one way. */
export interface ConfigurationImpact {
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  /** What becomes of a device by it. */
  readonly effect: EffectWords;
  readonly users: Difference;
  readonly devices: Difference;
}

/** What becomes of devices in one way by a plan: to have to install is another than to receive. */
export interface EffectImpact {
  readonly effect: EffectWords;
  readonly devices: Difference;
  /** Those behind the numbers, as far as they can be named. Computed when asked for. */
  readonly devicesHit: (side: Side) => Hit<ManagedDevice>[];
}

/**
 * Impact of a plan. Each user counts once, in however many configurations they gain or lose
 * something, and so does each device for each effect; one that gains here and loses there is in
 * both numbers. Numbers are as
 * honest as those of one configuration: exact, between bounds, or unknown, with the reasons.
 */
export interface PlanImpact {
  readonly users: Difference;
  /** One for each effect that the configurations have, as a rule one alone. */
  readonly effects: readonly EffectImpact[];
  /** Of what the plan changes, in its order; an app stands once for each effect of its intents. */
  readonly configurations: readonly ConfigurationImpact[];
  /** As {@link EffectImpact.devicesHit}. */
  readonly usersHit: (side: Side) => Hit<string>[];
  /** Managed devices of all platforms; undefined where they could not be counted. */
  readonly devicesInTenant: number | undefined;
}

/** By lower-case id; where a configuration is missing, its platforms are not known. */
export type RecipientsOf = (lowerCaseKey: string) => Recipients;

/** In slices that keep the page responsive; rejects when the signal aborts. */
export function planImpactInSlices(
  diff: PlanDiff,
  recipientsOf: RecipientsOf,
  facts: ImpactFacts,
  options: SliceOptions = {},
): Promise<PlanImpact> {
  return runInSlices(planImpactStepwise(diff, recipientsOf, facts), options);
}

export function* planImpactStepwise(
  diff: PlanDiff,
  recipientsOf: RecipientsOf,
  facts: ImpactFacts,
): Generator<undefined, PlanImpact> {
  const changed = diff.configurations.filter(({ changes }) => changes.length > 0);
  const platforms = [
    ...new Map(
      changed.map(({ configurationId }) => {
        const { platform } = recipientsOf(configurationId.toLowerCase());
        return [String(platform), platform];
      }),
    ).values(),
  ];
  const alike = yield* findAlike(facts, platforms);
  const users = askAboutUsers(alike.users);
  yield undefined;
  const ofUsers = askOnce(users.ask);
  const byEffect = new Map<EffectWords, DevicesAsked>();
  const textOf = rowTexts();
  const listsOf = ({ before, after }: Asked) => `${textOf(before)}>${textOf(after)}`;
  const configurations: ConfigurationImpact[] = [];
  const told = new Set<EffectWords>();
  for (const { configurationId, displayName, base, changes } of changed) {
    const recipients = recipientsOf(configurationId.toLowerCase());
    const keyOf = (asked: Asked) =>
      `${JSON.stringify([recipients, asked.intents])} ${listsOf(asked)}`;
    const whole = beforeAndAfter({ base, changes });
    const asked = questionOfUsers(recipients, whole);
    yield undefined;
    const usersHit = yield* ofUsers(keyOf(asked), asked);
    for (const { effect, isBeside, ...question } of questionsByEffect(recipients, whole)) {
      const devices = byEffect.get(effect) ?? devicesAsked(alike.devices);
      byEffect.set(effect, devices);
      yield undefined;
      const difference = yield* devices.ask(keyOf(question), question);
      if (isBeside && !isTold(difference)) continue;
      told.add(effect);
      configurations.push({
        configurationId,
        displayName,
        effect,
        users: usersHit,
        devices: difference,
      });
    }
  }
  yield undefined;
  const allUsers = users.together();
  const effects: EffectImpact[] = [];
  for (const [effect, { together }] of byEffect) {
    if (!told.has(effect)) continue;
    yield undefined;
    const all = together();
    effects.push({
      effect,
      devices: { gained: all.reach('gained'), lost: all.reach('lost') },
      devicesHit: (side) => hitsOf(all, alike.devices, side),
    });
  }
  yield undefined;
  return {
    users: { gained: allUsers.reach('gained'), lost: allUsers.reach('lost') },
    effects,
    configurations,
    usersHit: (side) => hitsOf(allUsers, alike.users, side),
    devicesInTenant: alike.devices.everybody,
  };
}

/** The questions about devices that have one effect. */
function devicesAsked(alike: Alike<ManagedDevice>) {
  const { ask, together } = askAboutDevices(alike);
  return { ask: askOnce(ask), together };
}

type DevicesAsked = ReturnType<typeof devicesAsked>;

/** The lists of a configuration before and after its changes. */
export function beforeAndAfter({
  base = [],
  changes,
}: Pick<ConfigurationDiff, 'base' | 'changes'>): Pick<Asked, 'before' | 'after'> {
  return { before: base, after: rowsAfter(base, changes) };
}

function hitsOf<E>(together: Together<E>, { likes }: Alike<E>, side: Side): Hit<E>[] {
  return together
    .hits(side)
    .flatMap(({ element, isCertain }) =>
      likes(element).map((each) => ({ element: each, isCertain })),
    );
}

/** Configurations with the same lists are one question. */
function askOnce(
  ask: Asker<unknown>['ask'],
): (key: string, asked: Asked) => Generator<undefined, Difference> {
  const answers = new Map<string, Difference>();
  return function* (key, asked) {
    const answer = answers.get(key) ?? (yield* ask(asked));
    answers.set(key, answer);
    return answer;
  };
}

/** What lists say, whatever their order, as text; rows are put into words once. */
function rowTexts(): (rows: readonly ImpactAssignment[]) => string {
  const known = new WeakMap<ImpactAssignment, string>();
  const textOf = (row: ImpactAssignment) => {
    const text =
      known.get(row) ??
      canonicalJson([row.target, row.filter, row.intent ?? null] as unknown as Json).toLowerCase();
    known.set(row, text);
    return text;
  };
  return (rows) => rows.map(textOf).toSorted().join();
}
