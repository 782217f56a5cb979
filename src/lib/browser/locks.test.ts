import { afterEach, expect, it, vi } from 'vitest';
import { isLocked, runShared, tryExclusive } from '#lib/browser/locks.ts';

afterEach(() => vi.unstubAllGlobals());

function browserWith(held: readonly string[]) {
  const request = vi.fn(
    (name: string, options: { ifAvailable?: boolean }, task: (lock: unknown) => unknown) =>
      Promise.resolve(task(options.ifAvailable === true && held.includes(name) ? null : { name })),
  );
  vi.stubGlobal('navigator', {
    locks: { request, query: () => Promise.resolve({ held: held.map((name) => ({ name })) }) },
  });
  return request;
}

it('runs a task where the lock is free, and not where another tab holds it', async () => {
  browserWith(['theirs']);
  const task = vi.fn(() => Promise.resolve(7));
  expect(await tryExclusive('mine', task)).toEqual({ isHeld: true, value: 7 });
  expect(await tryExclusive('theirs', task)).toEqual({ isHeld: false });
  expect(task).toHaveBeenCalledTimes(1);
  expect(await isLocked('theirs')).toBe(true);
  expect(await isLocked('mine')).toBe(false);
});

it('shares a lock with its kind', async () => {
  const request = browserWith([]);
  expect(await runShared('x', () => Promise.resolve(1))).toBe(1);
  expect(request.mock.calls[0]?.[1]).toEqual({ mode: 'shared' });
});

it('runs at once where the browser has no locks', async () => {
  vi.stubGlobal('navigator', {});
  expect(await tryExclusive('x', () => Promise.resolve(1))).toEqual({ isHeld: true, value: 1 });
  expect(await runShared('x', () => Promise.resolve(2))).toBe(2);
  expect(await isLocked('x')).toBe(false);
});
