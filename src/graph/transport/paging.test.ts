import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod/mini';
import { FailureError } from '#domain/failure/failure.ts';
import { type Answer, BASE_URL, json, refuse, serve } from '#graph/testing/fakeServer.ts';
import { readAll, readPages } from '#graph/transport/paging.ts';

const item = z.object({ id: z.string() });
const request = {
  url: '/beta/things?$top=1',
  scopes: ['s'],
  headers: { ConsistencyLevel: 'eventual' },
};

function page(id: string, next?: string): Answer {
  return json({ value: [{ id }], ...(next === undefined ? {} : { '@odata.nextLink': next }) });
}

describe('a list', () => {
  it('is read to its end, every page with the caller’s headers, every link as Graph wrote it', async () => {
    const links = [
      `${BASE_URL}/beta/things?$skiptoken=a%2Bb&x=1`,
      `${BASE_URL}/beta/things?$skiptoken=c`,
    ];
    const { http, requests } = serve([page('1', links[0]), page('2', links[1]), page('3')]);
    expect(await readAll(http, request, item)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
    expect(requests.map(({ url }) => url)).toEqual([`${BASE_URL}/beta/things?$top=1`, ...links]);
    expect(requests.map(({ headers }) => headers.get('ConsistencyLevel'))).toEqual([
      'eventual',
      'eventual',
      'eventual',
    ]);
  });

  it('gives the first page while the second is on its way, and no page is asked for before its link is known', async () => {
    const second = new EventTarget();
    const answer = new Promise<Response>((resolve) =>
      second.addEventListener('answer', () =>
        resolve(Response.json({ value: [{ id: '2' }], '@odata.nextLink': `${BASE_URL}/3` })),
      ),
    );
    const { http, requests } = serve([page('1', `${BASE_URL}/2`), () => answer, page('3')]);
    const pages = readPages(http, request, item);
    expect((await pages.next()).value).toEqual([{ id: '1' }]);
    await vi.waitFor(() => expect(requests).toHaveLength(2));
    second.dispatchEvent(new Event('answer'));
    expect((await pages.next()).value).toEqual([{ id: '2' }]);
    expect((await pages.next()).value).toEqual([{ id: '3' }]);
    expect((await pages.next()).done).toBe(true);
  });

  it('of which an answer is empty says so', async () => {
    const { http } = serve([() => new Response('')]);
    await expect(readAll(http, request, item)).rejects.toMatchObject({
      failure: { kind: 'unreadableAnswer', trace: { message: 'The answer is empty.' } },
    });
  });

  it('whoever stops after the first page ends the request for the second', async () => {
    const { http, requests } = serve([
      page('1', `${BASE_URL}/2`),
      () => new Promise<Response>(() => undefined),
    ]);
    const pages = readPages(http, request, item);
    await pages.next();
    await vi.waitFor(() => expect(requests).toHaveLength(2));
    await pages.return(undefined);
    expect(requests[1]?.init.signal?.aborted).toBe(true);
  });

  it('a second page that fails takes nothing from the first', async () => {
    const { http } = serve([page('1', `${BASE_URL}/2`), refuse(403)]);
    const pages = readPages(http, request, item);
    expect((await pages.next()).value).toEqual([{ id: '1' }]);
    await expect(pages.next()).rejects.toThrow(FailureError);
  });

  it('an empty page in the middle does not end it', async () => {
    const { http } = serve([json({ value: [], '@odata.nextLink': `${BASE_URL}/2` }), page('2')]);
    expect(await readAll(http, request, item)).toEqual([{ id: '2' }]);
  });

  it('a later page is repeated like the first', async () => {
    const { http } = serve([
      page('1', `${BASE_URL}/2`),
      refuse(429, { 'Retry-After': '1' }),
      page('2'),
    ]);
    expect(await readAll(http, request, item)).toHaveLength(2);
  });
});

async function failureOf(answers: readonly Answer[]) {
  const { http, requests } = serve(answers);
  const error: unknown = await readAll(http, request, item).catch((thrown: unknown) => thrown);
  if (!(error instanceof FailureError)) throw new Error('It should have failed', { cause: error });
  return { ...error.failure, requests };
}

describe('a list that cannot be trusted', () => {
  it('a foreign next link is not followed', async () => {
    const { kind, requests } = await failureOf([page('1', 'https://evil.example/beta/things')]);
    expect([kind, requests.length]).toEqual(['foreignHost', 1]);
  });

  it('a link back to the first page ends it, however it is written', async () => {
    const { http, requests } = serve([
      page('a', `${BASE_URL}/beta/things?%24top=5&$select=id`),
      page('a', `${BASE_URL}/beta/things?%24top=5&$select=id`),
    ]);
    const rows: unknown[] = [];
    const reading = async () => {
      for await (const items of readPages(
        http,
        { url: '/beta/things?$top=5&$select=id', scopes: [] },
        z.unknown(),
      ))
        rows.push(...items);
    };
    await expect(reading()).rejects.toMatchObject({ failure: { kind: 'unreadableAnswer' } });
    expect(rows).toHaveLength(1);
    expect(requests).toHaveLength(1);
  });

  it('a link that comes twice ends it', async () => {
    const { kind, requests } = await failureOf([
      page('1', `${BASE_URL}/2`),
      page('2', `${BASE_URL}/2`),
    ]);
    expect([kind, requests.length]).toEqual(['unreadableAnswer', 2]);
  });

  it('ever new links end too', async () => {
    let number = 0;
    const next: Answer = () =>
      Response.json({ value: [], '@odata.nextLink': `${BASE_URL}/${(number += 1)}` });
    const { kind, requests } = await failureOf([next]);
    expect(kind).toBe('unreadableAnswer');
    expect(requests.length).toBeLessThanOrEqual(2000);
  });

  it('a refused second page is a failure, not a short list', async () => {
    expect((await failureOf([page('1', `${BASE_URL}/2`), refuse(403)])).kind).toBe('missingRole');
  });

  it.each([
    ['no list', json({ id: '1' }), /value/],
    ['a list of something else', json({ value: [{ id: 1 }] }), /0\.id/],
    ['nothing', () => new Response(null, { status: 204 }), /./],
  ])('%s names what is wrong', async (_, answer, words) => {
    const { kind, trace } = await failureOf([answer]);
    expect(kind).toBe('unreadableAnswer');
    expect(trace.message).toMatch(words);
  });
});
