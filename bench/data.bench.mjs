// 10,000 device configurations: first rows, all rows, search, scroll, memory, next to the same Graph reads
// by bare `fetch`. node bench/data.bench.mjs — prints, never asserts.
import { launch, signInOnce, SLOW } from './lib/browser.mjs';
import { bareOf, listLines, visitList } from './lib/list.mjs';
import { startSite } from './lib/site.mjs';
import { machineWords, medians, printAgainstGoals } from './lib/table.mjs';

const CONFIGURATIONS = Number(process.env.BENCH_CONFIGURATIONS ?? 10_000);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const LINE = { ...SLOW, cpu: 1 };

const site = await startSite({ configurations: CONFIGURATIONS });
const browser = await launch();
console.log(machineWords());
try {
  const session = await signInOnce(browser, site.origin);
  for (const [name, conditions] of [
    ['10 Mbit/s, 150 ms, full CPU', LINE],
    ['10 Mbit/s, 150 ms, CPU 4× slower', SLOW],
  ]) {
    const runs = [];
    // Taken in turns, so that what else the machine does falls on both alike.
    for (let run = 0; run < RUNS; run += 1)
      runs.push({
        floor: await bareReads(session, conditions),
        ...(await visitList(browser, site, { session, conditions, count: CONFIGURATIONS })),
      });
    printAgainstGoals(
      `${CONFIGURATIONS.toLocaleString('en')} configurations, ${name}`,
      listLines(medians(runs)),
    );
  }
} finally {
  await browser.close();
  await site.close();
}
process.exit(0);

/**
 * The reads of the list, one page after the other as Graph's next links demand, without an app
 * around them: ms.
 */
async function bareReads(session, conditions) {
  const { context, page } = await bareOf(browser, site, conditions);
  const token = session.entries
    .map(([, value]) => value)
    .find((value) => value.includes('"credentialType":"AccessToken"'));
  const first = `${site.tenant.origin}/beta/deviceManagement/deviceConfigurations?$select=id,displayName,description,createdDateTime,lastModifiedDateTime,version,roleScopeTagIds&$expand=assignments&$top=1000`;
  const time = await page.evaluate(
    async ({ url, bearer }) => {
      const start = performance.now();
      const rows = [];
      for (let next = url; next !== undefined;) {
        const response = await fetch(next, {
          headers: { Authorization: `Bearer ${bearer}`, Accept: 'application/json' },
          cache: 'no-store',
        });
        const body = await response.json();
        rows.push(...body.value);
        next = body['@odata.nextLink'];
      }
      return { ms: performance.now() - start, rows: rows.length };
    },
    { url: first, bearer: JSON.parse(token).secret },
  );
  if (time.rows < CONFIGURATIONS) throw new Error(`The bare reads brought ${time.rows} rows.`);
  await context.close();
  return time.ms;
}
