import { expect, it, vi } from 'vitest';
import { forgetAtSignOut } from '#app/session/forgetAtSignOut.ts';
import type { SignedInSession } from '#auth/session.ts';

function sessionWith(signOut: () => Promise<void>): SignedInSession {
  return { signOut } as Partial<SignedInSession> as SignedInSession;
}

it('what is kept of the tenant is gone before the page is left', async () => {
  const done: string[] = [];
  const note = (word: string) => () => {
    done.push(word);
    return Promise.resolve();
  };
  await forgetAtSignOut(sessionWith(note('signed out')), {
    forgetAll: note('forgotten'),
  }).signOut();
  expect(done).toEqual(['forgotten', 'signed out']);
});

it('a browser whose store does not answer keeps nobody from signing out', async () => {
  vi.useFakeTimers();
  const signOut = vi.fn(() => Promise.resolve());
  const leaving = forgetAtSignOut(sessionWith(signOut), {
    forgetAll: () => new Promise(() => undefined),
  }).signOut();
  await vi.advanceTimersByTimeAsync(1000);
  await leaving;
  expect(signOut).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
