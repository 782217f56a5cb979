import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import { isOfNetwork } from '#domain/failure/ofNetwork.ts';
import type { Graph } from '#graph/client.ts';
import type { MatchingDevice, MemberKind } from '#domain/impact/audience.ts';
import { EVALUATION_PAGE } from '#graph/resources/impact.ts';
import type { MemberQuestion } from '#graph/resources/members.ts';
import type { Part } from '#graph/transport/part.ts';
import { compareCodes } from '#lib/text/comparable.ts';
import { FRESH_FOR, freshIn } from '#queries/freshness.ts';

/** Above these, numbers are bounds made of counts, and no list is read. */
export const CEILINGS = {
  /** members of one kind in one group: eleven pages */
  members: 10_000,
  /** managed devices of the tenant: ten pages */
  devices: 10_000,
  /** pages of {@link EVALUATION_PAGE} devices a filter matches */
  filterPages: 10,
  /** groups of one plan: counting them takes forty batches */
  groups: 200,
  /** members of all groups of one plan that are listed: about a hundred pages */
  membersTogether: 100_000,
  /** filters of one plan */
  filters: 40,
} as const;

/**
 * What each question came to, by {@link memberKey}. Answers to other questions may stand beside:
 * they are true as well.
 */
export type MemberAnswers<T> = ReadonlyMap<string, Part<T>>;

export function memberKey(groupId: string, kind: MemberKind): string {
  return `${groupId.toLowerCase()} ${kind}`;
}

/** Begins the keys of {@link memberCountsOfQuery}. */
export const MEMBER_COUNTS = ['impact', 'counts'] as const;

/** Groups fail one by one inside a query that succeeds; it asks again for what it does not have. */
function whereOffline({
  data,
  error,
}: {
  readonly data: MemberAnswers<unknown> | undefined;
  readonly error: Error | null;
}): 'always' | false {
  const parts = [...(data?.values() ?? [])];
  const isPart = parts.some((part) => !part.ok && part.failure.kind === 'offline');
  return (isPart || isOfNetwork(error)) && 'always';
}

/** How many users and devices are in each group: one batch for all that are not known yet. */
export function memberCountsOfQuery(graph: Graph, groupIds: readonly string[]) {
  const questions = questionsFor(groupIds).toSorted((a, b) => compareCodes(keyOf(a), keyOf(b)));
  return queryOptions({
    queryKey: [...MEMBER_COUNTS, questions.map(keyOf)],
    queryFn: ({ client, signal }) =>
      answerAll(client, 'count', questions, (missing) =>
        graph.impact.countMembers(missing, signal),
      ),
    staleTime: FRESH_FOR.impact,
    refetchOnReconnect: ({ state }) => whereOffline(state),
    placeholderData: keepPreviousData,
    enabled: questions.length > 0,
  });
}

/**
 * The members of the groups, one batch for all first pages. Ask only for what {@link isListable}.
 */
export function membersOfQuery(graph: Graph, questions: readonly MemberQuestion[]) {
  const sorted = questions.toSorted((a, b) => compareCodes(keyOf(a), keyOf(b)));
  return queryOptions({
    queryKey: ['impact', 'members', sorted.map(keyOf)],
    queryFn: ({ client, signal }) =>
      answerAll(client, 'list', sorted, (missing) => graph.impact.listMembers(missing, signal)),
    staleTime: FRESH_FOR.impact,
    refetchOnReconnect: ({ state }) => whereOffline(state),
    placeholderData: keepPreviousData,
    enabled: sorted.length > 0,
  });
}

/**
 * The members worth listing, once they are counted: some, and not too many, by themselves and
 * together. Groups that come first go first.
 */
export function listable(
  groupIds: readonly string[],
  counts: MemberAnswers<number> | undefined,
): MemberQuestion[] {
  let together = 0;
  return questionsFor(groupIds).filter((question) => {
    const count = counts?.get(keyOf(question));
    if (
      count?.ok !== true ||
      count.value === 0 ||
      count.value > CEILINGS.members ||
      together + count.value > CEILINGS.membersTogether
    )
      return false;
    together += count.value;
    return true;
  });
}

export function deviceCountQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['impact', 'deviceCount'],
    queryFn: ({ signal }) => graph.impact.countDevices(signal),
    staleTime: FRESH_FOR.impact,
  });
}

/** All managed devices; ask only below the ceiling. */
export function devicesQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['impact', 'devices'],
    queryFn: ({ signal }) => graph.impact.devices(signal),
    staleTime: FRESH_FOR.impact,
  });
}

export interface FilterEvaluation {
  readonly devices: readonly MatchingDevice[];
  /** False where there may be more than {@link CEILINGS} allow to read. */
  readonly isComplete: boolean;
}

/** The devices that a filter matches, page after page up to the ceiling. */
export function filterMatchesQuery(graph: Graph, { id, platform, rule }: AssignmentFilter) {
  return queryOptions({
    queryKey: ['impact', 'filter', id.toLowerCase(), platform, rule],
    queryFn: async ({ signal }): Promise<FilterEvaluation> => {
      const devices: MatchingDevice[] = [];
      for (let page = 0; page < CEILINGS.filterPages; page += 1) {
        // Where the next page begins is known only when this one is full.
        // oxlint-disable-next-line no-await-in-loop
        const found = await graph.impact.evaluateFilter({ platform, rule }, devices.length, signal);
        devices.push(...found);
        if (found.length < EVALUATION_PAGE) return { devices, isComplete: true };
      }
      return { devices, isComplete: false };
    },
    staleTime: FRESH_FOR.impact,
  });
}

/** Does a filter match any device now? One request, however many there are. */
export function anyMatchQuery(graph: Graph, { id, platform, rule }: AssignmentFilter) {
  return queryOptions({
    queryKey: ['impact', 'anyMatch', id.toLowerCase(), platform, rule],
    queryFn: async ({ signal }) =>
      (await graph.impact.evaluateFilter({ platform, rule }, 0, signal)).length > 0,
    staleTime: FRESH_FOR.impact,
  });
}

function questionsFor(groupIds: readonly string[]): MemberQuestion[] {
  const ids = new Set(groupIds.map((id) => id.toLowerCase()));
  return [...ids].flatMap((groupId) =>
    (['user', 'device'] as const).map((kind) => ({ groupId, kind })),
  );
}

function keyOf({ groupId, kind }: MemberQuestion): string {
  return memberKey(groupId, kind);
}

/**
 * Answers from the cache where it has them, all others in one go. Each answer is kept for itself; a
 * failure is not kept.
 */
async function answerAll<T>(
  client: QueryClient,
  what: 'count' | 'list',
  questions: readonly MemberQuestion[],
  read: (missing: readonly MemberQuestion[]) => Promise<readonly Part<T>[]>,
): Promise<MemberAnswers<T>> {
  const cacheKey = (question: MemberQuestion) => ['impact', 'one', what, keyOf(question)];
  const missing = questions.filter(
    (question) => freshIn(client, cacheKey(question), FRESH_FOR.impact) === undefined,
  );
  const fresh = missing.length === 0 ? [] : await read(missing);
  const answers = new Map<string, Part<T>>();
  for (const [index, part] of fresh.entries()) {
    answers.set(keyOf(missing[index]!), part);
    if (part.ok) client.setQueryData(cacheKey(missing[index]!), part.value);
  }
  for (const question of questions) {
    const value = client.getQueryData<T>(cacheKey(question));
    if (value !== undefined && !answers.has(keyOf(question)))
      answers.set(keyOf(question), { ok: true, value });
  }
  return answers;
}
