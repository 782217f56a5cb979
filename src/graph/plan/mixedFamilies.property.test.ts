import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Intent } from '#domain/assignment/intent.ts';
import { TIME_OF_ROW } from '#domain/assignment/rowIdentity.ts';
import { isDone, type WriteEnd } from '#domain/change/end.ts';
import { type ConfigurationKey, graphIdOf, keyOfId } from '#domain/family/configurationKey.ts';
import { BARE_FAMILY, type FamilyKey, familyFacts } from '#domain/family/families.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { undoPlan } from '#domain/plan/run/afterRun.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { poolOf, WRITTEN } from '#graph/testing/planFamilies.ts';
import { APP_INTENTS, BY_INTENT } from '#graph/testing/planPlaces.ts';
import { SETTINGS } from '#graph/testing/planSettings.ts';
import { createPlanBench } from '#graph/testing/planBench.ts';
import { readConfigurations } from '#graph/testing/planTestKit.ts';
import type { JsonObject } from '#lib/json.ts';
import type { FaultRule } from '../../../sandbox/faults.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { target } from '../../../sandbox/tenant/targets.ts';
import { FAMILIES as SANDBOX_FAMILIES } from '../../../sandbox/tenant/families/registry.ts';

/**
 * One plan over a configuration of every family that is written, with rows that hold what this app
 * knows nothing of; of an app, a group has a place for each intent. It knows the wishes and the
 * tenant, and nothing of the requests.
 */
vi.setConfig({ testTimeout: 300_000 });

const bench = createPlanBench();
const GROUPS = [0, 1, 2].map(bench.group);

/** Where a row may be: a group, and of apps an intent. */
interface Spot {
  readonly groupId: string;
  readonly intent?: Intent;
}
const spotsOf = (family: FamilyKey): Spot[] =>
  GROUPS.flatMap((groupId) =>
    family === BY_INTENT ? APP_INTENTS.map((intent) => ({ groupId, intent })) : { groupId },
  );

interface Place {
  readonly was:
    | { readonly isExcluded: boolean; readonly settings: number; readonly beside: JsonObject }
    | undefined;
  readonly wish: 'leave' | 'add' | 'remove';
}
const place: fc.Arbitrary<Place> = fc.record({
  was: fc.option(
    fc.record({
      isExcluded: fc.boolean(),
      settings: fc.nat({ max: SETTINGS.length - 1 }),
      beside: fc.dictionary(
        fc.constantFrom('x', 'settingsApplicability'),
        fc.oneof(fc.integer(), fc.constant({ ring: 0 })),
        { maxKeys: 2 },
      ),
    }),
    { nil: undefined },
  ),
  wish: fc.constantFrom('leave', 'leave', 'add', 'remove'),
});
const lists = fc.tuple(
  ...WRITTEN.map((family) =>
    fc.tuple(...spotsOf(family).map(() => place)).map((places) => legal(family, places)),
  ),
);

/** A group of an app is included with one intent. */
function legal(family: FamilyKey, places: readonly Place[]): Place[] {
  const spots = spotsOf(family);
  const included = new Set<string>();
  return places.map((each, index) => {
    if (each.was === undefined || each.was.isExcluded) return each;
    const { groupId } = spots[index]!;
    if (included.has(groupId)) return { ...each, was: undefined };
    included.add(groupId);
    return each;
  });
}
const FAULTS: readonly FaultRule[] = [
  { method: 'POST', path: '/assign', times: 2, fault: { kind: 'status', status: 403 } },
  { method: 'POST', path: '/assign', times: 2, fault: { kind: 'cutAfterCommit' } },
  { method: 'POST', path: '/assign', times: 2, fault: { kind: 'cutBeforeCommit' } },
  { method: 'DELETE', path: '/assignments', times: 2, fault: { kind: 'status', status: 400 } },
  { method: 'POST', path: '$batch', skip: 1, fault: { kind: 'status', status: 503 } },
  { method: 'POST', path: '$batch', skip: 1, fault: { kind: 'cutAfterCommit' } },
];

/** One configuration of a family, and how the tenant stores its rows. */
function subjectOf(family: FamilyKey) {
  const { tenant } = bench.sandbox;
  const described = SANDBOX_FAMILIES.find(({ key }) => key === family);
  const item =
    family === BY_INTENT
      ? graphIdOf(poolOf(tenant, family)[0]!)
      : [...(tenant.items.get(family)?.values() ?? [])][0]?.id;
  const id = item ?? bench.free(1)[0]!;
  const hasSchedule = familyFacts(family).payload.includes('schedule');
  const runSchedule = {
    '@odata.type': '#microsoft.graph.deviceHealthScriptHourlySchedule',
    interval: 5,
  };
  const rowOf = ({ groupId, intent }: Spot, { was, wish }: Place): StoredAssignment | undefined => {
    if (was === undefined) return undefined;
    const { isExcluded } = was;
    const settings = isExcluded ? null : SETTINGS[was.settings]!;
    const ofApp = intent === undefined ? {} : { intent, settings };
    const to = target(`${isExcluded ? 'exclusionG' : 'g'}roupAssignmentTarget`, { groupId });
    return {
      id: described?.row.id?.(id, groupId, to, ofApp) ?? `${id}_${groupId}`,
      intent: 'apply',
      payload: {
        // The sandbox takes a property it does not know from rows that have it only.
        ...(wish === 'remove' || family === BARE_FAMILY ? {} : was.beside),
        ...(hasSchedule
          ? { runRemediationScript: true, runSchedule: isExcluded ? null : runSchedule }
          : {}),
        ...ofApp,
      },
      source: 'direct',
      sourceId: id,
      target: to,
    };
  };
  /** As stored, less the time that Graph gives a row. */
  const rows = (): StoredAssignment[] =>
    tenant.assignments.stored(id).map(({ payload, ...row }) => ({
      ...row,
      payload: Object.fromEntries(
        Object.entries(payload ?? {}).filter(([name]) => name !== TIME_OF_ROW),
      ),
    }));
  return { id, key: keyOfId(family, id)!, rowOf, rows };
}

