import { z } from 'zod/mini';
import { nameSchema, strictTargetSchema } from '#domain/plan/draft/wishSchema.ts';
import { MOST_STAGES, type PlanTiming } from '#domain/plan/stages/timing.ts';

const percent = z.number().check(z.minimum(0)).check(z.maximum(100));
const index = z.int().check(z.nonnegative()).check(z.maximum(MOST_STAGES));

const schema = z
  .strictObject({
    stages: z
      .array(
        z.strictObject({
          name: nameSchema,
          gate: z.strictObject({
            // A year is longer than anybody waits.
            hours: z.number().check(z.minimum(0)).check(z.maximum(8784)),
            mostErrors: percent,
            leastReported: percent,
          }),
        }),
      )
      .check(z.maxLength(MOST_STAGES)),
    lines: z
      .array(
        z.strictObject({
          target: strictTargetSchema,
          stage: index,
          filterOffIn: z.optional(index),
          until: z.optional(z.iso.datetime()),
        }),
      )
      .check(z.maxLength(10_000)),
  })
  .check(
    z.refine(
      ({ stages, lines }) =>
        lines.every(
          ({ stage, filterOffIn = 0 }) => Math.max(stage, filterOffIn) < Math.max(1, stages.length),
        ),
      'names a stage that there is not',
    ),
  );

/** When a plan is applied, as a file and a browser keep it. The cast is about optional fields only. */
export const timingSchema = schema as unknown as z.ZodMiniType<PlanTiming>;

/** What a run and a draft say of the stage that they are. */
export const stageOfRunSchema = z.object({
  planId: z.string().check(z.minLength(1)),
  stage: z.int().check(z.nonnegative()),
  before: z.optional(z.record(z.string(), z.object({ reported: z.number(), errors: z.number() }))),
  inSpiteOf: z.optional(z.object({ gate: z.string(), reason: z.string() })),
});
