import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import {
  heldOf,
  type Payload,
  type PayloadKey,
  type Run,
  USUAL_PAYLOAD,
  USUAL_RUN,
} from '#domain/assignment/payload.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';

/** Rows that a write takes along, and of which nobody says whether they remediate. */
export interface OthersRun {
  readonly count: number;
  /** What they are sent with, unless the admin says otherwise. */
  readonly run: Run;
  /** It was not read whether there is a remediation script: without one, detection alone is sent. */
  readonly isUnsure?: true;
}

/** What nobody said of a new row. */
export interface UnsaidPayload extends Payload {
  /** As in {@link OthersRun}. */
  readonly isUnsure?: true;
}

/** Undefined where a write takes none along, or its rows have nothing to say about it. */
export function othersRunOf(
  configurationId: ConfigurationKey,
  base: readonly Assignment[],
  changes: readonly Change[],
): OthersRun | undefined {
  const count = untoldRows(configurationId, base, changes).length;
  return count === 0 ? undefined : { count, run: usualRunOf(base), ...unsure(base) };
}

/** As {@link othersRunOf}, of the rows that the list has already: what is added says its own. */
export function sentAlongOf(
  configurationId: ConfigurationKey,
  base: readonly Assignment[],
  changes: readonly Change[],
): OthersRun | undefined {
  const added = new Set(
    changes.map((change) => (change.kind === 'add' ? change.draft : undefined)),
  );
  const count = untoldRows(configurationId, base, changes).filter(
    (row) => 'id' in row || !added.has(row),
  ).length;
  return count === 0 ? undefined : { count, run: usualRunOf(base), ...unsure(base) };
}

function untoldRows(
  configurationId: ConfigurationKey,
  base: readonly Assignment[],
  changes: readonly Change[],
): (Assignment | WantedRow)[] {
  if (changes.length === 0 || !familyOf(configurationId).payload.includes('run')) return [];
  return rowsAfter(base, changes).filter(
    ({ target, payload }) => !excludes(target.kind) && payload?.run === undefined,
  );
}

/** What runs where nobody says otherwise: without a remediation script, detection alone. */
function usualRunOf(base: readonly Assignment[]): Run {
  return base.some(({ payload }) => payload?.canRemediate === false) ? 'detect' : USUAL_RUN;
}

function unsure(base: readonly Assignment[]): { readonly isUnsure?: true } {
  return base.some(({ payload }) => payload?.canRemediate !== undefined) ? {} : { isUnsure: true };
}

/** What a row that comes back holds as it was, for all that Graph told of it. */
const COMES_BACK: ReadonlySet<PayloadKey> = new Set<PayloadKey>(['schedule']);

/**
 * What a new row gets of what nobody said: as usual for the family. A row that comes back has its
 * schedule with its other fields.
 */
export function unsaidPayload(
  configurationId: ConfigurationKey,
  base: readonly Assignment[],
  { target, payload, former }: WantedRow,
): UnsaidPayload | undefined {
  if (excludes(target.kind)) return undefined;
  const unsaid = familyOf(configurationId).payload.filter(
    (key) => payload?.[key] === undefined && !(former !== undefined && COMES_BACK.has(key)),
  );
  const usual = heldOf({ ...USUAL_PAYLOAD, run: usualRunOf(base) }, unsaid);
  return usual?.run === undefined ? usual : { ...usual, ...unsure(base) };
}
