// 50 configurations × 20 groups under documented throttling at 50 ms latency: the engine, the same
// requests bare, and a script that sends one POST after the other. Goal: at most 1.5 times the bare
// requests, no 429 provoked.
import {
  applyBare,
  applyOneByOne,
  applyOurs,
  jobOf,
  showColumns,
  takeTurns,
} from './lib/applyColumns.mjs';
import { startTenant } from './lib/tenant.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const isQuick = process.env.BENCH_QUICK === '1';

const tenant = await startTenant({
  SANDBOX_LATENCY_MS: 50,
  SANDBOX_THROTTLE: 'documented',
  SANDBOX_DEVICE_CONFIGURATIONS: 200,
});
try {
  const token = await tenant.token();
  const job = await jobOf(tenant, token, { configurations: 50, groups: 20 });
  const columns = [
    { name: 'ours', apply: applyOurs, rounds: ROUNDS },
    { name: 'the same requests bare', apply: applyBare, rounds: ROUNDS },
    // It takes minutes, and minutes vary little.
    ...(isQuick ? [] : [{ name: 'one POST after the other', apply: applyOneByOne, rounds: 1 }]),
  ];

  await takeTurns(columns, ROUNDS, job, { tenant });
  showColumns(
    columns,
    `50 configurations × 20 groups, 50 ms latency, 100 writes in 20 s. Goal: 1.5 × bare, no 429`,
  );
  if (columns[0].requests !== columns[1].requests) process.exitCode = 1;
} finally {
  tenant.close();
}
// The stores' channel between tabs would keep this process alive.
process.exit();
