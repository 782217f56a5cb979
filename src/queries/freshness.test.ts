import { readdirSync, readFileSync } from 'node:fs';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { countAsOld } from '#queries/freshness.ts';

/** A list whose reads are answered by hand. */
function slowList() {
  const answers: ((rows: string) => void)[] = [];
  const options = {
    queryKey: ['list'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    staleTime: 60_000,
  };
  return { answers, options };
}

it.each(['active', 'none'] as const)(
  'what is being read while a write ends is old once it is there (%s)',
  async (refetchType) => {
    const client = new QueryClient();
    const { answers, options } = slowList();
    const first = client.fetchQuery(options);
    countAsOld(client, ['list'], refetchType);
    answers[0]!('before');
    expect(await first).toBe('before');
    const next = client.fetchQuery(options);
    await expect.poll(() => answers.length).toBe(2);
    answers[1]!('after');
    expect(await next).toBe('after');
    // What was read since counts.
    expect(await client.fetchQuery(options)).toBe('after');
  },
);

it('what is on screen is read anew, or stays as it is', async () => {
  const client = new QueryClient();
  const { answers, options } = slowList();
  const seen = new QueryObserver(client, options);
  const leave = seen.subscribe(() => undefined);
  countAsOld(client, ['list'], 'none');
  answers[0]!('before');
  await expect.poll(() => seen.getCurrentResult().data).toBe('before');
  expect(seen.getCurrentResult()).toMatchObject({ isStale: true, fetchStatus: 'idle' });
  countAsOld(client, ['list']);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]!('after');
  await expect.poll(() => seen.getCurrentResult().data).toBe('after');
  expect(seen.getCurrentResult().isStale).toBe(false);
  leave();
});

it('what a write changed counts as old by this alone, unless somebody waits for the reading', () => {
  const others = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !name.endsWith('freshness.ts'))
    .flatMap((name) => {
      const text = readFileSync(`src/${name}`, 'utf8');
      return [...text.matchAll(/(?<!await )\b\w+\.invalidateQueries\(.*/g)].map(
        ([call]) => `${name}: ${call}`,
      );
    })
    // One key alone, of which longer ones are kept.
    .filter((call) => !call.includes('exact: true'));
  expect(others).toEqual([]);
});
