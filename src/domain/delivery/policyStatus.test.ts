import { expect, it } from 'vitest';
import { countedIn, reportedIn } from '#domain/delivery/delivery.ts';
import { errorCodeText, errorWords } from '#domain/delivery/errorWords.ts';
import { stateOfPolicyStatus } from '#domain/delivery/policyStatus.ts';

it.each([
  [0, 'pending'],
  ['2', 'succeeded'],
  [3, 'succeeded'],
  [4, 'notMet'],
  [6, 'conflict'],
  [99, 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
  ['Succeeded', 'unknown'],
])('PolicyStatus %o is %s', (status, state) => {
  expect(stateOfPolicyStatus(status)).toBe(state);
});

it('what is awaited or not known has not been reported', () => {
  const counts = { succeeded: 5, error: 1, pending: 3, unknown: 2 };
  expect([countedIn(counts), reportedIn(counts)]).toEqual([11, 6]);
});

it('codes are written as in Microsoft’s lists, and have words where they are in one', () => {
  expect(errorCodeText(-2016281112)).toBe('0x87D1FDE8');
  expect(errorWords(-2016281112)).toContain('remediation failed');
  expect(errorCodeText(5)).toBe('0x00000005');
  expect(errorWords(-2016341109)).toBeUndefined();
});
