import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { itemId } from '../../../../sandbox/tenant/families/items.ts';
import { settingsCatalog } from '../../../../sandbox/tenant/families/settingsCatalog.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { target } from '../../../../sandbox/tenant/targets.ts';
import { NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { CREATE, expectCreated } from '#app/testing/formByHand.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { applyPlan } from '#graph/plan/applyPlan.ts';
import { planOf } from '#graph/testing/planBench.ts';
import { readConfigurations, reviewed } from '#graph/testing/planTestKit.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';
import { createPageStores } from '#app/testing/appAround.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { apply, expectCounts } from '#app/testing/planByHand.ts';

// Somebody comes back to a page, or stays on it, and a colleague was at work meanwhile. What each
// page rests on, and how old that may be: docs/decisions/020-what-a-page-rests-on.md.

const ID = itemId(settingsCatalog, 'WIN - SC - Power & sleep');
const KIOSK_ID = configurationId('WIN - Device restrictions - Kiosks');
const SHOP_ID = configurationId('WIN - Kiosk - Shop floor single app');
const PAGE = `/configurations/settingsCatalog:${ID}`;
const FINANCE = 'Finance';
const SOMEONE_ELSE = 'Changed by someone else';

const app = appByHand(
  // Its clock is the one that a story moves.
  createSandbox({ throttle: 'off', families: ['settingsCatalog'], now: () => Date.now() }),
  'ada',
  { withFrame: true },
);
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const stored = (id = ID) => app.sandbox.tenant.assignments.stored(id);
const has = (group: string): boolean => stored().some(({ id }) => id.endsWith(groupId(group)));

/** A colleague assigns it to one more group, in the admin center. */
function give(group: string): void {
  const [row] = stored();
  const to = target('groupAssignmentTarget', { groupId: groupId(group) });
  app.sandbox.tenant.assignments.write(ID, [
    ...stored(),
    { ...row!, id: `${ID}_${groupId(group)}`, target: to },
  ]);
}

it('the form compares with the list of this visit, and an undo as well', async () => {
  const form = `${PAGE}/assign?groupId=${groupId(NEW_GROUP)}`;
  const page = await app.open(form);
  await page.ready(CREATE);
  page.go('/history');
  await page.find('heading', /^History/);
  give(FINANCE);
  await page.fault({ method: 'GET', path: '/assignments', fault: { kind: 'delay', ms: 300 } });
  page.go(form);
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);

  await page.click('link', 'Undo');
  await page.ready('Undo this change');
  page.go(PAGE);
  await page.find('heading', /assignments$/);
  give('Sales');
  page.back();
  await page.press('Undo this change');
  await page.verified();
  expect([NEW_GROUP, FINANCE, 'Sales'].map(has)).toEqual([false, true, true]);
  expect(page.shows(SOMEONE_ELSE)).toBe(false);
});

it('what I reviewed of a plan is what is sent, whatever the palette reads meanwhile', async () => {
  const page = await app.open(`/groups/${groupId('WIN - Kiosks')}`);
  await page.press('Remove group everywhere');
  await page.press(/^Review \d/);
  await page.ready(/^Apply \d/);
  const shop = stored(SHOP_ID);
  const clock = movedClock();
  app.sandbox.tenant.assignments.write(
    KIOSK_ID,
    stored(KIOSK_ID).map((row) => ({
      ...row,
      target: { ...row.target, deviceAndAppManagementAssignmentFilterType: 'exclude' },
    })),
  );
  await clock.pass(120_000);
  await page.keys('{Control>}k{/Control}');
  await page.find('combobox', /^Find a page/);
  await clock.pass(1000);
  await page.keys('{Escape}');
  await apply(page);
  await expectCounts(page, 'Drifted 1');
  expect(stored(KIOSK_ID)).not.toEqual([]);

  // What was found to be undone is found again when it is to be reviewed.
  page.go(`${page.address()}?undo=yes`);
  await page.text('8 changes can be undone');
  app.sandbox.tenant.assignments.write(SHOP_ID, shop);
  await page.press('Review the undo');
  await page.text(/^Changed since it was looked up/);
  await page.text('7 changes can be undone');
  await page.press('Review the undo');
  await page.find('heading', /^Review 7 changes/);
});

