import 'fake-indexeddb/auto';
import { median, ratio, seconds } from './figures.mjs';
import { load } from './load.mjs';

const { createGraph } = await load('src/graph/client.ts');
const { applyPlan } = await load('src/graph/plan/applyPlan.ts');
const { diffPlan } = await load('src/domain/testing/atOnce.ts');
const { presentConfigurations } = await load('src/domain/plan/draft/plan.ts');
const { startRun } = await load('src/domain/plan/run/startRun.ts');
const { DOCUMENTED } = await load('src/domain/plan/allowance/allowance.ts');
const { createPlanAllowance } = await load('src/stores/plan/planAllowance.ts');
const { createPlanRunStore } = await load('src/stores/plan/planRuns.ts');
const { planDatabase } = await load('src/stores/database/planDatabase.ts');
const { prepareStep } = await load('src/graph/wire/writeStep.ts');
const { assignmentsPath } = await load('src/graph/families/address.ts');
const { graphFamily } = await load('src/graph/families/graphFamilies.ts');
const { graphIdOf, keyOfId, replacesList } = await load('src/domain/family/configurationKey.ts');
const { BARE_FAMILY } = await load('src/domain/family/families.ts');

const BATCH_SIZE = 20;
const OWNER = { tenantId: 'bench', oid: 'automation' };
const withDatabase = planDatabase();

