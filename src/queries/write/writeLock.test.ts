import { afterEach, expect, it, vi } from 'vitest';
import { onceListIsFree, whileWriting } from '#queries/write/writeLock.ts';

/** Web Locks, exclusive ones alone: one holder for each name, the others in turn. */
function installLocks(): void {
  const tails = new Map<string, Promise<unknown>>();
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string, task: () => Promise<unknown>) => {
        const done = (tails.get(name) ?? Promise.resolve()).then(task);
        tails.set(
          name,
          done.catch(() => undefined),
        );
        return done;
      },
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

const nothing = (): void => undefined;

/** Writes that are told when to go on. */
function writer() {
  const log: string[] = [];
  const write = (list: string) => {
    let resolve = nothing;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    const step: { letOthersWrite: () => void } = { letOthersWrite: nothing };
    const ended = whileWriting('tenant', list, async (letOthersWrite) => {
      log.push(`${list} starts`);
      step.letOthersWrite = letOthersWrite;
      await promise;
      log.push(`${list} ends`);
    });
    return { end: () => resolve(), ended, letOthersWrite: () => step.letOthersWrite() };
  };
  return { log, write };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

it('lets other lists be written once only reading is left, and the same list not', async () => {
  installLocks();
  const { log, write } = writer();
  const first = write('wifi');
  const other = write('vpn');
  const same = write('wifi');
  await turns();
  expect(log).toEqual(['wifi starts']);
  first.letOthersWrite();
  await turns();
  expect(log).toEqual(['wifi starts', 'vpn starts']);
  other.end();
  await other.ended;
  expect(log).toEqual(['wifi starts', 'vpn starts', 'vpn ends']);
  first.end();
  await first.ended;
  await turns();
  same.end();
  await same.ended;
  expect(log.slice(3)).toEqual(['wifi ends', 'wifi starts', 'wifi ends']);
});

it('tells who settles a write only after it has ended, and hands a failure on', async () => {
  installLocks();
  const { write, log } = writer();
  const first = write('wifi');
  await turns();
  first.letOthersWrite();
  const settled = onceListIsFree('tenant', 'wifi', async () => void log.push('settled'));
  await turns();
  expect(log).toEqual(['wifi starts']);
  first.end();
  await settled;
  expect(log).toEqual(['wifi starts', 'wifi ends', 'settled']);
  await expect(
    whileWriting('tenant', 'wifi', () => Promise.reject(new Error('no journal'))),
  ).rejects.toThrow('no journal');
  await expect(whileWriting('tenant', 'vpn', () => Promise.resolve(7))).resolves.toBe(7);
});
