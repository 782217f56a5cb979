// What one device gets of 10,000 configurations: the evaluator alone, with everything read, with the
// groups of the device not read, and what is evaluated again once its filters are. Work is CPU time
// of this process; a machine that others work on makes it slower, so it is told as a ratio, too: to
// a walk over the same rows that only looks up their groups.
import { median, ratio } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

const { lensOf, remembering, withFilters } = await load('src/domain/lens/lensRows.ts');

const CONFIGURATIONS = 10_000;
const GROUPS = 5000;
const guid = (n) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;

function rowOf(index, row) {
  const draw = (index * 7919 + row * 104_729) % 1000;
  const groupId = guid(draw % 2 === 0 ? (index * 31 + row * 17) % GROUPS : draw % 40);
  const kind = draw < 100 ? 'allDevices' : draw < 150 ? 'allLicensedUsers' : 'group';
  const target =
    kind === 'group' ? { kind: draw % 5 === 0 ? 'exclusionGroup' : kind, groupId } : { kind };
  const isNarrowed = draw % 3 === 0 && target.kind !== 'exclusionGroup';
  return {
    id: `${index}_${row}`,
    target,
    filter: isNarrowed
      ? { mode: draw % 2 === 0 ? 'include' : 'exclude', filterId: guid(900_000 + (draw % 20)) }
      : { mode: 'none' },
    intent: index % 3 === 0 ? ['required', 'available', 'uninstall'][row % 3] : 'apply',
    source: 'direct',
    sourceId: undefined,
    raw: {},
  };
}

const configurations = Array.from({ length: CONFIGURATIONS }, (_, index) => ({
  id: guid(1_000_000 + index),
  displayName: `Configuration ${index}`,
  type: { name: 'x', platform: 'windows', kind: 'other' },
  assignments: Array.from({ length: 1 + (index % 8) }, (__, at) => rowOf(index, at)),
}));

const listed = (from, count) => ({
  kind: 'listed',
  ids: new Set(Array.from({ length: count }, (_, n) => guid(from + n))),
});
const device = {
  id: 'd',
  name: 'PC-7',
  entraDeviceId: 'e',
  userId: 'u',
  operatingSystem: 'Windows',
};
const filters = new Map(
  Array.from({ length: 20 }, (_, n) => [guid(900_000 + n), n % 2 === 0 ? 'y' : 'n']),
);
const read = { kind: 'device', device, groups: listed(0, 20), userGroups: listed(20, 40), filters };
const subjects = {
  'all read': read,
  'no filter evaluated': { ...read, filters: new Map() },
  'groups of the device not read': { ...read, groups: { kind: 'notRead' }, filters: new Map() },
};

function walk() {
  let found = 0;
  for (const { assignments } of configurations)
    for (const { target } of assignments)
      if (read.groups.ids.has(target.groupId) || read.userGroups.ids.has(target.groupId))
        found += 1;
  return found;
}

/** Milliseconds of CPU of each run, and on the clock. */
function measured(work, runs = 9) {
  const runsOf = Array.from({ length: runs }, () => {
    const start = performance.now();
    const before = process.cpuUsage();
    work();
    return [performance.now() - start, process.cpuUsage(before).user / 1000];
  });
  return { clock: runsOf.map(([ms]) => ms), cpu: runsOf.map(([, ms]) => ms) };
}

/** The least that any evaluation does. */
const yardstick = () => median(measured(() => Array.from({ length: 10 }, walk)).cpu) / 10;

const table = Object.entries(subjects).map(([what, subject]) => {
  let lens;
  const least = yardstick();
  const { clock, cpu } = measured(() => (lens = lensOf(subject, configurations)));
  return lineOf(what, lens, { clock, cpu, least });
});
const unfiltered = lensOf(subjects['no filter evaluated'], configurations);
let filtered;
const again = measured(() => (filtered = withFilters(unfiltered, remembering(read))));
table.push(lineOf('filters evaluated after', filtered, { ...again, least: yardstick() }));

function lineOf(what, { rows }, { clock, cpu, least }) {
  const count = (verdict) => rows.filter(({ standing }) => standing.verdict === verdict).length;
  return {
    what,
    'first ms': Math.round(clock[0]),
    'median ms': Math.round(median(clock)),
    'median ms of work': Math.round(median(cpu)),
    'walks over the rows': ratio(median(cpu), least),
    gets: count('gets'),
    keptFrom: count('keptFrom'),
    depends: count('depends'),
  };
}
console.log(`One device, ${CONFIGURATIONS} configurations, in Node; goal: 100 ms with all read`);
console.table(table);
if (filtered.rows.length !== lensOf(read, configurations).rows.length) process.exitCode = 1;
