import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { guid } from '../../../../../sandbox/random.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import {
  assignmentBody,
  BASELINE,
  detailPath,
  filterId,
  formPath,
  NEW_GROUP,
} from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import {
  assignmentsOf,
  CREATE,
  REMOVE_WARNED,
  expectCreated,
  expectOnePost,
  expectPreview,
  expectSaid,
} from '#app/testing/formByHand.ts';

// What each choice becomes, sent and in the tenant: src/app/stories/create.test.ts.

const FORM = formPath(BASELINE);
const LIST = assignmentsOf(BASELINE);

const app = appByHand(createSandbox({ throttle: 'off' }));
const copied = () => navigator.clipboard.readText();
beforeEach(app.sandbox.reset);
afterEach(app.leave);

it('I find a configuration, copy the request, assign it to a group and see what the tenant has of it', async () => {
  const page = await app.open('/configurations');
  await page.fill('searchbox', 'Search configurations', 'restrictions baseline');
  await page.click('link', BASELINE);
  await page.find('heading', `${BASELINE} · 2 assignments`);
  await page.click('link', 'Add assignment');
  await page.find('list', 'Assigned now');
  await page.typeInto('Group', 'Kios');
  const kiosks = await page.find('option', /^WIN - Kios ?ks/);
  await page.until(() => expect(kiosks.textContent).toMatch(/Security group.*\d+ devices/));
  await page.clickOn(kiosks);
  const body = assignmentBody({ type: 'groupAssignmentTarget', groupId: groupId('WIN - Kiosks') });
  await expectPreview(page, LIST, body);
  await page.click('button', 'Copy request');
  await page.until(async () =>
    expect(await copied()).toContain(`POST http://sandbox.test/beta${LIST}\n`),
  );
  const text = await copied();
  expect(JSON.parse(text.slice(text.indexOf('{')))).toEqual(body);
  await page.press(CREATE);
  await expectCreated(page, 'WIN - Kiosks');
  await expectOnePost(page, LIST, body);
  await page.text(/direct/);
  const id = configurationId(BASELINE);
  await page.click('button', /copy source id/);
  await page.until(async () => expect(await copied()).toBe(id));
  await page.click('button', /copy assignment id/);
  await page.until(async () => expect(await copied()).toBe(`${id}_${groupId('WIN - Kiosks')}`));
  await page.click('link', 'Show the configuration');
  await page.find('heading', `${BASELINE} · 3 assignments`);
  await (await page.inside('table', 'Assignments')).findByText('WIN - Kiosks');
});

it('what I choose is what the request preview says', async () => {
  const page = await app.open(FORM);
  const says = (body: object) => expectPreview(page, LIST, body);
  await page.choose('Target', 'All users');
  expect(page.lacks('combobox', 'Group')).toBe(true);
  await says(assignmentBody({ type: 'allLicensedUsersAssignmentTarget' }));
  await page.choose('Target', 'All devices');
  expect(page.lacks('combobox', 'Group')).toBe(true);
  await says(assignmentBody({ type: 'allDevicesAssignmentTarget' }));
  await page.choose('Target', 'ConfigMgr collection');
  await page.pick('Collection', 'Servers - Production');
  await says(
    assignmentBody({
      type: 'configurationManagerCollectionAssignmentTarget',
      collectionId: guid('collection:CD10002A'),
    }),
  );
  await page.choose('Target', 'Excluded group');
  await page.pick('Group', NEW_GROUP);
  const group = { groupId: groupId(NEW_GROUP) };
  await says(assignmentBody({ type: 'exclusionGroupAssignmentTarget', ...group }));
  await page.choose('Target', 'Group');
  const target = { type: 'groupAssignmentTarget', ...group };
  await says(assignmentBody(target));
  await page.choose('Filter mode', 'Exclude');
  await page.click('combobox', 'Filter');
  await page.find('option', /Windows - Corporate/);
  expect(
    page
      .all('option')
      .map(({ textContent }) => textContent)
      .filter((text) => /iOS|macOS|Android|AOSP|Apps/.test(text)),
  ).toEqual([]);
  await page.click('option', /^Windows - Corporate/);
  const narrowed = (mode: string) =>
    assignmentBody({
      ...target,
      deviceAndAppManagementAssignmentFilterId: filterId('Windows - Corporate'),
      deviceAndAppManagementAssignmentFilterType: mode,
    });
  await says(narrowed('exclude'));
  await page.choose('Filter mode', 'Include');
  await says(narrowed('include'));
  await page.choose('Filter mode', 'No filter');
  await says(assignmentBody(target));
  await page.choose('Filter mode', 'Include');
  expect(await page.valueOf('Filter')).toBe('Windows - Corporate');
  await page.press(CREATE);
  await expectCreated(page, /Empty - Next year hires.*only filter.*Windows - Corporate/);
  await expectOnePost(page, LIST, narrowed('include'));
});

