import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { BASELINE, detailPath, formPath, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { countEffort, effortOf, since } from '#app/testing/effortByHand.ts';
import { CREATE, expectCreated, rowsFor } from '#app/testing/formByHand.ts';

/*
 * What an admin does every day with one configuration, each with the clicks and keys that it may
 * cost. A change that costs one more has to say so in docs/tasks.md. On a phone:
 * e2e/tasks/groupsAndPhone.e2e.ts; without a mouse: e2e/everyPage/keyboard.e2e.ts.
 */

const WIFI = 'iOS - Wi-Fi - Contoso Corp (EAP-TLS)';

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }), 'ada', {
  withFrame: true,
});
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const rows = () => rowsFor(app.sandbox, BASELINE, NEW_GROUP);

/** Into a field that is clicked first, and the option that it finds. */
async function clickAndPick(page: PageByHand, box: string, words: string): Promise<void> {
  await page.click('combobox', box);
  await page.pick(box, words);
}

it('find the Wi-Fi profile of iPhones and open it: one click', async () => {
  const page = await app.open('/configurations');
  await page.text(/^All \d+ shown$/);
  const spent = countEffort();
  await page.keys('/');
  await page.keys('wifi ios eap');
  expect(await page.valueOf('Search configurations', 'searchbox')).toBe('wifi ios eap');
  const table = await page.inside('table', 'Configurations');
  await page.until(() => expect(table.getAllByRole('link', { hidden: true })).toHaveLength(1));
  await page.click('link', WIFI);
  await page.find('heading', new RegExp(`^${WIFI.replaceAll(/[()]/g, '.')}`));
  expect(spent()).toEqual(effortOf('Find a Wi-Fi profile and open it'));
});

it('assign it to a group with a filter, and take it back: nine clicks', async () => {
  const page = await app.open(detailPath(BASELINE));
  await page.find('link', 'Add assignment');
  const spent = countEffort();
  await page.click('link', 'Add assignment');
  await clickAndPick(page, 'Group', NEW_GROUP);
  await page.choose('Filter mode', 'Include');
  await clickAndPick(page, 'Filter', 'Windows - Corporate');
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  expect(rows()).toBe(1);
  const created = spent();
  expect(created).toEqual(effortOf('Assign it to a group with a filter'));

  const [notice] = page
    .all('status')
    .filter(({ textContent }) => textContent.includes('Assignment created'));
  const undo = [...notice!.querySelectorAll('a')].find((a) => a.textContent === 'Undo')!;
  // What is read afterwards neither draws it anew nor moves it away from under the pointer.
  await page.until(() => expect(page.shows('Read just now')).toBe(true));
  const read = await page.find('link', 'Which devices');
  expect(undo.isConnected).toBe(true);
  expect(undo.compareDocumentPosition(read)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await page.clickOn(undo);
  await page.press('Undo this change');
  await page.verified();
  expect(rows()).toBe(0);
  expect(since(created, spent())).toEqual(effortOf('Undo what was just created'));
});

it('keep a group out: four clicks, and neither filter nor intent is asked', async () => {
  const page = await app.open(formPath(BASELINE));
  await page.find('radiogroup', 'Target');
  const spent = countEffort();
  await page.choose('Target', 'Excluded group');
  expect(page.lacks('radiogroup', 'Filter mode')).toBe(true);
  expect(page.lacks('radiogroup', 'Intent')).toBe(true);
  await clickAndPick(page, 'Group', NEW_GROUP);
  await page.press('Exclude group');
  await expectCreated(page, `Excluded ${NEW_GROUP}`);
  expect(rows()).toBe(1);
  expect(spent()).toEqual(effortOf('Exclude a group'));
});
