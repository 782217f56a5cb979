import { BARE_FAMILY } from '#domain/family/families.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import { BASE_URL, json, serve } from '#graph/testing/fakeServer.ts';
import { configurationsResource } from '#graph/resources/configurations.ts';

describe('the certificates a configuration refers to', () => {
  const root = {
    '@odata.type': '#microsoft.graph.windows81TrustedRootCertificate',
    id: 'r',
    displayName: 'Root',
  };

  it('may be one', async () => {
    const { http } = serve([json(root)]);
    expect(
      await configurationsResource(http).certificates(keyOf('c'), 'rootCertificate'),
    ).toMatchObject([{ id: 'r', displayName: 'Root', type: { kind: 'trustedRoot' } }]);
  });

  it('may be many, on more than one page', async () => {
    const { http, requests } = serve([
      json({ value: [root], '@odata.nextLink': `${BASE_URL}/2` }),
      json({ value: [{ ...root, id: 's' }] }),
    ]);
    const certificates = await configurationsResource(http).certificates(
      keyOf('c'),
      'x/rootCertificatesForServerValidation',
    );
    expect(certificates.map(({ id }) => id)).toEqual(['r', 's']);
    expect(requests).toHaveLength(2);
  });

  it('may be none', async () => {
    const { http } = serve([json({ value: [] })]);
    expect(
      await configurationsResource(http).certificates(
        keyOf('c'),
        'x/rootCertificatesForServerValidation',
      ),
    ).toEqual([]);
  });

  it('are unreadable when they are neither', async () => {
    const { http } = serve([json({ value: [{ id: 1 }] })]);
    await expect(
      configurationsResource(http).certificates(keyOf('c'), 'rootCertificate'),
    ).rejects.toMatchObject({ failure: { kind: 'unreadableAnswer' } });
  });
});

describe('a list with odd items', () => {
  const fine = { id: 'fine', displayName: 'Fine', assignments: [] };
  const row = { id: 'r', target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } };

  async function list(...value: readonly unknown[]) {
    const { http, requests } = serve([
      json({ value: [fine, ...value] }),
      json({ responses: [{ id: '0', status: 200, body: { value: [row] } }] }),
    ]);
    const pages = [];
    for await (const page of configurationsResource(http).list(BARE_FAMILY)) pages.push(page);
    return { items: pages.flat(), requests };
  }

  it.each<[string, object]>([
    ['no type', { '@odata.type': null }],
    ['a version as text', { version: '3' }],
    ['a name that is none', { displayName: 7 }],
    ['scope tags that are no list', { roleScopeTagIds: 'Default' }],
  ])('%s hides neither the item nor the list', async (_, odd) => {
    const { items } = await list({ id: 'odd', assignments: [], ...odd });
    expect(items.map(({ id }) => id)).toEqual(['fine', 'odd']);
    expect(items[1]).toMatchObject({ version: undefined, roleScopeTagIds: undefined });
  });

  it.each<[string, object]>([
    ['no list', { assignments: null }],
    ['half a list', { assignments: [], 'assignments@odata.nextLink': `${BASE_URL}/next` }],
  ])('%s of assignments is asked for', async (_, odd) => {
    const { items, requests } = await list({ id: 'odd', ...odd });
    expect(items[1]?.assignments).toMatchObject([{ target: { kind: 'allDevices' } }]);
    expect(requests[1]?.body).toMatchObject({
      requests: [{ url: '/deviceManagement/deviceConfigurations/odd/assignments' }],
    });
  });

  it('where a short list brought all of its lists by halves, each is asked for', async () => {
    const { http } = serve([
      json({
        value: [{ id: 'odd', assignments: [], 'assignments@odata.nextLink': `${BASE_URL}/next` }],
      }),
      ({ body }) =>
        Response.json({
          responses: (body as { requests: { id: string }[] }).requests.map(({ id }) => ({
            id,
            status: 200,
            body: { value: [row] },
          })),
        }),
    ]);
    const pages = [];
    for await (const page of configurationsResource(http).list(BARE_FAMILY)) pages.push(page);
    expect(pages.flat()[0]?.assignments).toMatchObject([{ target: { kind: 'allDevices' } }]);
  });

  it('a row that is not as documented is locked, and kept as it came', async () => {
    const odd = { id: 'x', target: row.target, intent: 7 };
    const { items } = await list({ id: 'odd', assignments: [odd, row] });
    expect(items[1]?.assignments).toMatchObject([
      { target: { kind: 'unknown' }, raw: odd },
      { target: { kind: 'allDevices' } },
    ]);
  });

  it('what has no id is left out, and of a list of such the reading fails', async () => {
    expect((await list({ displayName: 'No id' }, null)).items.map(({ id }) => id)).toEqual([
      'fine',
    ]);
    const { http } = serve([json({ value: [{ displayName: 'No id' }] })]);
    await expect(configurationsResource(http).list(BARE_FAMILY).next()).rejects.toMatchObject({
      failure: { kind: 'unreadableAnswer' },
    });
  });
});

describe('one configuration', () => {
  it.each<[string, object, number]>([
    ['is asked for its list where the expansion has none', { assignments: [] }, 2],
    ['is believed where the expansion has some', { assignments: [{ id: 'r', target: {} }] }, 1],
  ])('%s', async (_, expansion, sent) => {
    const { http, requests } = serve([
      json({ id: 'c', displayName: 'C', ...expansion }),
      json({ value: [{ id: 'r', target: {} }] }),
    ]);
    const { assignments } = await configurationsResource(http).get(keyOf('c'));
    expect(assignments).toHaveLength(1);
    expect(requests).toHaveLength(sent);
  });

  it.each(['0001-01-01T00:00:00Z', 'yesterday', '', null])(
    'does not know of %o',
    async (moment) => {
      const item = {
        id: 'c',
        lastModifiedDateTime: moment,
        assignments: [{ id: 'r', target: {} }],
      };
      const { http } = serve([json(item)]);
      expect((await configurationsResource(http).get(keyOf('c'))).lastModifiedAt).toBeUndefined();
    },
  );
});
