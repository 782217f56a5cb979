import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import type { FaultRule } from '../../../sandbox/faults.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { isOurs, type WriteEnd } from '#domain/change/end.ts';
import { undoOf } from '#domain/change/undo.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { BARE_FAMILY, FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { createGraph } from '#graph/client.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import type * as Families from '#domain/family/families.ts';

/** Rows of device configurations can be written one by one as well: here they are in no other way. */
vi.mock('#domain/family/families.ts', async (original) => {
  const real = await original<typeof Families>();
  return {
    ...real,
    familyFacts: (key: Families.FamilyKey) =>
      key === real.BARE_FAMILY
        ? { ...real.familyFacts(key), writes: 'single' }
        : real.familyFacts(key),
  };
});
vi.setConfig({ testTimeout: 180_000 });

const ORIGIN = 'http://sandbox.test';
const SCOPES = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
  (area) => `DeviceManagement${area}.ReadWrite.All`,
);
const SINGLE = FAMILY_KEYS.filter((key) => familyFacts(key).writes === 'single');

const place = fc.record({
  was: fc.option(fc.record({ isExcluded: fc.boolean() }), { nil: undefined }),
  isWished: fc.boolean(),
});
const FAULTS: readonly FaultRule[] = [
  { method: 'POST', path: '/assignments', fault: { kind: 'status', status: 403 } },
  { method: 'DELETE', path: '/assignments', skip: 1, fault: { kind: 'status', status: 403 } },
  { method: 'POST', path: '/assignments', skip: 1, fault: { kind: 'status', status: 403 } },
  { method: 'POST', path: '/assignments', fault: { kind: 'cutAfterCommit' } },
  { method: 'DELETE', path: '/assignments', fault: { kind: 'cutBeforeCommit' } },
  {
    method: 'POST',
    path: '/assignments',
    fault: { kind: 'status', status: 429, retryAfter: 30 },
  },
];

const groupOf = ({ target }: StoredAssignment) => target.groupId;
const withoutId = ({ id: _id, ...row }: StoredAssignment) => row;
const changeOf = (groupId: string, list: readonly Assignment[]): Change => {
  const row = list.find(({ raw }) => JSON.stringify(raw).includes(groupId));
  return row === undefined
    ? {
        kind: 'add',
        draft: { target: { kind: 'group', groupId }, filter: { mode: 'none' }, intent: 'apply' },
      }
    : { kind: 'remove', row };
};

describe.each(SINGLE)('%s: each change is a request of its own', (family) => {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
  const { tenant } = sandbox;
  const items = family === BARE_FAMILY ? tenant.configurations : tenant.items.get(family)!;
  const id = [...items.keys()][0]!;
  const key = keyOfId(family, id)!;
  const groups = [...tenant.groups.keys()].slice(0, 4);
  const sleep = async (milliseconds: number) => void (clock.now += milliseconds);
  const graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(sandbox.mintToken('ada', SCOPES)),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep,
    random: () => 0,
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await sandbox.fetch(new Request(`${ORIGIN}/sandbox/${path}`, init));
    return answer.status === 204
      ? { entries: [] }
      : ((await answer.json()) as {
          entries: { readonly method: string; readonly path: string }[];
        });
  };
  const rowsNow = () =>
    tenant.assignments
      .stored(id)
      .toSorted((a, b) => ((groupOf(a) ?? '') < (groupOf(b) ?? '') ? -1 : 1));

  async function begin(
    places: readonly { readonly was: { readonly isExcluded: boolean } | undefined }[],
  ) {
    tenant.assignments.write(id, []);
    for (const [index, { was }] of places.entries()) {
      if (was === undefined) continue;
      const kind = was.isExcluded ? 'exclusionGroup' : 'group';
      await graph.assignments.send(
        { configurationId: key, via: '' },
        {
          kind: 'post',
          draft: {
            target: { kind, groupId: groups[index]! },
            filter: { mode: 'none' },
            intent: 'apply',
          },
          replaces: undefined,
        },
      );
    }
    return rowsNow();
  }

  it('some may go through and others not: each is told for itself, and undone for itself', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...groups.map(() => place)),
        fc.option(fc.constantFrom(...FAULTS), { nil: undefined }),
        async (places, fault) => {
          clock.now += 60_000;
          const before = await begin(places);
          const base = await graph.assignments.list(key, '');
          const wished = places.flatMap(({ isWished }, index) =>
            isWished ? [groups[index]!] : [],
          );
          const changes = wished.map((groupId) => changeOf(groupId, base));
          await control('DELETE', 'log');
          await control('POST', 'faults', { rules: fault === undefined ? [] : [fault] });
          const set = { configurationId: key, via: '', base, changes };
          const outcome = await applyChanges(set, { graph, sleep });
          const { entries } = await control('GET', 'log');
          await control('DELETE', 'faults');
          expect(entries.filter(({ path }) => path.endsWith('/assign'))).toEqual([]);
          if (outcome.kind !== 'applied') throw new Error(outcome.kind);
          const endOf = new Map<string, WriteEnd>(
            outcome.ends.map(({ result }, index) => [wished[index]!, result]),
          );
          const kinds = [...endOf.values()].map(({ kind }) => kind);
          if (new Set(kinds).size > 1) seen.add('partial');
          for (const kind of kinds) seen.add(kind);

          const after = rowsNow();
          for (const groupId of groups) {
            const was = before.find((row) => groupOf(row) === groupId);
            const is = after.find((row) => groupOf(row) === groupId);
            const end = endOf.get(groupId);
            if (end === undefined || !isOurs(end)) expect(is).toEqual(was);
            else expect(is === undefined).toBe(was !== undefined);
          }
          const accepted = outcome.ends.flatMap(({ change, result }) =>
            isOurs(result) ? [change] : [],
          );
          expect(
            await verifyChanges(set, outcome.before, accepted, { graph, sleep }),
          ).toMatchObject({ kind: 'verified', collateral: [] });

          const now = await graph.assignments.list(key, '');
          const undo = undoOf(accepted, now);
          expect(undo).toMatchObject({ notUndone: [], incomplete: [] });
          const back = { configurationId: key, via: '', base: now, changes: undo.changes };
          await applyChanges(back, { graph, sleep });
          expect(rowsNow().map(withoutId)).toEqual(before.map(withoutId));
        },
      ),
      { numRuns: 120 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['accepted', 'refused', 'notSent', 'notDone', 'partial']),
    );
  });
});
