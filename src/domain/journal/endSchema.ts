import { z } from 'zod/mini';
import { WRITE_END_KINDS, type WriteEnd } from '#domain/change/end.ts';
import { failureSchema, rowSchema } from '#domain/journal/partSchemas.ts';

const refusalSchema = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('locked'),
    row: rowSchema,
    lock: z.enum(['notDirect', 'unknownSource', 'unknownTarget', 'unknownFilter', 'unknownIntent']),
  }),
  z.object({
    reason: z.enum(['excludedAlready', 'includedAlready', 'includedOtherwise']),
    row: rowSchema,
  }),
  z.object({ reason: z.literal('notSafe'), failure: failureSchema }),
  z.object({
    reason: z.enum([
      'includedAndExcluded',
      'wantedTwoWays',
      'includedTwoWays',
      'intentNotTaken',
      'addedAndRemoved',
      'replacedAndChanged',
      'filteredExclusion',
      'replacementRefused',
      'listedTwice',
      'configurationGone',
      'listNotRead',
    ]),
  }),
]);

/** Former names of kinds that stay as they are otherwise. */
const FORMER_KINDS: Readonly<Record<string, WriteEnd['kind']>> = {
  couldNotFindOut: 'unknown',
  inDoubt: 'unknown',
  rowLost: 'lost',
};

const heldSchema = z.object({
  method: z.enum(['POST', 'DELETE']),
  url: z.string(),
  bodyText: z.optional(z.string()),
  requestId: z.string(),
  justification: z.string(),
  filedAt: z.string(),
  expiresAt: z.string(),
  base: z.array(rowSchema),
  sentAt: z.optional(z.string()),
});

const maybe = z.optional(failureSchema);

const presentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['verified', 'cancelled']) }),
  z.object({ kind: z.literal('drifted'), isOwn: z.optional(z.literal(true)) }),
  z.object({
    kind: z.literal('accepted'),
    settledBy: z.optional(z.enum(['answer', 'readBack'])),
  }),
  z.object({ kind: z.enum(['alreadySo', 'notSent']), failure: maybe }),
  z.object({ kind: z.enum(['refused', 'notDone', 'putBack']), failure: failureSchema }),
  z.object({ kind: z.literal('waitingForApproval'), held: heldSchema }),
  z.object({ kind: z.literal('blocked'), refusal: refusalSchema }),
  z.object({ kind: z.literal('unknown'), failure: failureSchema, readFailure: maybe }),
  z.object({ kind: z.literal('lost'), failure: failureSchema, putBackFailure: maybe }),
]);

const FAILED_HOW = {
  notRead: 'notSent',
  refusedByGraph: 'refused',
  notSeen: 'notDone',
  notSent: 'notSent',
  putBack: 'putBack',
  rowLost: 'lost',
} as const satisfies Record<string, WriteEnd['kind']>;

/** Ends as journals and runs of earlier versions have them, in the words of today. */
const formerSchema = z.union([
  z.pipe(
    z.object({
      kind: z.literal('couldNotFindOut'),
      failure: failureSchema,
      readFailure: failureSchema,
    }),
    z.transform((end) => ({ ...end, kind: 'unknown' as const })),
  ),
  z.pipe(
    z.object({ kind: z.literal('inDoubt'), failure: failureSchema }),
    z.transform((end) => ({ ...end, kind: 'unknown' as const })),
  ),
  z.pipe(
    z.object({ kind: z.literal('rowLost'), failure: failureSchema, putBackFailure: failureSchema }),
    z.transform((end) => ({ ...end, kind: 'lost' as const })),
  ),
  z.pipe(
    z.object({ kind: z.literal('refused'), refusal: refusalSchema }),
    z.transform((end) => ({ ...end, kind: 'blocked' as const })),
  ),
  z.pipe(
    z.object({
      kind: z.literal('failed'),
      how: z.enum(Object.keys(FAILED_HOW) as (keyof typeof FAILED_HOW)[]),
      failure: failureSchema,
    }),
    z.transform(({ how, failure }) => ({ kind: FAILED_HOW[how], failure })),
  ),
]);

/** How a wish ended, as journals, receipts and runs keep it; former words are read as the present. */
export const endSchema = z.union([presentSchema, formerSchema]);

/** As much of an end as lists of runs tell. */
export const endKindSchema = z.pipe(
  z.pipe(
    z.object({ kind: z.string(), how: z.optional(z.string()), refusal: z.optional(z.unknown()) }),
    z.transform(({ kind, how = '', refusal }) => {
      if (kind === 'failed') return FORMER_HOW[how];
      return kind === 'refused' && refusal !== undefined ? 'blocked' : (FORMER_KINDS[kind] ?? kind);
    }),
  ),
  z.enum(WRITE_END_KINDS),
);

const FORMER_HOW: Readonly<Record<string, WriteEnd['kind']>> = FAILED_HOW;
