import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { FABRIKAM } from '../../../../sandbox/tenant/organization.ts';
import type { Group } from '../../../../sandbox/tenant/tables.ts';
import { target } from '../../../../sandbox/tenant/targets.ts';
import { BASELINE } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { apply } from '#app/testing/planByHand.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';

const sandbox = createSandbox({ throttle: 'off', families: ['settingsCatalog'] });
const ours = appByHand(sandbox);
const theirs = appByHand(sandbox, 'ada@fabrikam');
beforeEach(sandbox.reset);
afterEach(async () => {
  await ours.leave();
  await theirs.leave();
});

const RENAMED = 'WIN - Kiosks';

const idIn = (rows: ReadonlyMap<string, { displayName: string }>, name: string): string =>
  [...rows].find(([, { displayName }]) => displayName === name)![0];

const rowsOf = () =>
  sandbox.tenant.assignments
    .stored(configurationId(BASELINE))
    .map(({ target: { groupId: id, '@odata.type': type } }) => `${type} ${id ?? ''}`)
    .toSorted();

/** The baseline is for the kiosks as well, at Fabrikam alone. */
function assignBaseline(): void {
  const { configurations, groups, assignments } = sandbox.tenantOf(FABRIKAM.tenantId)!;
  const id = idIn(configurations, BASELINE);
  const group = idIn(groups, RENAMED);
  const to = target('groupAssignmentTarget', { groupId: group });
  const rows = assignments.stored(id);
  assignments.write(id, [...rows, { ...rows[0]!, id: `${id}_${group}`, target: to }]);
}

async function save(page: PageByHand, name: string): Promise<void> {
  await page.fill('textbox', 'Name', name);
  await page.press('Save a snapshot');
  await page.text(`“${name}” was saved`);
}

/** Everything that the comparison shows of the baseline becomes a plan, and is applied. */
async function applyShown(page: PageByHand, button: string): Promise<void> {
  await page.fill('searchbox', /^Search names/, BASELINE);
  await page.until(() => expect(page.address()).toContain('q=WIN'));
  await page.until(() => expect(page.all('checkbox', /^Select (?!all)/)).toHaveLength(1));
  await page.click('checkbox', 'Select all that are shown');
  const bar = await page.inside('region', 'Selection');
  await page.clickOn(bar.getByRole('button', { name: button, hidden: true }));
  await page.until(() => expect(page.address()).toBe('/plan/review'));
  await apply(page);
}

it('a snapshot of another tenant becomes a plan for this one, and one of before puts it back', async () => {
  assignBaseline();
  const groups = sandbox.tenant.groups as Map<string, Group>;
  groups.set(groupId(RENAMED), { ...groups.get(groupId(RENAMED))!, displayName: 'Builders' });
  const before = rowsOf();

  const there = await theirs.open('/snapshots');
  await save(there, 'theirs');
  const next = savedFiles();
  await there.click('button', 'Download');
  const file = await next();
  await theirs.leave();

  const page = await ours.open('/snapshots');
  await save(page, 'before');
  // Theirs is compared by names, and a group of another name is chosen.
  await page.uploadTo('Snapshot file', file.name, file.text);
  await page.text('“theirs” is open');
  await page.click('link', 'Compare with now');
  await page.text('This snapshot is of another tenant');
  await page.click('tab', /^Groups and filters/);
  await page.click('button', `Choose for “${RENAMED}”`);
  expect(await page.violations()).toEqual([]);
  await page.pick('Group', 'Builders');
  await page.find('row', new RegExp(`${RENAMED}.*Builders.*Chosen by you`));
  await page.until(() => expect(page.address()).toMatch(/map=groups/));
  await page.click('tab', /^Differences/);

  // The difference is planned and applied, and is none then.
  const compared = page.address();
  await applyShown(page, 'Prepare plan');
  expect(rowsOf()).toHaveLength(before.length + 1);
  page.go(compared);
  await page.text('This snapshot is of another tenant');
  await page.fill('searchbox', /^Search names/, BASELINE);
  await page.text('No difference matches');

  // The snapshot of before puts it back.
  page.go('/snapshots');
  await page.click('link', 'before');
  await page.click('link', 'Compare with now');
  await page.find('heading', /1 difference between/);
  await page.until(() => expect(page.shows('Read just now.')).toBe(true));
  await applyShown(page, 'Put back');
  expect(rowsOf()).toEqual(before);
});

