import { expect, signIn, test } from '../testing/fixtures.ts';
import { addGroup, apply, ended, selectAll } from '../testing/planSteps.ts';
import {
  BASELINE,
  NEW_GROUP,
  configurationId,
  create,
  detailPath,
  expectCreated,
  filterId,
  groupId,
  openForm,
  press,
  readyToPress,
  rowsFor,
} from '../testing/steps.ts';
import { translate, translatedTexts } from '../testing/translation.ts';

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const RING = 'WIN - Ring 0: IT';
const ROW = `${configurationId(WIFI)}_${groupId(RING)}`;

test('on a translated page an assignment is created, verified and taken back, and the count is right', async ({
  page,
  tenant,
}) => {
  await openForm(page);
  await translate(page);
  expect(await translatedTexts(page)).toBeGreaterThan(20);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await page.getByRole('link', { name: 'Show the configuration' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `${BASELINE} · 3 assignments` }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'History', exact: true }).first().click();
  await page.getByRole('link', { name: `Undo ${BASELINE}` }).click();
  await press(page, 'Undo this change');
  await expect(page.getByText('Verified', { exact: true }).first()).toBeVisible();
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(0);
});

test('on a translated page an assignment is edited, taken back and removed', async ({
  page,
  tenant,
}) => {
  const happened = page.getByRole('region', { name: 'What happened' });
  await signIn(
    page,
    'ada',
    `${detailPath(WIFI)}/edit?assignment=${ROW}&filterMode=include&filterId=${filterId('Windows - Corporate')}`,
  );
  await readyToPress(page, 'Save change');
  await translate(page);
  await press(page, 'Save change');
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Undo' }).click();
  await press(page, 'Undo this change');
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();
  await page.evaluate(
    (to) => {
      history.pushState(null, '', to);
    },
    `${detailPath(WIFI)}/remove?assignments=${ROW}`,
  );
  await press(page, 'Remove assignment');
  await expect(happened.getByText('Verified', { exact: true })).toBeVisible();
  expect(await rowsFor(tenant, WIFI, RING)).toBe(0);
});

test('on a translated page the counts of the list follow the search, and a plan is applied', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations');
  const shown = page.getByText(/^(All )?\d+ (of \d+ )?shown$/);
  await expect(shown).toBeVisible();
  await translate(page);
  await page
    .getByRole('searchbox', { name: 'Search configurations' })
    .fill('WIN - Device restrictions');
  await expect(shown).toHaveText(/^\d+ of \d+ shown$/);
  const count = Number(/^\d+/.exec((await shown.textContent()) ?? '')?.[0]);
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  await expect(page.getByText(`${count} selected`)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: /^Review/ }).click();
  await apply(page);
  await ended(page);
  await expect(page.getByRole('list', { name: 'Lines by result' })).toContainText(
    `Verified ${count}`,
  );
});
