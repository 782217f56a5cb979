import { z } from 'zod/mini';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { INTENTS, type Intent, placeIn } from '#domain/assignment/intent.ts';
import { directKey, roleKey, rowKey, targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { type ConfigurationKey, configurationKeySchema } from '#domain/family/configurationKey.ts';
import { mergeItems, type Plan, type PresentConfigurations } from '#domain/plan/draft/plan.ts';
import { placesOf } from '#domain/plan/draft/wish.ts';
import { strictTargetSchema } from '#domain/plan/draft/wishSchema.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { lineOf, type PlanTiming } from '#domain/plan/stages/timing.ts';

/** An assignment that is to be removed one day. The app offers it then; nothing does it by itself. */
export interface KeptUntil {
  readonly id: string;
  /** ISO 8601: when it is to be removed. */
  readonly at: string;
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  readonly target: KnownTarget;
  readonly intent: Intent;
  /** The run that made the assignment. */
  readonly runId: string;
  /** ISO 8601: when that was. */
  readonly keptAt: string;
}

const untilSchema = z.object({
  id: z.string().check(z.minLength(1)),
  at: z.iso.datetime(),
  configurationId: configurationKeySchema,
  displayName: z.string(),
  target: strictTargetSchema,
  intent: z.enum(INTENTS),
  runId: z.string(),
  keptAt: z.iso.datetime(),
});

/** Parses what was kept; one that this version cannot read takes no other along. */
export function readUntils(kept: unknown): readonly KeptUntil[] {
  const list = z.array(z.unknown()).safeParse(kept);
  return list.success ? list.data.flatMap((each) => untilSchema.safeParse(each).data ?? []) : [];
}

/** The ends of what a run is about to assign. Lines that a guardrail blocks have none. */
export function untilsOf(run: PlanRun, timing: PlanTiming | undefined): readonly KeptUntil[] {
  if (timing === undefined) return [];
  return run.items.flatMap(({ configurationId, displayName, lines }) =>
    lines.flatMap(({ wish, end }): KeptUntil[] => {
      if (wish.kind !== 'add' || end?.kind === 'blocked') return [];
      const { target, intent } = wish.row;
      const { until } = lineOf(timing, target);
      if (until === undefined) return [];
      const id = `${run.id} ${configurationId} ${roleKey(wish.row)}`;
      const { id: runId, createdAt: keptAt } = run;
      return [{ id, at: until, configurationId, displayName, target, intent, runId, keptAt }];
    }),
  );
}

/** Where the assignment is: the same for a later end of the same assignment. */
function placeOf({ configurationId, ...row }: KeptUntil): string {
  return `${configurationId.toLowerCase()}|${roleKey(row)}`;
}

/** With the new ones, each in the place of what was said of the same assignment before. */
export function withUntils(
  list: readonly KeptUntil[],
  added: readonly KeptUntil[],
): readonly KeptUntil[] {
  const places = new Set(added.map(placeOf));
  return [...list.filter((each) => !places.has(placeOf(each))), ...added];
}

/** Those whose end has passed. @param now milliseconds since 1970 */
export function dueUntils(list: readonly KeptUntil[], now: number): readonly KeptUntil[] {
  return list.filter(({ at }) => Date.parse(at) <= now);
}

/** Has a run removed the assignment since, as far as the tenant showed it? */
export function isSettledBy(until: KeptUntil, runs: readonly PlanRun[]): boolean {
  const place = placeOf(until);
  return runs.some(
    ({ createdAt, items }) =>
      createdAt > until.keptAt &&
      items.some(({ configurationId, lines }) =>
        lines.some(({ wish, end }) => {
          if (wish.kind !== 'remove') return false;
          const { target, intent } = placesOf(wish);
          const isSame =
            intent === undefined
              ? configurationId.toLowerCase() === until.configurationId.toLowerCase() &&
                targetRoleKey(target) === targetRoleKey(until.target)
              : `${configurationId.toLowerCase()}|${roleKey({ target, intent })}` === place;
          return isSame && (end?.kind === 'verified' || end?.kind === 'alreadySo');
        }),
      ),
  );
}

/**
 * Is the assignment still to be made? Its run goes on, or another admin has to approve it: that the
 * tenant does not have it says nothing then.
 */
export function isToCome(until: KeptUntil, runs: readonly PlanRun[]): boolean {
  const run = runs.find(({ id }) => id === until.runId);
  if (run === undefined) return false;
  const place = placeOf(until);
  const ends = run.items.flatMap(({ configurationId, lines }) =>
    lines.flatMap(({ wish, end }) =>
      wish.kind === 'add' && `${configurationId.toLowerCase()}|${roleKey(wish.row)}` === place
        ? [end?.kind]
        : [],
    ),
  );
  return ends.some(
    (end) => end === 'waitingForApproval' || (end === undefined && run.state.kind !== 'ended'),
  );
}

/** The assignments of a configuration, as they were read. */
export interface RowsRead {
  readonly rows: readonly Assignment[];
  /** Epoch milliseconds */
  readonly at: number;
}

/** Does what was read after the end of an assignment show that the tenant has it no more? */
export function isShownGone(until: KeptUntil, { rows, at }: RowsRead): boolean {
  return at > Math.max(Date.parse(until.at), Date.parse(until.keptAt)) && !isIn(until, rows);
}

function isIn(until: KeptUntil, rows: readonly Assignment[]): boolean {
  return rows.some(
    (row) => row.target.kind === until.target.kind && rowKey(row) === directKey(until),
  );
}

export interface DueRemoval {
  readonly plan: Plan;
  /** The tenant has them no more: there is nothing to remove. */
  readonly gone: readonly KeptUntil[];
  /** The tenant does not have them yet ({@link isToCome}). */
  readonly toCome: readonly KeptUntil[];
  /** Their lists could not be read. */
  readonly unread: readonly KeptUntil[];
}

/**
 * The plan that removes what has passed its end, against the tenant as just read. A configuration
 * that is not in it is gone.
 * @param isRead was the family of a configuration read to its end?
 * @param runs those that made the assignments, as far as this browser has them
 */
export function removalOf(
  due: readonly KeptUntil[],
  now: PresentConfigurations,
  {
    name,
    tenantId,
    isRead,
    runs,
  }: {
    readonly name: string;
    readonly tenantId: string;
    readonly isRead: (id: ConfigurationKey) => boolean;
    readonly runs: readonly PlanRun[];
  },
): DueRemoval {
  const gone: KeptUntil[] = [];
  const toCome: KeptUntil[] = [];
  const unread: KeptUntil[] = [];
  const present: KeptUntil[] = [];
  for (const until of due) {
    const configuration = now.get(until.configurationId.toLowerCase());
    const rows = configuration?.assignments;
    if (!isRead(until.configurationId) || (configuration !== undefined && rows === undefined))
      unread.push(until);
    else if (rows !== undefined && isIn(until, rows)) present.push(until);
    else if (isToCome(until, runs)) toCome.push(until);
    else gone.push(until);
  }
  const items = mergeItems(
    present.map(({ configurationId, displayName, target, intent }) => ({
      configurationId,
      displayName,
      wishes: [{ kind: 'remove', target, ...placeIn({ intent }) }],
    })),
  );
  return { plan: { name, tenantId, items }, gone, toCome, unread };
}
