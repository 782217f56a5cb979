import { type Intent, intentOf, liveBeside, UNSAID_INTENT } from '#domain/assignment/intent.ts';
import { type ConfigurationKey, replacesList } from '#domain/family/configurationKey.ts';
import type { AddChange, Assignment, FilterUse, WantedRow } from '#domain/assignment/assignment.ts';

import type { Payload, RowPayload } from '#domain/assignment/payload.ts';
import { wishOver } from '#domain/assignment/settings/settings.ts';
import { boundedRow } from '#domain/assignment/boundedRow.ts';
import type { JsonObject } from '#lib/json.ts';
import { excludes, type Target } from '#domain/assignment/target.ts';
import { type Places, samePlace } from '#domain/assignment/rowIdentity.ts';

/** One wish of the admin about the assignments of one configuration. */
export type Change =
  | { readonly kind: 'add'; readonly draft: WantedRow }
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
      readonly payload?: Payload | undefined;
      /** {@link WantedRow.former} */
      readonly former?: JsonObject | undefined;
      /** {@link WantedRow.isWholeRow} */
      readonly isWholeRow?: true | undefined;
    };

/** What rows of a change hold beside their target, now and as it is wanted. */
export function payloadsOf(change: Change): readonly (Payload | RowPayload | undefined)[] {
  return change.kind === 'add'
    ? [change.draft.payload]
    : [change.row.payload, ...(change.kind === 'edit' ? [change.payload] : [])];
}

/** Whom a change is about. */
export function targetOfChange(change: Change): Target {
  return change.kind === 'add' ? change.draft.target : change.row.target;
}

/** Where a list of assignments lives. */
export interface ListAddress {
  readonly configurationId: ConfigurationKey;
  /** {@link Route.via}: empty for the configuration's own list. */
  readonly via: string;
}

/** Do two addresses say the same? Ids are read whatever their case. */
export function isSameList(a: ListAddress, b: ListAddress): boolean {
  return a.via === b.via && a.configurationId.toLowerCase() === b.configurationId.toLowerCase();
}

/** What was reviewed and is to be done, on one list of assignments. */
export interface ChangeSet extends ListAddress {
  /**
   * The list as it was when the admin reviewed the changes; undefined where they did not look at
   * it, as for one assignment to be added.
   */
  readonly base: readonly Assignment[] | undefined;
  readonly changes: readonly Change[];
  /** The wish was for exactly these rows, whatever requests it comes to. */
  readonly isExact?: boolean | undefined;
  /**
   * What rows that are only sent along get, where Graph does not tell what they have: what the admin
   * said of them.
   */
  readonly others?: Payload | undefined;
  /** Where the rows are that the wish is about as well, and that were so already when reviewed. */
  readonly settled?: readonly Places[];
}

/**
 * Adding one assignment: a change set of one. Where Graph adds a row to whatever the list is, nobody
 * has to have reviewed the list; where it takes the list as a whole, what was seen of it counts.
 * @param seen the list as the admin had it on screen
 * @param others {@link ChangeSet.others}
 */
export function additionOf(
  { configurationId, via, draft }: AddChange,
  seen?: readonly Assignment[],
  others?: Payload,
): ChangeSet {
  const base = replacesList(configurationId) ? seen : undefined;
  return {
    configurationId,
    via,
    base,
    changes: [{ kind: 'add', draft }],
    ...(others === undefined ? {} : { others }),
  };
}

/** Why the app does not touch a row, or undefined when it may. */
export type LockReason =
  | 'notDirect'
  | 'unknownSource'
  | 'unknownTarget'
  | 'unknownFilter'
  | 'unknownIntent';

/**
 * Rows of a policy set belong to it, and a row the app does not understand cannot be written back
 * as it was meant: both are shown read-only.
 * https://learn.microsoft.com/intune/fundamentals/policy-sets
 */
export function lockReason(row: Assignment): LockReason | undefined {
  if (row.target.kind === 'unknown') return 'unknownTarget';
  if (row.source === 'policySets') return 'notDirect';
  if (row.source !== undefined && row.source !== 'direct') return 'unknownSource';
  if (row.filterNotUnderstood === true) return 'unknownFilter';
  return intentOf(row) === undefined ? 'unknownIntent' : undefined;
}

/**
 * Has the row anything that an edit could change? An exclusion takes neither filter nor intent, unless
 * it has one that differs from the usual, or rows of other intents stand beside it.
 * @param intents of its family
 */
export function isEditable(row: Assignment, intents: readonly Intent[]): boolean {
  if (!excludes(row.target.kind)) return true;
  return row.filter.mode !== 'none' || intentOf(row) !== UNSAID_INTENT || liveBeside(intents);
}

type Edit = Extract<Change, { kind: 'edit' }>;

/** What an edited row is to say. Only rows with a known target can be edited. */
export function editedRow({ row, filter, intent, ...rest }: Edit): WantedRow {
  if (row.target.kind === 'unknown')
    throw new Error('A row with an unknown target cannot be edited');
  return { target: row.target, filter, intent, ...besides(rest) };
}

/** What a wish may leave out. */
function besides({
  payload,
  former,
  isWholeRow,
}: Pick<WantedRow, 'payload' | 'former' | 'isWholeRow'>) {
  return {
    ...(payload === undefined ? {} : { payload }),
    ...(former === undefined ? {} : { former }),
    ...(isWholeRow === undefined ? {} : { isWholeRow }),
  };
}

/** A change as the journal keeps it: {@link boundedRow}. */
export function boundedChange(change: Change): Change {
  return change.kind === 'add' ? change : { ...change, row: boundedRow(change.row) };
}

/** The edit that makes a row say what is wanted. Its place is that of the row. */
export function editOf(row: Assignment, { filter, intent, ...rest }: WantedRow): Edit {
  return { kind: 'edit', row, filter, intent, ...besides(rest) };
}

/** An edit whose row is gone meanwhile, as the addition it takes: with every field the row had. */
export function asAddition(edit: Edit): Extract<Change, { kind: 'add' }> {
  const { row, former } = edit;
  const draft = editedRow(edit);
  const held = former === undefined && !excludes(draft.target.kind) ? row.payload : undefined;
  const settings = wishOver(held?.settings, draft.payload?.settings);
  const payload = settings === undefined ? {} : { payload: { ...draft.payload, settings } };
  return { kind: 'add', draft: { ...draft, ...payload, former: former ?? row.raw } };
}

/**
 * The changes that make a row say what is wanted: an edit, or, where the other intent has a place of
 * its own, the removal of the one row and the addition of the other, with every field the row had.
 */
export function changesTo(row: Assignment, wanted: WantedRow): Change[] {
  const edit = editOf(row, wanted);
  return samePlace(row, wanted) ? [edit] : [{ kind: 'remove', row }, asAddition(edit)];
}
