import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { target } from '../../../../../sandbox/tenant/targets.ts';
import { detailPath, filterId } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { countEffort, effortOf } from '#app/testing/effortByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';

// Editing and removing where nobody else is at work: e2e/assign/changes.e2e.ts.

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const ID = configurationId(WIFI);
const AUTOPILOT = 'DYN - Windows Autopilot';
const RING = 'WIN - Ring 0: IT';
const KIOSKS = 'WIN - Kiosks';
const SAVE = 'Save change';

const rowId = (group: string) => `${ID}_${groupId(group)}`;
const NARROWED = `/configurations/${ID}/edit?assignment=${rowId(AUTOPILOT)}&filterMode=exclude&filterId=${filterId('Windows - Personal')}`;

const app = appByHand(createSandbox({ throttle: 'off' }));
const patient = appByHand(app.sandbox, 'ada', { withFrame: true, hasWaits: true });
beforeEach(app.sandbox.reset);
afterEach(async () => {
  await app.leave();
  await patient.leave();
});

const stored = () => app.sandbox.tenant.assignments.stored(ID);
const ids = () => stored().map(({ id }) => id);

/** A colleague assigns it to Finance, in the admin center. */
function giveFinance(): void {
  const to = target('groupAssignmentTarget', { groupId: groupId('Finance') });
  const rows = stored();
  app.sandbox.tenant.assignments.write(ID, [
    ...rows,
    { ...rows[0]!, id: rowId('Finance'), target: to },
  ]);
}

/** A colleague takes a row away, there. */
function takeAway(group: string): void {
  app.sandbox.tenant.assignments.write(
    ID,
    stored().filter(({ id }) => id !== rowId(group)),
  );
}

/** Goes on with the list as it is now; then the colleague's row and my change are there. */
async function saveBeside(page: PageByHand): Promise<void> {
  await page.press('Continue with the list as it is now');
  await page.press(SAVE);
  await page.verified();
  expect(ids()).toContain(rowId('Finance'));
  expect(stored().find(({ id }) => id === rowId(AUTOPILOT))).toMatchObject({
    target: { deviceAndAppManagementAssignmentFilterType: 'exclude' },
  });
}

const assigns = async (page: PageByHand) =>
  (await page.writes()).filter(({ path }) => path.endsWith('/assign'));

it('what I come back to is the list as it is by then, not that of my first visit', async () => {
  const removal = `/configurations/${ID}/remove?assignments=${rowId(KIOSKS)}`;
  const page = await app.open(removal);
  await page.find('button', 'Remove assignment');
  page.go(detailPath(WIFI));
  await page.find('heading', /3 assignments/);
  giveFinance();
  page.go(removal);
  await page.find('button', 'Remove assignment');
  await page.press('Remove assignment');
  await page.verified();
  expect(ids()).toContain(rowId('Finance'));
  expect(ids()).not.toContain(rowId(KIOSKS));
});

it('I remove several at once by one request', async () => {
  const page = await app.open(detailPath(WIFI));
  await page.find('checkbox', `Select ${RING}`);
  const spent = countEffort();
  await page.click('checkbox', `Select ${RING}`);
  await page.click('checkbox', `Select ${KIOSKS}`);
  await page.click('link', 'Remove 2 selected');
  await page.press('Remove 2 assignments');
  const happened = await page.inside('region', 'What happened');
  await page.until(() => expect(happened.getAllByText('Verified')).toHaveLength(2));
  expect(spent()).toEqual(effortOf('Remove two assignments'));
  expect(await page.writes()).toHaveLength(1);
  expect(ids()).toEqual([rowId(AUTOPILOT)]);
});

it('A colleague changed another row meanwhile: nothing is sent, I see it, and both changes survive', async () => {
  const page = await app.open(NARROWED);
  await page.ready(SAVE);
  giveFinance();
  await page.press(SAVE);
  await page.text('Changed by someone else');
  await page.text(/You did not change any of them/);
  expect(await page.violations()).toEqual([]);
  expect(await assigns(page)).toEqual([]);
  await saveBeside(page);
});

it('Graph makes my change wait, and a colleague adds a row meanwhile: theirs is not overwritten, and both changes survive', async () => {
  const page = await patient.open(NARROWED);
  const BUSY = { kind: 'status', status: 429, retryAfter: 60 } as const;
  await page.fault({ method: 'POST', path: '/assign', fault: BUSY });
  await page.ready(SAVE);
  const clock = movedClock();
  await page.press(SAVE);
  await page.text('Graph is busy');
  giveFinance();
  await clock.passUntil(() => expect(page.shows('Changed by someone else')).toBe(true), 20_000);
  expect((await assigns(page)).map(({ status }) => status)).toEqual([429]);
  await saveBeside(page);
  // What was put off and overtaken has an end in the history, and nothing to be settled.
  page.go('/history');
  await page.find('heading', /^History/);
  for (const end of ['Verified', 'Refused'])
    // oxlint-disable-next-line no-await-in-loop -- one end after the other
    await page.until(() =>
      expect(
        page.all('listitem').filter(({ textContent }) => textContent.includes(end)),
        end,
      ).toHaveLength(1),
    );
});

it('A colleague removed one of my two rows, and added another: nothing is to be chosen, and the rest is removed', async () => {
  const page = await app.open(
    `/configurations/${ID}/remove?assignments=${rowId(RING)},${rowId(KIOSKS)}`,
  );
  await page.ready('Remove 2 assignments');
  takeAway(RING);
  giveFinance();
  await page.press('Remove 2 assignments');
  await page.text(/None of these changes conflicts with yours/);
  await page.text(/No change needed: the tenant already has it/);
  expect(page.all('radio')).toEqual([]);
  expect(await page.violations()).toEqual([]);
  await page.press('Continue with the list as it is now');
  await page.press('Remove assignment');
  await page.verified();
  expect(ids().toSorted()).toEqual([rowId(AUTOPILOT), rowId('Finance')].toSorted());
});

it('While a removal is in doubt, nothing else is sent to the same list', async () => {
  const page = await patient.open(`/configurations/${ID}/remove?assignments=${rowId(RING)}`);
  await page.ready('Remove assignment');
  await page.fault(
    { method: 'DELETE', fault: { kind: 'cutAfterCommit' } },
    {
      method: 'GET',
      path: '/assignments',
      skip: 1,
      times: null,
      fault: { kind: 'status', status: 501 },
    },
  );
  const clock = movedClock();
  await page.press('Remove assignment');
  await clock.passUntil(() => expect(page.shows('A change is in doubt')).toBe(true));
  for (const what of [
    `edit?assignment=${rowId(KIOSKS)}&intent=remove`,
    `remove?assignments=${rowId(KIOSKS)}`,
  ]) {
    page.go(`/configurations/${ID}/${what}`);
    // Nobody knows how it ended: there is nothing to press but to read the list again, which the
    // failed list offers, or the doubt where the list is still known from before.
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await page.allOf('button', /^(Try|Check) again$/);
    expect(
      page.all('button', /Save change|Remove assignment/).filter((each) => !page.isDisabled(each)),
    ).toEqual([]);
  }
  expect(await page.writes()).toHaveLength(1);
});
