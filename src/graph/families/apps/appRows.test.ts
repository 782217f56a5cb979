import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { SettingsChanges, SettingsType } from '#domain/assignment/settings/settings.ts';
import type { Change } from '#domain/change/change.ts';
import { undoOf } from '#domain/change/undo.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { intentOf } from '#domain/assignment/intent.ts';
import { expandAction } from '#domain/plan/draft/expand.ts';
import { createGraph } from '#graph/client.ts';
import { createPlanBench } from '#graph/testing/planBench.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';

const ORIGIN = 'http://sandbox.test';

type Sandbox = ReturnType<typeof createSandbox>;

function appIn({ tenant }: Pick<Sandbox, 'tenant'>, name: string) {
  const item = [...tenant.items.get('app')!.values()].find(
    ({ properties }) => properties['displayName'] === name,
  )!;
  const settings = () =>
    tenant.assignments.stored(item.id).map(({ payload }) => JSON.stringify(payload?.['settings']));
  return { id: item.id, key: keyOfId('app', item.id)!, settings };
}

function open(name: string) {
  const sandbox = createSandbox({ throttle: 'off' });
  const token = sandbox.mintToken('ada', ['DeviceManagementApps.ReadWrite.All']);
  const graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep: () => Promise.resolve(),
  });
  const { key, settings } = appIn(sandbox, name);
  const around = { graph, sleep: () => Promise.resolve() };
  const list = () => graph.assignments.list(key, '');
  return {
    list,
    settings,
    async apply(changes: readonly Change[]) {
      const set = { configurationId: key, via: '', base: await list(), changes };
      const outcome = await applyChanges(set, around);
      if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
      return verifyChanges(set, outcome.before, set.changes, around);
    },
  };
}

function edit(row: Assignment, type: SettingsType, changes: SettingsChanges): Change {
  const intent = intentOf(row)!;
  const settings = { kind: 'set', type, changes } as const;
  return { kind: 'edit', row, filter: row.filter, intent, payload: { settings } };
}

describe('settings of a Win32 app', () => {
  it('are edited, and brought back to the last field', async () => {
    const { list, settings, apply } = open('Adobe Acrobat Reader DC');
    const before = settings();
    const [row] = await list();
    const change = edit(row!, 'win32LobApp', {
      deadline: '2027-02-01T08:00',
      clock: 'device',
      notifications: 'hideAll',
      restartSnooze: 60,
    });
    expect(await apply([change])).toMatchObject({ kind: 'verified', collateral: [] });
    const now = await list();
    expect(now.find(({ id }) => id === row!.id)?.payload?.settings?.values).toMatchObject({
      deadline: '2027-02-01T08:00',
      notifications: 'hideAll',
      restartGrace: 1440,
      restartSnooze: 60,
    });
    const { changes, notUndone } = undoOf([change], now);
    expect(notUndone).toEqual([]);
    expect(await apply(changes)).toMatchObject({ kind: 'verified' });
    expect(settings().toSorted()).toEqual(before.toSorted());
  });
});

describe('the track of a managed Google Play app', () => {
  it('is kept through an edit of another row', async () => {
    const { list, settings, apply } = open('Contoso Scanner (private)');
    const rows = await list();
    const other = rows.find(({ payload }) => payload?.settings?.values.trackIds === undefined)!;
    const [tracked] = settings().filter((text) => text.includes('4699713914231180571'));
    const change = edit(other, 'androidManagedStoreApp', { updateMode: 'priority' });
    expect(await apply([change])).toMatchObject({ kind: 'verified', collateral: [] });
    expect(settings()).toHaveLength(rows.length);
    expect(settings()).toContain(tracked);
    expect(settings().join()).toContain('"autoUpdateMode":"priority"');
  });
});

describe('settings of a type that this app does not know', () => {
  it.each(['SAP Fiori Client', 'Zoom Workplace for Mac'])(
    'are copied to another group by a plan, byte for byte: %s',
    async (name) => {
      const bench = createPlanBench();
      const { id, key, settings } = appIn(bench.sandbox, name);
      const graph = bench.graphOf();
      const rows = await graph.assignments.list(key, '');
      const known = rows.findIndex(({ payload }) => (payload?.settings?.notKnown.length ?? 0) > 0);
      const { target } = rows[known]!;
      if (target.kind !== 'group') throw new Error('not a group');
      const other = [...bench.sandbox.tenant.groups.keys()].find(
        (each) => !rows.some((row) => JSON.stringify(row.raw).includes(each)),
      )!;
      const { items } = expandAction(
        { kind: 'copy', fromGroupId: target.groupId, toGroupId: other, isMove: false },
        [{ id: key, displayName: name, assignments: rows }],
      );
      const run = await bench.review({ name: '', tenantId: undefined, items });
      const ended = await bench.apply(run);
      expect(ended.items.flatMap(({ lines }) => lines.map(({ end }) => end?.kind))).toEqual([
        'verified',
      ]);
      const stored = bench.sandbox.tenant.assignments.stored(id);
      const copied = stored.find((row) => row.target['groupId'] === other);
      expect(settings()).toHaveLength(rows.length + 1);
      expect(JSON.stringify(copied?.payload?.['settings'])).toBe(
        JSON.stringify(rows[known]!.raw['settings']),
      );
    },
  );
});
