import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keyOf } from '#domain/testing/keyOf.ts';
import { webLocks } from '#lib/testing/webLocks.ts';
import { onceListIsFree, type Turn, whileWriting } from '#queries/write/writeLock.ts';

beforeEach(() => void vi.stubGlobal('navigator', { locks: webLocks() }));
afterEach(() => vi.unstubAllGlobals());

const PATIENT = { signal: undefined };
const nothing = (): void => undefined;

/** Writes that are told when to go on. */
function writer() {
  const log: string[] = [];
  const write = (list: string, via = '') => {
    let resolve = nothing;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    let turn: Turn | undefined;
    const ended = whileWriting(
      'tenant',
      { configurationId: keyOf(list), via },
      async (own) => {
        log.push(`${list} starts`);
        turn = own;
        await promise;
        log.push(`${list} ends`);
      },
      PATIENT,
    );
    return { end: () => resolve(), ended, letOthersWrite: () => turn?.letOthersWrite() };
  };
  return { log, write };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

const WIFI = { configurationId: keyOf('wifi'), via: '' };

it('writes to one list in turn, however its id is written, and to others beside it', async () => {
  const { log, write } = writer();
  const first = write('wifi');
  const other = write('vpn');
  const same = write('WIFI');
  await turns();
  expect(log).toEqual(['wifi starts', 'vpn starts']);
  other.end();
  await other.ended;
  first.end();
  await first.ended;
  await turns();
  same.end();
  await same.ended;
  expect(log.slice(2)).toEqual(['vpn ends', 'wifi ends', 'WIFI starts', 'WIFI ends']);
});

it('writes by a certificate beside nothing else, until only reading is left', async () => {
  const { log, write } = writer();
  const first = write('vpn', 'rootCertificate');
  await turns();
  const other = write('root');
  await turns();
  expect(log).toEqual(['vpn starts']);
  first.letOthersWrite();
  await turns();
  expect(log).toEqual(['vpn starts', 'root starts']);
  const again = write('mail', 'rootCertificate');
  await turns();
  first.end();
  other.end();
  await other.ended;
  await turns();
  again.end();
  await again.ended;
  expect(log.slice(2)).toEqual(['vpn ends', 'root ends', 'mail starts', 'mail ends']);
});

it('lets others write while it only waits, and has all for itself again after', async () => {
  const { log, write } = writer();
  const first = whileWriting(
    'tenant',
    { ...WIFI, via: 'rootCertificate' },
    async ({ aside }) => {
      await aside(async () => {
        const other = write('vpn');
        await turns();
        other.end();
      });
      log.push('goes on');
    },
    PATIENT,
  );
  await first;
  expect(log).toEqual(['vpn starts', 'vpn ends', 'goes on']);
});

it('does not begin what nobody wants any more', async () => {
  const { write, log } = writer();
  const first = write('wifi');
  const stop = new AbortController();
  const task = async () => void log.push('begun');
  const waiting = whileWriting('tenant', WIFI, task, { signal: stop.signal });
  await turns();
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  first.end();
  await first.ended;
  await whileWriting('tenant', WIFI, async () => void log.push('next'), PATIENT);
  expect(log).toEqual(['wifi starts', 'wifi ends', 'next']);
});

it('tells who settles a write only after it has ended, and hands a failure on', async () => {
  const { write, log } = writer();
  const first = write('wifi');
  await turns();
  first.letOthersWrite();
  const settled = onceListIsFree('tenant', WIFI, async () => void log.push('settled'));
  await turns();
  expect(log).toEqual(['wifi starts']);
  first.end();
  await settled;
  expect(log).toEqual(['wifi starts', 'wifi ends', 'settled']);
  await expect(
    whileWriting('tenant', WIFI, () => Promise.reject(new Error('no journal')), PATIENT),
  ).rejects.toThrow('no journal');
  await expect(whileWriting('tenant', WIFI, () => Promise.resolve(7), PATIENT)).resolves.toBe(7);
});
