import { intentOf, placeIntentOf } from '#domain/assignment/intent.ts';
import type { Assignment, FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import { samePayload, sameSchedule } from '#domain/assignment/payload.ts';
import { fulfilsWish } from '#domain/assignment/settings/sameSettings.ts';
import {
  excludes,
  isGroupTarget,
  isKnownTarget,
  namedIdOf,
  type Target,
  targetFacts,
} from '#domain/assignment/target.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { groupBy } from '#lib/groups.ts';

/**
 * Which rows are the same, and in which sense. Nobody else compares rows:
 * - {@link targetKey}: whom a row names. A group is the same, whether included or excluded.
 * - {@link placeKey}: one place of a list: the target, since Intune keeps one assignment for each
 *   group (https://learn.microsoft.com/intune/fundamentals/filters/troubleshoot), and the intent
 *   where rows of different intents live side by side, as those of apps do.
 * - {@link roleKey}: the place and the role. An excluded group is not the included one.
 * - {@link rowKey}: the place and who owns the row. A row of a policy set stands beside a direct
 *   one for the same group (docs/reference/rows.md).
 * - {@link rowRoleKey}: the three together.
 * - {@link fulfils}: the row says what is wanted, whatever its id.
 * - {@link sameRowContent}: two rows say the same to the last field.
 * - {@link sayTheSame}: they do, but for what Graph writes into a row by itself.
 *
 * Ids are compared without case, since Graph does not keep their case.
 */
export function targetKey(target: Target): string {
  if (!isKnownTarget(target)) return `${target.kind}:${canonicalJson(target.raw)}`;
  const id = namedIdOf(target);
  return id === undefined ? target.kind : `${targetFacts(target.kind).needs}:${id.toLowerCase()}`;
}

/** A target in its role, whatever is asked of it. */
export function targetRoleKey(target: Target): string {
  return `${target.kind}|${targetKey(target)}`;
}

/** A row, or what is wanted of one, as far as its place goes. */
export interface Placed {
  readonly target: Target;
  readonly intent: string | undefined;
}

export function placeKey({ target, intent }: Placed): string {
  const place = placeIntentOf({ intent });
  return place === undefined ? targetKey(target) : `${targetKey(target)}|${place}`;
}

export function roleKey(placed: Placed): string {
  return `${placed.target.kind}|${placeKey(placed)}`;
}

export function rowKey(row: Assignment): string {
  const source =
    row.source === undefined || row.source === 'direct'
      ? 'direct'
      : `${row.source}:${(row.sourceId ?? '').toLowerCase()}`;
  return `${source}|${placeKey(row)}`;
}

/** The {@link rowKey} that a row has once the app has written it. */
export function directKey(wanted: Placed): string {
  return `direct|${placeKey(wanted)}`;
}

export function rowRoleKey(row: Assignment): string {
  return `${row.target.kind}|${rowKey(row)}`;
}

/** The {@link rowRoleKey} that a wanted row will have. */
export function wantedRoleKey(wanted: WantedRow): string {
  return `${wanted.target.kind}|${directKey(wanted)}`;
}

/** Do two rows have one place? Unknown targets are never the same as anything. */
export function samePlace(a: Placed, b: Placed): boolean {
  return isKnownTarget(a.target) && isKnownTarget(b.target) && placeKey(a) === placeKey(b);
}

/** The same target in the same role, whatever is asked of it. */
export function sameTarget(a: Target, b: Target): boolean {
  return a.kind === b.kind && isKnownTarget(a) && isKnownTarget(b) && targetKey(a) === targetKey(b);
}

/** Where rows may be: one place, or, without an intent, every place of the target. */
export interface Places {
  readonly target: Target;
  readonly intent?: string | undefined;
}

export function isIn(row: Placed, { target, intent }: Places): boolean {
  return (
    targetKey(row.target) === targetKey(target) &&
    (intent === undefined || placeIntentOf(row) === placeIntentOf({ intent }))
  );
}

/**
 * Is the group included by both, with different intents? Then one row has to go before the other
 * can come: a group is included with one intent only, and may be excluded with others
 * (https://learn.microsoft.com/intune/app-management/deployment/assign-groups, read 2026-11).
 */
export function isCrowdedOut(a: Placed, b: Placed): boolean {
  return (
    isGroupTarget(a.target) &&
    !excludes(a.target.kind) &&
    sameTarget(a.target, b.target) &&
    placeIntentOf(a) !== placeIntentOf(b)
  );
}

export function sameFilter(a: FilterUse, b: FilterUse): boolean {
  if (a.mode === 'none' || b.mode === 'none') return a.mode === b.mode;
  return a.mode === b.mode && a.filterId.toLowerCase() === b.filterId.toLowerCase();
}

export function sameWantedRow(a: WantedRow, b: WantedRow): boolean {
  return (
    sameTarget(a.target, b.target) &&
    a.intent === b.intent &&
    sameFilter(a.filter, b.filter) &&
    samePayload(a.payload, b.payload)
  );
}

/** Does the row say just what is wanted, as far as Graph tells? See {@link isUntold}. */
export function fulfils(row: Assignment, wanted: WantedRow): boolean {
  return (
    row.filterNotUnderstood !== true &&
    sameTarget(row.target, wanted.target) &&
    sameFilter(row.filter, wanted.filter) &&
    intentOf(row) === wanted.intent &&
    fulfilsPayload(row, wanted) &&
    (wanted.isWholeRow !== true || sayTheSame(row.raw, wanted.former ?? {}))
  );
}

function fulfilsPayload({ payload }: Assignment, wanted: WantedRow): boolean {
  const { run, schedule, settings } = wanted.payload ?? {};
  const isRunSo = run === undefined || payload?.run === undefined || payload.run === run;
  return (
    isRunSo &&
    (schedule === undefined || sameSchedule(payload?.schedule, schedule)) &&
    fulfilsWish(payload?.settings ?? undefined, settings)
  );
}

/** Is something wanted that Graph does not tell of a row? No list shows whether it is so. */
export function isUntold(row: Pick<Assignment, 'payload'>, { payload }: WantedRow): boolean {
  return payload?.run !== undefined && row.payload?.run === undefined;
}

type Raw = Pick<Assignment, 'raw'>;

/** Order of fields does not count; ids, intents and collections do. */
export function sameRowContent(a: Raw, b: Raw): boolean {
  return contentOf(a) === contentOf(b);
}

/**
 * Graph writes the time of a row itself, in those families that have one, and with every list that
 * is replaced: a row with another time is the same row.
 */
export const TIME_OF_ROW = 'lastModifiedDateTime';

/** Graph gives a row these; they are read-only and not part of what is handed back. */
export const WRITTEN_BY_GRAPH: ReadonlySet<string> = new Set([
  'id',
  'source',
  'sourceId',
  TIME_OF_ROW,
]);

/** What Graph tells of it is no word, see {@link isUntold}. */
const RUN_OF_ROW = 'runRemediationScript';

/**
 * Do two rows say the same, but for what Graph writes into a row by itself? A field without a value
 * is none, since one address gives it and another leaves it out.
 */
export function sayTheSame(a: JsonObject, b: JsonObject): boolean {
  return saidBy(a) === saidBy(b);
}

function saidBy(raw: JsonObject): string {
  const said = Object.entries(raw).filter(([name]) => isSaidByAdmin(name));
  return canonicalJson(withoutNothing(Object.fromEntries(said))).replaceAll(GUID, (guid) =>
    guid.toLowerCase(),
  );
}

/** Is a field of a row what an admin made it say? */
export function isSaidByAdmin(name: string): boolean {
  return !WRITTEN_BY_GRAPH.has(name) && name !== RUN_OF_ROW && !name.startsWith('@odata.');
}

function withoutNothing(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]): [string, Json][] => {
      if (value === null) return [];
      return [[name, isJsonObject(value) ? withoutNothing(value) : value]];
    }),
  );
}

/** All a row says, as text that is equal for rows with the {@link sameRowContent}. */
export function contentOf({ raw }: Raw): string {
  const { [TIME_OF_ROW]: _time, ...said } = raw;
  return canonicalJson(said).replaceAll(GUID, (guid) => guid.toLowerCase());
}

const GUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** Rows under their {@link rowKey}: one each as a rule, more where the tenant has them twice. */
export function groupByKey(rows: readonly Assignment[]): Map<string, Assignment[]> {
  return groupBy(rows, rowKey);
}