it('my own plan ends while I review the next one: what it did is not told as somebody else’s', async () => {
  const page = await app.open(`/groups/${groupId('WIN - Kiosks')}`);
  await page.press('Remove group everywhere');
  await page.press(/^Review \d/);
  const clock = movedClock();
  await page.fault({ method: 'POST', path: '/assign', fault: { kind: 'delay', ms: 20_000 } });
  await page.press(/^Apply \d/);
  await page.until(() => expect(page.address()).toContain('/plan/runs/'));
  page.go(`/groups/${groupId('WIN - Ring 2: Broad')}`);
  await page.press('Remove group everywhere');
  await page.press(/^Review \d/);
  await page.ready(/^Apply \d/);
  // Without locks, a tab takes a run that is under way for one that was interrupted.
  await page.text(/was interrupted/);
  await clock.passUntil(() => expect(page.shows('was interrupted')).toBe(false));
  await apply(page);
  await expectCounts(page, 'Verified 5');
});

it('Refresh reads what a page leans on besides the lists: a group that was deleted is found', async () => {
  const page = await app.open('/overview?finding=goneGroup');
  const gone = await page.find('region', 'Group deleted or not visible to you');
  expect(gone.textContent).toContain('visible to you · 1');
  app.sandbox.tenant.groups.delete(groupId('WIN - Surface'));
  await page.press('Refresh');
  await page.until(() => expect(gone.textContent).toContain('visible to you · 4'));
});

/** I remove it from a group in another tab, whose journal is the same. */
async function removeElsewhere(page: PageByHand, group: string): Promise<void> {
  const key = keyOfId('settingsCatalog', ID)!;
  const base = await page.graph.assignments.list(key, '');
  const row = base.find(({ id }) => id.endsWith(groupId(group)))!;
  const { graph, client } = page;
  await client
    .getMutationCache()
    .build(client, applyChangesMutation(graph, app.account(), createPageStores(app.account())))
    .execute({
      set: { configurationId: key, via: '', base, changes: [{ kind: 'remove', row }] },
      configurationName: 'Power & sleep',
      overrides: [],
    });
}

