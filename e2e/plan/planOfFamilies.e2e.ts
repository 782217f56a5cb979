import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import { addGroup, apply, ended, selectAll } from '../testing/planSteps.ts';
import { NEW_GROUP } from '../testing/steps.ts';

// One that is only shown, and one that is written.
test.use({ sandboxOptions: { families: ['securityBaseline', 'bios'] } });

test('lines that guardrails block are left out together, put back, and the rest is applied', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/configurations?family=securityBaseline,bios');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: /^Review/ }).click();
  const side = page.getByRole('complementary', { name: 'What will happen' });
  const leaveOut = side.getByRole('button', { name: /^Leave out \d+ blocked lines?$/ });
  await expect(leaveOut).toBeVisible();
  await expect(side).toContainText(/Blocked\s*[1-9]/);
  await expect(side).toContainText('shows them and does not change them');
  await expect(side.getByRole('button', { name: /^Apply/ })).toBeDisabled();
  await checkAccessibility(page);
  await leaveOut.click();
  await expect(side.getByRole('status')).toContainText('removed from the plan');
  await side.getByRole('button', { name: 'Restore' }).click();
  await leaveOut.click();
  await expect(side).toContainText(/Blocked\s*0/);
  await apply(page);
  await ended(page);
  const writes = await tenant.writes();
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.every(({ path }) => path.includes('hardwareConfigurations'))).toBe(true);
});