it('I type the id of a ConfigMgr collection, and am told what one looks like', async () => {
  const page = await app.open(FORM);
  await page.choose('Target', 'ConfigMgr collection');
  await expectSaid(page, await page.find('combobox', 'Collection'), /SMS00001/);
  await page.typeInto('Collection', 'CD100014');
  await page.keys('{Tab}');
  const body = assignmentBody({
    type: 'configurationManagerCollectionAssignmentTarget',
    collectionId: 'CD100014',
  });
  await expectPreview(page, LIST, body);
  await page.press(CREATE);
  await expectCreated(page, 'All Windows 11 clients');
  await expectOnePost(page, LIST, body);
});

it('I start with the form, pick the configuration there, and take it off devices, warned and in Microsoft’s words', async () => {
  const page = await app.open(`/assign?groupId=${groupId(NEW_GROUP)}&intent=remove`);
  await page.pick('Configuration or app', BASELINE);
  await page.until(() => expect(page.address()).toContain(`${detailPath(BASELINE)}/assign?`));
  await page.until(async () => expect(await page.valueOf('Group')).toBe(NEW_GROUP));
  const [apply, remove] = ['Apply', 'Remove'].map(
    (name) => page.all('radio', name)[0] as HTMLInputElement,
  );
  expect(remove!.checked).toBe(true);
  expect(page.descriptionOf(apply!)).toBe(
    'Ensure that the configuration profile is applied to the devices in the assignment.',
  );
  expect(page.descriptionOf(remove!)).toBe(
    'Ensure that the configuration profile is removed from devices that have ' +
      'previously installed the configuration profile.',
  );
  await expectSaid(page, await page.find('radiogroup', 'Intent'), REMOVE_WARNED);
  const target = { type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) };
  const body = assignmentBody(target, 'remove');
  await page.ready(CREATE);
  await expectPreview(page, LIST, body);
  await page.press(CREATE);
  await expectCreated(page, /Empty - Next year hires.*Remove/);
  await expectOnePost(page, LIST, body);
});

it('I find groups whatever their names look like, and see what is in them', async () => {
  const page = await app.open(FORM);
  for (const { typed, name, says } of [
    { typed: 'Sales & M', name: 'Sales & Marketing', says: /users/ },
    { typed: 'Externals "Partner', name: 'Externals "Partner" accounts', says: /users/ },
    { typed: "O'Brien", name: "O'Brien's team", says: /6 users/ },
    { typed: 'Geschäftsf', name: 'Geschäftsführung Österreich', says: /4 users/ },
    { typed: 'WIN - Ring 0: IT', name: 'WIN - Ring 0: IT', says: /devices/ },
    { typed: '🚀', name: '🚀 Early adopters', says: /users/ },
    { typed: 'DYN - Macs', name: 'DYN - Macs', says: /Security group, dynamic/ },
    { typed: 'Mixed', name: 'Mixed - Board and their tablets', says: /users?, \d+ devices?/ },
    { typed: 'Empty', name: 'Empty - Next year hires', says: /no members/ },
    { typed: 'M365 - Intranet', name: 'M365 - Intranet editors', says: /Microsoft 365 group/ },
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one name after the other, in one field
    await page.typeInto('Group', typed);
    // oxlint-disable-next-line no-await-in-loop
    await page.until(() => {
      const option = page.all('option').find(({ textContent }) => textContent.startsWith(name));
      expect(option?.textContent, name).toMatch(says);
    });
  }
});
