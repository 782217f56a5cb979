import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { filterId } from '#app/testing/addresses.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { planToFragment } from '#domain/plan/draft/planLink.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { countEffort, effortOf } from '#app/testing/effortByHand.ts';

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const RING = 'WIN - Ring 0: IT';
const PILOT = 'WIN - Ring 1: Pilot';
const BROAD = 'WIN - Ring 2: Broad';
const AUTOPILOT = 'DYN - Windows Autopilot';

const rowId = (group: string) => `${configurationId(WIFI)}_${groupId(group)}`;
const editPath = (search: string) => `/configurations/${configurationId(WIFI)}/edit?${search}`;
const removePath = (...groups: readonly string[]) =>
  `/configurations/${configurationId(WIFI)}/remove?assignments=${groups.map(rowId).join()}`;

const app = appByHand(createSandbox({ throttle: 'off' }));
const reader = appByHand(app.sandbox, 'rui');
beforeEach(app.sandbox.reset);
afterEach(async () => {
  await app.leave();
  await reader.leave();
});

const storedOf = (name = WIFI) => app.sandbox.tenant.assignments.stored(configurationId(name));
const stored = (group: string) => storedOf().find(({ id }) => id === rowId(group));

/** A colleague takes a row away, in the admin center. */
function takeAway(group: string): void {
  app.sandbox.tenant.assignments.write(
    configurationId(WIFI),
    storedOf().filter(({ id }) => id !== rowId(group)),
  );
}

/** A colleague includes a group whose devices a dynamic group has already. */
function addGroup(group: string): void {
  const [some] = storedOf();
  const target = { ...some!.target, groupId: groupId(group) };
  app.sandbox.tenant.assignments.write(configurationId(WIFI), [
    ...storedOf(),
    { ...some!, id: rowId(group), target },
  ]);
}

it('I change the intent, and the warning says what Remove means', async () => {
  const page = await app.open(editPath(`assignment=${rowId(RING)}&intent=remove`));
  expect(await page.isChecked('Intent', 'Remove')).toBe(true);
  await page.text(/Remove asks devices that have the configuration to remove it/);
  await page.press('Save change');
  await page.verified();
  expect(stored(RING)).toMatchObject({ intent: 'remove' });
});

it.each<[deed: string, path: string, impact: RegExp, isSaid: boolean]>([
  [
    'an exclusion',
    `/configurations/${configurationId(WIFI)}/assign?target=exclusionGroup&groupId=${groupId(BROAD)}`,
    / lose it\./,
    true,
  ],
  [
    'a filter',
    editPath(
      `assignment=${rowId(AUTOPILOT)}&filterMode=include&filterId=${filterId('Windows - Personal')}`,
    ),
    / lose it\./,
    true,
  ],
  ['a removal', removePath(AUTOPILOT), / lose it\./, true],
  ['a removal where others reach the same', removePath(PILOT), /No device loses this/, false],
])('What a loss means is said where impact counts one, by %s', async (_, path, impact, isSaid) => {
  if (!isSaid) addGroup(PILOT);
  const page = await app.open(path);
  await page.until(() =>
    expect(page.all('region', 'Impact')[0]?.querySelector('output')?.textContent).toMatch(impact),
  );
  await page.until(() => expect(page.shows('Wi-Fi profiles are removed')).toBe(isSaid));
});

it.each<[deed: string, wish: Wish, isSaid: boolean]>([
  [
    'an exclusion',
    {
      kind: 'add',
      row: {
        target: { kind: 'exclusionGroup', groupId: groupId(BROAD) },
        filter: { mode: 'none' },
        intent: 'apply',
      },
    },
    true,
  ],
  [
    'a removal where others reach the same',
    { kind: 'remove', target: { kind: 'group', groupId: groupId(PILOT) } },
    false,
  ],
])(
  'A plan says what a loss means where its impact counts one, by %s',
  async (_, wish, isSaid) => {
    if (!isSaid) addGroup(PILOT);
    const item = {
      configurationId: keyOf(configurationId(WIFI)),
      displayName: WIFI,
      wishes: [wish],
    };
    const plan = { name: '', tenantId: undefined, items: [item] };
    const page = await app.open(`/plan#${planToFragment(plan)!}`);
    await page.press('Open it');
    await page.press(/^Review/);
    await page.find('heading', /^Review 1 change/);
    const bar = await page.find('region', 'Send');
    await page.until(() => expect(bar.textContent).toMatch(/Devices: /));
    const [, lost] = /Devices: (\d+) loses? a configuration/.exec(bar.textContent) ?? [];
    expect(lost !== undefined).toBe(isSaid);
    await page.until(() =>
      expect(page.shows(isSaid ? 'Wi-Fi profiles are removed' : 'No warnings.')).toBe(true),
    );
    expect(page.shows('Wi-Fi profiles are removed')).toBe(isSaid);
    // The same number is asked for, where it is a large one.
    if (isSaid) await page.find('textbox', new RegExp(`^Type “${lost} devices”`));
  },
  60_000,
);

