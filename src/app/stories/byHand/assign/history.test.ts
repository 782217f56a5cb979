import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { BASELINE, detailPath, NEW_GROUP, READY } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { assignedEarlier } from '#app/testing/earlier/earlierChange.ts';
import { CREATE, expectCreated, rowsFor } from '#app/testing/formByHand.ts';
import { type SavedFile, savedFiles } from '#app/testing/savedFiles.ts';

const POST = { method: 'POST', path: '/assignments' } as const;
const ID = configurationId(BASELINE);
const UNDO = 'Undo this change';

const app = appByHand(createSandbox({ throttle: 'off' }));
const elsewhere = appByHand(app.sandbox);
const framed = appByHand(app.sandbox, 'ada', { withFrame: true });
/** Nia has granted what writing takes: failures.test.ts. */
const newcomer = appByHand(app.sandbox, 'nia', {
  granted: ['User.Read', 'DeviceManagementConfiguration.ReadWrite.All', 'GroupMember.Read.All'],
});
beforeEach(app.sandbox.reset);
afterEach(async () => {
  await app.leave();
  await elsewhere.leave();
  await framed.leave();
  await newcomer.leave();
});

const stored = () => app.sandbox.tenant.assignments.stored(ID);
const rows = () => rowsFor(app.sandbox, BASELINE, NEW_GROUP);

/** I created it, and open the history. */
async function afterOne(): Promise<PageByHand> {
  await assignedEarlier(app.earlier(), ID, groupId(NEW_GROUP));
  return app.reopen('/history');
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
  const page = await app.open(READY);
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
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
  const page = await afterOne();
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
  const page = await afterOne();
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
  const earlier = app.earlier();
  await app.fault({ ...POST, fault: { kind: 'status', status: 400, message: 'Not this one' } });
  await assignedEarlier(earlier, ID, groupId(NEW_GROUP));
  await assignedEarlier(earlier, ID, groupId(NEW_GROUP));
  const first = await app.reopen('/history');
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

it('I export receipts, and import them in another browser; a foreign tenant’s are refused', async () => {
  const page = await afterOne();
  const next = savedFiles();
  const exportAs = async (format: RegExp): Promise<SavedFile> => {
    await page.click('button', 'Export all');
    await page.click('menuitem', format);
    return next();
  };
  const { text: json } = await exportAs(/^JSON/);
  const receipts = JSON.parse(json) as { tenantId: string; entries: unknown[] };
  expect(receipts.entries).toHaveLength(1);
  expect(json).not.toContain('Bearer');
  const csv = await exportAs(/^CSV/);
  expect(csv.text).toContain(`Applied “${BASELINE}” to group “${NEW_GROUP}”.`);

  await app.leave();
  // Another browser knows nothing of this one; the tenant is the same.
  const other = await elsewhere.open('/history');
  const theirs = JSON.stringify(receipts).replaceAll(
    receipts.tenantId,
    elsewhere.account().tenantId,
  );
  await other.text('No changes from this browser yet');
  expect(await other.violations()).toEqual([]);
  const give = (text: string) => other.uploadTo('Receipts to import', 'receipts.json', text);
  await give(json);
  await other.text(/It belongs to another tenant/);
  expect(other.shows('No changes from this browser yet')).toBe(true);
  await give(theirs);
  await other.text(/1 entry imported/);
  await expectEntries(other, 1);
  await give(theirs);
  await other.text(/0 entries imported/);
  await other.text(/One was already here/);
  await expectEntries(other, 1);
});

/** What the audit log is said to hold. */
const auditSays = async (on: PageByHand, words: string): Promise<void> => {
  const audit = await on.find('region', 'Intune audit log');
  await on.until(() => expect(audit.textContent).toContain(words));
};

it('I join a write to Intune’s audit log, asked for the permission only then', async () => {
  const READ = 'DeviceManagementApps.Read.All';
  await assignedEarlier(newcomer.earlier(), ID, groupId(NEW_GROUP));
  const page = await newcomer.reopen('/history');
  await expectEntries(page, 1, 'Verified');
  const [entry] = entries(page, 'Verified');
  await page.clickOn(
    [...entry!.querySelectorAll('a')].find(({ textContent }) => textContent === BASELINE)!,
  );
  await page.click('button', 'Find in the audit log');
  await auditSays(page, READ);
  expect(page.sent().filter((request) => request.includes('auditEvents'))).toEqual([]);
  await page.click('button', 'Grant permission');
  expect(newcomer.left()).toMatchObject({ to: 'ask', scopes: [READ] });
  const granted = await newcomer.answer(true);
  await granted.click('button', 'Find in the audit log');
  await auditSays(granted, 'nia.newcomer@');
  await auditSays(granted, 'createDeviceConfigurationAssignment');
  const again = await newcomer.reopen(granted.address());
  await auditSays(again, 'nia.newcomer@');
});

it('by keyboard alone: to the history, into an entry, undone', async () => {
  const page = await afterOne();
  (await page.find('link', /^Undo /)).focus();
  await page.keys('{Enter}');
  const button = await page.ready(UNDO);
  button.focus();
  await page.keys('{Enter}');
  await page.verified();
  expect(rows()).toBe(0);
});

it('a page closed between sent and answered is settled at the next start, wherever I land', async () => {
  const page = await framed.open(READY);
  await page.ready(CREATE);
  await page.fault({ ...POST, fault: { kind: 'delay', ms: 200 } });
  await page.press(CREATE);
  await page.until(() => expect(page.sent().join()).toMatch(/POST \S+\/assignments/));
  const next = await framed.reopen('/configurations');
  await next.text(/is in the tenant/);
  const notice = () =>
    next.all('status').filter(({ textContent }) => textContent.includes('Assignment created'));
  expect(notice()[0]?.textContent).toContain('is in the tenant');
  await next.click('link', 'Show the entry');
  await next.text('Verified by reading back');
  expect(await next.writes()).toHaveLength(1);
  await next.click('button', 'Dismiss');
  await next.until(() => expect(notice()).toEqual([]));
});