it('a file that is opened is kept where somebody wants it, and else said to be closed', async () => {
  const saved = await ours.open('/snapshots');
  await save(saved, 'pilot');
  const next = savedFiles();
  await saved.click('button', 'Download');
  const file = await next();

  // Another browser.
  const page = await ours.open('/snapshots');
  await page.uploadTo('Snapshot file', file.name, file.text);
  await page.text('“pilot” is open');
  await page.click('link', 'Show what is in it');
  await page.find('heading', 'In the snapshot');
  const closed = await ours.reopen(page.address());
  await closed.text('“pilot” is not open any more');
  const list = await ours.reopen('/snapshots');
  await list.text('“pilot” is not open any more');

  await list.uploadTo('Snapshot file', file.name, file.text);
  await list.text('“pilot” is open');
  expect(list.shows('“pilot” is not open any more')).toBe(false);
  await list.click('button', 'Keep in this browser');
  await list.text('“pilot” is kept in this browser');
  const again = await ours.reopen('/snapshots');
  await again.find('row', /pilot.*This browser/);
  expect(again.shows('is not open any more')).toBe(false);
}, 60_000);

it('a file of what is kept is not open beside it, and one that says otherwise is another', async () => {
  const page = await ours.open('/snapshots');
  await save(page, 'pilot');
  const next = savedFiles();
  await page.click('button', 'Download');
  const file = await next();
  const rows = () => page.all('row', /pilot|other/).map(({ textContent }) => textContent ?? '');
  const kept = () => rows().filter((text) => text.endsWith('This browser'));

  await page.uploadTo('Snapshot file', file.name, file.text);
  await page.text('“pilot” is open');
  expect(page.lacks('button', 'Keep in this browser')).toBe(true);
  expect(rows()).toHaveLength(1);

  await page.uploadTo('Snapshot file', file.name, file.text.replace('"pilot"', '"other"'));
  await page.text('“other” is open');
  await page.click('button', 'Keep in this browser');
  await page.text('“other” is kept in this browser');
  await page.until(() => expect(kept()).toHaveLength(2));
  expect(kept().some((text) => text.startsWith('pilot'))).toBe(true);
}, 60_000);

it('what of a selection is not in the plan has the focus when it comes', async () => {
  assignBaseline();
  const there = await theirs.open('/snapshots');
  await save(there, 'theirs');
  const next = savedFiles();
  await there.click('button', 'Download');
  const file = await next();
  await theirs.leave();

  const page = await ours.open('/snapshots');
  await page.uploadTo('Snapshot file', file.name, file.text);
  await page.click('link', 'Compare with now');
  await page.click('checkbox', 'Select all that are shown');
  const bar = await page.inside('region', 'Selection');
  await page.clickOn(bar.getByRole('button', { name: 'Prepare plan', hidden: true }));
  await page.text(/are not in the plan:$/);
  // Else it stands above a long table, where nobody looks who has selected at its end.
  await page.until(() =>
    expect(document.activeElement?.textContent).toMatch(/are not in the plan:/),
  );
  expect(document.activeElement?.tagName).toBe('DIV');
}, 60_000);

it('two configurations, and two groups, that read the same are told apart by their ids', async () => {
  const { configurations, groups, assignments } = sandbox.tenant;
  const ids = [BASELINE, 'WIN - Delivery optimization'].map((name) => configurationId(name));
  const blank = ['WIN - Kiosks', 'Finance'].map((name) => groupId(name));
  for (const id of ids)
    (configurations as Map<string, object>).set(id, {
      ...configurations.get(id)!,
      displayName: ' ',
    });
  for (const id of blank)
    (groups as Map<string, object>).set(id, { ...groups.get(id)!, displayName: ' ' });
  const page = await ours.open('/snapshots');
  await save(page, 'before');
  for (const [index, id] of ids.entries()) {
    const group = blank[index]!;
    const to = target('groupAssignmentTarget', { groupId: group });
    const rows = assignments.stored(id);
    assignments.write(id, [...rows, { ...rows.at(-1)!, id: `${id}_${group}`, target: to }]);
  }
  await page.click('link', 'Compare with now');
  await page.press('Refresh');
  await page.find('table', 'Differences');
  for (const id of [...ids, ...blank])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.until(() =>
      expect(document.body.textContent).toContain(`(no name) (${id.slice(0, 8)}…${id.slice(-4)})`),
    );
});
