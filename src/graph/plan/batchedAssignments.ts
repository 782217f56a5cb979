import { z } from 'zod';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Failure, FailureError } from '#domain/failure/failure.ts';
import { assignmentsPath } from '#domain/configuration/route.ts';
import type { WriteRequest } from '#domain/change/writePath.ts';
import { type BatchPart, type BatchResult, sendParts } from '#graph/transport/batch.ts';
import { isFresh } from '#graph/write/basis.ts';
import type { GraphRequest, Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { batchLane } from '#graph/plan/batchLane.ts';
import {
  type Accepted,
  type assignmentsResource,
  prepareSend,
} from '#graph/resources/assignments.ts';
import { isPutOff } from '#graph/transport/retry.ts';
import { SCOPES } from '#graph/scopes.ts';
import { fromGraphAssignment, graphRowSchema } from '#graph/wire/assignment.ts';
import type { ListAddress } from '#graph/wire/writeStep.ts';

type Single = ReturnType<typeof assignmentsResource>;

export interface BatchedOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sideBySide: () => number;
  readonly tick: () => Promise<void>;
  /** Resolves when a batch may leave: not while Graph put off the app as a whole. */
  readonly gate: () => Promise<void>;
  /** Told before a batch of writes leaves; nothing of it leaves when this rejects. */
  readonly beforeWrites: () => Promise<void>;
  /**
   * Told after each batch: how many of its parts were put off, of how many: all, when the batch was
   * refused as one.
   */
  readonly onBatch: (batch: {
    readonly parts: number;
    readonly putOff: number;
    readonly retryAfterSeconds: number | undefined;
  }) => void;
}

/**
 * Asked before a request of one list is sent again that Graph put off: where it rejects, it is not.
 */
export interface BatchedRequest extends Pick<GraphRequest, 'basis'> {
  readonly beforeRepeat?: (failure: Failure) => Promise<void>;
  /**
   * Told each time it is about to leave, before {@link BatchedOptions.beforeWrites}; it does not
   * where this throws.
   */
  readonly onLeave?: () => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The assignments of many configurations at once: the same two calls as for one, sent in batches of
 * twenty.
 */
export interface BatchedAssignments {
  list(configurationId: string, via: string, request?: BatchedRequest): Promise<Assignment[]>;
  send(address: ListAddress, step: WriteRequest, request?: BatchedRequest): Promise<Accepted>;
}

const pageSchema = z.object({
  value: z.array(graphRowSchema),
  '@odata.nextLink': z.string().optional(),
});

export function batchedAssignments(
  http: Http,
  single: Single,
  options: BatchedOptions,
): BatchedAssignments {
  const { sideBySide, tick, gate, beforeWrites, onBatch, now } = options;
  const told = (parts: readonly BatchPart[], putOff: readonly Failure[]) => {
    const longest = Math.max(0, ...putOff.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds));
    onBatch({
      parts: parts.length,
      putOff: putOff.length,
      retryAfterSeconds: longest > 0 ? longest : undefined,
    });
  };

  async function sendReads(parts: readonly BatchPart[]): Promise<BatchResult[]> {
    return sendParts(http, parts, {
      isRead: true,
      scopes: SCOPES.readConfigurations,
      beforeRepeat: gate,
      onPutOff: (failure) =>
        told(
          parts,
          parts.map(() => failure),
        ),
    });
  }

  /**
   * Where Graph puts off the batch as a whole, each part is: by the time it may go, its list may be
   * another.
   */
  async function sendWrites(parts: readonly BatchPart[]): Promise<BatchResult[]> {
    const leftLineAt = now();
    await beforeWrites();
    const basis = {
      mayLeave: () => isFresh(leftLineAt, now()),
      renew: () => Promise.reject(new KeptWaiting()),
      putOff: () => undefined,
    };
    try {
      return await sendParts(http, parts, {
        isRead: false,
        scopes: SCOPES.writeConfigurations,
        basis,
        repeats: false,
      });
    } catch (error) {
      if (!(error instanceof FailureError) || !isPutOff(error.failure)) throw error;
      return parts.map(() => ({ ok: false, failure: error.failure }));
    }
  }

