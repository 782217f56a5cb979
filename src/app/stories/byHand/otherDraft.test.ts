import { screen } from '@testing-library/dom';
import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';

const app = appByHand(createSandbox({ throttle: 'off', untidy: true }));
afterEach(app.leave);

it('a plan for a finding asks first where another is in the making, and I am led there', async () => {
  const page = await app.open('/overview');
  const prepare = async (nth: number): Promise<void> => {
    const all = await screen.findAllByRole(
      'button',
      { name: 'Prepare plan', hidden: true },
      PATIENT,
    );
    await page.clickOn(all[nth]!);
  };
  await prepare(0);
  await page.until(() => expect(page.address()).toBe('/plan'));
  page.go('/overview');
  await prepare(1);
  await page.until(isLed);
  await prepare(2);
  await page.until(isLed);
  await page.click('button', 'Replace it');
  await page.until(() => expect(page.address()).toBe('/plan'));
}, 60_000);

const PATIENT = { timeout: 20_000 };

function isLed(): void {
  expect(document.activeElement?.textContent).toContain('already have a draft');
}
