import type { z } from 'zod/mini';
import { type Failure, FailureError } from '#domain/failure/failure.ts';
import type { BatchResult } from '#graph/transport/batch.ts';
import type { GraphAnswer } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';

/** What one of several reads came to: its failure is its own. */
export type Part<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/**
 * The answer of a part of a batch, as if it had been a request of its own.
 * @throws FailureError where the part was refused, or not answered
 */
export function answerOf(result: BatchResult): GraphAnswer {
  if (!result.ok) throw new FailureError(result.failure);
  return { status: 200, body: result.body, requestId: result.requestId };
}

/** @throws FailureError where it could not be read */
export function valueIn<T>(part: Part<T>): T {
  if (part.ok) return part.value;
  throw new FailureError(part.failure);
}

/** A part that is not as Graph documents it is a failure of that part alone, like a refusal. */
export function parsePart<S extends z.ZodMiniType>(
  schema: S,
  result: BatchResult,
  url: string,
): Part<z.output<S>> {
  try {
    return { ok: true, value: parseAnswer(schema, answerOf(result), url) };
  } catch (error) {
    return failed(error);
  }
}

/** Waits for one of several reads. What is no failure of Graph's, as an abort, is thrown. */
export async function partOf<T>(reading: Promise<T>): Promise<Part<T>> {
  try {
    return { ok: true, value: await reading };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Part<never> {
  if (error instanceof FailureError) return { ok: false, failure: error.failure };
  throw error;
}
