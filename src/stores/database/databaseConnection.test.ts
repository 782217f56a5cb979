import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toFailure } from '#domain/failure/failure.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says within seconds that a database never opened, and asks again at the next use', async () => {
  const late = { close: vi.fn<() => void>() };
  const prompt = { close: vi.fn<() => void>() };
  const openings: ((database: typeof late) => void)[] = [];
  const open = vi
    .fn<() => Promise<typeof late>>()
    .mockReturnValueOnce(new Promise((resolve) => void openings.push(resolve)))
    .mockResolvedValue(prompt);
  const withDatabase = databaseConnection(open);
  const first = withDatabase(async () => 'used').catch(toFailure);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await first).toMatchObject({
    kind: 'journalUnavailable',
    trace: { message: expect.stringContaining('did not answer within 4 seconds') },
  });
  expect(await withDatabase(async (database) => database === prompt)).toBe(true);
  openings[0]?.(late);
  await vi.advanceTimersByTimeAsync(0);
  expect([late.close.mock.calls.length, prompt.close.mock.calls.length]).toEqual([1, 0]);
});

it('tells a browser that throws when storage is named like one that refuses', async () => {
  const withDatabase = databaseConnection(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(await withDatabase(async () => 'used').catch(toFailure)).toMatchObject({
    kind: 'journalUnavailable',
    trace: { message: 'The browser said: “The operation is insecure.”' },
  });
  expect(vi.getTimerCount()).toBe(0);
});