const wishOf = ({ groupId, intent }: Spot, { wish }: Place): Wish[] => {
  const group = { kind: 'group', groupId } as const;
  if (wish === 'remove')
    return [{ kind: 'remove', target: group, ...(intent === undefined ? {} : { intent }) }];
  return wish === 'add'
    ? [{ kind: 'add', row: { target: group, filter: { mode: 'none' }, intent: intent ?? 'apply' } }]
    : [];
};

const endOf = ({ lines }: RunItem, { groupId, intent }: Spot): WriteEnd | undefined =>
  lines.find(({ wish }) => {
    const about = wish.kind === 'add' ? wish.row : wish;
    const isGroup = JSON.stringify(about.target).includes(groupId);
    return isGroup && (intent === undefined || about.intent === intent);
  })?.end;

const isAt = ({ target: to, payload }: StoredAssignment, { groupId, intent }: Spot): boolean =>
  to.groupId === groupId && (intent === undefined || payload?.['intent'] === intent);

const byId = (rows: readonly StoredAssignment[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('whatever the families, rows and faults: no foreign row differs, and undo brings back all', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.option(fc.constantFrom(...FAULTS), { nil: undefined }),
      async (places, fault) => {
        await bench.startAnew();
        const subjects = WRITTEN.map((family, index) => {
          const subject = subjectOf(family);
          const spots = spotsOf(family);
          const before = places[index]!.flatMap((one, at) => subject.rowOf(spots[at]!, one) ?? []);
          bench.sandbox.tenant.assignments.write(subject.id, before);
          return { ...subject, spots, before: byId(before), places: places[index]! };
        });
        const items = subjects.flatMap(({ key, spots, places: own }) => {
          const wishes = own.flatMap((one, at) => wishOf(spots[at]!, one));
          return wishes.length === 0 ? [] : [{ configurationId: key, displayName: '', wishes }];
        });
        if (items.length === 0) return;
        const run = await bench.review({ name: '', tenantId: undefined, items });
        await bench.faults(...(fault === undefined ? [] : [fault]));
        const ended = await bench.apply(run);
        await bench.faults();
        const itemOf = (key: ConfigurationKey) =>
          ended.items.find(({ configurationId }) => configurationId === key);

        for (const { key, before, rows, spots, places: own } of subjects) {
          const item = itemOf(key);
          const now = rows();
          for (const [at, one] of own.entries()) {
            const spot = spots[at]!;
            const was = before.find((row) => isAt(row, spot));
            const is = now.find((row) => isAt(row, spot));
            const end = item === undefined ? undefined : endOf(item, spot);
            seen.set(end?.kind ?? 'none', (seen.get(end?.kind ?? 'none') ?? 0) + 1);
            if (end?.kind === 'unknown') continue;
            const isSo = end !== undefined && isDone(end) && end.kind !== 'alreadySo';
            if (!isSo || one.wish === 'leave') expect(is).toEqual(was);
            else if (one.wish === 'remove') expect(is).toBeUndefined();
            else expect(is?.target['@odata.type']).toBe('#microsoft.graph.groupAssignmentTarget');
          }
          expect(now.length).toBeLessThanOrEqual(spots.length);
        }

        // What was done is taken back, to the last field.
        const keys = items.map(({ configurationId }) => configurationId);
        const present = presentConfigurations(await readConfigurations(bench.graphOf(), keys));
        const { plan, notUndone } = undoPlan(ended, present);
        expect(notUndone).toEqual([]);
        if (plan.items.length > 0) {
          const undone = await bench.apply(await bench.review(plan));
          for (const { end } of undone.items.flatMap(({ lines }) => lines))
            expect(end?.kind).toBe('verified');
        }
        for (const { key, before, rows } of subjects) {
          const isOpen = itemOf(key)?.lines.some(({ end }) => end?.kind === 'unknown') === true;
          if (!isOpen) expect(byId(rows())).toEqual(before);
        }
      },
    ),
    { numRuns: 60 },
  );
  for (const kind of ['verified', 'refused', 'none', 'alreadySo'])
    expect([...seen.keys()]).toContain(kind);
});
