import { z } from 'zod';
import type { PlanDraft } from '#domain/plan/planDraft.ts';
import { idSchema, nameSchema, wantedRowSchema, wishesSchema } from '#domain/plan/wishSchema.ts';

const groupChoice = z.literal('').or(idSchema);

const choicesSchema = z.strictObject({
  kind: z.enum(['add', 'remove', 'replace', 'copy', 'strip']),
  rows: z.array(wantedRowSchema),
  isEmptied: z.boolean(),
  fromGroupId: groupChoice,
  toGroupId: groupChoice,
  isMove: z.boolean(),
});

const planSchema = z.strictObject({
  name: nameSchema,
  tenantId: idSchema.optional(),
  items: z.array(z.strictObject({ configurationId: idSchema, displayName: nameSchema, wishes: wishesSchema })),
});

const draftSchema = z.strictObject({
  name: nameSchema,
  configurationIds: z.array(idSchema),
  choices: choicesSchema,
  plan: planSchema.optional(),
  undoes: z.string().optional(),
  retries: z.string().optional(),
});

/** What a kept draft holds. The cast is about optional fields only. */
export const planDraftSchema = draftSchema as unknown as z.ZodType<PlanDraft>;
