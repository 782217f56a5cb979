import { z } from 'zod/mini';
import { planHeadSchema, planItemSchema } from '#domain/plan/draft/draftSchema.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { fromPiecesStepwise, toPiecesStepwise } from '#lib/jsonPieces.ts';

/**
 * A plan as it lies on the disk: its items as JSON, in pieces. The browser copies what it keeps in
 * one go, and ten thousand lines as objects hold up the page meanwhile; text is copied in no time,
 * and made of the plan in slices.
 */
export const packedPlanSchema = z.extend(planHeadSchema, { pieces: z.array(z.string()) });

type PackedPlan = z.infer<typeof packedPlanSchema>;

/** Items of one piece; a piece is what a slice does at least. */
const PIECE = 50;

export function* packPlanStepwise({
  name,
  tenantId,
  timing,
  items,
}: Plan): Generator<number, PackedPlan> {
  const pieces = yield* toPiecesStepwise(items, PIECE);
  return { name, ...(tenantId !== undefined && { tenantId }), ...(timing && { timing }), pieces };
}

const pieceSchema = z.array(planItemSchema);

/** Undefined where a piece is not what this version packs. */
export function* unpackPlanStepwise({
  name,
  tenantId,
  timing,
  pieces,
}: PackedPlan): Generator<number, Plan | undefined> {
  const items = yield* fromPiecesStepwise(
    pieces,
    (piece) => pieceSchema.safeParse(JSON.parse(piece)).data,
  );
  return items && { name, tenantId, items, ...(timing && { timing }) };
}
