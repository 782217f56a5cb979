import { afterEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';

// Parts that do not come at first, as where the network is gone for a moment.
const isLost = { column: true, form: true };
const LOST = new TypeError('Failed to fetch dynamically imported module');
vi.mock('#features/configurations/list/delivery/deliveryColumn.tsx', async (original) => {
  const real: object = await original();
  return new Proxy(real, {
    get(target, name) {
      if (isLost.column && name === 'deliveryColumn') throw LOST;
      return Reflect.get(target, name) as unknown;
    },
  });
});
vi.mock('#features/overview/SetAsideForm.tsx', async (original) => {
  if (isLost.form) throw LOST;
  return original();
});

const app = appByHand(createSandbox({ throttle: 'off', untidy: true }));
afterEach(app.leave);

it('the column of delivery comes by Try again, and the list stands meanwhile', async () => {
  const page = await app.open('/configurations?q=update+ring');
  await page.text(/^3 of \d+ shown$/);
  await page.click('button', 'Show delivery');
  await page.text('A newer version is available');
  expect(page.lacks('columnheader', /^Delivery/)).toBe(true);
  await page.click('button', 'Try again');
  await page.text('A newer version is available');
  isLost.column = false;
  await page.click('button', 'Try again');
  await page.find('columnheader', /^Delivery/);
  expect(page.shows('A newer version is available')).toBe(false);
  expect(page.shows('3 of')).toBe(true);
});

it('the form that sets aside comes by Try again in its place', async () => {
  const page = await app.open('/overview');
  await page.click('button', /^Assigned to an empty group/);
  await page.clickOn((await page.allOf('button', /^Set aside/))[0]!);
  // Vitest has words of its own for a module that does not come.
  await page.click('button', 'Try again');
  expect(page.lacks('form', 'Set aside')).toBe(true);
  isLost.form = false;
  await page.click('button', 'Try again');
  await page.find('form', 'Set aside');
  expect(page.lacks('button', 'Try again')).toBe(true);
});
