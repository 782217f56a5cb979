import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { compareStepwise, sameAsUnderstood } from '#domain/snapshot/compareSnapshots.ts';
import {
  counterpartKey,
  counterpartsOf,
  type Mends,
  mendsFromText,
  mendsToText,
} from '#domain/snapshot/counterparts.ts';
import { inOurIds } from '#domain/snapshot/mapping.ts';
import { notPutBackWords } from '#domain/snapshot/notPutBackWords.ts';
import { putBack } from '#domain/snapshot/putBack.ts';
import type { StillThere } from '#domain/snapshot/whyNotPutBack.ts';
import type { SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { included, rowOf, withFilter } from '#domain/testing/testRows.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const typeNamed = (name: string, platform = 'windows') =>
  ({ name, platform, kind: 'custom' }) as unknown as SnapshotItem['type'];
const item = (
  id: string,
  displayName: string,
  assignments: readonly Assignment[],
  type = typeNamed('x'),
): SnapshotItem => ({ id: keyOf(id), displayName, type, createdAt: undefined, assignments });
const to = (groupId: string) => rowOf({ target: included(groupId) });
const ofCollection = (collectionId: string) =>
  rowOf({ target: { kind: 'collection', collectionId } });
const sideOf = (items: readonly SnapshotItem[]) => ({
  families: [{ family: FAMILY_KEYS[0]!, notRead: undefined, isShort: false, items }],
  at: 0,
});

const NAMES = {
  groups: new Map([
    ['tg1', 'Sales'],
    ['tg2', 'Pilot'],
    ['tg3', 'TEST Finance'],
    ['tg4', 'Twin'],
    ['tg5', 'twin'],
  ]),
  filters: new Map([['tf1', 'Corporate']]),
  collections: new Map(),
};
const OURS = {
  groups: [
    { id: 'og1', displayName: 'sales' },
    { id: 'og2', displayName: 'Pilot' },
    { id: 'og3', displayName: 'Pilot' },
    { id: 'og4', displayName: 'Finance' },
    { id: 'og5', displayName: 'Twin' },
  ],
  filters: [{ id: 'of1', displayName: 'Corporate' }],
  namesNotRead: new Set(['TEST Finance']),
};

const OUR_IDS = new Set(OURS.groups.map(({ id }) => id));

function compared(
  theirs: readonly SnapshotItem[],
  ours: readonly SnapshotItem[],
  mends: Mends = new Map(),
  still: StillThere = { groups: OUR_IDS, filters: undefined },
) {
  const snapshot = { ...sideOf(theirs), names: NAMES };
  const counterparts = counterpartsOf(snapshot, OURS, mends);
  const mapped = inOurIds(snapshot, sideOf(ours), counterparts);
  const comparison = runToEnd(
    compareStepwise({ families: mapped.theirs, at: 0 }, mapped.ours, sameAsUnderstood),
  );
  const back = putBack(comparison, {
    name: 'x',
    tenantId: 't',
    chosen: comparison.differences,
    still,
    foreign: { counterparts, withoutVpn: mapped.withoutVpn },
  });
  return { counterparts, ...mapped, comparison, ...back };
}

describe('what stands for a group or a filter of another tenant', () => {
  const all = ['tg1', 'tg2', 'tg3', 'tg4', 'tg5', 'tg6'].map(to);
  const theirs = [
    item('t1', 'VPN', [
      ...all,
      rowOf({ target: { kind: 'allDevices' }, filter: withFilter('tf1') }),
    ]),
  ];

  it('is found by its name, or it is told why not', () => {
    const { counterparts } = compared(theirs, []);
    expect(
      new Map(counterparts.map(({ theirId, found, ourId }) => [theirId, ourId ?? found])),
    ).toEqual(
      new Map([
        ['tg6', 'noName'],
        ['tg2', 'several'],
        ['tg3', 'notRead'],
        ['tg4', 'severalThere'],
        ['tg5', 'severalThere'],
        ['tg1', 'og1'],
        ['tf1', 'of1'],
      ]),
    );
  });

  it('is what the admin chose, and nothing where they left it out', () => {
    const mends = new Map([
      [counterpartKey('groups', 'TG3'), 'og4'],
      [counterpartKey('filters', 'tf1'), ''],
    ]);
    const { counterparts } = compared(theirs, [], mends);
    const found = new Map(counterparts.map((each) => [each.theirId, each]));
    expect(found.get('tg3')).toMatchObject({ found: 'chosen', ourId: 'og4' });
    expect(found.get('tf1')).toMatchObject({ found: 'leftOut', ourId: undefined });
    expect(mendsFromText(mendsToText(mends))).toEqual(mends);
    expect(mendsFromText('groups:a~b,<script>,filters:~,groups:c~')).toEqual(
      new Map([
        ['groups:a', 'b'],
        ['groups:c', ''],
      ]),
    );
  });
});

const kinds = ({ comparison }: ReturnType<typeof compared>) =>
  comparison.differences.map(({ kind, item: { displayName } }) => `${displayName} ${kind}`);

describe('configurations of two tenants', () => {
  it('stand for each other where family and name are the same', () => {
    const found = compared(
      [item('t1', 'Wi-Fi', [to('tg1')]), item('t3', 'Only', [to('tg1')])],
      [item('o1', 'wi-fi', [to('og1')]), item('o4', 'Ours', [to('og1')])],
    );
    expect(found.comparison.sameRows).toBe(1);
    expect(kinds(found)).toEqual(['Only gone', 'Ours new']);
    expect(found.notPutBack.map(notPutBackWords)).toEqual([
      'this tenant has no configuration of this family and name',
      'is in this tenant only, so its assignments stay',
    ]);
  });

  it('of one name are told apart by type and platform, and named where these do not', () => {
    const ios = typeNamed('iosWiFi', 'ios');
    const found = compared(
      [
        item('t1', 'Wi-Fi', [to('tg1')]),
        item('t2', 'Wi-Fi', [], ios),
        item('t3', 'VPN', []),
        item('t4', 'VPN', []),
        item('t5', 'Mail', [], typeNamed('iosMail', 'ios')),
      ],
      [
        item('o1', 'Wi-Fi', [], ios),
        item('o2', 'Wi-Fi', [to('og1')]),
        item('o3', 'VPN', [to('og1')]),
        item('o5', 'Mail', [to('og1')]),
      ],
    );
    expect(found.ambiguous).toEqual([
      { family: FAMILY_KEYS[0], displayName: 'VPN', theirs: 2, ours: 1 },
    ]);
    expect(kinds(found)).toEqual(['Mail gone', 'Mail new']);
    expect(found.plan.items).toEqual([]);
  });
});

/** A row of an app that is tied to this VPN configuration. */
function tied(vpnId: string): Assignment {
  const raw = { '@odata.type': 'x', vpnConfigurationId: vpnId.toUpperCase() };
  const settings = {
    type: 'iosVppApp',
    values: { vpnId: raw.vpnConfigurationId },
    notKnown: [],
    raw,
  };
  return { ...rowOf({ target: included('tg1') }), payload: { settings } };
}

describe('the plan for this tenant', () => {
  it('wants their rows for our groups, and names those that have no counterpart', () => {
    const filtered = rowOf({ target: included('tg1'), filter: withFilter('tf9') });
    const theirs = [item('t1', 'VPN', [to('tg1'), to('tg3')]), item('t2', 'Wi-Fi', [filtered])];
    const ours = [item('o1', 'VPN', [to('og2')]), item('o2', 'Wi-Fi', [])];
    const { plan, notPutBack } = compared(theirs, ours);
    expect(plan.items.map(({ configurationId, wishes }) => [configurationId, wishes])).toEqual([
      [
        keyOf('o1'),
        [
          {
            kind: 'add',
            row: { target: included('og1'), filter: { mode: 'none' }, intent: 'apply' },
          },
          { kind: 'remove', target: included('og2') },
        ],
      ],
    ]);
    expect(notPutBack.map(({ reason }) => reason)).toEqual(['noGroupHere', 'noFilterHere']);
    const mended = compared(theirs, ours, new Map([[counterpartKey('groups', 'tg3'), 'og4']]));
    expect(mended.notPutBack.map(({ reason }) => reason)).toEqual(['noFilterHere']);
    expect(mended.plan.items[0]?.wishes).toMatchObject([
      { kind: 'replace', rows: [{ target: included('og1') }, { target: included('og4') }] },
    ]);
  });

  it('leaves our collections alone: which of theirs stands for them is not known', () => {
    const theirs = [item('t1', 'VPN', [to('tg1'), ofCollection('AAA00001')])];
    const ours = [item('o1', 'VPN', [to('og2'), ofCollection('BBB00001')])];
    const { plan, notPutBack } = compared(theirs, ours);
    expect(plan.items.map(({ wishes }) => wishes)).toMatchObject([
      [
        { kind: 'add', row: { target: included('og1') } },
        { kind: 'remove', target: included('og2') },
      ],
    ]);
    expect(notPutBack.map(notPutBackWords)).toEqual([
      'the collection is of another Configuration Manager',
      'which collection stands for it in the snapshot is not known, so it stays',
    ]);
  });

  it('ties an app to our VPN configuration of the name of theirs, and leaves it out without one', () => {
    const vpn = (graphId: string, name: string) =>
      item(graphId, name, [], { ...typeNamed('iosVpn', 'ios'), kind: 'vpn' });
    const theirs = [
      vpn('tv1', 'Office'),
      vpn('tv2', 'Lab'),
      item('t1', 'Mail', [tied('tv1')]),
      item('t2', 'Chat', [tied('tv2')]),
    ];
    const ours = [vpn('ov1', 'office'), item('o1', 'Mail', []), item('o2', 'Chat', [])];
    const { theirs: mapped, notPutBack } = compared(theirs, ours);
    const [mail] = mapped[0]!.items.find(({ displayName }) => displayName === 'Mail')!.assignments!;
    expect(mail?.payload?.settings).toMatchObject({
      values: { vpnId: 'ov1' },
      raw: { '@odata.type': 'x', vpnConfigurationId: 'ov1' },
    });
    expect(
      notPutBack.map(({ difference, reason }) => [difference.item.displayName, reason]),
    ).toEqual([
      ['Lab', 'itemGone'],
      ['Chat', 'noVpnHere'],
    ]);
  });

  it('leaves our row to a group that was deleted here: which of theirs it stood for is not known', () => {
    const theirs = [item('t1', 'VPN', [to('tg1')])];
    const ours = [item('o1', 'VPN', [to('deleted'), to('og4')])];
    const { plan, notPutBack } = compared(theirs, ours);
    expect(plan.items.map(({ wishes }) => wishes)).toMatchObject([
      [
        { kind: 'add', row: { target: included('og1') } },
        { kind: 'remove', target: included('og4') },
      ],
    ]);
    expect(notPutBack.map(notPutBackWords)).toEqual([
      'the group was deleted here, so which group of the snapshot it stood for is not known: it stays',
    ]);
    const unknown = compared(theirs, ours, new Map(), { groups: undefined, filters: undefined });
    expect(unknown.notPutBack.map(({ reason }) => reason)).toEqual([
      'groupNotRead',
      'groupNotRead',
    ]);
  });

  it('leaves our row to a group of which it is open whether it stands for one of theirs', () => {
    const theirs = [item('t1', 'VPN', [to('tg2')]), item('t2', 'Wi-Fi', [to('tg1')])];
    const ours = [item('o1', 'VPN', [to('og2')]), item('o2', 'Wi-Fi', [to('og1'), to('og3')])];
    const { plan, notPutBack } = compared(theirs, ours);
    // Theirs of the same name is not assigned Wi-Fi, whichever of ours stands for it.
    expect(plan.items.map(({ displayName, wishes }) => [displayName, wishes])).toMatchObject([
      ['Wi-Fi', [{ kind: 'replace', rows: [{ target: included('og1') }] }]],
    ]);
    expect(notPutBack.map(({ reason }) => reason).toSorted()).toEqual([
      'mayStandForTheirs',
      'noGroupHere',
    ]);
    const key = counterpartKey('groups', 'tg2');
    const chosen = compared(theirs, ours, new Map([[key, 'og3']]));
    expect(chosen.notPutBack).toEqual([]);
    const leftOut = compared(theirs, ours, new Map([[key, '']]));
    expect(leftOut.notPutBack.map(({ reason }) => reason)).toEqual(['noGroupHere']);
  });

  it('has one row where two of their groups are one here, and none where they contradict', () => {
    const mends = new Map([[counterpartKey('groups', 'tg3'), 'og1']]);
    const ours = [item('o1', 'VPN', [])];
    const alike = compared([item('t1', 'VPN', [to('tg1'), to('tg3')])], ours, mends);
    expect(alike.plan.items[0]?.wishes).toMatchObject([
      { kind: 'replace', rows: [{ target: included('og1') }] },
    ]);
    const filtered = rowOf({ target: included('tg3'), filter: withFilter('tf1') });
    const apart = compared([item('t1', 'VPN', [to('tg1'), filtered])], ours, mends);
    expect(apart.plan.items).toEqual([]);
    expect(apart.notPutBack.map(({ reason }) => reason)).toEqual([
      'twoInOnePlace',
      'twoInOnePlace',
    ]);
  });
});
