import { expect, it } from 'vitest';
import type { Asked } from '#domain/lens/standing.ts';
import { resultOf } from '#domain/lens/result.ts';

const uninstall: Asked = { intent: 'uninstall', tri: 'y' };

it.each([
  ['gets', [uninstall], 'removed'],
  ['gets', [{ intent: 'remove', tri: 'y' }], 'removed'],
  ['gets', [uninstall, { intent: 'available', tri: 'm' }], 'removed'],
  ['gets', [uninstall, { intent: 'available', tri: 'y' }], 'gets'],
  ['gets', [{ intent: 'required', tri: 'y' }], 'gets'],
  ['depends', [{ intent: 'uninstall', tri: 'm' }], 'depends'],
  ['keptFrom', [], 'keptFrom'],
] as const)('%s with %j is said as %s', (verdict, asked, result) => {
  expect(resultOf({ verdict, asked })).toBe(result);
});
