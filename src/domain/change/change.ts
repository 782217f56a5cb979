import type {
  Assignment,
  AssignmentDraft,
  FilterUse,
  Intent,
} from '#domain/assignment/assignment.ts';
import { sameFilter } from '#domain/assignment/assignment.ts';
import { type KnownTarget, sameTarget } from '#domain/assignment/target.ts';

/** One wish of the admin about the assignments of one configuration. */
export type Change =
  | { readonly kind: 'add'; readonly draft: AssignmentDraft }
  /**
   * `row` is what the admin looked at; a row that meanwhile says something else is drift, not this
   * row.
   */
  | { readonly kind: 'remove'; readonly row: Assignment }
  | {
      readonly kind: 'edit';
      readonly row: Assignment;
      readonly filter: FilterUse;
      readonly intent: Intent;
    };

/** What was reviewed and is to be done, on one list of assignments. */
export interface ChangeSet {
  readonly configurationId: string;
  /** {@link Route.via}: empty for the configuration's own list. */
  readonly via: string;
  /** The list as it was when the admin reviewed the changes. */
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
}

/**
 * What a row asks for, without what the tenant gives it: enough to tell whether a wish is
 * fulfilled.
 */
export interface WantedRow {
  readonly target: KnownTarget;
  readonly filter: FilterUse;
  readonly intent: Intent;
}

/** Why the app does not touch a row, or undefined when it may. */
export type LockReason = 'notDirect' | 'unknownTarget' | 'unknownFilter' | 'unknownIntent';

/**
 * Rows of a policy set belong to it, and a row the app does not understand cannot be written back
 * as it was meant: both are shown read-only.
 * https://learn.microsoft.com/intune/fundamentals/policy-sets
 */
export function lockReason(row: Assignment): LockReason | undefined {
  if (row.target.kind === 'unknown') return 'unknownTarget';
  if (row.source !== undefined && row.source !== 'direct') return 'notDirect';
  if (row.filterNotUnderstood === true) return 'unknownFilter';
  return intentOf(row) === undefined ? 'unknownIntent' : undefined;
}

/**
 * The intent a row has; Graph leaves out `apply` at times. A word the app does not know is no
 * intent of ours.
 */
export function intentOf(row: Assignment): Intent | undefined {
  if (row.intent === undefined) return 'apply';
  return row.intent === 'apply' || row.intent === 'remove' ? row.intent : undefined;
}

/** Does the row say just what is wanted? */
export function fulfils(row: Assignment, wanted: WantedRow): boolean {
  return (
    row.filterNotUnderstood !== true &&
    sameTarget(row.target, wanted.target) &&
    sameFilter(row.filter, wanted.filter) &&
    intentOf(row) === wanted.intent
  );
}

/** What an edited row is to say. Only rows with a known target can be edited. */
export function editedRow({ row, filter, intent }: Extract<Change, { kind: 'edit' }>): WantedRow {
  if (row.target.kind === 'unknown')
    throw new Error('A row with an unknown target cannot be edited');
  return { target: row.target, filter, intent };
}
