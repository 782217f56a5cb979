// Impact and guardrails of a plan, 1,000 configurations × 20 targets with 10,000 devices: the pure
// part, and the longest slice a page would feel.
import { load } from './lib/load.mjs';

const { diffPlan } = await load('src/domain/testing/atOnce.ts');
const { expandAction } = await load('src/domain/plan/draft/expand.ts');
const { presentConfigurations } = await load('src/domain/plan/draft/plan.ts');
const { planImpactInSlices } = await load('src/domain/plan/review/planImpact.ts');
const { planFindingsInSlices } = await load('src/domain/plan/review/planFindings.ts');
const { configurationTypeOf } = await load('src/domain/configuration/configurationType.ts');
const { namesIn } = await load('src/domain/impact/names.ts');

const CONFIGURATIONS = 1000;
const DEVICES = 10_000;
const GROUPS = 200;
const FILTERS = 20;
const guid = (n) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;

let seed = 7;
const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const below = (n) => Math.floor(random() * n);

/** Groups that have little to do with each other tell nearly every device apart: the worst case. */
function facts({ isScattered, isHidden }) {
  const devices = Array.from({ length: DEVICES }, (_, n) => ({
    id: `d${n}`,
    name: `D${n}`,
    entraDeviceId: `e${n}`,
    userId: n % 10 === 0 ? undefined : `u${n}`,
    userPrincipalName: undefined,
    userDisplayName: undefined,
    operatingSystem: n % 4 === 0 ? 'macOS' : 'Windows',
    deviceType: undefined,
    enrollmentType: undefined,
  }));
  const some = (prefix, group) => {
    if (isScattered)
      return new Set(Array.from({ length: 50 + below(2000) }, () => `${prefix}${below(DEVICES)}`));
    // Departments: fifty of them, and groups of several.
    return new Set(
      Array.from({ length: 1 + (group % 4) }, (_, n) => (group * 7 + n * 13) % 50).flatMap((part) =>
        Array.from({ length: DEVICES / 50 }, (_, n) => `${prefix}${part * (DEVICES / 50) + n}`),
      ),
    );
  };
  const groups = new Map(
    Array.from({ length: GROUPS }, (_, n) => [
      guid(n),
      {
        users: { kind: 'listed', ids: n % 2 === 0 ? some('u', n) : new Set() },
        devices:
          isHidden && n % 2 === 1 && n % 9 < 2
            ? { kind: 'counted', count: 700, because: 'idsHidden' }
            : { kind: 'listed', ids: n % 2 === 0 ? new Set() : some('e', n) },
      },
    ]),
  );
  const filters = new Map(
    Array.from({ length: FILTERS }, (_, n) => [
      guid(9000 + n),
      { kind: 'listed', ids: new Set(Array.from({ length: 900 }, () => `d${below(DEVICES)}`)) },
    ]),
  );
  return { groups, filters, inventory: { kind: 'listed', devices } };
}

const wanted = (n) => ({
  target: { kind: n % 7 === 6 ? 'exclusionGroup' : 'group', groupId: guid(n) },
  filter:
    n % 7 !== 6 && n % 3 === 0
      ? { mode: n % 2 === 0 ? 'include' : 'exclude', filterId: guid(9000 + (n % FILTERS)) }
      : { mode: 'none' },
  intent: 'apply',
});
const rowOf = (id, n) => ({
  id: `${id}_${n}`,
  ...wanted(n),
  source: 'direct',
  sourceId: id,
  raw: {},
});

/** @param size rows of each list; `isAlike` where all lists say the same */
function tenant(size, isAlike) {
  return Array.from({ length: CONFIGURATIONS }, (_, index) => {
    const id = guid(1_000_000 + index);
    const rows = Array.from(
      { length: size },
      (__, row) => 20 + ((isAlike ? row : row * 9 + below(9)) % (GROUPS - 20)),
    );
    return {
      id,
      displayName: `Configuration ${index}`,
      assignments: [...new Set(rows)].map((n) => rowOf(id, n)),
    };
  });
}

async function timed(compute) {
  let longest = 0;
  let since = performance.now();
  const start = since;
  const result = await compute({
    pause: async () => {
      longest = Math.max(longest, performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    },
  });
  return {
    result,
    ms: performance.now() - start,
    longest: Math.max(longest, performance.now() - since),
  };
}

const type = configurationTypeOf('windows10VpnConfiguration');
const table = [];
for (const [name, size, isAlike, isScattered, isHidden = false] of [
  ['empty lists', 0, true, true],
  ['20 rows, all alike', 20, true, true],
  ['20 rows, each its own, departments', 20, false, false],
  ['20 rows, each its own, scattered groups', 20, false, true],
  ['the same, some device groups hidden', 20, false, true, true],
]) {
  const configurations = tenant(size, isAlike);
  const known = facts({ isScattered, isHidden });
  const { items } = expandAction(
    { kind: 'add', rows: Array.from({ length: 20 }, (_, n) => wanted(n)) },
    configurations,
  );
  const diff = diffPlan(
    { name: '', tenantId: undefined, items },
    presentConfigurations(configurations),
  );
  const impact = await timed((options) =>
    planImpactInSlices(diff, () => ({ platform: 'windows' }), known, options),
  );
  const natures = new Map(
    namesIn(configurations.flatMap(({ assignments }) => assignments)).groupIds.map((id) => [
      id,
      { displayName: id, kind: 'user', isDynamic: false, members: 5, membershipRule: undefined },
    ]),
  );
  const filters = [...known.filters.keys()].map((id) => ({
    id,
    displayName: id,
    description: undefined,
    platform: 'windows10AndLater',
    rule: '',
    managementType: 'devices',
  }));
  const findings = await timed((options) =>
    planFindingsInSlices(
      diff,
      () => ({ displayName: 'C', type }),
      { filters, groups: { known: true, value: natures }, directory: new Map() },
      options,
    ),
  );
  table.push({
    plan: name,
    'impact ms': Math.round(impact.ms),
    'longest slice ms': Math.round(impact.longest),
    gained:
      impact.result.devices.gained.count ??
      `${impact.result.devices.gained.least} to ${impact.result.devices.gained.most}`,
    'guardrails ms': Math.round(findings.ms),
    'their longest slice ms': Math.round(findings.longest),
    findings: findings.result.length,
  });
}
console.table(table);
