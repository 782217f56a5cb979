import { CancelledError, QueryObserver, queryOptions } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { DeskQueryClient } from '#queries/deskQueryClient.ts';

/** Answers how often it was begun, once let go; is given up by its signal. */
function slowRead() {
  let begun = 0;
  const letGo: (() => void)[] = [];
  const options = queryOptions({
    queryKey: ['slow'],
    queryFn: ({ signal }) =>
      new Promise<number>((resolve, reject) => {
        begun += 1;
        const time = begun;
        letGo.push(() => resolve(time));
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
    retry: false,
  });
  return {
    options,
    begun: () => begun,
    end: () => letGo.forEach((go) => go()),
  };
}

describe('a read that nobody on screen looks at any more', () => {
  it('is answered to the function of another query that leans on it', async () => {
    const client = new DeskQueryClient();
    const read = slowRead();
    const outer = new QueryObserver(client, {
      queryKey: ['outer'],
      queryFn: async () => `begun ${await client.query(read.options)} times`,
      retry: false,
    });
    const stop = outer.subscribe(() => undefined);
    const leave = new QueryObserver(client, read.options).subscribe(() => undefined);
    await vi.waitFor(() => expect(read.begun()).toBe(1));
    leave();
    await vi.waitFor(() => expect(read.begun()).toBe(2));
    read.end();
    await vi.waitFor(() => expect(outer.getCurrentResult().data).toBe('begun 2 times'));
    stop();
  });

  it('is not told as failed to whoever goes on where a read fails', async () => {
    const client = new DeskQueryClient();
    const read = slowRead();
    const leave = new QueryObserver(client, read.options).subscribe(() => undefined);
    const answer = client.query(read.options).catch(() => 'not known');
    await vi.waitFor(() => expect(read.begun()).toBe(1));
    leave();
    await vi.waitFor(() => expect(read.begun()).toBe(2));
    read.end();
    await expect(answer).resolves.toBe(2);
  });

  it('is not answered by what was read before to whoever asks for it anew', async () => {
    const client = new DeskQueryClient();
    const read = slowRead();
    client.setQueryData(read.options.queryKey, 0);
    const anew = client.query({ ...read.options, staleTime: 0 });
    const leave = new QueryObserver(client, read.options).subscribe(() => undefined);
    await vi.waitFor(() => expect(read.begun()).toBe(1));
    leave();
    await vi.waitFor(() => expect(read.begun()).toBe(2));
    read.end();
    await expect(anew).resolves.toBe(2);
    expect(client.getQueryData(read.options.queryKey)).toBe(2);
  });

  it('is not answered by its first page either', async () => {
    const client = new DeskQueryClient();
    const read = slowRead();
    client.setQueryData(read.options.queryKey, 0);
    const leave = new QueryObserver(client, read.options).subscribe(() => undefined);
    await vi.waitFor(() => expect(read.begun()).toBe(1));
    client.setQueryData(read.options.queryKey, 0.5);
    const anew = client.query({ ...read.options, staleTime: 0 });
    leave();
    await vi.waitFor(() => expect(read.begun()).toBe(2));
    read.end();
    await expect(anew).resolves.toBe(2);
  });

  it('leaves what is fresh enough to whoever takes that', async () => {
    const client = new DeskQueryClient();
    const read = slowRead();
    client.setQueryData(read.options.queryKey, 0);
    const leave = new QueryObserver(client, read.options).subscribe(() => undefined);
    await vi.waitFor(() => expect(read.begun()).toBe(1));
    await expect(client.query({ ...read.options, staleTime: 60_000 })).resolves.toBe(0);
    leave();
    expect(read.begun()).toBe(1);
  });

  it('ends for them as well where it is cancelled for all', async () => {
    const client = new DeskQueryClient();
    const read = slowRead();
    const answer = client.query(read.options);
    const told = expect(answer).rejects.toBeInstanceOf(CancelledError);
    await vi.waitFor(() => expect(read.begun()).toBe(1));
    await client.cancelQueries({ queryKey: ['slow'] }, { revert: false });
    await told;
    expect(read.begun()).toBe(1);
  });

  it('is not begun for ever where it was read before, nor told as read', async () => {
    const client = new DeskQueryClient();
    let begun = 0;
    client.setQueryData(['given up'], 0);
    const answer = client.query({
      queryKey: ['given up'],
      queryFn: () => {
        begun += 1;
        throw new CancelledError({ revert: true });
      },
      staleTime: 0,
      retry: false,
    });
    await expect(answer).rejects.toBeInstanceOf(CancelledError);
    expect(begun).toBeLessThan(10);
  });

  it('is not begun for ever', async () => {
    const client = new DeskQueryClient();
    let begun = 0;
    const answer = client.query({
      queryKey: ['given up'],
      queryFn: () => {
        begun += 1;
        throw new CancelledError({ revert: true });
      },
      retry: false,
    });
    await expect(answer).rejects.toBeInstanceOf(CancelledError);
    expect(begun).toBeLessThan(10);
  });
});

it('what a read failed by is told once, and not tried again', async () => {
  const client = new DeskQueryClient();
  const queryFn = vi.fn(() => Promise.reject(new Error('Graph refused')));
  await expect(client.query({ queryKey: ['refused'], queryFn, retry: false })).rejects.toThrow(
    'Graph refused',
  );
  expect(queryFn).toHaveBeenCalledTimes(1);
});
