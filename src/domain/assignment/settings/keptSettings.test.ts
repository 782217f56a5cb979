import { describe, expect, it } from 'vitest';
import { boundedRow, MOST_ROW_LETTERS } from '#domain/assignment/boundedRow.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { toldPayload } from '#domain/assignment/payload.ts';
import { fulfils } from '#domain/assignment/rowIdentity.ts';
import type { Settings } from '#domain/assignment/settings/settings.ts';
import { editOf } from '#domain/change/change.ts';
import { undoOf } from '#domain/change/undo.ts';
import { changeSchema } from '#domain/journal/partSchemas.ts';
import { keptWishesSchema } from '#domain/plan/draft/wishSchema.ts';
import { planFromJson, planToJson } from '#domain/plan/draft/planFile.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const DDM: Settings = {
  type: 'iosDdmVppApp',
  values: { preventBackup: true },
  notKnown: ['version'],
  raw: {
    '@odata.type': '#microsoft.graph.iosDdmVppAppAssignmentSettings',
    version: '2',
    preventManagedAppBackup: true,
  },
};
const WIN32: Settings = {
  type: 'win32LobApp',
  values: { notifications: 'hideAll' },
  notKnown: [],
  raw: {
    '@odata.type': '#microsoft.graph.win32LobAppAssignmentSettings',
    notifications: 'hideAll',
  },
};
const HELD = ['settings'] as const;

function row(settings: Settings | null, more: Partial<Assignment> = {}): Assignment {
  return {
    id: 'a',
    target: { kind: 'group', groupId: 'g' },
    filter: { mode: 'none' },
    intent: 'required',
    source: 'direct',
    sourceId: undefined,
    payload: { settings },
    raw: { id: 'a', settings: settings?.raw ?? null },
    ...more,
  };
}

const copy = (settings: Settings | null): WantedRow => ({
  target: { kind: 'group', groupId: 'other' },
  filter: { mode: 'none' },
  intent: 'required',
  ...toldPayload(row(settings), HELD),
});

describe('settings that are copied', () => {
  it('are those of the row, and as usual where it has none', () => {
    expect(copy(DDM).payload).toEqual({ settings: { kind: 'copied', settings: DDM } });
    expect(copy(null).payload).toEqual({ settings: { kind: 'usual' } });
    const excluded = row(null, { target: { kind: 'exclusionGroup', groupId: 'g' } });
    expect(toldPayload(excluded, HELD)).toEqual({});
  });

  it('lie in this browser as they came', () => {
    const wishes = [
      { kind: 'add', row: copy(DDM) },
      { kind: 'move', from: { kind: 'group', groupId: 'g' }, row: copy(DDM) },
    ];
    expect(keptWishesSchema.parse(JSON.parse(JSON.stringify(wishes)))).toEqual(wishes);
    const change = { kind: 'add', draft: copy(DDM) };
    expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
  });

  it('go into a file as far as every screen shows them', () => {
    const json = planToJson({
      name: '',
      tenantId: undefined,
      items: [
        {
          configurationId: keyOf('a'),
          displayName: 'A',
          wishes: [
            { kind: 'add', row: copy(WIN32) },
            { kind: 'replace', rows: [copy(DDM), copy(null)] },
          ],
        },
      ],
    });
    const { wishes } = JSON.parse(json) as {
      wishes: { row?: WantedRow; rows?: WantedRow[] }[][];
    };
    const [[add, replace] = []] = wishes;
    expect(add?.row?.payload?.settings).toMatchObject({
      kind: 'set',
      type: 'win32LobApp',
      changes: { notifications: 'hideAll', deadline: null, restartGrace: null },
    });
    expect(replace?.rows?.map(({ payload }) => payload?.settings)).toEqual([
      { kind: 'leftOut', type: 'iosDdmVppApp' },
      { kind: 'usual' },
    ]);
    expect(json).not.toContain('version": "2"');
    const smuggled = json.replace(
      '"kind": "usual"',
      `"kind": "copied", "settings": ${JSON.stringify(DDM)}`,
    );
    expect(planFromJson(smuggled)).toMatchObject({ ok: false });
  });
});

describe('settings that are undone', () => {
  const change = editOf(row(DDM), {
    ...copy(DDM),
    payload: { settings: { kind: 'copied', settings: WIN32 } },
  });
  const now = row(WIN32);

  it('come back to the last field', () => {
    const { changes, notUndone } = undoOf([change], [now]);
    expect(notUndone).toEqual([]);
    expect(changes).toMatchObject([
      {
        kind: 'edit',
        payload: { settings: { kind: 'copied', settings: DDM } },
        former: row(DDM).raw,
      },
    ]);
  });

  it('are back already, or changed since, by what the row has now', () => {
    expect(undoOf([change], [row(DDM)]).notUndone).toMatchObject([{ reason: 'alreadyBack' }]);
    expect(undoOf([change], [row(null)]).notUndone).toMatchObject([{ reason: 'changedSince' }]);
  });

  it('are left out of a row that is too large for the journal, and said to be', () => {
    const huge = row({ ...DDM, raw: { ...DDM.raw, text: 'x'.repeat(MOST_ROW_LETTERS) } });
    const bounded = boundedRow(huge);
    expect(JSON.stringify(bounded).length).toBeLessThan(MOST_ROW_LETTERS);
    const { incomplete, changes } = undoOf([{ kind: 'remove', row: bounded }], []);
    expect(incomplete).toMatchObject([{ fields: ['settings.text'] }]);
    expect(changes).toMatchObject([{ kind: 'add' }]);
  });
});

describe('a row', () => {
  it('fulfils what was wished of its settings, whatever else it has', () => {
    const wanted: WantedRow = { ...copy(null), target: { kind: 'group', groupId: 'g' } };
    const { payload: _payload, ...unsaid } = wanted;
    expect(fulfils(row(DDM), unsaid)).toBe(true);
    expect(fulfils(row(DDM), wanted)).toBe(false);
    expect(fulfils(row(null), wanted)).toBe(true);
  });
});
