import { z } from 'zod/mini';
import type { Group, GroupMemberCounts } from '#domain/directory/directory.ts';
import type { MemberKind } from '#domain/impact/audience.ts';
import { batchRead, type BatchResult } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { answerOf, parsePart, type Part, partOf } from '#graph/transport/part.ts';
import { SCOPES } from '#graph/scopes.ts';
import { hidesMembers } from '#graph/wire/directory.ts';

/** Casts and counts of members need it: https://learn.microsoft.com/graph/aad-advanced-queries */
export const EVENTUAL = { ConsistencyLevel: 'eventual' };

export interface MemberQuestion {
  readonly groupId: string;
  readonly kind: MemberKind;
}

export function membersPath({ groupId, kind }: MemberQuestion): string {
  return `/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.${kind}`;
}

export interface CountOptions {
  /** Groups read a moment ago, by lower-case id: they are not read again. */
  readonly known?: ReadonlyMap<string, Group>;
  /**
   * Whether groups nested in one are read, which may hide members that the numbers leave out.
   * `whereNone`, for a list to choose from: only where nothing was counted, since none is what
   * nobody may be told wrongly. Of the others a number is what can be seen.
   */
  readonly nested?: 'always' | 'whereNone';
  readonly signal?: AbortSignal | undefined;
}

/**
 * How many members of the kind each group has, nested ones included; one batch for all. The groups
 * are read beside their counts, since a zero and a 404 say too little (docs/reference/groups.md): a
 * group that hides its members counts none, and the members of a group that was just made cannot be
 * found yet. The groups nested in it are read too, since a number leaves out the members of those
 * that hide them. A count that was not given as a number is a failure, never zero.
 */
export async function countMembers(
  http: Http,
  questions: readonly MemberQuestion[],
  { known, nested: whenNested = 'always', signal }: CountOptions = {},
): Promise<Part<number>[]> {
  const scopes = SCOPES.readGroups;
  const knownOf = (groupId: string) => known?.get(groupId.toLowerCase());
  const ids = [...new Set(questions.map(({ groupId }) => groupId))];
  const read = ids.filter((id) => knownOf(id) === undefined);
  const nesting = ids.filter((id) => mayNest(knownOf(id)));
  const early = whenNested === 'always' ? nesting : [];
  const reads = [
    ...questions.map((one) => ({ url: `${membersPath(one)}/$count`, headers: EVENTUAL })),
    ...read.map((id) => ({ url: `/groups/${encodeURIComponent(id)}?$select=id,visibility` })),
    ...early.map(nestedRead),
  ];
  const results = await batchRead(http, reads, { scopes, signal });
  const counts = questions.map((_, at) => parsePart(countSchema, results[at]!, reads[at]!.url));
  const groups = new Map(read.map((id, at) => [id, results[questions.length + at]!]));
  const holdsSome = (id: string) =>
    counts.some((count, at) => questions[at]!.groupId === id && !(count.ok && count.value === 0));
  const late = whenNested === 'always' ? [] : nesting.filter((id) => !holdsSome(id));
  const lateResults =
    late.length === 0 ? [] : await batchRead(http, late.map(nestedRead), { scopes, signal });
  const nestedResults = [...results.slice(questions.length + read.length), ...lateResults];
  const nested = new Map(
    await Promise.all(
      [...early, ...late].map(async (id, at): Promise<[string, Part<boolean>]> => [
        id,
        await hidesNested(http, nestedPath(id), nestedResults[at]!, signal),
      ]),
    ),
  );
  return questions.map(({ groupId }, index) => {
    const group = knownOf(groupId);
    return settle(
      counts[index]!,
      group === undefined
        ? parsePart(hidingSchema, groups.get(groupId)!, groupId)
        : { ok: true, value: group },
      nested.get(groupId) ?? { ok: true, value: false },
    );
  });
}

/**
 * Neither a group that is filled by a rule nor a Microsoft 365 group can hold groups:
 * https://learn.microsoft.com/graph/api/resources/groups-overview#group-membership
 */
export function mayNest(group: Group | undefined): boolean {
  return group === undefined || !(group.isDynamic || group.isMicrosoft365);
}

/** `visibility` cannot be filtered by (docs/reference/groups.md). */
function nestedPath(groupId: string): string {
  return (
    '/groups/' +
    `${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.group?$select=id,` +
    `visibility&$top=${MOST_NESTED}`
  );
}

const nestedRead = (groupId: string) => ({ url: nestedPath(groupId), headers: EVENTUAL });

/** Largest page. https://learn.microsoft.com/graph/api/group-list-transitivemembers */
const MOST_NESTED = 999;

/** Whether a group hides its members that is nested in the one whose groups were read. */
async function hidesNested(
  http: Http,
  url: string,
  result: BatchResult,
  signal: AbortSignal | undefined,
): Promise<Part<boolean>> {
  // So Graph answers for a group that can hold none.
  if (!result.ok && result.failure.trace.code === 'Request_UnsupportedQuery')
    return { ok: true, value: false };
  if (!result.ok) return result;
  const scopes = SCOPES.readGroups;
  const first = answerOf(result);
  const list = await partOf(
    readAll(http, { url, headers: EVENTUAL, first, scopes, signal }, hidingSchema),
  );
  return list.ok ? { ok: true, value: list.value.some(({ hidesMembers: hides }) => hides) } : list;
}

/** `$count` in a batch comes as a number or as its text. */
export const countSchema = z.union(
  [
    z
      .int() /*z.number()*/
      .check(z.nonnegative()),
    z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number)),
  ],
  { error: 'It is no number.' },
);

const hidingSchema = z.pipe(
  z.looseObject({ visibility: z.nullish(z.string()) }),
  z.transform((group) => ({ hidesMembers: hidesMembers(group) })),
);

/** Counts of users and of devices of one group, as a group has them. */
export function countsOfParts(users: Part<number>, devices: Part<number>): GroupMemberCounts {
  const areHidden = [users, devices].some(
    (part) => !part.ok && part.failure.kind === 'membersHidden',
  );
  const counts = { users: valueOf(users), devices: valueOf(devices) };
  return areHidden ? { ...counts, areHidden } : counts;
}

function valueOf(part: Part<number>): number | undefined {
  return part.ok ? part.value : undefined;
}

function settle(
  count: Part<number>,
  group: Part<Pick<Group, 'hidesMembers'>>,
  nestedHides: Part<boolean>,
): Part<number> {
  if (!count.ok && count.failure.kind !== 'notFound') return count;
  if (count.ok && nestedHides.ok && nestedHides.value) return HIDDEN;
  if (count.ok && count.value > 0) return nestedHides.ok ? count : nestedHides;
  if (!group.ok) return group;
  if (!count.ok) return { ok: false, failure: { ...count.failure, kind: 'membersNotReady' } };
  if (group.value.hidesMembers) return HIDDEN;
  return nestedHides.ok ? count : nestedHides;
}

const HIDDEN: Part<number> = { ok: false, failure: { kind: 'membersHidden', trace: {} } };
