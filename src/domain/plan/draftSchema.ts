import { z } from 'zod';
import type { PlanDraft } from '#domain/plan/planDraft.ts';
import { idSchema, nameSchema, strictTargetSchema, wantedRowSchema, wishesSchema } from '#domain/plan/wishSchema.ts';

const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['add', 'replace']), rows: z.array(wantedRowSchema) }),
  z.strictObject({ kind: z.literal('remove'), targets: z.array(strictTargetSchema) }),
  z.strictObject({ kind: z.literal('copy'), fromGroupId: idSchema, toGroupId: idSchema, isMove: z.boolean() }),
  z.strictObject({ kind: z.literal('strip'), groupId: idSchema }),
]);

const planSchema = z.strictObject({
  name: nameSchema,
  tenantId: idSchema.optional(),
  items: z.array(z.strictObject({ configurationId: idSchema, displayName: nameSchema, wishes: wishesSchema })),
});

const draftSchema = z.strictObject({
  name: nameSchema,
  configurationIds: z.array(idSchema),
  action: actionSchema.optional(),
  plan: planSchema.optional(),
  undoes: z.string().optional(),
  retries: z.string().optional(),
});

/** What a kept draft holds. The cast is about optional fields only. */
export const planDraftSchema = draftSchema as unknown as z.ZodType<PlanDraft>;
