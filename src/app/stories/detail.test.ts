import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { POLICY_SET_ID } from '../../../sandbox/tenant/assignments.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { BASELINE, detailPath, filterId } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { allByRole, byRole, type HtmlElement, textOf } from '#lib/testing/htmlTree.ts';

/** Of stories that change nothing, so that what one has read is there for the next. */
const reading = openPages(createSandbox({ throttle: 'off' }));
const open = (name: string) => reading.open(detailPath(name));

/** Rows of the table of assignments with these words. */
const rowsWith = (page: HtmlElement, words: string): HtmlElement[] =>
  allByRole(byRole(page, 'table', 'Assignments'), 'row').filter((row) =>
    textOf(row).includes(words),
  );
/** The only one, in its words. */
function rowWith(page: HtmlElement, words: string): string {
  const found = rowsWith(page, words);
  expect(found).toHaveLength(1);
  return textOf(found[0]!);
}
/** Links of a row to where it is changed. */
const changesIn = (row: HtmlElement): HtmlElement[] =>
  allByRole(row, 'link').filter(({ attributes }) =>
    /\/(edit|remove)\b/.test(attributes.get('href') ?? ''),
  );
const linksIn = (page: HtmlElement): HtmlElement[] =>
  allByRole(byRole(page, 'region', 'Certificates'), 'link');

it('who has it, by name, with filters and exclusions', async () => {
  const page = await open('WIN - Update ring 2 - Broad');
  expect(rowWith(page, 'Group WIN - Ring 2: Broad')).toContain(
    'only filter Windows 11 24H2 or newer',
  );
  expect(rowWith(page, 'Excluded WIN - Ring 1: Pilot')).toContain('None');
  // What is the same in all rows is not repeated in each.
  expect(allByRole(page, 'columnheader').map(textOf)).toEqual([
    'Select',
    'Target',
    'Filter',
    'Devices',
    'Actions',
  ]);
  byRole(page, 'heading', 'WIN - Update ring 2 - Broad · 2 assignments');
});

it('targets and filters lead to their pages, and scope tags go by name', async () => {
  const [row] = rowsWith(await open('WIN - Update ring 2 - Broad'), 'Group WIN - Ring 2: Broad');
  const hrefs = new Map(
    allByRole(row!, 'link').map((link) => [textOf(link), link.attributes.get('href')]),
  );
  expect(hrefs.get('Windows 11 24H2 or newer')).toBe(
    `/filters/${filterId('Windows 11 24H2 or newer')}`,
  );
  expect(hrefs.get('WIN - Ring 2: Broad')).toBe(`/groups/${groupId('WIN - Ring 2: Broad')}`);
  const tagged = await open('WIN - Device restrictions - Executives');
  expect(textOf(byRole(tagged, 'complementary', 'About this configuration'))).toMatch(
    /Scope tags.*Executives/,
  );
});

it('all devices, all users and collections go by their names, and Remove stands out', async () => {
  const firewall = await open('WIN - Firewall & Defender');
  rowWith(firewall, 'All devices');
  rowWith(firewall, 'All users');
  rowWith(
    await open('AE - Restrictions - Scanners (dedicated)'),
    'ConfigMgr collection Shop floor & warehouse PCs',
  );
  const layout = await open('WIN - Custom - OMA-URI "Start layout"');
  expect(rowWith(layout, 'WIN - Kiosks')).toContain('Remove');
  expect(rowWith(layout, 'WIN - Ring 1: Pilot')).toContain('Apply');
  expect(rowsWith(layout, 'WIN - Kiosks').flatMap(changesIn)).toHaveLength(2);
});

it('a group that is gone is shown by its id, as deleted or not visible', async () => {
  const page = await open('WIN - Windows Hello for Business');
  expect(rowWith(page, groupId('Project Falcon (deleted group)'))).toContain(
    'deleted or not visible',
  );
  expect(rowWith(page, 'All Staff')).not.toContain('deleted');
});

it('names that could not be read are not called deleted, and can be asked for again', async () => {
  const pages = openPages(createSandbox({ throttle: 'off' }));
  await pages.fault({
    path: 'getByIds',
    times: null,
    fault: {
      kind: 'status',
      status: 403,
      message: 'Insufficient privileges to complete the operation.',
    },
  });
  const page = await pages.open(detailPath('WIN - Windows Hello for Business'));
  expect(textOf(page)).toContain('Some names could not be read');
  expect(rowWith(page, groupId('All Staff'))).toContain('name could not be read');
  expect(textOf(page)).not.toContain('deleted or not visible');
  byRole(page, 'button', 'Try again');
});

it('a target that this app does not know is shown as it is, with nothing to change it by', async () => {
  const [row, ...others] = rowsWith(
    await open('WIN - DFCI - Surface firmware'),
    'scopeTagGroupAssignmentTarget',
  );
  expect(others).toEqual([]);
  expect(textOf(row!)).toContain('Unknown target');
  expect(textOf(row!)).toContain('This app does not know this target type. It is left as it is.');
  expect(textOf(row!)).toContain(`"entraObjectId": "${groupId('WIN - Surface')}"`);
  expect(changesIn(row!)).toEqual([]);
  expect(allByRole(row!, 'checkbox')).toEqual([]);
});

it('an assignment of a policy set says so with its id, is locked, and its set is named', async () => {
  const [row, ...others] = rowsWith(
    await open('WIN - Delivery optimization'),
    'DYN - Windows Autopilot',
  );
  expect(others).toEqual([]);
  expect(textOf(row!)).toContain('Policy set “Starter kit”');
  expect(textOf(row!)).toContain('Changed in its policy set');
  expect(allByRole(row!, 'button').map(textOf)).toContainEqual(
    expect.stringMatching(new RegExp(`^${POLICY_SET_ID.slice(0, 8)}.* copy source id$`)),
  );
  expect(changesIn(row!)).toEqual([]);
  expect(allByRole(row!, 'checkbox')).toEqual([]);
});

it('the certificates it leans on, and theirs, are each a link', async () => {
  const page = await open('WIN - VPN - Always On (IKEv2)');
  expect(linksIn(page).map((link) => [textOf(link), link.attributes.get('href')])).toEqual(
    ['WIN - SCEP - User certificate', 'WIN - Trusted root - Contoso Root CA 2016'].map((name) => [
      name,
      detailPath(name),
    ]),
  );
  const guest = await open('WIN - Wi-Fi - Guest (nothing bound)');
  expect(textOf(byRole(guest, 'region', 'Certificates'))).toContain('None is set');
  const baseline = await open(BASELINE);
  byRole(baseline, 'region', 'Assignments');
  expect(allByRole(baseline, 'region', 'Certificates')).toEqual([]);
});

it('leads to the Intune admin center in a new tab, and to the form where nobody has it', async () => {
  const name = 'WIN - Network boundary';
  const page = await open(name);
  const adminCenter = allByRole(page, 'link').find((link) =>
    textOf(link).startsWith('Open in the Intune admin center'),
  );
  expect(adminCenter?.attributes.get('href')).toMatch(
    new RegExp(`^https://intune\\.test/.*${configurationId(name)}`),
  );
  expect(adminCenter?.attributes.get('target')).toBe('_blank');
  expect(textOf(page)).toContain('Not assigned yet');
  const add = allByRole(page, 'link').filter((link) => textOf(link) === 'Add assignment');
  expect(add.map((link) => link.attributes.get('href'))).toContain(`${detailPath(name)}/assign`);
});
