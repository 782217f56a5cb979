import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import type { Payload, RowPayload } from '#domain/assignment/payload.ts';
import type { JsonObject } from '#lib/json.ts';
import {
  type KnownTarget,
  type Target,
  targetFacts,
  type TargetKind,
} from '#domain/assignment/target.ts';

/** Narrowing of a target by an assignment filter. */
export type FilterUse =
  | { readonly mode: 'none' }
  | { readonly mode: 'include' | 'exclude'; readonly filterId: string };

export const FILTER_MODES = [
  'none',
  'include',
  'exclude',
] as const satisfies readonly FilterUse['mode'][];

/** An assignment that the tenant has. */
export interface Assignment {
  readonly id: string;
  readonly target: Target;
  readonly filter: FilterUse;
  /** Graph's filter fields say what the app does not know, so `filter` is not the whole truth. */
  readonly filterNotUnderstood?: true;
  /** As Graph wrote it; undefined when Graph did not say, a word the app does not know is kept. */
  readonly intent: string | undefined;
  /** `direct`, `policySets`, or what Graph invents next. */
  readonly source: string | undefined;
  readonly sourceId: string | undefined;
  /** Of the rows of a family that holds one. */
  readonly payload?: RowPayload | undefined;
  /**
   * The row exactly as Graph sent it, unknown fields included: what is handed back if it must be.
   */
  readonly raw: JsonObject;
}

/** An assignment that the admin wants; the tenant gives it its id and source. */
export interface WantedRow {
  readonly target: KnownTarget;
  readonly filter: FilterUse;
  readonly intent: Intent;
  /** What is not said stays as the row has it, and is as usual in a new one. */
  readonly payload?: Payload | undefined;
  /**
   * The row as Graph once had it, where it is to come back: its further fields are written along,
   * those the app does not know included.
   */
  readonly former?: JsonObject | undefined;
  /**
   * The row is to say all that `former` says and nothing besides: a field of the present row that
   * `former` does not have goes, and a row that differs in a field unknown to the app is not so yet.
   */
  readonly isWholeRow?: true | undefined;
}

/** Adding one assignment through one route. */
export interface AddChange {
  readonly configurationId: ConfigurationKey;
  /** {@link Route.via} */
  readonly via: string;
  readonly draft: WantedRow;
}

/**
 * Why a filter must not stand on this target, as a sentence; undefined where it may, or where none
 * does.
 */
export function filterProblem(kind: TargetKind, mode: FilterUse['mode']): string | undefined {
  return mode === 'none' ? undefined : targetFacts(kind).noFilter;
}

/**
 * Rows with a key of their own for lists on screen. The id alone will not do: a group that is
 * assigned directly and by a policy set comes back twice under one id (docs/reference/rows.md).
 */
export function withKeys(
  assignments: readonly Assignment[],
): { readonly key: string; readonly assignment: Assignment }[] {
  const seen = new Map<string, number>();
  return assignments.map((assignment) => {
    const times = seen.get(assignment.id) ?? 0;
    seen.set(assignment.id, times + 1);
    return { key: `${assignment.id}#${times}`, assignment };
  });
}
