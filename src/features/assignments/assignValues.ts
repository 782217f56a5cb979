import { z } from 'zod/mini';
import { FILTER_MODES } from '#domain/assignment/assignment.ts';
import { INTENTS, UNSAID_INTENT } from '#domain/assignment/intent.ts';
import { RUNS, SCHEDULE_KINDS } from '#domain/assignment/payload.ts';
import { USUAL_TEXTS, ZONES } from '#domain/assignment/payloadTexts.ts';
import { KNOWN_TARGET_KINDS, USUAL_TARGET_KIND } from '#domain/assignment/target.ts';

/** The form's values mirror the screen; `draftFromValues` translates. */
export const valuesSchema = z.object({
  via: z.string(),
  target: z.enum(KNOWN_TARGET_KINDS),
  groupId: z.string(),
  collectionId: z.string(),
  filterMode: z.enum(FILTER_MODES),
  filterId: z.string(),
  intent: z.enum(INTENTS),
  run: z.enum(RUNS),
  schedule: z.enum(SCHEDULE_KINDS),
  every: z.string(),
  date: z.string(),
  time: z.string(),
  zone: z.enum(ZONES),
  /** Settings of an app that are not as usual: `settingsText.ts`. */
  settings: z.string(),
  /** Of the other assignments, where the admin said something of them. */
  othersRun: z.enum(['', ...RUNS]),
});

export type AssignValues = z.infer<typeof valuesSchema>;

export const DEFAULT_VALUES: AssignValues = {
  via: '',
  target: USUAL_TARGET_KIND,
  groupId: '',
  collectionId: '',
  filterMode: 'none',
  filterId: '',
  intent: UNSAID_INTENT,
  run: 'remediate',
  ...USUAL_TEXTS,
  settings: '',
  othersRun: '',
};
