// Snapshots of a tenant of 10,000 configurations with three assignments each: what saving adds to the
// read, opening one, comparing it with now, and making a plan of all differences. In Node; beside it
// what the parser of JSON itself takes for the same text.
import { median, ratio } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

const { compareStepwise } = await load('src/domain/snapshot/compareSnapshots.ts');
const { putBack } = await load('src/domain/snapshot/putBack.ts');
const { familiesOf } = await load('src/domain/snapshot/snapshot.ts');
const { snapshotFromTextStepwise, snapshotToTextStepwise } = await load(
  'src/domain/snapshot/snapshotFile.ts',
);
const { readRow } = await load('src/queries/readRow.ts');
const { keyOfId, familyOf } = await load('src/domain/family/configurationKey.ts');
const { gzip } = await load('src/lib/browser/gzip.ts');
const { runInSlices, runToEnd } = await load('src/lib/browser/slices.ts');

const CONFIGURATIONS = 10_000;
const ROWS = 3;
const ROUNDS = 5;
const FAMILY = 'settingsCatalog';
const guid = (n) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Rows as Graph writes them; of every fifth configuration one is another now. */
function tenant(isNow) {
  return Array.from({ length: CONFIGURATIONS }, (_, index) => {
    const id = keyOfId(FAMILY, guid(1_000_000 + index));
    const assignments = Array.from({ length: ROWS }, (__, at) => {
      const groupId = guid((index + at) % 5000);
      const isOther = isNow && at === 0 && index % 5 === 0;
      return readRow(id, {
        id: `${guid(index)}_${groupId}`,
        source: 'direct',
        sourceId: guid(index),
        target: {
          '@odata.type': '#microsoft.graph.groupAssignmentTarget',
          deviceAndAppManagementAssignmentFilterId: isOther ? guid(9) : null,
          deviceAndAppManagementAssignmentFilterType: isOther ? 'include' : 'none',
          groupId,
        },
      });
    });
    const type = familyOf(id).typeOf('windows10');
    return { id, displayName: `Configuration ${index}`, type, createdAt: undefined, assignments };
  });
}

const families = familiesOf(tenant(false), [], () => false);
const now = { families: familiesOf(tenant(true), [], () => false), at: Date.now() };
const snapshot = {
  id: 'bench',
  name: '',
  tenantId: 't',
  tenantName: '',
  takenAt: '2026-11-28T12:00:00.000Z',
  takenBy: '',
  families,
  names: { groups: new Map(), filters: new Map(), collections: new Map() },
};
const then = { families, at: Date.parse(snapshot.takenAt) };
const pieces = runToEnd(snapshotToTextStepwise(snapshot));
const text = pieces.join('');
const packed = await gzip(pieces);
const comparison = runToEnd(compareStepwise(then, now));
const still = { groups: undefined, filters: undefined };
const chosen = comparison.differences;

/** The longest that the page would stand still. */
async function longestSlice(steps) {
  let since = performance.now();
  let longest = 0;
  await runInSlices(steps, {
    pause: async () => {
      longest = Math.max(longest, performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    },
  });
  return Math.max(longest, performance.now() - since);
}

const WORK = {
  'write the file': [2000, () => snapshotToTextStepwise(snapshot)],
  'open the file': [undefined, () => snapshotFromTextStepwise(text, readRow)],
  compare: [1000, () => compareStepwise(then, now)],
};
/** Milliseconds that the browser's own parser takes for the text of the file. */
const yardstick = () =>
  median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      JSON.parse(text);
      return performance.now() - start;
    }),
  );
const table = [];
for (const [what, [goal, steps]] of Object.entries(WORK)) {
  const least = yardstick();
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    runToEnd(steps());
    times.push(performance.now() - start);
  }
  table.push({
    what,
    'first ms': Math.round(times[0]),
    'median ms': Math.round(median(times)),
    '× JSON.parse': ratio(median(times), least),
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they measure each other
    'longest slice ms': Math.round(await longestSlice(steps())),
    'goal ms': goal,
  });
}
for (const [what, goal, run] of [
  ['pack it', 2000, () => gzip(pieces)],
  [
    'plan of all differences',
    undefined,
    () => putBack(comparison, { name: '', tenantId: 't', chosen, still }),
  ],
]) {
  const start = performance.now();
  // oxlint-disable-next-line no-await-in-loop -- as above
  await run();
  const first = performance.now() - start;
  const least = yardstick();
  table.push({
    what,
    'first ms': Math.round(first),
    '× JSON.parse': ratio(first, least),
    'goal ms': goal,
  });
}
console.log(
  `${CONFIGURATIONS} configurations × ${ROWS} rows, ${chosen.length} differences; ${Math.round(text.length / 1e5) / 10} MB of JSON, ${Math.round(packed.byteLength / 1e5) / 10} MB packed`,
);
console.table(table);
