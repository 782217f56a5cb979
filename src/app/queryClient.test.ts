import { onlineManager, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#app/queryClient.ts';
import { FailureError } from '#domain/failure/failure.ts';

it.each([
  ['consentNeeded', 1],
  ['offline', 2],
] as const)(
  'what failed with %s is asked %d times, where a page shows it later',
  async (kind, times) => {
    const client = createQueryClient();
    const read = vi.fn(() => Promise.reject(new FailureError({ kind, from: 'signIn', trace: {} })));
    const options = { queryKey: [kind], queryFn: read };
    await expect(client.query(options)).rejects.toThrow();
    const leave = new QueryObserver(client, options).subscribe(() => undefined);
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    expect(read).toHaveBeenCalledTimes(times);
    leave();
  },
);

it.each([
  ['offline', 2],
  ['serverError', 1],
] as const)(
  'what failed with %s was read %d times once the connection is back',
  async (kind, times) => {
    const client = createQueryClient();
    client.mount();
    const read = vi.fn(() => Promise.reject(new FailureError({ kind, trace: {} })));
    const leave = new QueryObserver(client, { queryKey: [kind], queryFn: read }).subscribe(
      () => undefined,
    );
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    expect(read).toHaveBeenCalledTimes(times);
    leave();
    client.unmount();
  },
);
