import { z } from 'zod';
import type { Failure } from '#domain/failure/failure.ts';
import { batchRead, type BatchResult } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { SCOPES } from '#graph/scopes.ts';
import { hidesMembers } from '#graph/wire/directory.ts';

/** Casts and counts of members need it: https://learn.microsoft.com/graph/aad-advanced-queries */
export const EVENTUAL = { ConsistencyLevel: 'eventual' };

export type MemberKind = 'user' | 'device';

/** What one part of several reads came to. */
export type Part<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export interface MemberQuestion {
  readonly groupId: string;
  readonly kind: MemberKind;
}

export function membersPath({ groupId, kind }: MemberQuestion): string {
  return `/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.${kind}`;
}

/**
 * How many members of the kind each group has, nested ones included; one batch for all. The groups
 * are read beside their counts, since a zero and a 404 say too little (docs/reference/groups.md): a
 * group that hides its members counts none, and the members of a group that was just made cannot be
 * found yet. A count that was not given as a number is a failure, never zero.
 */
export async function countMembers(
  http: Http,
  questions: readonly MemberQuestion[],
  signal?: AbortSignal,
): Promise<Part<number>[]> {
  const ids = [...new Set(questions.map(({ groupId }) => groupId))];
  const results = await batchRead(
    http,
    [
      ...questions.map((one) => ({ url: `${membersPath(one)}/$count`, headers: EVENTUAL })),
      ...ids.map((id) => ({ url: `/groups/${encodeURIComponent(id)}?$select=id,visibility` })),
    ],
    { scopes: SCOPES.readGroups, signal },
  );
  const groups = new Map(ids.map((id, index) => [id, results[questions.length + index]!]));
  return questions.map(({ groupId }, index) => settle(results[index]!, groups.get(groupId)!));
}

/** `$count` in a batch comes as a number or as its text. */
export const countSchema = z.union([
  z.number().int().nonnegative(),
  z.string().regex(/^\d+$/).transform(Number),
]);
const visibilitySchema = z.looseObject({ visibility: z.string().nullish() });

function settle(counted: BatchResult, group: BatchResult): Part<number> {
  if (!counted.ok) {
    if (counted.failure.kind !== 'notFound') return counted;
    return group.ok
      ? { ok: false, failure: { ...counted.failure, kind: 'membersNotReady' } }
      : group;
  }
  const count = countSchema.safeParse(counted.body);
  if (!count.success) return unreadable('Graph gave no number of members.', counted.requestId);
  if (count.data > 0) return { ok: true, value: count.data };
  if (!group.ok) return group;
  const { data } = visibilitySchema.safeParse(group.body);
  if (data === undefined) return unreadable('Graph gave no group.', group.requestId);
  if (hidesMembers(data)) return { ok: false, failure: { kind: 'membersHidden', trace: {} } };
  return { ok: true, value: 0 };
}

function unreadable(message: string, requestId: string | undefined): Part<never> {
  const trace = { message, ...(requestId === undefined ? {} : { requestId }) };
  return { ok: false, failure: { kind: 'unreadableAnswer', trace } };
}
