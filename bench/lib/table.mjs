import { cpus } from 'node:os';

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The medians of several runs' figures, figure by figure. */
export function medians(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((name) => [name, median(runs.map((run) => run[name]))]),
  );
}

/**
 * A fixed computation, in ms: how fast the machine is at this moment, for whoever compares two
 * runs.
 */
export function machineTime() {
  const start = performance.now();
  let sum = 0;
  for (let n = 0; n < 60_000_000; n += 1) sum = (sum * 31 + n) % 1_000_003;
  return Math.round(performance.now() - start) + (sum < 0 ? 1 : 0);
}

/** One line about where the figures come from. */
export function machineWords() {
  return `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), a fixed computation takes ${machineTime()} ms now`;
}

/**
 * Prints figures against goals. A ratio of 1 or less is within the goal.
 * @param rows `{ what, is, goal, unit }`; a goal of 0 means none at all
 */
export function printAgainstGoals(title, rows) {
  console.log(`\n${title}`);
  console.table(
    rows.map(({ what, is, goal, unit = 'ms' }) => ({
      figure: what,
      is: `${is.toLocaleString('en', { maximumFractionDigits: is < 10 ? 2 : 0 })} ${unit}`.trim(),
      goal: goal === undefined ? '' : `${goal.toLocaleString('en')} ${unit}`.trim(),
      ratio:
        goal === undefined
          ? ''
          : goal === 0
            ? is < 0.001
              ? '0'
              : 'above'
            : (is / goal).toFixed(2),
    })),
  );
}
