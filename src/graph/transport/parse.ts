import type { z } from 'zod/mini';
import { FailureError } from '#domain/failure/failure.ts';
import type { GraphAnswer } from '#graph/transport/http.ts';
import '#lib/zodEnglish.ts';

/**
 * Parses an answer at the edge; inside there is no `unknown`.
 * @throws FailureError `unreadableAnswer` that names the first field that is not as Graph documents
 * it
 */
export function parseAnswer<S extends z.ZodMiniType>(
  schema: S,
  answer: GraphAnswer,
  url: string,
): z.output<S> {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const message =
    answer.body === undefined || issue === undefined
      ? 'The answer is empty.'
      : `${issue.path.join('.') || 'The answer'}: ${issue.message}`;
  const requestId = answer.requestId === undefined ? {} : { requestId: answer.requestId };
  throw new FailureError({
    kind: 'unreadableAnswer',
    trace: { url, status: answer.status, message, ...requestId },
  });
}