it.each([
  ['theirs', 'Theirs', 0],
  ['mine', 'Mine', 1],
])('A colleague removed the row I edit: I pick %s', async (_, choice, rows) => {
  const page = await app.open(editPath(`assignment=${rowId(RING)}&intent=remove`));
  await page.ready('Save change');
  takeAway(RING);
  await page.press('Save change');
  const merge = await page.inside('region', 'Row 1');
  expect(merge.getByText('Not assigned')).toBeTruthy();
  expect(await page.waits('Continue with the list as it is now')).toBe(true);
  await page.clickOn(merge.getByRole('radio', { name: choice }));
  await page.press('Continue with the list as it is now');
  if (choice === 'Theirs') {
    await page.text(/Nothing is left to do/);
  } else {
    await page.press('Save change');
    await page.verified();
  }
  expect(storedOf().filter(({ id }) => id === rowId(RING))).toHaveLength(rows);
});

it('A colleague removed the row I edit: I cancel, and the tenant stays as the colleague left it', async () => {
  const edit = editPath(`assignment=${rowId(RING)}&intent=remove`);
  const page = await app.open(edit);
  await page.ready('Save change');
  takeAway(RING);
  const left = storedOf();
  await page.press('Save change');
  await page.inside('region', 'Row 1');
  await page.click('link', 'Cancel');
  await page.find('heading', `${WIFI} · ${left.length} assignments`);
  expect(page.address()).toBe(`/configurations/${configurationId(WIFI)}`);
  expect(page.shows('Changed by someone else')).toBe(false);
  expect([storedOf(), await page.writes()]).toEqual([left, []]);
  // Going back asks nothing twice: the edit begins anew, from the list as it is now.
  page.go(edit);
  await page.text('This assignment cannot be edited');
  expect([storedOf(), await page.writes()]).toEqual([left, []]);
});

it('Beside a row of a policy set, an edit takes two requests and never posts that row again', async () => {
  const name = 'WIN - Delivery optimization';
  const locked = () => storedOf(name).filter(({ source }) => source === 'policySets');
  const before = locked();
  const page = await app.open(`/configurations/${configurationId(name)}`);
  await page.click('link', 'Edit WIN - Ring 2: Broad');
  // It stands where the form has it.
  await page.click('button', 'Advanced');
  await page.choose('Intent', 'Remove');
  await page.press('Save change');
  await page.verified();
  expect((await page.writes()).map(({ method }) => method)).toEqual(['DELETE', 'POST']);
  expect(locked()).toEqual(before);
  expect(before).not.toEqual([]);
});

it('A target this app does not know is shown with its raw JSON, and survives a change beside it', async () => {
  const name = 'WIN - DFCI - Surface firmware';
  const unknown = () =>
    storedOf(name).filter(({ target }) =>
      JSON.stringify(target).includes('scopeTagGroupAssignmentTarget'),
    );
  const before = unknown();
  expect(before).toHaveLength(1);
  const page = await app.open(`/configurations/${configurationId(name)}`);
  await page.clickOn(await page.text(/This app does not know this target type/));
  await page.text(/entraObjectId/);
  await page.click('link', 'Remove WIN - Surface');
  await page.press('Remove assignment');
  await page.verified();
  expect(unknown()).toEqual(before);
});

it('A Reader is told why removing is refused, and nothing changes', async () => {
  const page = await reader.open(removePath(RING));
  await page.press('Remove assignment');
  await page.text('Your Intune role does not allow this');
  await page.text('Nothing was changed');
  expect(storedOf()).toHaveLength(3);
});

it('The answer to a removal is lost, and I am told that the row is gone', async () => {
  const page = await app.open(removePath(RING));
  await page.ready('Remove assignment');
  await page.fault({ method: 'DELETE', fault: { kind: 'cutAfterCommit' } });
  await page.press('Remove assignment');
  await page.verified();
  expect(stored(RING)).toBeUndefined();
  expect(await page.writes()).toHaveLength(1);
});

