import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { BASELINE, filterId, formPath, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';

// Where there is nothing, the page says what would be there, why nothing is, and what to do. No plan,
// no history: src/app/stories/empty.test.ts.

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }));
afterEach(app.leave);

it('no applied plan leads on', async () => {
  const page = await app.open('/plan/runs');
  await page.text(/Every plan you apply is kept here/);
  await page.click('link', 'Make a plan');
  await page.until(() => expect(page.address()).toBe('/plan'));
});

it('a group that gets nothing: I assign something to it, or see what everybody gets', async () => {
  const page = await app.open(`/groups/${groupId(NEW_GROUP)}`);
  await page.text(/Nothing that was read is assigned to this group or its parent groups/);
  await page.click('button', 'Show assignments to everyone');
  const table = await page.inside('table', 'What this group receives');
  await page.until(() => expect(table.getAllByRole('link', { hidden: true })).not.toEqual([]));
  page.go(`/groups/${groupId(NEW_GROUP)}`);
  await page.click('link', 'Assign something to it');
  await page.find('combobox', 'Group');
  await page.until(() =>
    expect(page.all('combobox', 'Group')[0]).toHaveProperty('value', NEW_GROUP),
  );
});

it('a search without a match says where it looks, and one button takes it back', async () => {
  const page = await app.open(`/filters/${filterId('Windows - Corporate')}?q=nothing+of+the+kind`);
  await page.text('No matching device has “nothing of the kind”');
  await page.click('button', 'Show all');
  await page.until(() => expect(page.shows('No matching device has')).toBe(false));
  const who = formPath(BASELINE, { target: 'allDevices' }).replace('/assign?', '/assign/who?');
  page.go(`${who}&q=nothing+of+the+kind`);
  await page.text('No devices match “nothing of the kind”');
  await page.click('button', 'Show all');
  await page.until(() => expect(page.shows('No devices match')).toBe(false));
  expect(page.address()).not.toContain('nothing');
});

it('a search of a review without a match shows all lines by one button', async () => {
  const page = await app.open('/configurations?q=update+ring');
  await page.text(/^3 of \d+ shown$/);
  await page.click('checkbox', 'Select all that are shown');
  await page.click('link', /^Assign 3…$/);
  await page.pick('Groups', NEW_GROUP);
  await page.press(/^Review \d/);
  await page.find('list', 'What the guardrails say');
  await page.fill('searchbox', 'Search names', 'nothing of the kind');
  await page.text('Nothing with “nothing of the kind” in its name has such a line');
  await page.click('button', 'Show all lines');
  await page.inside('list', 'Lines of the plan');
  await page.until(() => expect(page.shows('has such a line')).toBe(false));
});
