import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { assignmentBody, BASELINE, filterId, formPath, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import {
  assignmentsOf,
  CREATE,
  expectCreated,
  expectHeldBack,
  expectOnePost,
  expectSaid,
  pressEnter,
} from '#app/testing/formByHand.ts';

// What each rule says of which choice: src/app/stories/guardrails.test.ts.

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const group = groupId(NEW_GROUP);
const EXECUTIVES = groupId('Executives');

it('an excluded group is offered no filter, and one that a link brings is refused', async () => {
  const excluded = { target: 'exclusionGroup', groupId: group };
  const page = await app.open(formPath(BASELINE, excluded));
  await page.ready('Exclude group');
  expect(page.lacks('radiogroup', 'Filter mode')).toBe(true);
  expect(page.lacks('radiogroup', 'Intent')).toBe(true);
  const filter = { filterMode: 'include', filterId: filterId('Windows - Corporate') };
  page.go(formPath(BASELINE, { ...excluded, ...filter }));
  const reason = /An excluded group takes no filter/;
  await expectSaid(page, await page.find('radiogroup', 'Filter mode'), reason);
  await expectHeldBack(page, reason);
  // Microsoft's page, in a new tab, beside the reason.
  const source = await page.find('link', 'Filters overview (opens in a new tab)');
  expect(source.getAttribute('href')).toMatch(
    /^https:\/\/learn\.microsoft\.com\/intune\/.*filters/,
  );
  expect(source.getAttribute('target')).toBe('_blank');
  await page.choose('Filter mode', 'No filter');
  await page.ready('Exclude group');
});

it('a filter that only a link can bring: only those that fit are offered instead', async () => {
  const ipad = {
    groupId: group,
    filterMode: 'exclude',
    filterId: filterId('Apps - iOS 17 or newer (MAM)'),
  };
  const page = await app.open(formPath('iOS - Restrictions - Supervised', ipad));
  const reason = /This filter is for managed apps/;
  await expectSaid(page, await page.find('combobox', 'Filter'), reason);
  await expectHeldBack(page, reason);
  await page.typeInto('Filter', 'iOS');
  await page.until(() => expect(page.all('option')).toHaveLength(2));
  await page.clickOn(page.all('option')[0]!);
  await page.ready(CREATE);
});

it('what is missing is said at its field once I try', async () => {
  const page = await app.open(`/assign?groupId=${group}`);
  const expectRefusedAfterTry = async (field: string, reason: RegExp) => {
    const button = await page.find('button', CREATE);
    await expectSaid(page, button, reason);
    expect(page.isDisabled(button)).toBe(true);
    await pressEnter(page);
    await expectSaid(page, await page.find('combobox', field), reason);
    expect(await page.writes()).toEqual([]);
  };
  await expectRefusedAfterTry('Configuration or app', /Choose a configuration or an app\./);
  page.go(formPath(BASELINE));
  await page.until(async () => expect(await page.valueOf('Configuration')).toBe(BASELINE));
  expect(page.descriptionOf(await page.find('combobox', 'Group'))).not.toMatch(/Choose a group/);
  await expectRefusedAfterTry('Group', /Choose a group\./);
  await page.choose('Target', 'ConfigMgr collection');
  await expectRefusedAfterTry('Collection', /Choose or type a collection\./);
  await page.choose('Target', 'All users');
  await page.choose('Filter mode', 'Include');
  await expectRefusedAfterTry('Filter', /Choose a filter or No filter\./);
});

it('I override with a reason that is one, for whom it was given for, and the receipt keeps it', async () => {
  const why = 'Agreed with the board, ticket 4711';
  const page = await app.open(
    formPath(BASELINE, { target: 'exclusionGroup', groupId: EXECUTIVES }),
  );
  const reason = /Devices are included \(All devices\) and users excluded \(“Executives”\)/;
  await expectSaid(page, await page.find('radiogroup', 'Target'), reason);
  await expectSaid(page, await page.find('button', CREATE), reason);
  expect(await page.waits(CREATE)).toBe(true);
  await page.click('button', 'Override with a reason');
  await page.fill('textbox', 'Reason', 'ok');
  expect(await page.waits(CREATE)).toBe(true);
  expect(await page.violations()).toEqual([]);
  await page.click('button', 'Do not override');
  await page.until(() => expect(page.lacks('textbox', 'Reason')).toBe(true));
  await page.click('button', 'Override with a reason');
  await page.fill('textbox', 'Reason', why);
  await page.text('One rule is overridden; your reason goes into the receipt.');
  await page.ready(CREATE);
  await page.choose('Target', 'All users');
  await page.find('button', 'Override with a reason');
  expect(await page.waits(CREATE)).toBe(true);
  expect(await page.writes()).toEqual([]);
  await page.choose('Target', 'Excluded group');
  expect(await page.valueOf('Reason', 'textbox')).toBe(why);
  await page.press(CREATE);
  await expectCreated(page, 'Excluded Executives');
  await expectOnePost(
    page,
    assignmentsOf(BASELINE),
    assignmentBody({ type: 'exclusionGroupAssignmentTarget', groupId: EXECUTIVES }),
  );
  page.go('/history');
  await page.find('heading', /^History/);
  await page.clickOn((await page.allOf('link', new RegExp(BASELINE)))[0]!);
  await page.text(new RegExp(`: ${why}$`));
});
