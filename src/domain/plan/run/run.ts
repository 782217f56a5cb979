import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { Override } from '#domain/journal/journal.ts';
import { isInTwo, type WriteEnd } from '#domain/change/end.ts';
import type { RowWish } from '#domain/plan/draft/wish.ts';
import type { StageOfRun } from '#domain/plan/stages/stagedPlan.ts';

/** A change of a run, and how it ended; undefined until then. */
export interface RunLine {
  readonly wish: RowWish;
  /** Undefined for a line that the review settled already: so already, or refused. */
  readonly change: Change | undefined;
  readonly end: WriteEnd | undefined;
}

/**
 * The lines of one item that are left for two steps, as the page of the run offers them: those that
 * cannot be approved as one, and those of the same list that were not sent for that.
 */
export function linesInTwo(lines: readonly RunLine[]): readonly RunLine[] {
  if (!lines.some(({ end }) => isInTwo(end))) return [];
  return lines.filter(
    ({ change, end }) =>
      change !== undefined && (isInTwo(end) || (end?.kind === 'notSent' && !end.failure)),
  );
}

/** Where one configuration of a run stands. */
export type ItemState =
  | { readonly kind: 'waiting' }
  /**
   * Noted before the first request leaves: from here on the tenant may have been changed. `before`
   * is the fresh list.
   */
  | {
      readonly kind: 'sent';
      readonly before: readonly Assignment[];
      readonly requests: number;
      /**
       * Lines, by their index, of which nothing was carried out when the run paused: Graph refused
       * them for want of a sign-in, or they did not leave. Until the next request leaves.
       */
      readonly undone?: readonly number[] | undefined;
    }
  /** Every request was answered or settled; being read back. */
  | { readonly kind: 'verifying'; readonly before: readonly Assignment[] }
  | { readonly kind: 'ended' };

/** How many rows are not as they were. */
export interface OthersTouched {
  readonly gone: number;
  readonly changed: number;
}

/** One configuration of a run: its lines end each for itself, and are sent together. */
export interface RunItem {
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  /** The list that was reviewed. */
  readonly base: readonly Assignment[];
  /** The wish was for exactly these rows. Runs of an earlier version do not say. */
  readonly isExact?: boolean;
  readonly lines: readonly RunLine[];
  /** How many devices should report it once the run is done, by the review; undefined: not known. */
  readonly expectedDevices?: number | undefined;
  /** When lines of it that waited for approval were last settled, ISO 8601; undefined: none were. */
  readonly approvedAt?: string | undefined;
  /** Requests its write path takes, by the review. */
  readonly writes: number;
  readonly state: ItemState;
  /** When the last request for it left, ISO 8601. Runs of an earlier version do not say. */
  readonly sentAt?: string | undefined;
  /** The list as last read, where the item drifted. */
  readonly now: readonly Assignment[] | undefined;
  /**
   * Rows that nobody wanted to change and that reading back found gone, or not as before; undefined
   * where all were as before, or nobody could tell.
   */
  readonly others?: OthersTouched | undefined;
  /** Graph's ids of the requests that were answered, in order. */
  readonly requestIds: readonly string[];
}

export type RunState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  /**
   * Nothing new is sent; what was sent is settled. `why` when the app paused by itself: no network,
   * or no sign-in.
   */
  | { readonly kind: 'paused'; readonly why: Failure | undefined }
  /** As paused, and what was not sent will not be. */
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'ended'; readonly at: string };

export type RunStateKind = RunState['kind'];

/** A plan that is being applied, or was. Kept in this browser from before the first request on. */
export interface PlanRun {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly oid: string;
  readonly username: string;
  /** ISO 8601 */
  readonly createdAt: string;
  /** The run whose lines this one takes back, or tries again. */
  readonly undoes: string | undefined;
  readonly retries: string | undefined;
  /** The stage of a plan that it applies. */
  readonly stage?: StageOfRun | undefined;
  /**
   * Guardrails that block, and why the admin went on all the same: one reason each for the whole
   * plan.
   */
  readonly overrides: readonly Override[];
  readonly state: RunState;
  readonly items: readonly RunItem[];
}

/** Everything that can happen to a run. Items are named by their index in it. */
export type RunEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'pause'; readonly why: Failure | undefined }
  | { readonly kind: 'resume' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'items'; readonly items: readonly ItemEvent[] }
  | { readonly kind: 'end'; readonly at: string };

export type ItemEvent = { readonly index: number } &
  /** About to send: noted before each request. `before` is the list as just read. */
  (
    | {
        readonly kind: 'send';
        readonly before: readonly Assignment[];
        /** ISO 8601 */
        readonly at?: string;
      }
    /** What was about to be sent was not, or was turned away: it can be begun anew. */
    | { readonly kind: 'unsent' }
    /** The run pauses in the middle of the item. `undone` as in {@link ItemState}. */
    | { readonly kind: 'stalled'; readonly undone: readonly number[] }
    /**
     * What was found out. `ends` by the index of the line; what was sent and has none was accepted,
     * and is read back.
     */
    | {
        readonly kind: 'ends';
        readonly ends: ReadonlyMap<number, WriteEnd>;
        readonly now?: readonly Assignment[] | undefined;
        readonly requestIds?: readonly string[];
        readonly others?: OthersTouched | undefined;
      }
  );
