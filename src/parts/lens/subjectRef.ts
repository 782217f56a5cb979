import { z } from 'zod/mini';

export const SUBJECT_KINDS = ['group', 'user', 'device'] as const;

/** Names one who gets something: `device` by the id of the managed device. */
export interface SubjectRef {
  readonly kind: (typeof SUBJECT_KINDS)[number];
  readonly id: string;
}

/** How an address says it: "device:0f…". Another word is none. */
export const subjectWordSchema = z.catch(
  z.optional(
    z.string().check(z.regex(new RegExp(`^(?:${SUBJECT_KINDS.join('|')}):[\\w-]{1,100}$`))),
  ),
  undefined,
);

/** An id that an address names; of anything else, which a field would show as it is, none. */
export const idInAddress = z.catch(
  z.optional(z.string().check(z.regex(/^[\w-]{1,100}$/))),
  undefined,
);

export function subjectWord({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`;
}

export function subjectOf(word: string | undefined): SubjectRef | undefined {
  const kind = SUBJECT_KINDS.find((each) => word?.startsWith(`${each}:`));
  if (word === undefined || kind === undefined) return undefined;
  return { kind, id: word.slice(kind.length + 1) };
}
