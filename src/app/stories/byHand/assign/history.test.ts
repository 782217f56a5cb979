import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { BASELINE, detailPath, NEW_GROUP, READY } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { CREATE, expectCreated, rowsFor } from '#app/testing/formByHand.ts';

// What takes a browser (a closed tab, files, keys, the permission for the audit log):
// e2e/assign/history.e2e.ts.
const POST = { method: 'POST', path: '/assignments' } as const;
const ID = configurationId(BASELINE);
const UNDO = 'Undo this change';

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const stored = () => app.sandbox.tenant.assignments.stored(ID);
const rows = () => rowsFor(app.sandbox, BASELINE, NEW_GROUP);

async function createOne() {
  const page = await app.open(READY);
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  return page;
}

/** Presses the button of the undo page and waits for the proof. */
async function undo(page: PageByHand): Promise<void> {
  await page.press(UNDO);
  await page.verified();
}

/** How many entries the history shows that say this. */
const entries = (page: PageByHand, words = ''): HTMLElement[] =>
  page.all('listitem').filter(({ textContent }) => textContent.includes(words));

async function expectEntries(page: PageByHand, count: number, words?: string): Promise<void> {
  await page.until(() => expect(entries(page, words)).toHaveLength(count));
}

it('I undo at once what I have just created', async () => {
  const page = await createOne();
  await page.click('link', 'Undo');
  await page.find('heading', `Undo a change of ${BASELINE}`);
  await (await page.inside('region', 'What will happen')).findByText(NEW_GROUP);
  await page.until(() =>
    expect(page.all('region', 'Request preview')[0]?.textContent).toContain('DELETE'),
  );
  expect(await page.violations()).toEqual([]);
  await undo(page);
  expect(rows()).toBe(0);
  expect((await page.writes()).map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  expect(stored()).toHaveLength(2);
});

it('I find a write again after a reload, look at it, and undo it from there; then I undo the undo', async () => {
  await createOne();
  const page = await app.reopen('/history');
  await page.find('heading', 'History · 1 entry');
  await expectEntries(page, 1, `Applied “${BASELINE}” to group “${NEW_GROUP}”.`);
  await expectEntries(page, 1, 'Verified');
  expect(await page.violations()).toEqual([]);
  await page.click('link', BASELINE);
  await page.find('heading', `${BASELINE} · 1 change`);
  const before = await page.inside('list', 'Assigned before');
  expect(before.getAllByRole('listitem', { hidden: true })).toHaveLength(2);
  expect((await page.find('region', 'Request')).textContent).toContain(
    'POST http://sandbox.test/beta/deviceManagement/deviceConfigurations/',
  );
  const { entries: log } = (await page.control('GET', 'log')) as {
    entries: readonly { method: string; path: string; requestId: string }[];
  };
  const { requestId } = log.find(
    ({ method, path }) => method === 'POST' && path.endsWith('/assignments'),
  )!;
  expect((await page.find('region', 'Request ids')).textContent).toContain(requestId);
  expect(await page.violations()).toEqual([]);
  await page.click('link', 'Undo');
  await undo(page);
  expect(rows()).toBe(0);
  await page.click('link', 'Undo');
  await page.until(() =>
    expect(page.all('region', 'Request preview')[0]?.textContent).toContain('POST'),
  );
  await undo(page);
  expect(rows()).toBe(1);
  page.go('/history');
  await expectEntries(page, 3);
  await expectEntries(page, 2, 'Undo of');
  await expectEntries(page, 2, 'Undone');
  // Only the last one is still in force.
  expect(page.all('link', /^Undo (?!of)/)).toHaveLength(1);
});

it('undo leaves alone what a colleague changed since', async () => {
  const page = await createOne();
  page.go('/history');
  await page.find('link', /^Undo /);
  app.sandbox.tenant.assignments.write(
    ID,
    stored().map((row) =>
      row.id.endsWith(groupId(NEW_GROUP)) ? { ...row, intent: 'remove' as const } : row,
    ),
  );
  await page.click('link', /^Undo /);
  await page.until(() =>
    expect(page.all('region', 'Not undone')[0]?.textContent).toContain(
      'someone has changed this row since',
    ),
  );
  expect(await page.waits(UNDO)).toBe(true);
  expect(await page.writes()).toHaveLength(1);
  expect(rows()).toBe(1);
});

it('I narrow the history, and the address keeps it', async () => {
  const first = await app.open(READY);
  await first.ready(CREATE);
  await first.fault({ ...POST, fault: { kind: 'status', status: 400, message: 'Not this one' } });
  await first.press(CREATE);
  await first.text(/Not this one/);
  await first.press(CREATE);
  await expectCreated(first, NEW_GROUP);
  first.go('/history');
  await expectEntries(first, 2);
  await first.click('combobox', 'Outcome');
  await first.click('option', 'Refused');
  await first.until(() => expect(first.address()).toMatch(/outcome=refused/));
  await expectEntries(first, 1);
  const page = await app.reopen(first.address());
  await expectEntries(page, 1, 'Refused');
  await expectEntries(page, 1);
  expect(page.all('link', /^Undo /)).toEqual([]);
  await page.fill('searchbox', 'Search history', 'nothing like it');
  await page.text('No entry matches');
  await page.click('button', 'Show all');
  await expectEntries(page, 2);
  await page.until(() => expect(page.address()).toMatch(/\/history$/));
});

it('a browser that cannot keep the journal sends nothing, and says why', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Storage is switched off', 'SecurityError');
  });
  try {
    const page = await app.open(READY);
    await page.press(CREATE);
    await page.text(/journal of this browser cannot be used/);
    await page.text(/nothing is sent/);
    expect(await page.writes()).toEqual([]);
    page.go(detailPath(BASELINE));
    await page.find('heading', `${BASELINE} · 2 assignments`);
  } finally {
    vi.restoreAllMocks();
  }
});
