import {
  effectOf,
  type EffectWords,
  INTENTS,
  placeIntentOf,
  UNSAID_INTENT,
} from '#domain/assignment/intent.ts';
import { excludes, groupIdOf } from '#domain/assignment/target.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { FACT, type ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import {
  devicesReckonedAmong,
  devicesReckonedInSteps,
  devicesReckonedOf,
  type ImpactQuestion,
  type Reckoning,
  usersReckonedInSteps,
} from '#domain/impact/impact.ts';
import { groupBy } from '#lib/groups.ts';

/** What the tenant has now: the rows of one configuration, and what was read about them. */
export interface PresentRows extends Omit<ImpactQuestion, 'before' | 'after'> {
  readonly rows: readonly ImpactAssignment[];
}

/** Devices that one row accounts for. */
export interface RowReach {
  /** Unit: managed devices of the configuration's platform. */
  readonly devices: Reach;
  /** `reaches`: those that target and filter hold. `takesOut`: those the exclusion costs. */
  readonly role: 'reaches' | 'takesOut';
}

/**
 * Of an included target: the devices that target and filter hold, whatever the other rows say. Of
 * an excluded group: the devices that rows of its intent would reach without this row.
 * @param all of the devices, reckoned from all rows
 */
function* rowReachInSteps(
  { rows, ...present }: PresentRows,
  index: number,
  all: Reckoning<ManagedDevice>,
): Generator<undefined, RowReach> {
  const row = rows[index];
  if (row === undefined) throw new Error(`There is no row ${index}`);
  if (excludes(row.target.kind)) {
    const id = groupIdOf(row.target) ?? '';
    const place = placeIntentOf(row);
    const without = rows.filter((_, at) => at !== index);
    // Whom the row takes out is in its group.
    const { reach } = yield* devicesReckonedAmong(
      { ...present, before: without, after: rows, intents: place && [place] },
      all,
      new Set([FACT.userIn(id), FACT.deviceIn(id)]),
    );
    return { devices: reach('lost'), role: 'takesOut' };
  }
  // What a row removes from is whom it reaches as well.
  const alone: ImpactAssignment[] = [{ ...row, intent: UNSAID_INTENT }];
  const { reach } = yield* devicesReckonedInSteps({ ...present, before: [], after: alone });
  return { devices: reach('after'), role: 'reaches' };
}

function standingStill({ rows, ...present }: PresentRows): ImpactQuestion {
  return { ...present, before: rows, after: rows };
}

/** Devices of which rows of some intents have the word, with what becomes of them. */
export interface IntentReach {
  readonly devices: Reach;
  readonly effect: EffectWords;
}

function* effectsInSteps(
  present: PresentRows,
  of: Reckoning<ManagedDevice>,
): Generator<undefined, IntentReach[]> {
  const intents = new Set(
    present.rows.flatMap((row) => (excludes(row.target.kind) ? [] : (placeIntentOf(row) ?? []))),
  );
  const byEffect = groupBy(
    INTENTS.filter((intent) => intents.has(intent)),
    (intent) => effectOf([intent]),
  );
  const reaches: IntentReach[] = [];
  for (const [effect, same] of byEffect) {
    const { reach } = yield* devicesReckonedOf({ ...standingStill(present), intents: same }, of);
    reaches.push({ devices: reach('now'), effect });
  }
  return reaches;
}

/** What all rows do together and each by itself. */
export interface PresentReach {
  readonly users: Reach;
  readonly devices: Reach;
  /**
   * What becomes of devices, apart for each effect that the rows have, where rows of different
   * intents stand side by side; one device may stand in two. Empty where they do not.
   */
  readonly effects: readonly IntentReach[];
  /** One for each row, in their order. */
  readonly rows: readonly RowReach[];
}

/** Users and devices that the rows reach now, in steps of a few milliseconds. */
export function* presentReach(present: PresentRows): Generator<undefined, PresentReach> {
  const users = yield* usersReckonedInSteps(standingStill(present));
  const devices = yield* devicesReckonedInSteps(standingStill(present));
  yield undefined;
  const now = { users: users.reach('now'), devices: devices.reach('now') };
  const effects = yield* effectsInSteps(present, devices);
  const reaches: RowReach[] = [];
  for (const index of present.rows.keys()) {
    reaches.push(yield* rowReachInSteps(present, index, devices));
    yield undefined;
  }
  return { ...now, effects, rows: reaches };
}
