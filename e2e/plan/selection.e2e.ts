import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import { assignSelected, moreForSelection } from '../testing/planSteps.ts';
import { radio } from '../testing/steps.ts';

test('selected rows are assigned, removed or exported at the selection, and nowhere else', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Device%20restrictions');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Assign', exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  await expect(assignSelected(page)).toBeVisible();
  await expect(main.getByRole('link', { name: /^Assign/ })).toHaveCount(1);

  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'More' }).click();
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await bar.getByRole('link', { name: 'Remove…' }).click();
  await expect(radio(page, 'Action', 'Remove')).toBeChecked();
  await page.goBack();
  await assignSelected(page).click();
  await expect(radio(page, 'Action', 'Add')).toBeChecked();
  await page.goBack();
  await moreForSelection(page, 'Clear selection');
  await expect(bar).toBeHidden();
  await expect(main.getByRole('link', { name: 'Assign', exact: true })).toBeVisible();
});
