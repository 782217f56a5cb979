import { UNSAID_INTENT } from '#domain/assignment/intent.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { type ImpactQuestion, impactOf, reckonDevices, type Reach } from '#domain/impact/impact.ts';

/** What the tenant has now: the rows of one configuration, and what was read about them. */
export interface PresentRows extends Pick<ImpactQuestion, 'platform' | 'facts'> {
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
 * an excluded group: the devices that would receive the configuration without this row.
 */
export function rowReachOf({ platform, facts, rows }: PresentRows, index: number): RowReach {
  const row = rows[index];
  if (row === undefined) throw new Error(`There is no row ${index}`);
  if (excludes(row.target.kind)) {
    const without = rows.filter((_, at) => at !== index);
    const { reach } = reckonDevices({ platform, facts, before: without, after: rows });
    return { devices: reach('lost'), role: 'takesOut' };
  }
  // What a row removes from is whom it reaches as well.
  const alone: ImpactAssignment[] = [{ ...row, intent: UNSAID_INTENT }];
  const { reach } = reckonDevices({ platform, facts, before: [], after: alone });
  return { devices: reach('after'), role: 'reaches' };
}

/** What all rows do together and each by itself. */
export interface PresentReach {
  readonly users: Reach;
  readonly devices: Reach;
  /** One for each row, in their order. */
  readonly rows: readonly RowReach[];
}

/** Users and devices that the rows reach now, yielding after each row: they may be hundreds. */
export function* presentReach(present: PresentRows): Generator<undefined, PresentReach> {
  const { platform, facts, rows } = present;
  const { users, devices } = impactOf({ platform, facts, before: rows, after: rows });
  yield undefined;
  const reaches: RowReach[] = [];
  for (const index of rows.keys()) {
    reaches.push(rowReachOf(present, index));
    yield undefined;
  }
  return { users: users.now, devices: devices.now, rows: reaches };
}
