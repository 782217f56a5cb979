import { z } from 'zod';
import type { Group } from '#domain/directory/directory.ts';
import type { MemberKind } from '#domain/impact/audience.ts';
import { batchRead } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { parsePart, type Part } from '#graph/transport/part.ts';
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
  readonly signal?: AbortSignal | undefined;
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
  { known, signal }: CountOptions = {},
): Promise<Part<number>[]> {
  const ids = [...new Set(questions.map(({ groupId }) => groupId))].filter(
    (id) => known?.has(id.toLowerCase()) !== true,
  );
  const reads = [
    ...questions.map((one) => ({ url: `${membersPath(one)}/$count`, headers: EVENTUAL })),
    ...ids.map((id) => ({ url: `/groups/${encodeURIComponent(id)}?$select=id,visibility` })),
  ];
  const results = await batchRead(http, reads, { scopes: SCOPES.readGroups, signal });
  const read = new Map(ids.map((id, index) => [id, results[questions.length + index]!]));
  return questions.map(({ groupId }, index) => {
    const group = known?.get(groupId.toLowerCase());
    return settle(
      parsePart(countSchema, results[index]!, reads[index]!.url),
      group === undefined
        ? parsePart(hidingSchema, read.get(groupId)!, groupId)
        : { ok: true, value: group },
    );
  });
}

/** `$count` in a batch comes as a number or as its text. */
export const countSchema = z.union(
  [z.number().int().nonnegative(), z.string().regex(/^\d+$/).transform(Number)],
  { error: 'It is no number.' },
);

const hidingSchema = z
  .looseObject({ visibility: z.string().nullish() })
  .transform((group) => ({ hidesMembers: hidesMembers(group) }));

function settle(count: Part<number>, group: Part<Pick<Group, 'hidesMembers'>>): Part<number> {
  const saysLittle = count.ok ? count.value === 0 : count.failure.kind === 'notFound';
  if (!saysLittle) return count;
  if (!group.ok) return group;
  if (!count.ok) return { ok: false, failure: { ...count.failure, kind: 'membersNotReady' } };
  if (group.value.hidesMembers) return { ok: false, failure: { kind: 'membersHidden', trace: {} } };
  return count;
}
