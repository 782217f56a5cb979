// 1,000 configurations × 1 group, where the allowance itself is the limit: the engine, and the same
// requests bare, sent the moment the allowance permits. Goal: within 5 % of bare, no 429 provoked.
// The tenant's clock runs BENCH_TIME_SCALE times as fast (4 if not said), the latency does not, so
// that what the engine adds weighs as much more.
import { applyBare, applyOurs, jobOf, showColumns, takeTurns } from './lib/applyColumns.mjs';
import { startTenant } from './lib/tenant.mjs';

const timeScale = Number(process.env.BENCH_TIME_SCALE ?? 4);
const rounds = 1;

const tenant = await startTenant({
  SANDBOX_LATENCY_MS: 50,
  SANDBOX_THROTTLE: 'documented',
  SANDBOX_TIME_SCALE: timeScale,
  SANDBOX_DEVICE_CONFIGURATIONS: 4800,
});
try {
  const job = await jobOf(tenant, await tenant.token(), { configurations: 1000, groups: 1 });
  const columns = [
    { name: 'ours', apply: applyOurs, rounds },
    { name: 'the same requests bare', apply: applyBare, rounds },
  ];
  await takeTurns(columns, rounds, job, { tenant, timeScale });
  showColumns(
    columns,
    `1,000 configurations × 1 group, 50 ms latency, 100 writes in ${20 / timeScale} s. Goal: 1.05 × bare, no 429`,
  );
  console.log(
    `The allowance alone imposes ${(9 * 20) / timeScale} s: nine windows after the first hundred.`,
  );
  if (columns[0].requests !== columns[1].requests) process.exitCode = 1;
} finally {
  tenant.close();
}
// The stores' channel between tabs would keep this process alive.
process.exit();
