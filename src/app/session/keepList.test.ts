import { expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { BARE_FAMILY, FAMILY_KEYS } from '#domain/family/families.ts';
import { keepList } from '#app/session/keepList.ts';
import { familyQuery } from '#queries/configurations.ts';
import { twoPages } from '#queries/testing/twoPages.ts';

function readTwoPages(refusal?: number) {
  const { graph, client, answer, total, withFirstPage } = twoPages(
    createSandbox({ throttle: 'off', configurations: 1200 }),
    refusal,
  );
  const kept = { replace: vi.fn(() => Promise.resolve()), drop: vi.fn(() => Promise.resolve()) };
  keepList(client, graph, kept);
  const list = familyQuery(graph, BARE_FAMILY);
  const reading = client.query(list);
  const firstPage = () =>
    vi.waitFor(() => expect(client.getQueryData(list.queryKey)).toHaveLength(withFirstPage), {
      timeout: 10_000,
    });
  return { client, graph, list, kept, reading, firstPage, answer, total };
}

it('a list is put away when its last page is there, and not before', async () => {
  const { client, list, kept, reading, firstPage, answer, total } = readTwoPages();
  await firstPage();
  expect(kept.replace).not.toHaveBeenCalled();
  answer(true);
  await reading;
  await vi.waitFor(() => expect(kept.replace).toHaveBeenCalledOnce());
  const { dataUpdatedAt } = client.getQueryState(list.queryKey)!;
  expect(kept.replace).toHaveBeenCalledWith(
    BARE_FAMILY,
    client.getQueryData(list.queryKey),
    new Date(dataUpdatedAt).toISOString(),
  );
  expect(client.getQueryData(list.queryKey)).toHaveLength(total);
});

it('a list that broke off is not put away', async () => {
  const { kept, reading, answer } = readTwoPages();
  answer(false);
  await expect(reading).rejects.toThrow();
  expect(kept.replace).not.toHaveBeenCalled();
});

it('a list that broke off leaves what is kept: it is still how things were', async () => {
  const { kept, reading, answer } = readTwoPages();
  answer(false);
  await expect(reading).rejects.toThrow();
  expect(kept.drop).not.toHaveBeenCalled();
});

it('a list that somebody may not read any more takes along what was kept of it', async () => {
  const { kept, reading, answer } = readTwoPages(403);
  answer(false);
  await expect(reading).rejects.toThrow();
  expect(kept.drop).toHaveBeenCalledOnce();
});

it('a list whose reading was stopped is not put away', async () => {
  const { client, list, kept, reading, firstPage, answer } = readTwoPages();
  await firstPage();
  await client.cancelQueries({ queryKey: list.queryKey });
  answer(true);
  await reading;
  await new Promise((resolve) => void setTimeout(resolve, 50));
  expect(kept.replace).not.toHaveBeenCalled();
});

it('another family that is read does not end what is kept of this one', async () => {
  const { client, graph, kept, reading, answer } = readTwoPages();
  answer(false);
  await expect(reading).rejects.toThrow();
  for (const family of FAMILY_KEYS.filter((key) => key !== BARE_FAMILY)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is told apart
    await client.query(familyQuery(graph, family));
    expect(kept.replace).toHaveBeenLastCalledWith(family, expect.anything(), expect.anything());
  }
  expect(kept.drop).not.toHaveBeenCalled();
});

it('what is kept goes when the tenant was changed, and comes back with the next reading', async () => {
  const { client, list, kept, reading, answer } = readTwoPages();
  answer(true);
  await reading;
  await client.invalidateQueries({ queryKey: list.queryKey });
  expect(kept.drop).toHaveBeenCalledOnce();
  await client.query({ ...list, staleTime: 0 });
  await vi.waitFor(() => expect(kept.replace).toHaveBeenCalledTimes(2));
});
