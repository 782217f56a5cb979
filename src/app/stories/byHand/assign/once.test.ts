import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { BASELINE, NEW_GROUP, READY } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { countEffort, effortOf } from '#app/testing/effortByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import {
  CREATE,
  expectCreated,
  expectSaid,
  pressEnter,
  REMOVE_WARNED,
  rowsFor,
} from '#app/testing/formByHand.ts';

// What takes a browser (a double click on what moves, its own repeat, two tabs):
// e2e/assign/once.e2e.ts.
const POST = { method: 'POST', path: '/assignments' } as const;

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const rows = () => rowsFor(app.sandbox, BASELINE, NEW_GROUP);

/** The form, one click from being created. */
async function openReady() {
  const page = await app.open(READY);
  await page.ready(CREATE);
  return page;
}

it('Enter twice creates one, and Enter once more after it is created nothing', async () => {
  const page = await openReady();
  await page.fault({ ...POST, fault: { kind: 'delay', ms: 100 } });
  await pressEnter(page);
  await pressEnter(page);
  await expectCreated(page, NEW_GROUP);
  await pressEnter(page);
  await page.until(() => expect(page.lacks('button', CREATE)).toBe(true));
  expect(await page.writes()).toHaveLength(1);
  expect(rows()).toBe(1);
});

it('the connection breaks after Graph did it: read back, and created', async () => {
  const page = await openReady();
  await page.fault({ ...POST, fault: { kind: 'cutAfterCommit' } });
  const spent = countEffort();
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  expect(spent()).toEqual(effortOf('Create where the connection breaks'));
  await page.text(/Graph gave no clear answer\. The tenant was read: it holds the assignment\./);
  expect(await page.writes()).toHaveLength(1);
  expect(rows()).toBe(1);
});

it('the connection breaks before Graph did it: not created, and I can create it again; the tenant shows it late: accepted first, verified when it is there', async () => {
  const page = await openReady();
  await page.click('button', 'Advanced');
  expect(await page.isChecked('Intent', 'Apply')).toBe(true);
  await page.choose('Intent', 'Remove');
  await expectSaid(page, await page.find('radiogroup', 'Intent'), REMOVE_WARNED);
  await page.fault({ ...POST, fault: { kind: 'cutBeforeCommit' } });
  const clock = movedClock();
  await page.press(CREATE);
  await clock.passUntil(() => expect(page.shows('Not seen in the tenant')).toBe(true));
  await page.text(/You can create it again/);
  expect(rows()).toBe(0);
  expect(await page.isChecked('Intent', 'Remove')).toBe(true);
  await page.fault({ ...POST, fault: { kind: 'lag', ms: 1500 } });
  await page.press(CREATE);
  await page.text(/Accepted, reading back/);
  await expectCreated(page, NEW_GROUP);
  expect((await page.writes()).map(({ status }) => status)).toEqual([0, 201]);
  expect(rows()).toBe(1);
});

it('nothing can be read back: the outcome stays open, blocks the button, and one click settles it', async () => {
  const page = await openReady();
  const NO_LIST = { kind: 'status', status: 501 } as const;
  await page.fault(
    { ...POST, fault: { kind: 'cutAfterCommit' } },
    { method: 'GET', path: '/assignments', skip: 1, times: null, fault: NO_LIST },
  );
  const clock = movedClock();
  await page.press(CREATE);
  await clock.passUntil(() =>
    expect(page.shows('Could not find out whether it was created')).toBe(true),
  );
  await page.text('Could not find out whether it was created');
  await page.text('An assignment is in doubt');
  expect(await page.waits(CREATE)).toBe(true);
  await pressEnter(page);
  await page.fault();
  await page.click('button', 'Check again');
  await page.text('Assignment created');
  await page.until(() => expect(page.shows('An assignment is in doubt')).toBe(false));
  expect(await page.writes()).toHaveLength(1);
  expect(rows()).toBe(1);
});

it('the row came to be meanwhile: the form does not refuse what is done, and offers it no second time', async () => {
  const page = await openReady();
  const { assignments } = app.sandbox.tenant;
  const id = configurationId(BASELINE);
  const [some] = assignments.stored(id);
  assignments.write(id, [
    ...assignments.stored(id),
    {
      ...some!,
      id: `${id}_${groupId(NEW_GROUP)}`,
      intent: 'apply',
      target: {
        ...some!.target,
        '@odata.type': '#microsoft.graph.groupAssignmentTarget',
        groupId: groupId(NEW_GROUP),
        deviceAndAppManagementAssignmentFilterId: null,
        deviceAndAppManagementAssignmentFilterType: 'none',
      },
    },
  ]);
  await page.press(CREATE);
  await page.text('Already assigned');
  const now = await page.inside('list', 'Assigned now');
  await page.until(() => expect(now.queryAllByText(NEW_GROUP)).not.toEqual([]));
  expect(page.shows('already included here')).toBe(false);
  expect(page.lacks('button', CREATE)).toBe(true);
  expect(await page.writes()).toEqual([]);
  // It is not said to be still to come, and the ways to it stand beside.
  expect(page.lacks('region', 'What will happen')).toBe(true);
  await page.find('complementary', 'What happened');
  const row = `${id}_${groupId(NEW_GROUP)}`;
  const hrefs = await Promise.all(
    ['Edit it', 'Remove it'].map(async (name) =>
      (await page.find('link', name)).getAttribute('href'),
    ),
  );
  expect(hrefs).toEqual([
    `/configurations/${id}/edit?assignment=${row}`,
    `/configurations/${id}/remove?assignments=${row}`,
  ]);
});

it('I reload right after sending: it is found out, not sent again', async () => {
  const first = await openReady();
  const clock = movedClock();
  await first.fault({ ...POST, fault: { kind: 'delay', ms: 60_000 } });
  await first.press(CREATE);
  await first.until(() => expect(first.sent().join('\n')).toMatch(/^POST .*\/assignments$/m));
  const page = await app.reopen(READY);
  await page.text(/Checking how the last change ended/);
  expect(await page.waits(CREATE)).toBe(true);
  await clock.pass(60_000);
  await page.text('Assignment created');
  await page.text(/is in the tenant/);
  // Once the list is read that has the row.
  await page.until(() => expect(page.isDisabled(page.all('button', CREATE)[0]!)).toBe(true));
  expect(await page.writes()).toHaveLength(1);
  expect(rows()).toBe(1);
  const later = await app.reopen(READY);
  await later.find('button', CREATE);
  await later.until(() => expect(later.shows('is in the tenant')).toBe(false));
});

it('I reload, and it had not arrived: I am told, and create it then', async () => {
  const first = await openReady();
  await first.fault(
    { ...POST, fault: { kind: 'delay', ms: 1000 } },
    { ...POST, fault: { kind: 'cutBeforeCommit' } },
  );
  await first.press(CREATE);
  await first.until(() => expect(first.sent().join('\n')).toMatch(/^POST .*\/assignments$/m));
  const clock = movedClock();
  const page = await app.reopen(READY);
  await clock.passUntil(() => expect(page.shows('Not seen in the tenant')).toBe(true));
  await page.text(/is not in the tenant/);
  expect(rows()).toBe(0);
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  expect(rows()).toBe(1);
});
