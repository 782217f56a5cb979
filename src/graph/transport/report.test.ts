import { expect, it } from 'vitest';
import { json, refuse, serve } from '#graph/testing/fakeServer.ts';
import { readReport } from '#graph/transport/report.ts';

const question = { action: 'getX', filter: "(A eq 'x')", select: ['Name'], scopes: ['s'] };

const page = (total: number, ...names: readonly string[]) =>
  json({
    TotalRowCount: total,
    Schema: [{ Column: 'Name', PropertyType: 'String' }],
    Values: names.map((name) => [name]),
    SessionId: '',
  });

it('reads on until it has all rows, by skipping what it has', async () => {
  const { http, requests } = serve([page(3, 'a', 'b'), page(3, 'c')]);
  const { rows, hasMore } = await readReport(http, question, 100);
  expect(rows.map((row) => row('Name'))).toEqual(['a', 'b', 'c']);
  expect(hasMore).toBe(false);
  expect(requests.map(({ body }) => (body as { skip: number }).skip)).toEqual([0, 2]);
});

it('stops where it has enough, and where a page is empty although more were announced', async () => {
  const enough = serve([page(9, 'a', 'b')]);
  expect(await readReport(enough.http, question, 2)).toMatchObject({ hasMore: true });
  const short = serve([page(9, 'a'), page(9)]);
  const cut = await readReport(short.http, question, 100);
  // What was announced and did not come is missing, and not none.
  expect([cut.rows.length, cut.hasMore]).toEqual([1, true]);
});

it('is a read although it is posted: put off, it is asked again, and a failure says so', async () => {
  const putOff = serve([refuse(503), page(1, 'a')]);
  expect((await readReport(putOff.http, question, 1)).rows).toHaveLength(1);
  const refused = serve([refuse(403)]);
  await expect(readReport(refused.http, question, 1)).rejects.toMatchObject({
    failure: { trace: { isRead: true } },
  });
});

it('one odd row spoils no other, and a count may be text', async () => {
  const odd = json({
    TotalRowCount: '3',
    Schema: [{ Column: 'Name' }, null],
    Values: [['a'], null, ['b']],
  });
  const { rows, hasMore } = await readReport(serve([odd]).http, question, 100);
  expect([rows.map((row) => row('Name')), hasMore]).toEqual([['a', undefined, 'b'], false]);
});

it('an answer that is no table is not taken for an empty one', async () => {
  const { http } = serve([json({ value: 'AAAA' })]);
  await expect(readReport(http, question, 1)).rejects.toMatchObject({
    failure: { kind: 'unreadableAnswer' },
  });
});
