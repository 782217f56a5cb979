import { expect, it } from 'vitest';
import { type Answer, json, serve } from '#graph/testing/fakeServer.ts';
import { holdersOf } from '#graph/resources/holders.ts';

const GROUP = '#microsoft.graph.group';
const NEXT = 'https://graph.example/beta/users/u/transitiveMemberOf?$skiptoken=2';

/** The two parts of the batch, in the order of their ids. */
const parts =
  (...answers: readonly { readonly status?: number; readonly body: unknown }[]): Answer =>
  () =>
    Response.json({
      responses: answers.map(({ status = 200, body }, id) => ({ id: String(id), status, body })),
    });

const list = (...groups: readonly string[]) => ({
  body: { value: groups.map((id) => ({ '@odata.type': GROUP, id, displayName: id })) },
});
const refused = { status: 403, body: { error: { code: 'Authorization_RequestDenied' } } };
const idsOf = (groups: readonly { readonly id: string }[]) => groups.map(({ id }) => id);

it('asks once for the groups that hold a member and for those that do so themselves', async () => {
  const { http, requests } = serve([parts(list('a', 'b'), list('b'))]);
  const { all, direct } = await holdersOf(http, { kind: 'device', id: 'd' });
  expect(idsOf(all)).toEqual(['a', 'b']);
  expect(direct.ok && idsOf(direct.value)).toEqual(['b']);
  expect(requests.map(({ body }) => body)).toMatchObject([
    {
      requests: [
        {
          url: expect.stringMatching(/^\/devices\(deviceId='d'\)\/transitiveMemberOf\?/) as string,
        },
        { url: expect.stringMatching(/^\/devices\(deviceId='d'\)\/memberOf\?/) as string },
      ],
    },
  ]);
});

it('leaves out roles and administrative units, and reads every page', async () => {
  const first = {
    value: [
      { '@odata.type': GROUP, id: 'a', displayName: 'A' },
      { '@odata.type': '#microsoft.graph.directoryRole', id: 'r' },
    ],
    '@odata.nextLink': NEXT,
  };
  const { http, requests } = serve([
    parts({ body: first }, list()),
    json({
      value: [
        { '@odata.type': '#microsoft.graph.administrativeUnit', id: 'u' },
        { '@odata.type': GROUP, id: 'b' },
      ],
    }),
  ]);
  expect(idsOf((await holdersOf(http, { kind: 'user', id: 'u' })).all)).toEqual(['a', 'b']);
  expect(requests).toHaveLength(2);
});

it('keeps as a possible group that which Graph tells no type of', async () => {
  const value = [
    { id: 'a', displayName: 'A', groupTypes: [], securityEnabled: true },
    { '@odata.type': null, id: 'b', displayName: null, groupTypes: null, securityEnabled: null },
    { id: 'c' },
    { '@odata.type': '#microsoft.graph.directoryRole', id: 's', groupTypes: [] },
  ];
  const { http } = serve([parts({ body: { value } }, list())]);
  const { all } = await holdersOf(http, { kind: 'user', id: 'u' });
  expect(idsOf(all)).toEqual(['a', 'b', 'c']);
  expect(all[2]).toMatchObject({ displayName: 'c', securityEnabled: undefined });
});

it('knows the groups where only those that hold it themselves are refused', async () => {
  const { http } = serve([parts(list('a'), refused)]);
  const { all, direct } = await holdersOf(http, { kind: 'user', id: 'u' });
  expect(idsOf(all)).toEqual(['a']);
  expect(direct).toMatchObject({ ok: false, failure: { trace: { status: 403 } } });
});

it('knows nothing where all of them are refused', async () => {
  const { http } = serve([parts(refused, list('a'))]);
  await expect(holdersOf(http, { kind: 'group', id: 'g' })).rejects.toThrow();
});
