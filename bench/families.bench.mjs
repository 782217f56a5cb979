// 10,000 configurations over all families, in Chromium: the list beside the bare reads of the same
// requests, and its first row beside a tenant with one family; then a plan of 50 configurations of
// six families × 20 groups beside the same requests bare. The list is measured once more with
// BENCH_APPS apps beside; BENCH_ONLY=apps measures that alone. node bench/families.bench.mjs
import { applyBare, applyOurs, jobOf, showColumns, takeTurns } from './lib/applyColumns.mjs';
import { coldPage, launch, signInOnce, SLOW } from './lib/browser.mjs';
import { bareOf, hasAllRows, hasRows, listLines, visitList, when } from './lib/list.mjs';
import { startSite } from './lib/site.mjs';
import { machineWords, medians, printAgainstGoals } from './lib/table.mjs';
import { startTenant } from './lib/tenant.mjs';

const TOTAL = Number(process.env.BENCH_CONFIGURATIONS ?? 10_000);
const APPS = Number(process.env.BENCH_APPS ?? 2000);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const LINE = { ...SLOW, cpu: 1 };
const SIX = [
  'deviceConfiguration',
  'settingsCatalog',
  'adminTemplate',
  'compliance',
  'powershellScript',
  'shellScript',
];

console.log(machineWords());
const only = process.env.BENCH_ONLY;
if (process.env.BENCH_QUICK !== '1' && only !== 'apps') await benchList({ total: TOTAL }, '');
if (process.env.BENCH_QUICK !== '1')
  await benchList({ total: TOTAL, apps: APPS }, `, ${APPS.toLocaleString('en')} apps beside`);
if (only !== 'apps') await benchPlan();
// The stores' channel between tabs would keep this process alive.
process.exit();

/** @param tenant options of the sandbox; @param words what is measured, after the families */
async function benchList(tenant, words) {
  const browser = await launch();
  const [site, oneFamily] = [
    await startSite(tenant),
    await startSite({ configurations: TOTAL, families: ['policySet'] }),
  ];
  try {
    await consentForEverybody(site);
    const session = await signInOnce(browser, site.origin);
    const sessionOfOne = await signInOnce(browser, oneFamily.origin);
    const { chains, count } = await readsOfList(browser, site, session);
    for (const [name, conditions] of [
      ['10 Mbit/s, 150 ms, full CPU', LINE],
      ['10 Mbit/s, 150 ms, CPU 4× slower', SLOW],
    ]) {
      const runs = [];
      // Taken in turns, so that what else the machine does falls on all alike.
      for (let run = 0; run < RUNS; run += 1)
        runs.push({
          floor: await bareReads(browser, site, { conditions, chains }),
          ...(await visitList(browser, site, { session, conditions, count })),
          firstOfOne: (
            await visitList(browser, oneFamily, {
              session: sessionOfOne,
              conditions,
              count: TOTAL,
            })
          ).firstRows,
        });
      const figure = medians(runs);
      printAgainstGoals(
        `${count.toLocaleString('en')} configurations of all families${words}, ${name}`,
        [
          ...listLines(figure),
          {
            what: 'first rows, where there is one family',
            is: figure.firstOfOne,
          },
          {
            what: 'first rows ÷ those of one family',
            is: figure.firstRows / figure.firstOfOne,
            goal: 1,
            unit: '',
          },
        ],
      );
    }
  } finally {
    await browser.close();
    await site.close();
    await oneFamily.close();
  }
}

/** So that the list reads families that sign-in asks no permission for. */
async function consentForEverybody({ origin, tenant }) {
  const { clientId, tenantId } = tenant.config;
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: `${origin}/redirect.html`,
  });
  const { status } = await fetch(`${tenant.origin}/${tenantId}/adminconsent?${query}`, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'accept' }),
    redirect: 'manual',
  });
  if (status !== 303) throw new Error(`The administrator's consent was answered by ${status}.`);
}

/**
 * What the app asks Graph for the list, in chains of which each request waits for the one before,
 * as next links demand; what a batch asks waits for the pages of its family only.
 */
async function readsOfList(browser, site, session) {
  const { context, page } = await coldPage(browser, { session });
  const seen = [];
  page.on('request', (request) => {
    if (request.url().includes('/beta/device') || request.url().endsWith('/$batch'))
      seen.push({
        url: request.url(),
        method: request.method(),
        body: request.postData() ?? undefined,
        bearer: request.headers()['authorization'],
      });
  });
  await page.goto(`${site.origin}/configurations`);
  await when(page, hasRows);
  await when(page, hasAllRows, 0);
  await page.waitForTimeout(1000);
  await when(page, hasAllRows, 0);
  const rows = await page
    .getByRole('table', { name: 'Configurations' })
    .getAttribute('aria-rowcount');
  await context.close();
  const chains = [...new Set(seen.map(familyPath))].map((path) => {
    const own = seen.filter((request) => familyPath(request) === path);
    return {
      pages: own.filter(({ method }) => method === 'GET'),
      batches: own.filter(({ method }) => method === 'POST'),
    };
  });
  if (chains.length < 10) throw new Error(`Only ${chains.length} lists were read.`);
  // The head is a row, too.
  return { chains, count: Number(rows) - 1 };
}

/** The list that a request reads, or whose items it asks for one by one. */
function familyPath({ url, body }) {
  const path = body === undefined ? new URL(url).pathname : JSON.parse(body).requests[0].url;
  return path.replace(/^\/beta/, '').split(/[/?]/)[2];
}

/** The same requests without an app around them: ms. */
async function bareReads(browser, site, { conditions, chains }) {
  const { context, page } = await bareOf(browser, site, conditions);
  const ms = await page.evaluate(async (lists) => {
    // The page has nothing but what stands in here.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const send = async ({ url, method, body, bearer }) => {
      const headers = { Authorization: bearer, Accept: 'application/json' };
      const response = await fetch(url, {
        method,
        body,
        headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
        cache: 'no-store',
      });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      await response.json();
    };
    const start = performance.now();
    await Promise.all(
      lists.map(async ({ pages, batches }) => {
        for (const each of pages) await send(each);
        await Promise.all(batches.map(send));
      }),
    );
    return performance.now() - start;
  }, chains);
  await context.close();
  return ms;
}

async function benchPlan() {
  const tenant = await startTenant({
    SANDBOX_LATENCY_MS: 50,
    SANDBOX_THROTTLE: 'documented',
    SANDBOX_CONFIGURATIONS: 2000,
  });
  try {
    const token = await tenant.token();
    const job = await jobOf(tenant, token, { configurations: 50, groups: 20, families: SIX });
    const columns = [
      { name: 'ours', apply: applyOurs, rounds: ROUNDS },
      { name: 'the same requests bare', apply: applyBare, rounds: ROUNDS },
    ];
    await takeTurns(columns, ROUNDS, job, { tenant });
    showColumns(
      columns,
      `50 configurations of six families × 20 groups, 50 ms latency, 100 writes in 20 s. Goal: 1.5 × bare, no 429`,
    );
    if (columns[0].requests !== columns[1].requests) process.exitCode = 1;
  } finally {
    tenant.close();
  }
}