it('After a saved edit, the next one on the same page starts from the list that it left', async () => {
  const page = await app.open(
    editPath(
      `assignment=${rowId(RING)}&filterMode=include&filterId=${filterId('Windows - Corporate')}`,
    ),
  );
  await page.press('Save change');
  await page.verified();
  await page.choose('Filter mode', 'Exclude');
  await page.press('Save change');
  await page.verified();
  expect(page.shows('Changed by someone else')).toBe(false);
  expect(await page.writes()).toHaveLength(2);
  expect(stored(RING)).toMatchObject({
    target: { deviceAndAppManagementAssignmentFilterType: 'exclude' },
  });
});

it('A filter that is still to be chosen is named, where the change and its button are', async () => {
  const page = await app.open(editPath(`assignment=${rowId(RING)}&filterMode=include`));
  const said = await page.inside('region', 'What will happen');
  await said.findByText('Filter not chosen yet.');
  const save = await page.find('button', 'Save change');
  await page.until(() => expect(page.descriptionOf(save)).toContain('Filter not chosen yet.'));
  expect(page.shows('There is nothing to send')).toBe(false);
});

it('I narrow an assignment by a filter, and every other row is as it was', async () => {
  const others = () => storedOf().filter(({ id }) => id !== rowId(AUTOPILOT));
  const before = others();
  const corporate = filterId('Windows - Corporate');
  const page = await app.open(`/configurations/${configurationId(WIFI)}`);
  await page.find('link', `Edit ${AUTOPILOT}`);
  const spent = countEffort();
  await page.click('link', `Edit ${AUTOPILOT}`);
  await page.choose('Filter mode', 'Include');
  await page.click('combobox', 'Filter');
  await page.pick('Filter', 'Windows - Corporate');
  await page.until(() =>
    expect(page.address()).toContain(`filterMode=include&filterId=${corporate}`),
  );
  expect(await page.violations()).toEqual([]);
  await page.press('Save change');
  await page.text('Saved and verified');
  expect(spent()).toEqual(effortOf('Edit the filter of an assignment'));
  await page.text(/^Other assignments unchanged/);
  expect((await page.writes()).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST /beta/deviceManagement/deviceConfigurations/${configurationId(WIFI)}/assign`,
  ]);
  expect(new Set(others())).toEqual(new Set(before));
  expect(stored(AUTOPILOT)).toMatchObject({
    target: {
      deviceAndAppManagementAssignmentFilterId: corporate,
      deviceAndAppManagementAssignmentFilterType: 'include',
    },
  });
});

it('I remove one assignment by one DELETE, after reading what that means', async () => {
  const page = await app.open(`/configurations/${configurationId(WIFI)}`);
  await page.click('link', `Remove ${RING}`);
  // Another row reaches the same devices, so that there is nothing to warn of.
  const devices = await page.find('region', 'Devices');
  await page.until(() =>
    expect(devices.textContent).toContain('No device loses this: another assignment reaches them.'),
  );
  expect(page.lacks('region', 'What removing means')).toBe(true);
  expect(await page.violations()).toEqual([]);
  await page.press('Remove assignment');
  await page.verified();
  expect((await page.writes()).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `DELETE /beta/deviceManagement/deviceConfigurations/${configurationId(WIFI)}/assignments/${rowId(RING)}`,
  ]);
  await page.click('link', 'Show the configuration');
  await page.find('heading', `${WIFI} · 2 assignments`);
});

it('I stop waiting for my last change to show: nothing is sent, and what I chose is kept', async () => {
  const page = await app.open(editPath(`assignment=${rowId(RING)}&intent=remove`));
  await page.fault({ method: 'POST', path: '/assign', fault: { kind: 'lag', ms: 20_000 } });
  await page.press('Save change');
  await page.text('Accepted, reading back…');
  page.go(editPath(`assignment=${rowId(AUTOPILOT)}&intent=remove`));
  await page.until(() => expect(page.lacks('link', 'Undo')).toBe(true));
  await page.press('Save change');
  await page.text(/^Your last change of this list is not seen there/);
  expect(page.lacks('link', 'Cancel')).toBe(true);
  await page.click('button', 'Stop waiting');
  await page.text('Nothing was sent');
  await page.find('link', 'Cancel');
  expect(await page.isChecked('Intent', 'Remove')).toBe(true);
  expect(await page.writes()).toHaveLength(1);
  expect(stored(AUTOPILOT)).toMatchObject({ intent: 'apply' });
});
