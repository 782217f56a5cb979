import { describe, expect, it } from 'vitest';
import { keyOf } from '#domain/testing/keyOf.ts';
import { planFromJson } from '#domain/plan/draft/planFile.ts';
import { planFromFragment } from '#domain/plan/draft/planLink.ts';
import {
  itemGistSchema,
  runHeadSchema,
  runItemSchema,
  runStateSchema,
} from '#domain/plan/run/runSchema.ts';

/**
 * What version 0.1 wrote, to the letter: files and links are in people's hands, runs in their
 * browsers.
 */
const GROUP = 'a1a0077d-2361-452a-ab0a-89b0c2f785a6';
const FILTER = 'b440cf89-81e1-405e-acf8-a085f65f33ae';
const CONFIGURATION = '6d1f1c53-8f5e-4a63-a5c1-2f0d2f4f9b01';

const FILE = `{
  "format": "assignment-desk-plan",
  "version": 1,
  "name": "Pilot",
  "tenantId": "3f6c9c0e-6c1b-4c55-9d0e-0c8f6c1f2a11",
  "wishes": [
    [
      {
        "kind": "add",
        "row": {
          "target": { "kind": "group", "groupId": "${GROUP}" },
          "filter": { "mode": "include", "filterId": "${FILTER}" },
          "intent": "apply"
        }
      },
      { "kind": "remove", "target": { "kind": "allDevices" } }
    ]
  ],
  "configurations": [{ "id": "${CONFIGURATION}", "name": "WIN - BitLocker", "wishes": 0 }]
}
`;

const LINK =
  '#p1.ZVDLboMwEPyVymdWsgET4Fj1EqmqeushymHxg1oBG4GTqEL8e9eoTQ892buzOzszK7NhHjGyluGyuN6PxkfQZrnANKBnGbuZeXHBs1ZkzONoaPLdDSESFI1HH4-aWoWtVKO4gUqJDkolJTSaSq5qQoTNUQjauLvl0yysPZ1WdnE-baLWBMzhztqVRZx7Q2IeaD-H60T4_u6XUCDnh4OGvKgElDJHwI4j1E3HVW4PtcSKbRmzbohmTlRj0Em182q40u8X2tm6suTK1g3UwhAblwaQakBeS1tJWxRoEpvzZHZPaZqGL7Zt2UPibMZwS7T_xOMwvJibU-R4287njKngreuvM0ZKNMWwMpcGKy2sULKA2pKAEqsCUCoBueU6t6Ulaym9n_g_jm9P8PTs4mtQF7L4Fyvfzts3';

const FAILURE = {
  kind: 'offline',
  trace: { method: 'POST', url: 'https://graph.microsoft.com/beta/x/assign' },
};
const ROW = {
  id: `${CONFIGURATION}_${GROUP}`,
  target: { kind: 'group', groupId: GROUP },
  filter: { mode: 'none' },
  intent: 'apply',
  source: 'direct',
  sourceId: CONFIGURATION,
  raw: {
    id: `${CONFIGURATION}_${GROUP}`,
    intent: 'apply',
    source: 'direct',
    sourceId: CONFIGURATION,
    target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: GROUP },
  },
};
const line = (end?: object) => ({
  wish: { kind: 'remove', target: { kind: 'group', groupId: GROUP } },
  change: { kind: 'remove', row: ROW },
  ...(end === undefined ? {} : { end }),
});
const ITEM = {
  configurationId: CONFIGURATION,
  displayName: 'WIN - BitLocker',
  base: [ROW],
  writes: 1,
  requestIds: ['4b1c0f9e-21d5-4f6e-8a8b-5c1de1b9ff01'],
};

describe('version 0.1', () => {
  it.each([
    ['a plan file', () => planFromJson(FILE)],
    ['a plan link', () => planFromFragment(LINK)],
  ])('%s opens', (_, open) => {
    expect(open()).toEqual({
      ok: true,
      plan: {
        name: 'Pilot',
        tenantId: '3f6c9c0e-6c1b-4c55-9d0e-0c8f6c1f2a11',
        items: [
          {
            configurationId: keyOf(CONFIGURATION),
            displayName: 'WIN - BitLocker',
            wishes: [
              {
                kind: 'add',
                row: {
                  target: { kind: 'group', groupId: GROUP },
                  filter: { mode: 'include', filterId: FILTER },
                  intent: 'apply',
                },
              },
              { kind: 'remove', target: { kind: 'allDevices' } },
            ],
          },
        ],
      },
    });
  });

  it('the head of a run, which had no overrides', () => {
    const head = {
      id: '0d1b2f1e-6a0c-4d0a-9f6d-6b0a3b6c2a55',
      name: 'Pilot',
      tenantId: '3f6c9c0e-6c1b-4c55-9d0e-0c8f6c1f2a11',
      oid: '7be9f1aa-5a55-4c4e-9d0a-3a8d7a0d1c02',
      username: 'ada@contoso.example',
      createdAt: '2026-11-22T09:30:00.000Z',
    };
    expect(runHeadSchema.parse(head)).toEqual({ ...head, overrides: [] });
    expect(runStateSchema.parse({ kind: 'paused', why: FAILURE })).toMatchObject({
      kind: 'paused',
      why: { kind: 'offline' },
    });
  });

  it.each([
    [{ kind: 'verified' }, 'verified'],
    [{ kind: 'accepted' }, 'accepted'],
    [{ kind: 'alreadySo' }, 'alreadySo'],
    [{ kind: 'drifted' }, 'drifted'],
    [{ kind: 'cancelled' }, 'cancelled'],
    [{ kind: 'inDoubt', failure: FAILURE }, 'unknown'],
    [{ kind: 'refused', refusal: { reason: 'filteredExclusion' } }, 'blocked'],
    [{ kind: 'refused', refusal: { reason: 'locked', row: ROW, lock: 'notDirect' } }, 'blocked'],
    [{ kind: 'failed', how: 'notRead', failure: FAILURE }, 'notSent'],
    [{ kind: 'failed', how: 'refusedByGraph', failure: FAILURE }, 'refused'],
    [{ kind: 'failed', how: 'notSeen', failure: FAILURE }, 'notDone'],
    [{ kind: 'failed', how: 'notSent', failure: FAILURE }, 'notSent'],
    [{ kind: 'failed', how: 'putBack', failure: FAILURE }, 'putBack'],
    [{ kind: 'failed', how: 'rowLost', failure: FAILURE }, 'lost'],
  ])('a line of a run that ended %o', (end, kind) => {
    const item = { ...ITEM, lines: [line(end)], state: { kind: 'ended' } };
    expect(runItemSchema.parse(item)).toMatchObject({
      base: [ROW],
      lines: [{ change: { kind: 'remove', row: ROW }, end: { kind } }],
    });
    expect(itemGistSchema.parse(item).lines).toEqual([{ end: kind }]);
  });

  it.each([
    [{ kind: 'waiting' }],
    [{ kind: 'sent', before: [ROW], requests: 1 }],
    [{ kind: 'verifying', before: [ROW] }],
  ])('an item left %o', (state) => {
    expect(runItemSchema.parse({ ...ITEM, lines: [line()], state })).toEqual({
      ...ITEM,
      lines: [line()],
      state,
    });
  });
});
