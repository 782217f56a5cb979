import { countEffort, effortOf } from '../testing/effort.ts';
import { expect, test } from '../testing/fixtures.ts';
import {
  announced,
  enter,
  expectAtHeading,
  signInByKeyboard,
  tabTo,
  typeAndPick,
} from '../testing/keyboardSteps.ts';
import {
  BASELINE,
  NEW_GROUP,
  combobox,
  configurationId,
  createButton,
  detailPath,
  filterId,
  formPath,
  groupId,
  radio,
  readyToPress,
  rowsFor,
} from '../testing/steps.ts';
import { assignSelected } from '../testing/planSteps.ts';

// With all transitions: what moves may be clicked or focused on its way.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const KIOSKS = 'WIN - Kiosks';
/** Of a change: first accepted, then read back. */
const SAVED = /Change accepted|Saved and verified/;
const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const RING = 'WIN - Ring 0: IT';

// Nothing in this file touches a mouse: keys go where the focus is, and the focus has to be where
// the eye is.

test('the whole main job: found, chosen, created, verified, taken back', async ({
  page,
  tenant,
}) => {
  test.slow();
  await signInByKeyboard(page);
  await expect(announced(page, /^All \d+ shown$/)).toBeVisible();
  // The first stop of every page is the way past the frame.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const spent = await countEffort(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search configurations' })).toBeFocused();
  await page.keyboard.type('restrictions baseline');
  await expect(announced(page, /^1 of \d+ shown$/)).toBeVisible();
  await enter(page, page.getByRole('link', { name: BASELINE, exact: true }));
  await expectAtHeading(page, `${BASELINE} · 2 assignments`);
  // Its two numbers are links, and stops on the way once they are counted.
  await expect(page.getByRole('link', { name: /targeted/ })).toBeVisible();
  await enter(page, page.getByRole('link', { name: 'Add assignment' }));
  await expectAtHeading(page, `Assign ${BASELINE}`);
  // Too early: the focus goes to what is missing, which says so.
  await enter(page, createButton(page));
  await expect(combobox(page, 'Group')).toBeFocused();
  await expect(combobox(page, 'Group')).toHaveAccessibleDescription(/Choose a group/);
  await typeAndPick(page, combobox(page, 'Group'), KIOSKS);
  await tabTo(page, radio(page, 'Filter mode', 'No filter'));
  await page.keyboard.press('ArrowRight');
  await expect(radio(page, 'Filter mode', 'Include')).toBeFocused();
  await expect(radio(page, 'Filter mode', 'Include')).toBeChecked();
  await typeAndPick(page, combobox(page, 'Filter'), 'Windows - Corporate');
  await expect(announced(page, /^\d+ of \d+ Windows devices match$/)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Advanced' }));
  await tabTo(page, createButton(page));
  await tenant.fault({
    method: 'POST',
    path: '/assignments',
    fault: { kind: 'status', status: 403 },
  });
  await page.keyboard.press('Enter');
  // Refused: said at once, and the focus is at the reason, two steps after the button.
  const refusal = page
    .getByRole('alert')
    .filter({ hasText: 'Your Intune role does not allow this' });
  await expect(refusal).toBeVisible();
  await expect(page.locator(':focus').filter({ has: refusal })).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: /^Find out/ })).toBeFocused();
  // From wherever the focus is.
  await page.keyboard.press('Control+Enter');
  await expect(announced(page, 'Assignment created')).toContainText('Verified');
  expect(await tenant.writes()).toHaveLength(2);
  await enter(page, page.getByRole('link', { name: 'Undo', exact: true }));
  await expectAtHeading(page, `Undo a change of ${BASELINE}`);
  await readyToPress(page, 'Undo this change');
  await enter(page, page.getByRole('button', { name: 'Undo this change' }));
  await expect(announced(page, SAVED)).toBeVisible();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  // The button is gone; the focus is at what took its place.
  await expect(page.locator(':focus').filter({ hasText: SAVED })).toHaveCount(1);
  expect(await rowsFor(tenant, BASELINE, KIOSKS)).toBe(0);
  expect(spent()).toEqual(effortOf('Find, assign with a filter and undo, without a mouse'));
});

