import { INTENTS } from '#domain/assignment/intent.ts';
import { configurationKeySchema } from '#domain/family/configurationKey.ts';
import { z } from 'zod/mini';
import { NO_TARGET, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import {
  idSchema,
  keptWishesSchema,
  toldNameSchema,
  wantedRowSchema,
} from '#domain/plan/draft/wishSchema.ts';
import { stageOfRunSchema, timingSchema } from '#domain/plan/stages/timingSchema.ts';
import { SCHEDULE_KINDS } from '#domain/assignment/payload.ts';
import { ZONES } from '#domain/assignment/payloadTexts.ts';
import { KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';

const groupChoice = z.union([z.literal(''), idSchema]);

/** Checked when the target is added; a draft is not lost for it. */
const pickedId = z.string().check(z.maxLength(200));

const targetChoiceSchema = z.strictObject({
  targetKind: z.enum(KNOWN_TARGET_KINDS),
  groupId: pickedId,
  collectionId: pickedId,
  filterMode: z.enum(['none', 'include', 'exclude']),
  filterId: pickedId,
  intent: z.enum(INTENTS),
  schedule: z.optional(
    z.strictObject({
      schedule: z.enum(SCHEDULE_KINDS),
      every: pickedId,
      date: pickedId,
      time: pickedId,
      zone: z.enum(ZONES),
    }),
  ),
});

const choicesSchema = z.strictObject({
  kind: z.enum(['add', 'remove', 'replace', 'copy', 'strip']),
  rows: z.array(wantedRowSchema),
  isEmptied: z.boolean(),
  fromGroupId: groupChoice,
  toGroupId: groupChoice,
  isMove: z.boolean(),
  intentApart: z.optional(z.enum(INTENTS)),
  // Drafts of an earlier version had none.
  next: z._default(targetChoiceSchema, NO_TARGET),
});

export const planHeadSchema = z.strictObject({
  name: toldNameSchema,
  tenantId: z.optional(idSchema),
  timing: z.optional(timingSchema),
});

export const planItemSchema = z.strictObject({
  configurationId: configurationKeySchema,
  displayName: toldNameSchema,
  wishes: keptWishesSchema,
});

const planSchema = z.extend(planHeadSchema, { items: z.array(planItemSchema) });

const draftSchema = z.strictObject({
  name: toldNameSchema,
  configurationIds: z.array(configurationKeySchema),
  choices: choicesSchema,
  isOfGroup: z.optional(z.literal(true)),
  plan: z.optional(planSchema),
  // Drafts of an earlier version had none.
  takenOut: z._default(z.array(z.string().check(z.maxLength(400))), []),
  undoes: z.optional(z.string()),
  retries: z.optional(z.string()),
  timing: z.optional(timingSchema),
  stage: z.optional(stageOfRunSchema),
});

/** What a kept draft holds. The cast is about optional fields only. */
export const planDraftSchema = draftSchema as unknown as z.ZodMiniType<PlanDraft>;
