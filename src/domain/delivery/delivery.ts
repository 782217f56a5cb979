/**
 * What a device or a user reports of a configuration:
 * - `notMet`: it arrived, and what it asks for is not so: not compliant, issue found, not installed.
 * - `pending`: awaited. `unknown`: Intune gives a state that this app does not know.
 */
export const DELIVERY_STATES = [
  'succeeded',
  'error',
  'conflict',
  'notMet',
  'pending',
  'notApplicable',
  'unknown',
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How many are in each state; a state that the report does not count is left out. */
export type DeliveryCounts = Readonly<Partial<Record<DeliveryState, number>>>;

/** Who has a configuration, as Intune reports it. */
export interface Delivery {
  /** Undefined where the family counts users alone. */
  readonly devices: DeliveryCounts | undefined;
  /** Undefined where the family does not count them. */
  readonly users: DeliveryCounts | undefined;
  /** ISO 8601, when Intune last counted; undefined where it does not say. */
  readonly asOf: string | undefined;
}

/** One device, or one device and user, in a report. */
export interface DeliveryRow {
  /** Id of the managed device, in lower case; undefined where the report does not tell it. */
  readonly deviceId: string | undefined;
  readonly device: string | undefined;
  /** User principal name; undefined where nobody is signed in, or the report does not tell. */
  readonly user: string | undefined;
  readonly state: DeliveryState;
  /** ISO 8601, when the device last told; undefined where it never did. */
  readonly at: string | undefined;
  /** Undefined where there is no error, or the report does not tell its code. */
  readonly errorCode: number | undefined;
}

/** Rows of a report, and whether there are more than were read. */
export interface DeliveryRows {
  readonly rows: readonly DeliveryRow[];
  readonly hasMore: boolean;
}

/** All that a report counts, those that are awaited among them. */
export function countedIn(counts: DeliveryCounts): number {
  return DELIVERY_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** Those that it failed on, or where it meets another that wants something else. */
export function failedIn(counts: DeliveryCounts): number {
  return (counts.error ?? 0) + (counts.conflict ?? 0);
}

/** Those that have told what became of it. */
export function reportedIn(counts: DeliveryCounts): number {
  return countedIn(counts) - (counts.pending ?? 0) - (counts.unknown ?? 0);
}