test('I pick another configuration in the form, and the focus stays at it', async ({ page }) => {
  await signInByKeyboard(page, '/assign');
  await typeAndPick(page, combobox(page, 'Configuration'), BASELINE);
  await expect(page).toHaveURL(new RegExp(`${configurationId(BASELINE)}/assign`));
  await expect(combobox(page, 'Configuration')).toBeFocused();
});

test('I edit one row and remove another, and menus give the focus back', async ({
  page,
  tenant,
}) => {
  test.slow();
  await signInByKeyboard(page, detailPath(WIFI));
  await enter(page, page.getByRole('link', { name: `Edit ${RING}` }));
  await expectAtHeading(page, /./);
  await tabTo(page, radio(page, 'Filter mode', 'No filter'));
  await page.keyboard.press('ArrowRight');
  await typeAndPick(page, combobox(page, 'Filter'), 'Windows - Corporate');
  await readyToPress(page, 'Save change');
  await enter(page, page.getByRole('button', { name: 'Save change' }));
  await expect(announced(page, SAVED)).toContainText('Other assignments unchanged');
  await expect(page.locator(':focus').filter({ hasText: SAVED })).toHaveCount(1);
  await enter(page, page.getByRole('link', { name: 'Show the configuration' }));
  await expectAtHeading(page, `${WIFI} · 3 assignments`);
  await tabTo(page, page.getByRole('checkbox', { name: `Select ${KIOSKS}` }));
  await page.keyboard.press('Space');
  await enter(page, page.getByRole('link', { name: 'Remove selected' }));
  await expectAtHeading(page, /Remove/);
  await readyToPress(page, 'Remove assignment');
  await enter(page, page.getByRole('button', { name: 'Remove assignment' }));
  await expect(announced(page, SAVED)).toBeVisible();
  await expect(page.locator(':focus').filter({ hasText: SAVED })).toHaveCount(1);
  const { assignments } = await tenant.state(configurationId(WIFI));
  expect(assignments).toHaveLength(2);
  // A menu: into it, through it, and back to what opened it.
  const account = page.getByRole('button', { name: /^Account: / });
  await page.keyboard.press('Shift+Tab');
  for (
    let press = 0;
    press < 20 && !(await account.evaluate((element) => element === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(account).toBeFocused();
});

test('a plan: selected, made, reviewed, applied', async ({ page, tenant }) => {
  test.slow();
  await signInByKeyboard(page, '/configurations?q=WIN%20-%20Device%20restrictions%20-%20Baseline');
  await expect(announced(page, /^1 of \d+ shown$/)).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: 'Select all that are shown' }));
  await page.keyboard.press('Space');
  await enter(page, assignSelected(page));
  await expectAtHeading(page, 'Plan changes to many configurations');
  await tabTo(page, combobox(page, 'Groups'));
  await page.keyboard.type(NEW_GROUP);
  await expect(page.getByRole('option', { name: NEW_GROUP })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(NEW_GROUP);
  // The next group can be typed at once.
  await expect(combobox(page, 'Groups')).toBeFocused();
  await expect(combobox(page, 'Groups')).toHaveValue('');
  await enter(page, page.getByRole('button', { name: 'Review 1 change' }));
  await expectAtHeading(page, 'Review 1 change to 1 configuration');
  await expect(page.getByRole('button', { name: 'Apply 1 change', disabled: false })).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Apply 1 change' }));
  await expect(announced(page, 'Ended, 100 percent')).toBeAttached();
  await expectAtHeading(page, /ended/);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
});

test('what has the focus and goes away leaves it nearby, never at the top of the document', async ({
  page,
}) => {
  await signInByKeyboard(
    page,
    formPath(BASELINE, {
      target: 'exclusionGroup',
      groupId: groupId('WIN - Surface'),
      filterMode: 'include',
      filterId: filterId('Windows - Corporate'),
    }),
  );
  await expect(page.getByRole('radiogroup', { name: 'Filter mode' })).toHaveAccessibleDescription(
    /An excluded group takes no filter/,
  );
  await enter(page, page.getByRole('main').getByRole('link', { name: 'Configurations' }));
  await expectAtHeading(page, /configurations/);
  await page.keyboard.press('/');
  await page.keyboard.type('no such thing');
  await enter(page, page.getByRole('button', { name: 'Show all' }));
  await expect(announced(page, /^All \d+ shown$/)).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
});
