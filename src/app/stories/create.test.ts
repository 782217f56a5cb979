import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { guid } from '../../../sandbox/random.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { assignmentBody, BASELINE, filterId, formPath, NEW_GROUP } from '#app/testing/addresses.ts';
import { assignedNow, openPages, previewOf, writeButton } from '#app/testing/openPages.ts';
import { allByRole, byRole, descriptionOf, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }));
beforeEach(pages.startOver);
const BOUNDARY = 'WIN - Network boundary';
const CORPORATE = filterId('Windows - Corporate');

const filtered = (mode: string) => ({
  deviceAndAppManagementAssignmentFilterId: CORPORATE,
  deviceAndAppManagementAssignmentFilterType: mode,
});

interface Case {
  readonly name: string;
  readonly configuration: string;
  readonly form: Readonly<Record<string, string>>;
  readonly body: object;
  /** As the list says it afterwards. */
  readonly row: RegExp;
}

const CASES: readonly Case[] = [
  {
    name: 'to a group',
    configuration: BASELINE,
    form: { groupId: groupId('WIN - Kiosks') },
    body: assignmentBody({ type: 'groupAssignmentTarget', groupId: groupId('WIN - Kiosks') }),
    row: /WIN - Kiosks/,
  },
  {
    name: 'to all but an excluded group',
    configuration: BASELINE,
    form: { target: 'exclusionGroup', groupId: groupId('WIN - Excluded from BitLocker') },
    body: assignmentBody({
      type: 'exclusionGroupAssignmentTarget',
      groupId: groupId('WIN - Excluded from BitLocker'),
    }),
    row: /Excluded ?WIN - Excluded from BitLocker/,
  },
  {
    name: 'to all devices',
    configuration: BOUNDARY,
    form: { target: 'allDevices' },
    body: assignmentBody({ type: 'allDevicesAssignmentTarget' }),
    row: /All devices/,
  },
  {
    name: 'to all users',
    configuration: BOUNDARY,
    form: { target: 'allLicensedUsers' },
    body: assignmentBody({ type: 'allLicensedUsersAssignmentTarget' }),
    row: /All users/,
  },
  {
    name: 'to a ConfigMgr collection that was picked',
    configuration: BASELINE,
    form: { target: 'collection', collectionId: guid('collection:CD10002A') },
    body: assignmentBody({
      type: 'configurationManagerCollectionAssignmentTarget',
      collectionId: guid('collection:CD10002A'),
    }),
    row: /Servers - Production/,
  },
  {
    name: 'to a ConfigMgr collection whose id was typed',
    configuration: BASELINE,
    form: { target: 'collection', collectionId: 'CD100014' },
    body: assignmentBody({
      type: 'configurationManagerCollectionAssignmentTarget',
      collectionId: 'CD100014',
    }),
    row: /All Windows 11 clients/,
  },
  {
    name: 'to those of a group that a filter includes',
    configuration: BASELINE,
    form: { groupId: groupId(NEW_GROUP), filterMode: 'include', filterId: CORPORATE },
    body: assignmentBody({
      type: 'groupAssignmentTarget',
      groupId: groupId(NEW_GROUP),
      ...filtered('include'),
    }),
    row: /Empty - Next year hires ?only ?filter Windows - Corporate/,
  },
  {
    name: 'to those of a group that a filter does not exclude',
    configuration: BASELINE,
    form: { groupId: groupId(NEW_GROUP), filterMode: 'exclude', filterId: CORPORATE },
    body: assignmentBody({
      type: 'groupAssignmentTarget',
      groupId: groupId(NEW_GROUP),
      ...filtered('exclude'),
    }),
    row: /Empty - Next year hires ?not ?filter Windows - Corporate/,
  },
  {
    name: 'without a filter, whatever filter had been chosen before',
    configuration: BASELINE,
    form: { groupId: groupId(NEW_GROUP), filterMode: 'none', filterId: CORPORATE },
    body: assignmentBody({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) }),
    row: /Empty - Next year hires/,
  },
  {
    name: 'to be removed from devices',
    configuration: BASELINE,
    form: { groupId: groupId(NEW_GROUP), intent: 'remove' },
    body: assignmentBody({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) }, 'remove'),
    row: /Remove/,
  },
];

describe('what is chosen is what is shown, sent, and in the tenant afterwards:', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const { configuration, form, body, row } = one;
    const path = `/deviceManagement/deviceConfigurations/${configurationId(configuration)}/assignments`;
    const address = formPath(configuration, form);
    const before = await pages.open(address);
    expect(previewOf(before)).toEqual({ address: `POST http://sandbox.test/beta${path}`, body });
    expect(allByRole(before, 'combobox', 'Group')).toHaveLength('groupId' in form ? 1 : 0);
    const button = writeButton(before);
    const reason = form.intent === 'remove' || form.target?.startsWith('all') === true;
    expect(button.attributes.get('aria-disabled')).toBe(String(reason));
    // What hits many, or takes away, is confirmed by typing.
    if (reason) expect(descriptionOf(before, button)).toBe('Confirm above first.');

    const said = textOf(await pages.send(address));
    const isExclusion = form.target === 'exclusionGroup';
    expect(said).toContain(isExclusion ? 'Exclusion created' : 'Assignment created');
    expect(said).toContain('Verified');
    expect(await pages.writes()).toEqual([
      { method: 'POST', path: `/beta${path}`, status: 201, body },
    ]);
    const rows = assignedNow(await pages.open(address)).filter((text) => row.test(text));
    expect(rows).toHaveLength(1);
  });
});

it('the intents are told in Microsoft’s words, and removing is warned of', async () => {
  const page = await pages.open(
    formPath(BASELINE, { groupId: groupId(NEW_GROUP), intent: 'remove' }),
  );
  expect(descriptionOf(page, byRole(page, 'radio', 'Apply'))).toBe(
    'Ensure that the configuration profile is applied to the devices in the assignment.',
  );
  expect(descriptionOf(page, byRole(page, 'radio', 'Remove'))).toBe(
    'Ensure that the configuration profile is removed from devices that have ' +
      'previously installed the configuration profile.',
  );
  expect(descriptionOf(page, byRole(page, 'radiogroup', 'Intent'))).toMatch(
    /Warning: Remove asks devices that have the configuration to remove it/,
  );
});