const sleep = (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** The documented allowance in a tenant whose clock runs faster. */
export function allowancesAt(timeScale) {
  return Object.fromEntries(
    Object.entries(DOCUMENTED).map(([kind, { limit, windowMs }]) => [
      kind,
      { limit, windowMs: windowMs / timeScale },
    ]),
  );
}

export function chunksOf(list, size = BATCH_SIZE) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

const wantedRow = (groupId) => ({
  target: { kind: 'group', groupId },
  filter: { mode: 'none' },
  intent: 'apply',
});
const reads = (ids) => ids.map((id) => ({ method: 'GET', url: assignmentsPath(id, '') }));

/**
 * The write that gives a configuration without assignments these groups: what our write path comes
 * to.
 */
function writePart(id, groupIds) {
  const written = groupIds.map((groupId) => ({ wanted: wantedRow(groupId), from: undefined }));
  const step =
    written.length === 1 && !replacesList(id)
      ? { kind: 'post', draft: written[0].wanted }
      : { kind: 'assign', kept: [], written };
  const { url, ...request } = prepareStep({ configurationId: id, via: '' }, step);
  return {
    ...request,
    url: url.replace(/^\/beta/, ''),
    headers: { 'Content-Type': 'application/json' },
  };
}

/**
 * Wall clock, and what this process computed meanwhile: the second hardly cares who else is at work
 * on the machine.
 */
async function timed(task) {
  const before = process.cpuUsage();
  const start = performance.now();
  await task();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}

/** The engine of the app with the stores of the app, from a reviewed run to the end of it. */
export async function applyOurs(job, { tenant, token, timeScale = 1 }) {
  const graph = createGraph({ baseUrl: tenant.origin, getToken: () => Promise.resolve(token) });
  // As in a tab that has just been opened, where nothing of the allowance is used.
  const allowance = createPlanAllowance(crypto.randomUUID(), withDatabase, allowancesAt(timeScale));
  const runs = createPlanRunStore(OWNER, withDatabase);
  const configurations = job.ids.map((id) => ({ id, displayName: id, assignments: [] }));
  const wishes = job.groupIds.map((groupId) => ({ kind: 'add', row: wantedRow(groupId) }));
  const plan = {
    name: 'bench',
    tenantId: undefined,
    items: job.ids.map((configurationId) => ({ configurationId, displayName: '', wishes })),
  };
  const diff = diffPlan(plan, presentConfigurations(configurations));
  const run = startRun(diff, {
    ...OWNER,
    id: crypto.randomUUID(),
    name: 'bench',
    username: 'bench',
    createdAt: new Date().toISOString(),
    undoes: undefined,
    retries: undefined,
  });
  await runs.create(run);
  let ended;
  const time = await timed(async () => {
    ended = await applyPlan(run, { graph, runs, allowance }).done;
  });
  const unverified = ended.items.flatMap(({ lines }) =>
    lines.filter(({ end }) => end?.kind !== 'verified'),
  );
  if (unverified.length > 0)
    throw new Error(
      `${unverified.length} lines are not verified, the first: ${JSON.stringify(unverified[0].end)}`,
    );
  await runs.remove(run.id);
  return time;
}

/**
 * The same requests bare, as fast as the allowance permits: twenty in a batch, all batches of a
 * window side by side, the reads of the next window done while this one passes. Nothing is parsed,
 * compared, kept or verified.
 */
export function applyBare(job, surroundings) {
  return timed(() => sendBare(job, surroundings));
}

async function sendBare(job, { tenant, token, timeScale = 1 }) {
  const { limit, windowMs } = allowancesAt(timeScale).writes;
  const batch = async (parts) => {
    const requests = parts.map((part, index) => ({ id: String(index), ...part }));
    const answer = await post(tenant, token, '/$batch', { requests });
    await answer.text();
  };
  const readBacks = [];
  for (const [index, ids] of chunksOf(job.ids, limit).entries()) {
    // Counted from the answers: before them nobody knows when Graph counted.
    const mayWrite = index === 0 ? undefined : sleep(windowMs);
    const written = chunksOf(ids).map(async (some) => {
      await batch(reads(some));
      await mayWrite;
      await batch(some.map((id) => writePart(id, job.groupIds)));
      readBacks.push(batch(reads(some)));
    });
    await Promise.all(written);
  }
  await Promise.all(readBacks);
}

/** What a script does: one POST after the other, and a wait where Graph says 429. */
export function applyOneByOne(job, surroundings) {
  return timed(() => sendOneByOne(job, surroundings));
}

async function sendOneByOne(job, { tenant, token }) {
  for (const id of job.ids) {
    for (const groupId of job.groupIds) {
      const { url, body } = writePart(id, [groupId]);
      for (;;) {
        const answer = await post(tenant, token, url, body);
        await answer.text();
        if (answer.status !== 429) break;
        await sleep(Number(answer.headers.get('Retry-After')) * 1000);
      }
    }
  }
}

function post(tenant, token, path, body) {
  return fetch(`${tenant.origin}/beta${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/**
 * What the tenant counted, and `requests` as text to compare with; throws where the tenant did not
 * end as it should.
 */
async function checkTenant(job, tenant) {
  const wanted = JSON.stringify(job.groupIds.toSorted());
  for (const id of job.ids) {
    const { assignments } = await tenant.state(graphIdOf(id));
    const groups = assignments.map(({ target }) => target.groupId).toSorted();
    if (JSON.stringify(groups) !== wanted)
      throw new Error(`${id} holds ${groups.length} groups instead of ${job.groupIds.length}`);
  }
  const entries = await tenant.log();
  const parts = entries.filter(({ path }) => !path.endsWith('/$batch'));
  const writes = parts.filter(({ method }) => method !== 'GET');
  return {
    counted: {
      batches: entries.length - parts.length,
      reads: parts.length - writes.length,
      writes: writes.length,
      429: parts.filter(({ status }) => status === 429).length,
    },
    requests: JSON.stringify(
      parts
        .map(({ method, path, requestBody }) => JSON.stringify([method, path, requestBody]))
        .toSorted(),
    ),
  };
}

/** Configurations without assignments, as many of each family, and groups. */
export async function jobOf(tenant, token, { configurations, groups, families = [BARE_FAMILY] }) {
  const each = Math.ceil(configurations / families.length);
  const free = await Promise.all(families.map((family) => freeOf(tenant, token, family, each)));
  // In turns, so that each batch has some of every family.
  const ids = Array.from({ length: each }, (_, index) =>
    free.flatMap((own) => own.slice(index, index + 1)),
  ).flat();
  const groupIds = (await rowsOf(tenant, token, '/groups?$select=id&$top=100')).map(({ id }) => id);
  if (ids.length < configurations || groupIds.length < groups)
    throw new Error(
      `The tenant has ${ids.length} free configurations and ${groupIds.length} groups.`,
    );
  return { ids: ids.slice(0, configurations), groupIds: groupIds.slice(0, groups) };
}

/** Some lists come empty with `$expand`: the sandbox is asked what it holds. */
async function freeOf(tenant, token, family, count) {
  const { path } = graphFamily(family);
  const free = [];
  for (const { id, disableEntraGroupPolicyAssignment } of await rowsOf(tenant, token, path)) {
    if (disableEntraGroupPolicyAssignment === true) continue;
    if ((await tenant.state(id)).assignments.length === 0) free.push(keyOfId(family, id));
    if (free.length === count) break;
  }
  return free;
}

async function rowsOf(tenant, token, path) {
  const rows = [];
  for (let next = `${tenant.origin}/beta${path}`; next !== undefined;) {
    const page = await (
      await fetch(next, { headers: { Authorization: `Bearer ${token}` } })
    ).json();
    rows.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return rows;
}

/**
 * Applies the job in each column in turns, so that a busy moment hits all, in a tenant that starts
 * over each time. Where a column takes several, one more before them is for nothing: connections,
 * and code that is not compiled yet.
 */
export async function takeTurns(columns, rounds, job, surroundings) {
  const { tenant } = surroundings;
  for (let round = 0; round <= rounds; round += 1) {
    for (const column of columns) {
      column.times ??= [];
      if (round > column.rounds || (round === 0 && column.rounds === 1)) continue;
      await tenant.reset();
      const time = await column.apply(job, { ...surroundings, token: await tenant.token() });
      Object.assign(column, await checkTenant(job, tenant));
      if (round > 0) column.times.push(time);
    }
  }
}

const middle = (times, what) => median(times.map((time) => time[what]));

/** @param columns ours first, then the bare one that all others are measured by */
export function showColumns(columns, title) {
  const [ours, bare] = columns;
  console.log(`${title}; median of ${ours.times.length}`);
  console.table(
    columns.map(({ name, times, counted }) => ({
      column: name,
      seconds: seconds(middle(times, 'ms')),
      '× bare': ratio(middle(times, 'ms'), middle(bare.times, 'ms')),
      'own CPU ms': Math.round(middle(times, 'cpuMs')),
      ...counted,
    })),
  );
  const ratios = ours.times.map(({ ms }, index) => ratio(ms, bare.times[index].ms));
  console.log(
    `Turn by turn ours took ${Math.min(...ratios)} to ${Math.max(...ratios)} × bare; the two sent ${ours.requests === bare.requests ? 'the same requests to the last byte' : 'DIFFERENT requests'}.`,
  );
}
