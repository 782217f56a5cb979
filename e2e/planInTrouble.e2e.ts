import { expect, signIn, test } from './fixtures.ts';
import { addGroup, apply, counts, reopen, selectAll } from './planSteps.ts';
import { NEW_GROUP } from './steps.ts';

/** One has the group already, and one with a filter: more than 200 are written, each once. */
const CONFIGURATIONS = 215;

// Two hundred writes under the tenant's own allowance, twice signed in: long on a busy machine.
test.setTimeout(120_000);

test('200 changes in trouble, the page killed in the middle and opened again: nothing is lost, nothing is done twice', async ({ page, context, tenant }) => {
  // A window of the tenant's allowance lasts a second; the page's own clock is hurried to it below.
  await tenant.reset({ configurations: CONFIGURATIONS, timeScale: 20 });
  await signIn(page, 'ada', '/configurations');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: /^Review \d/ }).click();
  const button = page.getByRole('button', { name: /^Apply \d+ changes/ });
  const changes = Number(((await button.textContent()) ?? '').replaceAll(/\D/g, ''));
  expect(changes).toBeGreaterThanOrEqual(200);
  const before = await tenant.holding(NEW_GROUP);
  await tenant.fault(
    { path: '/deviceConfigurations/', times: null, rate: 0.05, fault: { kind: 'status', status: 429, retryAfter: 1 } },
    { path: '/deviceConfigurations/', times: null, rate: 0.02, fault: { kind: 'status', status: 503 } },
    { method: 'POST', path: '/deviceConfigurations/', times: null, rate: 0.01, fault: { kind: 'cutAfterCommit' } },
    // One in a hundred may be none in two hundred.
    { method: 'POST', path: '/deviceConfigurations/', skip: 40, fault: { kind: 'cutAfterCommit' } },
    { method: 'POST', path: '/$batch', times: null, fault: { kind: 'delay', ms: 200 } },
  );
  /** Writes as the pages asked for them, by their path. */
  const issued = new Map<string, number>();
  context.on('request', (request) => {
    if (!request.url().endsWith('/$batch')) return;
    const { requests } = request.postDataJSON() as { requests: readonly { method: string; url: string }[] };
    for (const { method, url } of requests) if (method === 'POST') issued.set(`/beta${url}`, (issued.get(`/beta${url}`) ?? 0) + 1);
  });
  await apply(page);
  await expect.poll(async () => (await tenant.writes()).length).toBeGreaterThan(20);
  await page.close({ runBeforeUnload: false });
  const halfway = await tenant.holding(NEW_GROUP);
  expect(halfway.size).toBeGreaterThan(before.size);
  expect(halfway.size).toBeLessThan(CONFIGURATIONS);

  const reopened = await context.newPage();
  await reopened.clock.install();
  await reopen(reopened, '/configurations');
  await reopened.getByRole('link', { name: 'Show it, to continue' }).click();
  await reopened.getByRole('button', { name: 'Continue' }).click();
  const heading = reopened.getByRole('heading', { level: 1 });
  await expect(async () => {
    await reopened.clock.fastForward(2000);
    await expect(heading).toContainText('ended', { timeout: 150 });
  }).toPass({ timeout: 40_000 });
  await expect(counts(reopened)).toContainText(`Verified ${changes}`);
  await expect(counts(reopened)).not.toContainText(/Failed|In doubt|Drifted|Accepted|Cancelled/);

  // The tenant's own tables and the tenant's own log.
  const after = await tenant.holding(NEW_GROUP);
  expect([...after.values()]).toEqual(Array.from({ length: CONFIGURATIONS }, () => 1));
  const writes = await tenant.writes();
  const answered = writes.filter(({ status }) => status > 0 && status < 300).map(({ path }) => path);
  // Where a row was replaced (deleted and written anew), it may have been put back and replaced once more.
  const isReplaced = (path: string) => writes.some((write) => write.method === 'DELETE' && write.path.startsWith(path));
  const twice = writes.filter(({ path, method }) => method === 'POST' && !isReplaced(path) && answered.filter((one) => one === path).length > 1);
  expect(twice).toEqual([]);
  // What was cut may be the browser's own repetition of what was cut before: the tables say that it was done once.
  const cut = writes.filter(({ status }) => status === 0).map(({ path }) => path);
  expect(new Set([...answered, ...cut]).size).toBe(changes);
  // What was carried out was not sent again by the app. Chromium itself repeats a request when a kept connection breaks
  // under it, which pages do not see: the tenant refuses that one, and the run has to find out that it was not the first.
  const putOff = (path: string) => writes.filter((write) => write.path === path && (write.status === 429 || write.status === 503)).length;
  const refused = writes.filter(({ status }) => status === 400 || status === 409).map(({ path }) => path);
  expect(refused.filter((path) => (issued.get(path) ?? 0) > 1 + putOff(path))).toEqual([]);
  const log = await tenant.log();
  // All of the trouble was there.
  for (const status of [429, 503, 0]) expect(log.filter((entry) => entry.inBatch && entry.status === status).length, String(status)).toBeGreaterThan(0);
});
