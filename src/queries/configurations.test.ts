import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createSandbox } from '../../sandbox/app.ts';
import { createGraph } from '#graph/client.ts';
import { BASE_URL, fakeFetch, type Sent } from '#graph/testing/fakeServer.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery, familyQuery, readFamilies } from '#queries/configurations.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { BARE_FAMILY, FAMILY_KEYS } from '#domain/family/families.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { readCsvDirectory } from '#queries/csv/csvDirectory.ts';
import { twoPages } from '#queries/testing/twoPages.ts';

/** A thousand rows take their time on a busy machine. */
const PATIENT = { timeout: 10_000 };
const ONE = { families: [BARE_FAMILY] };

it('all configurations are read to the last page, even where a page of them is there already', async () => {
  const { graph, client, answer, total, withFirstPage } = twoPages(
    createSandbox({ throttle: 'off', configurations: 1200 }),
  );
  const first = client.query(familyQuery(graph, BARE_FAMILY));
  await vi.waitFor(
    () =>
      expect(client.getQueryData(familyQuery(graph, BARE_FAMILY).queryKey)).toHaveLength(
        withFirstPage,
      ),
    PATIENT,
  );
  const all = readFamilies(graph, client, ONE);
  answer(true);
  expect((await all).configurations).toHaveLength(total);
  await first;
});

it('a list that broke off is no list: it is told, and read anew', async () => {
  const { graph, client, answer, total, withFirstPage } = twoPages(
    createSandbox({ throttle: 'off', configurations: 1200 }),
  );
  const first = client.query(familyQuery(graph, BARE_FAMILY));
  answer(false);
  await expect(first).rejects.toThrow();
  expect(client.getQueryData(familyQuery(graph, BARE_FAMILY).queryKey)).toHaveLength(withFirstPage);
  const { configurations } = await readCsvDirectory(
    { groups: [], hasCollections: false },
    graph,
    client,
  );
  const { configurations: all } = await readFamilies(graph, client, ONE);
  const last = all.at(-1)!;
  expect(configurations.find(last.id)).toMatchObject({ kind: 'one' });
  expect(all).toHaveLength(total);
});

it('a list whose page is left while it is read is read on: half of it never passes for all of it', async () => {
  const { graph, client, answer, total, withFirstPage } = twoPages(
    createSandbox({ throttle: 'off', configurations: 1200 }),
  );
  const options = familyQuery(graph, BARE_FAMILY);
  const leave = new QueryObserver(client, options).subscribe(() => undefined);
  await vi.waitFor(
    () => expect(client.getQueryData(options.queryKey)).toHaveLength(withFirstPage),
    PATIENT,
  );
  leave();
  expect(client.getQueryState(options.queryKey)?.fetchStatus).toBe('fetching');
  answer(true);
  expect((await readFamilies(graph, client, ONE)).configurations).toHaveLength(total);
});

it('a family that fails keeps no other: the rest is there, and it is named with its reason', async () => {
  const { graph, client, answer, total } = twoPages(
    createSandbox({ throttle: 'off', configurations: 1200 }),
    403,
  );
  answer(false);
  const { configurations, notRead } = await readFamilies(graph, client);
  expect(notRead).toMatchObject([{ family: BARE_FAMILY, failure: { kind: 'missingRole' } }]);
  expect(new Set(configurations.map(({ id }) => familyKeyOf(id)))).toEqual(
    new Set(FAMILY_KEYS.filter((family) => family !== BARE_FAMILY)),
  );
  await expect(readFamilies(graph, client, ONE)).resolves.toMatchObject({
    configurations: { length: total },
    notRead: [],
  });
});

it('where no family can be read, nothing is', async () => {
  const graph = createGraph({
    baseUrl: BASE_URL,
    getToken: () => Promise.resolve('token'),
    fetch: fakeFetch(() => new Response('{}', { status: 403 }), []),
  });
  await expect(readFamilies(graph, new QueryClient())).rejects.toMatchObject({
    failure: { kind: 'missingRole' },
  });
});

it('the list of a configuration without assignments is asked for once by form and page', async () => {
  const requests: Sent[] = [];
  const graph = createGraph({
    baseUrl: BASE_URL,
    getToken: () => Promise.resolve('token'),
    fetch: fakeFetch(
      ({ url }) => Response.json(url.endsWith('/assignments') ? { value: [] } : { id: 'c' }),
      requests,
    ),
  });
  const client = new QueryClient();
  const [{ assignments }, list] = await Promise.all([
    client.query(configurationQuery(graph, keyOf('c'))),
    client.query({ ...assignmentsQuery(graph, keyOf('c'), ''), staleTime: 0 }),
  ]);
  expect([assignments, list]).toEqual([[], []]);
  expect(requests.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual([
    'c',
    'assignments',
  ]);
});
