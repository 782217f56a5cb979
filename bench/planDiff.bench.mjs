// Plan and diff of 10,000 configurations × 20 targets: the pure part, and the longest slice a page
// would feel.
import { median } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

const { diffPlanInSlices } = await load('src/domain/plan/diff/diffPlan.ts');
const { diffPlan } = await load('src/domain/testing/atOnce.ts');
const { expandAction } = await load('src/domain/plan/draft/expand.ts');
const { presentConfigurations } = await load('src/domain/plan/draft/plan.ts');

const CONFIGURATIONS = 10_000;
const TARGETS = 20;
const guid = (n) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
const rowOf = (id, groupId) => {
  const target = { kind: 'group', groupId };
  return {
    id: `${id}_${groupId}`,
    target,
    filter: { mode: 'none' },
    intent: 'apply',
    source: 'direct',
    sourceId: id,
    raw: {
      id: `${id}_${groupId}`,
      intent: 'apply',
      target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId },
    },
  };
};
const wanted = (n) => ({
  target: { kind: 'group', groupId: guid(n) },
  filter: { mode: 'none' },
  intent: 'apply',
});

/** Lists of `size` rows, half of them for groups that the plan wants. */
function tenant(size) {
  return Array.from({ length: CONFIGURATIONS }, (_, index) => {
    const id = guid(1_000_000 + index);
    return {
      id,
      displayName: `Configuration ${index}`,
      assignments: Array.from({ length: size }, (__, row) =>
        rowOf(id, guid(row % 2 === 0 ? row : 500 + row)),
      ),
    };
  });
}

const targets = Array.from({ length: TARGETS }, (_, n) => n);
const actions = {
  'add, empty lists': [0, { kind: 'add', rows: targets.map(wanted) }],
  'add, 5 rows each': [5, { kind: 'add', rows: targets.map(wanted) }],
  'add, 20 rows each': [20, { kind: 'add', rows: targets.map(wanted) }],
  'remove, 20 rows each': [20, { kind: 'remove', targets: targets.map((n) => wanted(n).target) }],
  'replace, 20 rows each': [20, { kind: 'replace', rows: targets.map(wanted) }],
};

const table = [];
for (const [name, [size, action]] of Object.entries(actions)) {
  const configurations = tenant(size);
  const times = [];
  let diff;
  for (let run = 0; run < 7; run += 1) {
    const start = performance.now();
    const present = presentConfigurations(configurations);
    diff = diffPlan(
      { name: '', tenantId: undefined, items: expandAction(action, configurations).items },
      present,
    );
    times.push(performance.now() - start);
  }
  let longest = 0;
  let since = performance.now();
  const present = presentConfigurations(configurations);
  const plan = { name: '', tenantId: undefined, items: expandAction(action, configurations).items };
  longest = performance.now() - since;
  since = performance.now();
  await diffPlanInSlices(plan, present, {
    pause: async () => {
      longest = Math.max(longest, performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    },
  });
  table.push({
    what: name,
    'first ms': Math.round(times[0]),
    'median ms': Math.round(median(times)),
    'longest slice ms': Math.round(longest),
    changes: diff.counts.adds + diff.counts.edits + diff.counts.removes,
    alreadySo: diff.counts.alreadySo,
    writes: diff.effort.writes,
  });
}
console.log(
  `${CONFIGURATIONS} configurations × ${TARGETS} targets, in Node; goal: below 200 ms, no slice above 50 ms`,
);
console.table(table);