  const lane = (isRead: boolean) =>
    batchLane({
      sideBySide,
      tick,
      gate,
      send: async (parts) => {
        const results = await (isRead ? sendReads(parts) : sendWrites(parts));
        told(
          parts,
          results.flatMap((result) =>
            !result.ok && isPutOff(result.failure) ? [result.failure] : [],
          ),
        );
        return results;
      },
    });
  const [read, write] = [lane(true), lane(false)];

  /** A part that Graph put off is asked again alone, by the one policy there is. */
  async function ask(
    part: BatchPart,
    isRead: boolean,
    { beforeRepeat, signal, ...request }: BatchedRequest,
  ): Promise<BatchResult> {
    for (let attempt = 1; ; attempt += 1) {
      const result = await (isRead ? read(part) : writeFresh(part, request));
      if (result.ok || isUnauthenticated(result.failure)) return result;
      if (!(await http.waitToRepeat({ isRead, attempt, failure: result.failure, signal })))
        return result;
      request.basis?.putOff(result.failure);
      await beforeRepeat?.(result.failure);
    }
  }

  /**
   * What waits in line too long goes back, is looked at again, and gets in line anew; not for ever,
   * where something is as slow as that.
   */
  async function writeFresh(
    part: BatchPart,
    { basis, onLeave }: Pick<BatchedRequest, 'basis' | 'onLeave'>,
  ): Promise<BatchResult> {
    const leave = () => {
      if (basis?.mayLeave() === false) throw new KeptWaiting();
      onLeave?.();
    };
    for (let round = 1; ; round += 1) {
      try {
        return await write(part, leave);
      } catch (error) {
        if (!(error instanceof KeptWaiting)) throw error;
        if (round === MAX_ROUNDS)
          throw new FailureError({
            kind: 'timeout',
            trace: {
              message:
                'Each time it could leave, its list had been read too long ago. It was not sent.',
            },
          });
        await basis?.renew();
      }
    }
  }

  return {
    async list(configurationId, via, request = {}) {
      const url = assignmentsPath(configurationId, via);
      const result = await ask({ method: 'GET', url }, true, request);
      // Only a request of its own renews a token, and answers a claims challenge.
      if (!result.ok && isUnauthenticated(result.failure)) return single.list(configurationId, via);
      if (!result.ok) throw new FailureError(result.failure);
      const page = pageSchema.safeParse(result.body);
      if (!page.success)
        throw new FailureError({
          kind: 'unreadableAnswer',
          trace: { url, message: page.error.issues[0]?.message ?? 'Unexpected shape.' },
        });
      const next = page.data['@odata.nextLink'];
      const others =
        next === undefined
          ? []
          : await readAll(http, { url: next, scopes: SCOPES.readConfigurations }, graphRowSchema);
      return [...page.data.value, ...others].map(fromGraphAssignment);
    },

    async send(address, step, request = {}) {
      const { method, url, body } = prepareSend(address, step);
      const withBody =
        body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } };
      const result = await ask(
        { method, url: url.replace(/^\/beta/, ''), ...withBody },
        false,
        request,
      );
      if (result.ok) return { requestId: result.requestId };
      if (isUnauthenticated(result.failure))
        return single.send(address, step, { basis: request.basis });
      throw new FailureError(result.failure);
    },
  };
}

/**
 * So often a request gets in line anew: holds of Graph are waited out, and a machine that is slow
 * every time is not.
 */
const MAX_ROUNDS = 10;

/** It did not leave: what it was made of may have changed while it waited. */
class KeptWaiting extends Error {}

function isUnauthenticated({ kind }: Failure): boolean {
  return kind === 'unauthenticated' || kind === 'claimsChallenge';
}
