import { z } from 'zod';
import { planHeadSchema, planItemSchema } from '#domain/plan/draftSchema.ts';
import type { Plan } from '#domain/plan/plan.ts';

/**
 * A plan as it lies on the disk: its items as JSON, in pieces. The browser copies what it keeps in one go, and ten
 * thousand lines as objects hold up the page meanwhile; text is copied in no time, and made of the plan in slices.
 */
export const packedPlanSchema = planHeadSchema.extend({ pieces: z.array(z.string()) });

type PackedPlan = z.infer<typeof packedPlanSchema>;

/** Items of one piece; a piece is what a slice does at least. */
const PIECE = 50;

/** Yields how many items are packed, every so often. */
export function* packPlanStepwise({ name, tenantId, items }: Plan): Generator<number, PackedPlan> {
  const pieces: string[] = [];
  for (let start = 0; start < items.length; start += PIECE) {
    yield start;
    pieces.push(JSON.stringify(items.slice(start, start + PIECE)));
  }
  return { name, ...(tenantId !== undefined && { tenantId }), pieces };
}

const pieceSchema = z.array(planItemSchema);

/** Undefined where a piece is not what this version packs. */
export function* unpackPlanStepwise({ name, tenantId, pieces }: PackedPlan): Generator<number, Plan | undefined> {
  const items: Plan['items'][number][] = [];
  for (const piece of pieces) {
    yield items.length;
    const parsed = pieceSchema.safeParse(JSON.parse(piece));
    if (!parsed.success) return undefined;
    items.push(...parsed.data);
  }
  return { name, tenantId, items };
}
