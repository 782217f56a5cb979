import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { intentOf, placeIn } from '#domain/assignment/intent.ts';
import { holdsRun, toldPayload } from '#domain/assignment/payload.ts';
import { roleKey, samePlace } from '#domain/assignment/rowIdentity.ts';
import { excludes, isKnownTarget } from '#domain/assignment/target.ts';
import { lockReason } from '#domain/change/change.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import type { Plan, PlanItem } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import type { Comparison, Difference } from '#domain/snapshot/compareSnapshots.ts';
import {
  type Foreign,
  type NotPutBack,
  reasonsAgainst,
  type StillThere,
} from '#domain/snapshot/whyNotPutBack.ts';
import { addTo } from '#lib/groups.ts';

export interface PutBack {
  readonly plan: Plan;
  readonly notPutBack: readonly NotPutBack[];
  /** Fields that this app does not know and that rows of the plan bring back, by Graph's names. */
  readonly unknownFields: readonly string[];
  /** Rows of which Graph did not tell what they ran: they come back as the usual one. */
  readonly runNotTold: number;
}

interface Asked {
  readonly name: string;
  readonly tenantId: string;
  /** What was chosen of the comparison with the tenant as it is now. */
  readonly chosen: readonly Difference[];
  readonly still: StillThere;
  /**
   * The rows come from another tenant: what the app does not understand of them stays there. What
   * stands here for its groups, filters and VPN configurations.
   */
  readonly foreign?: Foreign | undefined;
}

/**
 * The plan that makes chosen differences undone, and what of them it cannot: line by line, with the
 * reason. It is a plan like any other, so that drift, guardrails and impact look at it once more.
 * Where all differences of a configuration were chosen, it wants exactly the rows of then, so that
 * whatever else happened to the list meanwhile is noticed.
 */
export function putBack({ differences }: Comparison, asked: Asked): PutBack {
  const { name, tenantId, chosen, foreign, still } = asked;
  const isForeign = foreign !== undefined;
  const reasonAgainst = reasonsAgainst(differences, chosen, still, foreign);
  const notPutBack: NotPutBack[] = [];
  const fields = new Set<string>();
  let runNotTold = 0;
  const byItem = new Map<ConfigurationKey, Difference[]>();
  for (const difference of chosen) {
    const reason = reasonAgainst(difference);
    if (reason !== undefined) {
      notPutBack.push({ difference, reason, isForeign });
      continue;
    }
    const { id } = difference.item;
    addTo(byItem, id, difference);
    const { was } = difference;
    if (was === undefined || isForeign) continue;
    for (const field of unknownFieldsOf(was)) fields.add(field);
    if (holdsRun(was.payload) && was.payload.run === undefined && !excludes(was.target.kind))
      runNotTold += 1;
  }
  const all = new Map<ConfigurationKey, number>();
  for (const { item } of differences) all.set(item.id, (all.get(item.id) ?? 0) + 1);
  const items = [...byItem.values()].map((own): PlanItem => {
    const { id: configurationId, displayName } = own[0]!.item;
    const isWhole = own.length === all.get(configurationId);
    return { configurationId, displayName, wishes: wishesOf(own, isWhole, asked) };
  });
  return {
    plan: { name, tenantId, items },
    notPutBack,
    unknownFields: [...fields].toSorted(),
    runNotTold,
  };
}

function wishesOf(own: readonly Difference[], isWhole: boolean, asked: Asked): Wish[] {
  const before = isWhole ? rowsThen(own) : undefined;
  if (before !== undefined)
    return [{ kind: 'replace', rows: before.flatMap((row) => wantedRow(row, own[0]!, asked)) }];
  const wanted = own.flatMap(({ was }) => was ?? []);
  const kept = new Set(wanted.map(roleKey));
  const removals = own.flatMap(({ now }): Wish[] =>
    now === undefined || !isKnownTarget(now.target) || kept.has(roleKey(now))
      ? []
      : [{ kind: 'remove', target: now.target, ...placeIn(now) }],
  );
  const rows = wanted.flatMap((row) => wantedRow(row, own[0]!, asked));
  return [...rows.map((row): Wish => ({ kind: 'add', row })), ...removals];
}

/**
 * The list of then, out of that of now and what is different; undefined where a plan cannot want it
 * as a whole: a row that it must not touch or name twice.
 */
function rowsThen(own: readonly Difference[]): readonly Assignment[] | undefined {
  const { assignments = [] } = own[0]!.item;
  const changed = new Set(own.flatMap(({ now }) => now ?? []));
  const rows = [
    ...assignments.filter((row) => !changed.has(row)),
    ...own.flatMap(({ was }) => was ?? []),
  ];
  const isPlain = rows.every(
    (row, at) =>
      lockReason(row) === undefined &&
      (row.filter.mode === 'none' || !excludes(row.target.kind)) &&
      rows.findIndex((other) => samePlace(other, row)) === at,
  );
  return isPlain ? rows : undefined;
}

/** A row as it was, to the last field: what the app does not know of it comes back untouched. */
function wantedRow(
  row: Assignment,
  { item }: Difference,
  { foreign }: Asked,
): readonly WantedRow[] {
  const intent = intentOf(row);
  if (!isKnownTarget(row.target) || intent === undefined) return [];
  const { payload: held } = familyOf(item.id);
  const told = toldPayload(
    row,
    // What Graph tells of it is no word: nobody could see whether it came back.
    held.filter((key) => key !== 'run'),
  );
  return [
    {
      target: row.target,
      filter: row.filter,
      intent,
      ...told,
      ...(foreign === undefined ? { former: row.raw, isWholeRow: true } : {}),
    },
  ];
}

/** What every row of Graph has, or what the app has a word for. */
const KNOWN_FIELDS =
  /^(@odata\.|id$|target$|intent$|source(Id)?$|lastModifiedDateTime$|settings$|run)/;
const KNOWN_TARGET_FIELDS =
  /^(@odata\.|groupId$|collectionId$|deviceAndAppManagementAssignmentFilter(Id|Type)$)/;

function unknownFieldsOf({ raw }: Assignment): string[] {
  const { target } = raw;
  const inside = typeof target === 'object' && target !== null ? Object.entries(target) : [];
  return [
    ...Object.entries(raw).filter(([name, value]) => value !== null && !KNOWN_FIELDS.test(name)),
    ...inside.flatMap(([name, value]) =>
      value === null || KNOWN_TARGET_FIELDS.test(name) ? [] : [[`target.${name}`] as const],
    ),
  ].map(([name]) => name);
}
