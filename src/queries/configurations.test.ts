import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createSandbox } from '../../sandbox/app.ts';
import { createGraph } from '#graph/client.ts';
import { configurationsQuery, readAllConfigurations } from '#queries/configurations.ts';
import { readCsvDirectory } from '#queries/csvDirectory.ts';

function deferred() {
  let resolve!: (isThere: boolean) => void;
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** A tenant of two pages, whose second one waits for the test. */
function twoPages() {
  const sandbox = createSandbox({ throttle: 'off', configurations: 1200 });
  const token = sandbox.mintToken('ada');
  const second = deferred();
  let lists = 0;
  const graph = createGraph({
    baseUrl: 'http://sandbox.test',
    getToken: () => Promise.resolve(token),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.url.includes('deviceConfigurations?')) lists += 1;
      if (lists === 2 && request.url.includes('deviceConfigurations?') && !(await second.promise)) return new Response('{}', { status: 403 });
      return sandbox.fetch(request);
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { graph, client, answer: second.resolve, total: sandbox.tenant.configurations.size };
}

it('all configurations are read to the last page, even where a page of them is there already', async () => {
  const { graph, client, answer, total } = twoPages();
  const first = client.query(configurationsQuery(graph));
  await vi.waitFor(() => expect(client.getQueryData(configurationsQuery(graph).queryKey)).toHaveLength(1000));
  const all = readAllConfigurations(graph, client);
  answer(true);
  expect(await all).toHaveLength(total);
  await first;
});

it('a list that broke off is no list: it is told, and read anew', async () => {
  const { graph, client, answer, total } = twoPages();
  const first = client.query(configurationsQuery(graph));
  answer(false);
  await expect(first).rejects.toThrow();
  expect(client.getQueryData(configurationsQuery(graph).queryKey)).toHaveLength(1000);
  const { configurations } = await readCsvDirectory({ groups: [], hasCollections: false }, graph, client);
  const last = (await readAllConfigurations(graph, client)).at(-1)!;
  expect(configurations.find(last.id)).toMatchObject({ kind: 'one' });
  expect(await readAllConfigurations(graph, client)).toHaveLength(total);
});
