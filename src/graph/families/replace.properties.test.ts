import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import type { FaultRule } from '../../../sandbox/faults.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { ALL_USERS, target as storedTarget } from '../../../sandbox/tenant/targets.ts';
import { FAMILIES as SANDBOX_FAMILIES } from '../../../sandbox/tenant/families/registry.ts';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { excludes, type KnownTarget } from '#domain/assignment/target.ts';
import type { Change } from '#domain/change/change.ts';
import { undoOf } from '#domain/change/undo.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { TIME_OF_ROW } from '#domain/assignment/rowIdentity.ts';
import { createGraph } from '#graph/client.ts';
import type { JsonObject } from '#lib/json.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';

vi.setConfig({ testTimeout: 180_000 });

const ORIGIN = 'http://sandbox.test';
const SCOPES = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
  (area) => `DeviceManagement${area}.ReadWrite.All`,
);
const REPLACED = FAMILY_KEYS.filter((key) => familyFacts(key).writes === 'replace');

/** What a row may hold that this app knows nothing of. */
const beside = fc.dictionary(
  fc.constantFrom('settingsApplicability', 'x', 'y'),
  fc.oneof(fc.string(), fc.integer(), fc.constant({ ring: 0 })),
  { maxKeys: 2 },
);
/** What rows hold where they have a schedule. */
const SCHEDULES: readonly JsonObject[] = [
  { '@odata.type': '#microsoft.graph.deviceHealthScriptHourlySchedule', interval: 3 },
  {
    '@odata.type': '#microsoft.graph.deviceHealthScriptDailySchedule',
    interval: 30,
    time: '23:59:01.0000000',
    useUtc: true,
  },
];
const place = fc.record({
  was: fc.option(
    fc.record({ isExcluded: fc.boolean(), beside, schedule: fc.constantFrom(...SCHEDULES) }),
    { nil: undefined },
  ),
  wish: fc.constantFrom('leave', 'leave', 'add', 'remove', 'filter', 'schedule'),
  /** What a colleague does while the request waits for Graph. */
  isTouched: fc.boolean(),
});
const FAULTS: readonly FaultRule[] = [
  { method: 'POST', path: '/assign', fault: { kind: 'status', status: 429, retryAfter: 30 } },
  { method: 'POST', path: '/assign', fault: { kind: 'cutAfterCommit' } },
  { method: 'POST', path: '/assign', fault: { kind: 'cutBeforeCommit' } },
  { method: 'POST', path: '/assign', fault: { kind: 'status', status: 403 } },
  { method: 'POST', path: '/assign', fault: { kind: 'garbage' } },
];

/** The target that stands for a group, which may be everybody. */
const targetOf = (groupId: string): KnownTarget =>
  groupId === ALL_USERS ? { kind: 'allLicensedUsers' } : { kind: 'group', groupId };

