import { describe, expect, it, vi } from 'vitest';
import { graphIdOf, keyOfId } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { BASE_URL, fakeFetch, json, type Sent } from '#graph/testing/fakeServer.ts';
import { createHttp } from '#graph/transport/http.ts';
import type * as families from '#graph/families/graphFamilies.ts';
import { configurationsResource } from '#graph/resources/configurations.ts';

/** Stands for a family whose lists are apart, and for one whose lists are expanded. */
const [FAMILY, EXPANDED] = vi.hoisted(() => ['settingsCatalog', 'deviceConfiguration'] as const);

vi.mock('#graph/families/graphFamilies.ts', async (original) => {
  const real = await original<typeof families>();
  const apart = {
    ...real.graphFamily(FAMILY),
    path: '/deviceManagement/intents',
    fields: 'id,name,isAssigned,templateId',
    listsApart: true as const,
    tellsAssigned: true as const,
    joins: { path: '/deviceManagement/templates', fields: 'id,platformType', by: 'templateId' },
    typeText: (_: object, joined: object | undefined) => JSON.stringify(joined ?? null),
  };
  const { listsApart: _, ...expanded } = apart;
  const graphFamily = (key: string) => (key === FAMILY ? apart : expanded);
  return { graphFamily, graphFamilyOf: (key: string) => graphFamily(key.split(':')[0]!) };
});

const row = { id: 'r', target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } };

/** A server with as many items, of which every third is assigned to nobody. */
function server(total: number, refused: readonly string[] = []) {
  const sent: Sent[] = [];
  const items = Array.from({ length: total }, (_, index) => ({
    id: `i${index}`,
    name: `Item ${index}`,
    templateId: index === 0 ? 't' : 'unknown',
    isAssigned: index % 3 !== 0,
    assignments: [],
  }));
  const answer = ({ url, body }: Sent): unknown => {
    if (url.includes('/templates')) return { value: [{ id: 't', platformType: 'macOS' }] };
    if (url.endsWith('/$batch')) {
      const { requests } = body as { requests: readonly { id: string; url: string }[] };
      return {
        responses: requests.map(({ id, url: part }) =>
          refused.some((each) => part.includes(`/${each}/`))
            ? { id, status: 403, body: { error: { code: 'Forbidden', message: 'No.' } } }
            : { id, status: 200, body: { value: [row] } },
        ),
      };
    }
    return url.includes('/intents?') ? { value: items } : items[0];
  };
  const http = createHttp({
    baseUrl: BASE_URL,
    getToken: () => Promise.resolve('token'),
    fetch: fakeFetch((each) => Response.json(answer(each)), sent),
  });
  return { resource: configurationsResource(http), sent };
}

async function pagesOf(
  total: number,
  { refused, family = FAMILY }: { refused?: readonly string[]; family?: FamilyKey } = {},
) {
  const { resource, sent } = server(total, refused);
  const pages = [];
  for await (const page of resource.list(family)) pages.push(page);
  return { pages, items: pages.flat(), sent };
}

describe('a family whose lists are apart', () => {
  it('is read without $expand, and each list by itself where somebody has the item', async () => {
    const { items, sent } = await pagesOf(9);
    expect(sent.filter(({ url }) => url.includes('$expand'))).toEqual([]);
    const asked = sent.flatMap(({ body }) =>
      ((body ?? { requests: [] }) as { requests: readonly { url: string }[] }).requests.map(
        ({ url }) => url,
      ),
    );
    expect(asked).toEqual(
      [1, 2, 4, 5, 7, 8].map((index) => `/deviceManagement/intents/i${index}/assignments`),
    );
    expect(items.map(({ assignments }) => assignments?.length)).toEqual([
      0, 1, 1, 0, 1, 1, 0, 1, 1,
    ]);
  });

  it('gives rows out as their lists come', async () => {
    const { pages, items } = await pagesOf(200);
    expect(pages.length).toBeGreaterThan(2);
    expect(items.map(({ id }) => graphIdOf(id))).toEqual(
      Array.from({ length: 200 }, (_, index) => `i${index}`),
    );
  });

  it('leaves a list that is refused unknown, which is not none', async () => {
    const { items } = await pagesOf(6, { refused: ['i2'] });
    expect(items[2]?.assignments).toBeUndefined();
    expect(items[4]?.assignments).toHaveLength(1);
  });

  it('tells its type by what its items were made from, and reads that once', async () => {
    const { items, sent } = await pagesOf(3);
    expect(items.map(({ type }) => type.name.includes('macOS'))).toEqual([true, false, false]);
    expect(sent.filter(({ url }) => url.includes('/templates'))).toHaveLength(1);
    const one = await server(3).resource.get(keyOfId(FAMILY, 'i0')!, undefined, () =>
      Promise.resolve([]),
    );
    expect(one.type.name).toContain('macOS');
  });
});

it('an expanded list that is empty is asked for where the item says that it is assigned', async () => {
  const { items, sent } = await pagesOf(3, { family: EXPANDED });
  expect(sent[1]?.url).toContain('$expand=assignments');
  expect(items.map(({ assignments }) => assignments?.length)).toEqual([0, 1, 1]);
});

it('an answer that is no list is a failure', async () => {
  const http = createHttp({
    baseUrl: BASE_URL,
    getToken: () => Promise.resolve('token'),
    fetch: fakeFetch(json({})),
  });
  await expect(configurationsResource(http).list(FAMILY).next()).rejects.toMatchObject({
    failure: { kind: 'unreadableAnswer' },
  });
});
