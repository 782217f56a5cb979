import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { batchRead, type BatchResult } from '#graph/transport/batch.ts';
import { type Answer, json, refuse, serve } from '#graph/testing/fakeServer.ts';
import type { GraphRequest } from '#graph/transport/http.ts';

interface Part {
  readonly id: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
}

const options = { scopes: ['s'] };

function partsOf(body: unknown): Part[] {
  return (body as { requests: Part[] }).requests;
}

/** Answers each part by its address, in any order; a part answered with undefined is left out. */
function batchOf(
  answer: (part: Part) => object | undefined,
  order: (parts: object[]) => object[] = (parts) => parts,
): Answer {
  return ({ body }) => {
    const responses = partsOf(body).flatMap((part) => {
      const response = answer(part);
      return response === undefined ? [] : [{ id: part.id, ...response }];
    });
    return Response.json({ responses: order(responses) });
  };
}

const echo = (part: Part) => ({ status: 200, body: part.url });
const reads = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ url: `/x/${index}` }));

function told(results: readonly BatchResult[]): unknown[] {
  return results.map((result) => (result.ok ? result.body : result.failure.kind));
}

describe('batchRead', () => {
  it('says of what it could not read that it was a read', async () => {
    const { http } = serve([
      batchOf(({ url }) => (url === '/x/1' ? undefined : { status: 403, body: {} })),
    ]);
    const results = await batchRead(http, reads(2), options);
    expect(results.map((result) => !result.ok && result.failure.trace.isRead)).toEqual([
      true,
      true,
    ]);
  });

  it('answers in the order of the questions, whatever order Graph answers in, twenty at most at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 65 }), fc.boolean(), async (count, reverse) => {
        const { http, requests } = serve([
          batchOf(echo, (parts) => (reverse ? parts.toReversed() : parts)),
        ]);
        expect(told(await batchRead(http, reads(count), options))).toEqual(
          reads(count).map(({ url }) => url),
        );
        const sizes = requests.map(({ body }) => partsOf(body).length);
        expect(sizes).toHaveLength(Math.ceil(count / 20));
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 50 },
    );
  });

  it('asks as Graph wants it: ids of their own, addresses without version, headers on the part', async () => {
    const { http, requests } = serve([batchOf(echo)]);
    await batchRead(
      http,
      [
        { url: '/groups/1/members/$count', headers: { ConsistencyLevel: 'eventual' } },
        { url: '/groups/2' },
      ],
      options,
    );
    expect(requests[0]?.url).toMatch(/\/beta\/\$batch$/);
    expect(partsOf(requests[0]?.body)).toEqual([
      {
        id: '0',
        method: 'GET',
        url: '/groups/1/members/$count',
        headers: { ConsistencyLevel: 'eventual' },
      },
      { id: '1', method: 'GET', url: '/groups/2' },
    ]);
  });

  it('each part ends for itself: one is refused, one not answered, the others stand', async () => {
    const answers: Record<string, object | undefined> = {
      '/x/0': { status: 200, body: { value: [] } },
      '/x/1': {
        status: 403,
        body: {
          error: { code: 'Forbidden', message: 'User is not authorized to perform this operation' },
        },
      },
      '/x/2': undefined,
      '/x/3': { status: 204 },
      '/x/4': {
        status: 404,
        headers: { 'request-id': 'r' },
        body: { error: { code: 'NotFound', message: 'No.' } },
      },
    };
    const { http } = serve([batchOf(({ url }) => answers[url])]);
    const results = await batchRead(http, reads(5), options);
    expect(told(results)).toEqual([
      { value: [] },
      'missingRole',
      'unreadableAnswer',
      undefined,
      'notFound',
    ]);
    expect(results[4]).toMatchObject({
      failure: { trace: { url: '/x/4', status: 404, requestId: 'r' } },
    });
  });

  it('a part that is put off is asked again after the wait, alone, and answered once', async () => {
    let round = 0;
    const throttled = (part: Part) =>
      part.url === '/x/1' && round === 1
        ? {
            status: 429,
            headers: { 'Retry-After': '7' },
            body: { error: { code: 'TooManyRequests', message: 'Wait.' } },
          }
        : echo(part);
    const { http, requests, slept, waits } = serve([
      (sent) => {
        round += 1;
        return batchOf(throttled)(sent);
      },
    ]);
    expect(told(await batchRead(http, reads(3), options))).toEqual(['/x/0', '/x/1', '/x/2']);
    expect(requests.map(({ body }) => partsOf(body).map(({ url }) => url))).toEqual([
      ['/x/0', '/x/1', '/x/2'],
      ['/x/1'],
    ]);
    expect(slept).toEqual([7000]);
    expect(waits).toMatchObject([{ reason: { kind: 'throttled' }, ended: true }]);
  });

  it('a part that is put off for ever becomes a failure, after a few rounds', async () => {
    const { http, requests } = serve([
      batchOf(() => ({ status: 429, headers: { 'Retry-After': '1' }, body: {} })),
    ]);
    expect(told(await batchRead(http, reads(2), options))).toEqual(['throttled', 'throttled']);
    expect(requests.length).toBeLessThanOrEqual(8);
  });

  it('a refused batch is a failure of the whole', async () => {
    const { http } = serve([refuse(400)]);
    await expect(batchRead(http, reads(2), options)).rejects.toMatchObject({
      failure: { kind: 'badRequest' },
    });
  });

  it('goes side by side, four at most, and while one batch waits no other leaves', async () => {
    const log: string[] = [];
    let underWay = 0;
    let most = 0;
    let isRefused = false;
    let isWaiting = false;
    const ask = async ({ body }: GraphRequest) => {
      expect(isWaiting).toBe(false);
      underWay += 1;
      most = Math.max(most, underWay);
      const parts = partsOf(body);
      await new Promise((resolve) => {
        setTimeout(resolve, 2);
      });
      underWay -= 1;
      const refusesFirst = !isRefused && parts[0]?.url === '/x/0';
      isRefused ||= refusesFirst;
      log.push(`${parts[0]?.url} ${parts.length}`);
      return {
        status: 200,
        requestId: undefined,
        body: {
          responses: parts.map((part, index) => ({
            id: part.id,
            ...(refusesFirst && index === 0
              ? { status: 429, headers: { 'Retry-After': '1' }, body: {} }
              : echo(part)),
          })),
        },
      };
    };
    const waitToRepeat = async () => {
      // What was on its way when the wait was told is not ours to hold.
      await vi.waitFor(() => expect(underWay).toBe(0), { interval: 1 });
      isWaiting = true;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      isWaiting = false;
      return true;
    };
    const count = 300;
    expect(
      told(await batchRead(Object.assign(ask, { waitToRepeat }), reads(count), options)),
    ).toEqual(reads(count).map(({ url }) => url));
    expect(most).toBe(4);
    expect(log).toHaveLength(count / 20 + 1);
    expect(log.filter((entry) => entry === '/x/0 1')).toHaveLength(1);
  });

  it('asks for no batch more once one has failed', async () => {
    const { http, requests } = serve([refuse(400)]);
    await expect(batchRead(http, reads(400), options)).rejects.toMatchObject({
      failure: { kind: 'badRequest' },
    });
    expect(requests.length).toBeLessThanOrEqual(4);
  });

  it('headers of a part that are no text do not spoil the others', async () => {
    const { http } = serve([
      json({
        responses: [
          { id: '0', status: 429, headers: { 'Retry-After': 400 }, body: null },
          { id: '1', status: 200, headers: { Location: null }, body: 1 },
        ],
      }),
    ]);
    expect(told(await batchRead(http, reads(2), options))).toEqual(['throttled', 1]);
  });
});
