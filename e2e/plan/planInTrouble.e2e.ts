import type { FaultRule } from '../../sandbox/faults.ts';
import type { LogEntry } from '../../sandbox/requestLog.ts';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { addGroup, apply, counts, reopen, selectAll } from '../testing/planSteps.ts';
import { hurryUntil, NEW_GROUP } from '../testing/steps.ts';

/** One has the group already, and one with a filter: more than 200 are written, each once. */
const CONFIGURATIONS = 215;

// Two hundred writes under the tenant's own allowance, twice signed in: long on a busy machine.
test.setTimeout(120_000);

/**
 * Each write, and for each time that the app sent it, how the tenant answered. The app gives every
 * request that it sends an id of its own; another answer under the same id is the browser's doing.
 * Chromium repeats a request, a POST too, that got no byte of an answer on a connection that had
 * served before, over HTTP/1.1 and HTTP/2 alike, and tells no page
 * (HttpNetworkTransaction::HandleIOError, ShouldResendRequest). No page can forbid it.
 */
function sendings(
  writes: readonly LogEntry[],
): readonly { readonly path: string; readonly answers: readonly (readonly number[])[] }[] {
  const paths = [...new Set(writes.map(({ path }) => path))];
  return paths.map((path) => {
    const own = writes.filter((write) => write.path === path);
    const ids = [...new Set(own.map(({ clientRequestId }) => clientRequestId))];
    return {
      path,
      answers: ids.map((id) =>
        own.filter(({ clientRequestId }) => clientRequestId === id).map(({ status }) => status),
      ),
    };
  });
}

/**
 * 429 is the tenant's word that nothing was done, which is all that the app hears of it. Else what
 * was sent again was not carried out.
 */
function mayBeSentAgain(answers: readonly number[]): boolean {
  return answers.at(-1) === 429 || answers.every((status) => status === 429 || status === 503);
}

test('200 changes in trouble, the page killed in the middle and opened again: nothing is lost, nothing is done twice', async ({
  page,
  context,
  tenant,
}) => {
  // A window of the tenant's allowance lasts a second; the page's own clock is hurried to it below.
  await tenant.reset({ configurations: CONFIGURATIONS, timeScale: 20 });
  await signIn(page, 'ada', '/configurations?family=deviceConfiguration');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: /^Review \d/ }).click();
  const button = page.getByRole('button', { name: /^Apply \d+ changes/ });
  const changes = Number(((await button.textContent()) ?? '').replaceAll(/\D/g, ''));
  expect(changes).toBeGreaterThanOrEqual(200);
  const before = await tenant.holding(NEW_GROUP);
  const trouble: readonly FaultRule[] = [
    {
      path: '/deviceConfigurations/',
      times: null,
      rate: 0.05,
      fault: { kind: 'status', status: 429, retryAfter: 1 },
    },
    {
      path: '/deviceConfigurations/',
      times: null,
      rate: 0.02,
      fault: { kind: 'status', status: 503 },
    },
    {
      method: 'POST',
      path: '/deviceConfigurations/',
      times: null,
      rate: 0.01,
      fault: { kind: 'cutAfterCommit' },
    },
    { method: 'POST', path: '/$batch', times: null, fault: { kind: 'delay', ms: 200 } },
  ];
  await tenant.fault(...trouble);
  await apply(page);
  await expect.poll(async () => (await tenant.writes()).length).toBeGreaterThan(20);
  await page.close({ runBeforeUnload: false });
  const halfway = await tenant.holding(NEW_GROUP);
  expect(halfway.size).toBeGreaterThan(before.size);
  expect(halfway.size).toBeLessThan(CONFIGURATIONS);

  const reopened = await context.newPage();
  await reopened.clock.install();
  await reopen(reopened, '/configurations');
  await reopened.getByRole('link', { name: 'Show and resume' }).click();
  // Mostly the browser heals a cut before the app hears of it. Of one that is still to come it
  // never hears anything: its first POST arrives, and on whatever connection it is sent once more,
  // that is cut. Only reading back tells how it ended.
  const held = await tenant.holding(NEW_GROUP);
  const unheard = [...tenant.tables.configurations.keys()].find((id) => !held.has(id))!;
  const toOne = { method: 'POST', path: unheard };
  await tenant.fault(
    { ...toOne, fault: { kind: 'cutAfterCommit' } },
    { ...toOne, times: null, fault: { kind: 'cutBeforeCommit' } },
    ...trouble,
  );
  await reopened.getByRole('button', { name: 'Resume' }).click();
  await hurryUntil(reopened, reopened.getByRole('heading', { level: 1, name: /ended/ }), {
    ahead: 2000,
    timeout: 40_000,
  });
  // A POST that the browser sent twice by itself is told as there already: whose row it is, nobody
  // can say.
  const ended = await counts(reopened).textContent();
  const numberOf = (label: string) =>
    Number(new RegExp(`${label} (\\d+)`).exec(ended ?? '')?.[1] ?? 0);
  const lines = Number(/(\d+) of \1 lines/.exec(ended ?? '')?.[1] ?? 0);
  expect(lines).toBeGreaterThanOrEqual(changes);
  expect(numberOf('Verified') + numberOf('No change needed')).toBe(lines);
  expect(numberOf('Verified')).toBeGreaterThan(0.8 * changes);
  await expect(counts(reopened)).not.toContainText(
    /Refused|Not sent|Not done|Lost|Unknown|Drifted|Accepted|Cancelled/,
  );

  // The tenant's own tables and the tenant's own log.
  const after = await tenant.holding(NEW_GROUP);
  expect([...after.values()]).toEqual(Array.from({ length: CONFIGURATIONS }, () => 1));
  const writes = await tenant.writes();
  const answered = writes
    .filter(({ status }) => status > 0 && status < 300)
    .map(({ path }) => path);
  // Where a row was replaced (deleted and written anew), it may have been put back and replaced
  // once more.
  const isReplaced = (path: string) =>
    writes.some((write) => write.method === 'DELETE' && write.path.startsWith(path));
  // What was cut may be the browser's own repetition of what was cut before: the tables say that it
  // was done once.
  const cut = writes.filter(({ status }) => status === 0).map(({ path }) => path);
  expect(new Set([...answered, ...cut]).size).toBe(changes);
  const sent = sendings(
    writes.filter(({ method, path }) => method === 'POST' && !isReplaced(path)),
  );
  expect(sent.filter(({ answers }) => !answers.slice(0, -1).every(mayBeSentAgain))).toEqual([]);
  const log = await tenant.log();
  // All of the trouble was there.
  for (const status of [429, 503, 0])
    expect(
      log.filter((entry) => entry.inBatch && entry.status === status).length,
      String(status),
    ).toBeGreaterThan(0);
});