describe.each(REPLACED)('%s: every change writes the whole list', (family) => {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
  const { tenant } = sandbox;
  const described = SANDBOX_FAMILIES.find(({ key }) => key === family)!;
  const items = [...tenant.items.get(family)!.values()];
  const item =
    items.find(
      (each) =>
        described.takesFilter(each) && described.platforms(each).includes('windows10AndLater'),
    ) ?? items[0]!;
  const takesFilter = described.takesFilter(item);
  const key = keyOfId(family, item.id)!;
  // Everybody too, where that is a group.
  const hasEverybody = described.hasVirtualUsers === true;
  const groups = [
    ...[...tenant.groups.keys()].slice(0, hasEverybody ? 3 : 4),
    ...(hasEverybody ? [ALL_USERS] : []),
  ];
  const filterId = [...tenant.filters.values()].find(({ platform }) =>
    described.platforms(item).includes(platform),
  )?.id;

  const hasSchedule = familyFacts(family).payload.includes('schedule');
  const ownPayload = (isExcluded: boolean, schedule: JsonObject): JsonObject =>
    hasSchedule ? { runRemediationScript: true, runSchedule: isExcluded ? null : schedule } : {};
  const idOf = (groupId: string) => {
    const target = storedTarget('groupAssignmentTarget', { groupId });
    return described.row.id?.(item.id, groupId, target, {}) ?? `${item.id}_${groupId}`;
  };
  const stored = (groupId: string, isExcluded: boolean, payload: JsonObject): StoredAssignment => ({
    id: idOf(groupId),
    intent: 'apply',
    payload,
    source: 'direct',
    sourceId: item.id,
    target: storedTarget(
      `${isExcluded && groupId !== ALL_USERS ? 'exclusionG' : 'g'}roupAssignmentTarget`,
      { groupId },
    ),
  });

  function changesOf(groupId: string, wish: string, list: readonly Assignment[]): Change[] {
    const row = list.find(({ raw }) => JSON.stringify(raw).includes(groupId));
    const filter: FilterUse =
      takesFilter && filterId !== undefined ? { mode: 'include', filterId } : { mode: 'none' };
    if (row === undefined)
      return wish === 'add' || wish === 'filter'
        ? [
            {
              kind: 'add',
              draft: { target: targetOf(groupId), filter, intent: 'apply' },
            },
          ]
        : [];
    if (wish === 'remove') return [{ kind: 'remove', row }];
    if (wish === 'schedule' && hasSchedule && row.target.kind === 'group')
      return [
        {
          kind: 'edit',
          row,
          filter: row.filter,
          intent: 'apply',
          payload: { schedule: { kind: 'once', date: '2027-01-31', time: '06:15', isUtc: false } },
        },
      ];
    return wish === 'filter' && takesFilter && !excludes(row.target.kind)
      ? [{ kind: 'edit', row, filter, intent: 'apply' }]
      : [];
  }

  async function control(method: string, path: string, body?: unknown) {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await sandbox.fetch(new Request(`${ORIGIN}/sandbox/${path}`, init));
    return answer.status === 204 ? undefined : ((await answer.json()) as { entries: Entry[] });
  }
  interface Entry {
    readonly method: string;
    readonly path: string;
  }

  it('no foreign row or field differs after any end, and undo brings back what was', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...groups.map(() => place)),
        fc.option(fc.constantFrom(...FAULTS), { nil: undefined }),
        async (places, fault) => {
          clock.now += 60_000;
          const token = sandbox.mintToken('ada', SCOPES);
          let whileWaiting: (() => void) | undefined;
          const sleep = async (milliseconds: number) => {
            clock.now += milliseconds;
            if (milliseconds < 20_000) return;
            whileWaiting?.();
            whileWaiting = undefined;
          };
          const graph = createGraph({
            baseUrl: ORIGIN,
            getToken: () => Promise.resolve(token),
            fetch: (input, init) => sandbox.fetch(new Request(input, init)),
            sleep,
            random: () => 0,
          });
          const rowsNow = (): StoredAssignment[] =>
            tenant.assignments.stored(item.id).map(({ payload, ...row }) => ({
              ...row,
              // Graph writes the time of a row itself.
              payload: Object.fromEntries(
                Object.entries(payload ?? {}).filter(([name]) => name !== TIME_OF_ROW),
              ),
            }));
          tenant.assignments.write(
            item.id,
            places.flatMap(({ was, wish }, index) => {
              // The sandbox takes a property it does not know from rows that have it only.
              if (was === undefined) return [];
              const payload = {
                ...(wish === 'remove' ? {} : was.beside),
                ...ownPayload(was.isExcluded, was.schedule),
              };
              return [stored(groups[index]!, was.isExcluded, payload)];
            }),
          );
          const base = await graph.assignments.list(key, '');
          const own = places.map(({ wish }, index) => changesOf(groups[index]!, wish, base));
          const changes = own.flat();
          const before = new Map(rowsNow().map((row) => [row.id, row]));
          const touched = places.findIndex(({ isTouched }) => isTouched);
          whileWaiting = () => {
            if (touched < 0) return;
            const id = idOf(groups[touched]!);
            const others = rowsNow().filter((row) => row.id !== id);
            const theirs = stored(groups[touched]!, true, ownPayload(true, {}));
            tenant.assignments.write(item.id, [...others, theirs]);
            before.set(id, theirs);
          };
          await control('DELETE', 'log');
          await control('POST', 'faults', { rules: fault === undefined ? [] : [fault] });
          const set = { configurationId: key, via: '', base, changes };
          const outcome = await applyChanges(set, { graph, sleep });
          const { entries } = (await control('GET', 'log'))!;
          await control('DELETE', 'faults');
          expect(
            entries.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/assign')),
          ).toEqual([]);

          const kinds: readonly string[] =
            outcome.kind === 'applied'
              ? outcome.ends.map(({ result }) => result.kind)
              : changes.map(() => outcome.kind);
          for (const kind of kinds) seen.add(kind);
          const isCarriedOut = kinds.includes('accepted');
          const mine = new Set(own.flatMap((each, index) => (each.length > 0 ? [index] : [])));
          const foreign = (rows: readonly StoredAssignment[]) =>
            rows
              .filter(({ id }) =>
                groups.every((groupId, index) => !id.endsWith(groupId) || !mine.has(index)),
              )
              .toSorted((a, b) => (a.id < b.id ? -1 : 1));
          const after = rowsNow();
          expect(foreign(after)).toEqual(foreign([...before.values()]));
          if (!isCarriedOut) {
            if (kinds.every((kind) => kind !== 'alreadySo'))
              expect(new Map(after.map((row) => [row.id, row]))).toEqual(before);
            return;
          }
          if (outcome.kind !== 'applied') return;
          const accepted = outcome.ends.flatMap(({ change, result }) =>
            result.kind === 'accepted' ? [change] : [],
          );
          expect(
            await verifyChanges(set, outcome.before, accepted, { graph, sleep }),
          ).toMatchObject({ kind: 'verified', collateral: [] });

          // What was done is taken back, to the last field.
          const now = await graph.assignments.list(key, '');
          const undo = undoOf(accepted, now);
          const undone = await applyChanges(
            { configurationId: key, via: '', base: now, changes: undo.changes },
            { graph, sleep },
          );
          expect(undone).toMatchObject({
            kind: 'applied',
            ends: undo.changes.map(() => ({ result: { kind: 'accepted' } })),
          });
          expect(new Map(rowsNow().map((row) => [row.id, row]))).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
    expect([...seen].toSorted()).toEqual(
      expect.arrayContaining(['accepted', 'drifted', 'notDone', 'refused']),
    );
  });
});