/** Watches for words that may stand for a moment only. @returns ends it: did they? */
function flashing(words: string): () => boolean {
  let isSeen = false;
  const look = () => {
    isSeen ||= document.body.textContent.includes(words);
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  return () => {
    watch.disconnect();
    return isSeen;
  };
}

it('what I did in another tab is told as mine, and as somebody else’s where they did more', async () => {
  const ring = `${ID}_${groupId('WIN - Ring 2: Broad')}`;
  const page = await app.open(`${PAGE}/remove?assignments=${ring}`);
  await page.ready('Remove assignment');
  await removeElsewhere(page, 'WIN - Surface');
  await page.press('Remove assignment');
  await page.text('Changed by you since the review');
  await page.find('link', 'a change of yours');
  expect(page.shows(SOMEONE_ELSE)).toBe(false);
  give(FINANCE);
  await page.press('Continue with the list as it is now');
  await page.press('Remove assignment');
  await page.text(SOMEONE_ELSE);
  await page.press('Continue with the list as it is now');
  await page.press('Remove assignment');
  await page.verified();
  expect(stored()).toHaveLength(2);
});

it('what a plan of mine did in another tab is told as mine, with the way to it', async () => {
  const page = await app.open(`${PAGE}/remove?assignments=${ID}_${groupId('WIN - Ring 2: Broad')}`);
  await page.ready('Remove assignment');
  const key = keyOfId('settingsCatalog', ID)!;
  const row = {
    target: { kind: 'group', groupId: groupId(FINANCE) },
    filter: { mode: 'none' },
    intent: 'apply',
  } as const;
  const { run } = reviewed(
    planOf([key], { kind: 'add', row }),
    await readConfigurations(page.graph, [key]),
  );
  const { planRuns } = createPageStores(app.account());
  await planRuns.create(run);
  const allowance = sharedAllowance(memoryBucket(), Date.now, DOCUMENTED);
  await applyPlan(run, { graph: page.graph, runs: planRuns, allowance }).done;
  expect(has(FINANCE)).toBe(true);
  await page.press('Remove assignment');
  await page.text('Changed by you since the review');
  const link = await page.find('link', 'a plan that you applied');
  expect(link.getAttribute('href')).toBe(`/plan/runs/${run.id}`);
  expect(page.shows(SOMEONE_ELSE)).toBe(false);
});

it('my answer is lost while a colleague is at work: both rows are there, and none is sent twice', async () => {
  const page = await app.open(`${PAGE}/assign?groupId=${groupId(NEW_GROUP)}`);
  await page.ready(CREATE);
  await page.fault({ method: 'POST', path: '/assign', fault: { kind: 'cutBeforeCommit' } });
  const clock = movedClock();
  await page.press(CREATE);
  await page.until(() => expect(page.sent().some((each) => each.endsWith('/assign'))).toBe(true));
  give(FINANCE);
  await clock.passUntil(() => expect(page.shows('Not seen in the tenant')).toBe(true));
  // What they did is on screen by now: it is no drift.
  await page.fault({ method: 'POST', path: '/assign', fault: { kind: 'cutAfterCommit' } });
  const isDoubted = flashing('An assignment is in doubt');
  await page.press(CREATE);
  await clock.passUntil(() => expect(page.shows('Assignment created')).toBe(true));
  expect(isDoubted()).toBe(false);
  give('Sales');
  await page.verified();
  expect([NEW_GROUP, FINANCE, 'Sales'].map(has)).toEqual([true, true, true]);
  expect((await page.writes()).map(({ status }) => status)).toEqual([0, 0]);
});

it('a change that Intune refused is in no doubt, while its end is still being read as well', async () => {
  const page = await app.open(`${PAGE}/assign?groupId=${groupId(NEW_GROUP)}`);
  await page.ready(CREATE);
  await page.fault({ method: 'POST', path: '/assign', fault: { kind: 'status', status: 400 } });
  const isDoubted = flashing('Check first how the last change ended.');
  await page.press(CREATE);
  await page.text('This tenant has no Intune licence for this');
  await page.ready(CREATE);
  expect(isDoubted()).toBe(false);
  expect(has(NEW_GROUP)).toBe(false);
});

it('reads do not show yet what I have just created: my next change of the list does not take it away', async () => {
  const page = await app.open(`${PAGE}/assign?groupId=${groupId(NEW_GROUP)}`);
  await page.ready(CREATE);
  await page.fault({ method: 'POST', path: '/assign', fault: { kind: 'lag', ms: 15_000 } });
  const clock = movedClock();
  await page.press(CREATE);
  await page.text('Assignment created');
  await page.click('button', 'Assign to another group');
  await page.pick('Group', 'WIN - Ring 0: IT');
  await page.until(() => expect(page.shows('Reading the present assignments…')).toBe(true));
  page.go(`${PAGE}/remove?assignments=${ID}_${groupId('WIN - Ring 2: Broad')}`);
  await page.press('Remove assignment');
  await page.until(() =>
    expect(page.shows('Your last change of this list is not seen')).toBe(true),
  );
  await clock.passUntil(() => expect(page.shows('Changed by you since the review')).toBe(true));
  await page.press('Continue with the list as it is now');
  await page.press('Remove assignment');
  await page.verified();
  expect([NEW_GROUP, 'WIN - Ring 2: Broad'].map(has)).toEqual([true, false]);
});

it('a plan that meets what I did a moment ago waits for it, and tells it as mine', async () => {
  const page = await app.open(`/groups/${groupId('WIN - Ring 2: Broad')}`);
  await page.press('Remove group everywhere');
  await page.press(/^Review \d/);
  await page.ready(/^Apply \d/);
  const lag = { kind: 'lag', ms: 15_000 };
  await page.fault({ method: 'POST', path: '/assign', fault: lag });
  await removeElsewhere(page, 'WIN - Surface');
  const clock = movedClock();
  await page.press(/^Apply \d/);
  await page.text(/waiting for 1 list that this browser changed a moment ago/);
  await clock.passUntil(() =>
    expect(page.shows('You changed the list after the review')).toBe(true),
  );
  expect(page.shows('waiting for')).toBe(false);
  await expectCounts(page, 'Verified 4');
  await expectCounts(page, 'Drifted 1');
});
