import { afterEach, expect, it, vi } from 'vitest';
import { holdLock, isLocked, tryExclusive } from '#lib/browser/locks.ts';
import { webLocks } from '#lib/testing/webLocks.ts';

afterEach(() => vi.unstubAllGlobals());

function openBrowser(): void {
  vi.stubGlobal('navigator', { locks: webLocks() });
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 2));

/** Notes who holds a lock now. */
function holders() {
  const now = new Map<string, () => void>();
  return {
    now: () => [...now.keys()],
    ask: (who: string, ...wish: Parameters<typeof holdLock>) =>
      holdLock(...wish).then((release) => void now.set(who, release)),
    release(who: string) {
      now.get(who)?.();
      now.delete(who);
    },
  };
}

it('runs a task where the lock is free, and not where another tab holds it', async () => {
  openBrowser();
  await holdLock('theirs');
  const task = vi.fn(() => Promise.resolve(7));
  expect(await tryExclusive('mine', task)).toEqual({ isHeld: true, value: 7 });
  expect(await tryExclusive('theirs', task)).toEqual({ isHeld: false });
  expect(task).toHaveBeenCalledTimes(1);
  expect(await isLocked('theirs')).toBe(true);
  expect(await isLocked('mine')).toBe(false);
});

it('holds a lock in turn, beside those that share it, and gives it back', async () => {
  openBrowser();
  const { now, ask, release } = holders();
  void ask('a', 'x', { mode: 'shared' });
  void ask('b', 'x', { mode: 'shared' });
  void ask('c', 'x');
  void ask('d', 'x', { mode: 'shared' });
  await turns();
  expect(now()).toEqual(['a', 'b']);
  release('a');
  await turns();
  expect(now()).toEqual(['b']);
  release('b');
  await turns();
  expect(now()).toEqual(['c']);
  release('c');
  await turns();
  expect(now()).toEqual(['d']);
});

it('waits no longer than it is wanted, and holds none then', async () => {
  openBrowser();
  const { now, ask, release } = holders();
  void ask('a', 'x');
  const stop = new AbortController();
  const asked = ask('b', 'x', { signal: stop.signal });
  void ask('c', 'x');
  await turns();
  stop.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  release('a');
  await turns();
  expect(now()).toEqual(['c']);
});

it('runs at once where the browser has no locks', async () => {
  vi.stubGlobal('navigator', {});
  expect(await tryExclusive('x', () => Promise.resolve(1))).toEqual({ isHeld: true, value: 1 });
  const release = await holdLock('x');
  await holdLock('x');
  release();
  expect(await isLocked('x')).toBe(false);
});
