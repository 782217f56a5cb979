// The history of a journal with 20,000 entries in Chromium, built as the app is, beside one with
// 50: how long from opening the page until its first rows are drawn, how much heap is in use then,
// and how long a search for what only the oldest entry says looks through all of them. Goal: opened
// in 1 s, heap 100 MB at most.
import { coldPage, launch, signInOnce } from './lib/browser.mjs';
import { median } from './lib/figures.mjs';
import { startSite } from './lib/site.mjs';
import { load } from './lib/load.mjs';

const ROUNDS = Number(process.env.BENCH_RUNS ?? 3);
const SIZES = [50, 20_000];
const { CONTOSO } = await load('sandbox/tenant/organization.ts');

const site = await startSite({ configurations: 100, throttle: 'off' });
const browser = await launch();
const session = await signInOnce(browser, site.origin);
try {
  const rounds = [];
  // In turns, so that a busy moment of the machine hits both.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const size of SIZES) rounds.push({ size, ...(await opened(size)) });
  const figures = SIZES.map((size) => {
    const own = rounds.filter((round) => round.size === size);
    const of = (key) => median(own.map((round) => round[key]));
    return { size, opened: of('opened'), heap: of('heap'), searched: of('searched') };
  });
  console.log(`Chromium ${browser.version()}, median of ${ROUNDS}. Goal: 1 s, 100 MB`);
  console.table(
    figures.map(({ size, opened: at, heap, searched }) => ({
      entries: size,
      'opened ms': Math.round(at),
      '÷ 50 entries': Number((at / figures[0].opened).toFixed(2)),
      'heap MB': Number((heap / 1e6).toFixed(1)),
      'searched to the end ms': Math.round(searched),
    })),
  );
} finally {
  await browser.close();
  await site.close();
}
process.exit(0);

async function opened(size) {
  const { context, page, cdp } = await coldPage(browser, { session });
  await page.goto(`${site.origin}/access`);
  await page.getByRole('button', { name: /^Account: / }).waitFor();
  const owner = await page.evaluate(ownerOfThisPage);
  await page.evaluate(fill, { size, tenantId: CONTOSO.tenantId, oid: owner });
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(`${site.origin}/history`);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  const at = performance.now() - start;
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
  const from = performance.now();
  await page.getByRole('searchbox', { name: 'Search history' }).fill('oldest-of-all');
  await page
    .getByText(`1 of ${size.toLocaleString('en-GB')}`)
    .first()
    .waitFor({ timeout: 120_000 });
  const searched = performance.now() - from;
  await context.close();
  return { opened: at, heap, searched };
}

/** Whose journal the page reads: the sign-in in this tab knows. */
function ownerOfThisPage() {
  for (const text of Object.values(sessionStorage)) {
    const found = /"localAccountId":"([^"]+)"/.exec(text);
    if (found !== null) return found[1];
  }
  throw new Error('Nobody is signed in.');
}

/** Writes the journal as the app does: one row for each entry. */
async function fill({ size, tenantId, oid }) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('assignment-desk');
    opening.addEventListener('error', reject);
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const transaction = database.transaction('entries', 'readwrite');
  const store = transaction.objectStore('entries');
  for (let index = 0; index < size; index += 1) {
    const sentAt = new Date(Date.now() - (index + 1) * 600_000).toISOString();
    const change = {
      kind: 'add',
      draft: { target: { kind: 'allDevices' }, filter: { mode: 'none' }, intent: 'apply' },
    };
    const id = `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;
    store.put({
      tenantId,
      keptBy: oid,
      id,
      sentAt,
      entry: {
        id,
        tenantId,
        oid,
        username: 'ada@contoso.com',
        configuration: {
          id: `configuration-${index % 100}`,
          displayName: `Baseline ${index % 100}${index === size - 1 ? ' oldest-of-all' : ''}`,
        },
        via: '',
        sentAt,
        base: Array.from({ length: 10 }, (_, at) => ({
          id: `${index % 100}_${at}`,
          target: { kind: 'group', groupId: `group-${at}` },
          filter: { mode: 'none' },
          source: 'direct',
          raw: { id: `${index % 100}_${at}`, target: { groupId: `group-${at}` } },
        })),
        changes: [change],
        overrides: [],
        requests: [{ method: 'POST', url: 'https://graph/beta/x', body: { a: 1 } }],
        end: {
          at: sentAt,
          ends: [{ change, result: { kind: 'accepted', settledBy: 'answer' } }],
          traces: [{ method: 'POST', url: 'https://graph/beta/x', requestId: 'r' }],
          verified: 'verified',
        },
      },
    });
  }
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', reject);
  });
  database.close();
}
