import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { findInTenant } from '#domain/findings/findInTenant.ts';
import { gapsOf } from '#domain/findings/gaps.ts';
import { FINDING_KINDS, type FindingKindKey } from '#domain/findings/kindKeys.ts';
import { findingKind, pageOf } from '#domain/findings/kinds.ts';
import { repairPlan } from '#domain/findings/repairPlan.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import { known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { configured, filterOf, groupsOf, tenantOf } from '#domain/testing/tenantKit.ts';
import {
  excluded,
  G,
  H,
  included,
  policySetRow,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const ALL_DEVICES = { kind: 'allDevices' } as const;
const ALL_USERS = { kind: 'allLicensedUsers' } as const;
const USERS = groupsOf({ [G]: {}, [H]: {} });
const APP = 'win32LobApp';
/** A type that refers to no certificate. */
const PLAIN = 'windows10GeneralConfiguration';

interface Story {
  /** What of the tenant it takes, and what was read of it. */
  readonly rows?: readonly Assignment[];
  readonly configurations?: readonly Configuration[];
  readonly read?: Partial<TenantFacts>;
  /** The keys of the configurations that it is found in. */
  readonly in?: readonly string[];
  readonly rowsFound?: number;
  /** What the plan wants. */
  readonly wishes?: readonly Wish[];
}

const oneGroup = (group: Parameters<typeof groupsOf>[0][string], target = included()): Story => ({
  rows: [rowOf({ target })],
  read: groupsOf({ [G]: group }),
});

const STORIES: Record<FindingKindKey, Story> = {
  deletedGroup: {
    rows: [rowOf({ target: included() }), rowOf({ target: excluded(H) })],
    read: groupsOf({ [H]: {} }),
    rowsFound: 1,
    wishes: [{ kind: 'remove', target: included() }],
  },
  includedAndExcluded: {
    rows: [
      { ...rowOf({ target: included() }), id: '1' },
      { ...rowOf({ target: excluded() }), id: '2' },
    ],
    read: USERS,
    rowsFound: 2,
    wishes: [{ kind: 'remove', target: included() }],
  },
  sameTargetTwice: {
    rows: [rowOf({ target: included() }), policySetRow(included())],
    read: USERS,
    rowsFound: 2,
    wishes: [],
  },
  twoIntents: {
    configurations: [
      configured(
        'app:a',
        [
          rowOf({ target: included(), intent: 'uninstall' }),
          rowOf({ target: included(), intent: 'required' }),
        ],
        APP,
      ),
    ],
    read: USERS,
    in: ['app:a'],
    rowsFound: 2,
    wishes: [{ kind: 'remove', target: included(), intent: 'uninstall' }],
  },
  onlyOneMay: {
    configurations: ['autopilot:a', 'autopilot:b'].map((key) =>
      configured(key, [rowOf({ target: ALL_DEVICES })], ''),
    ),
    in: ['autopilot:a', 'autopilot:b'],
  },
  otherPlatform: {
    rows: [rowOf({ target: included(), filter: withFilter() })],
    read: { ...USERS, filters: known([filterOf({ platform: 'iOS' })]) },
  },
  filterGone: {
    rows: [rowOf({ target: included(), filter: withFilter() })],
    read: { ...USERS, filters: known([filterOf({ id: 'other' })]) },
  },
  filterNotTaken: {
    rows: [rowOf({ target: excluded(), filter: withFilter() }), rowOf({ target: included(H) })],
    read: { ...USERS, filters: known([filterOf()]) },
    rowsFound: 1,
  },
  unsupportedMix: {
    rows: [rowOf({ target: ALL_DEVICES }), rowOf({ target: excluded() })],
    read: USERS,
    rowsFound: 2,
  },
  intentNotTaken: {
    configurations: [
      configured('app:a', [rowOf({ target: included(), intent: 'available' })], 'iosStoreApp'),
    ],
    read: groupsOf({ [G]: { users: 0, devices: 4 } }),
    in: ['app:a'],
  },
  targetNotTaken: {
    rows: [rowOf({ target: { kind: 'collection', collectionId: 'SMS00001' } })],
  },
  onlyExclusions: {
    rows: [rowOf({ target: excluded() }), rowOf({ target: excluded(H) })],
    read: USERS,
    rowsFound: 2,
    wishes: [
      { kind: 'remove', target: excluded() },
      { kind: 'remove', target: excluded(H) },
    ],
  },
  emptyGroup: {
    ...oneGroup({ users: 0 }),
    wishes: [{ kind: 'remove', target: included() }],
  },
  pausedGroup: oneGroup({ membershipRule: 'user.department -eq "X"', isRulePaused: true }),
  filterMatchesNothing: {
    rows: [rowOf({ target: included(), filter: withFilter() })],
    read: { ...USERS, filters: known([filterOf()]), matching: new Map([['f', false]]) },
    wishes: [],
  },
  certificateApart: {
    configurations: [
      configured('wifi', [rowOf({ target: included() })], 'windowsWifiEnterpriseEAPConfiguration'),
      configured('root', [rowOf({ target: ALL_DEVICES })], 'windows81TrustedRootCertificate'),
    ],
    read: {
      ...USERS,
      certificates: new Map([
        [
          keyOf('wifi'),
          {
            links: [{ certificate: configured('root', []), label: 'Root certificate' }],
            isWhole: true,
          },
        ],
      ]),
    },
    in: ['wifi'],
    wishes: [
      {
        kind: 'add',
        row: { target: included(), filter: { mode: 'none' }, intent: 'apply' },
      },
    ],
  },
  intentsMeet: {
    configurations: [
      configured(
        'app:a',
        [
          rowOf({ target: included(), intent: 'uninstall' }),
          rowOf({ target: included(H), intent: 'required' }),
        ],
        APP,
      ),
    ],
    read: USERS,
    in: ['app:a'],
    rowsFound: 2,
  },
  mixedGroup: oneGroup({ users: 1, devices: 1 }),
  bothKinds: {
    rows: [rowOf({ target: ALL_DEVICES }), rowOf({ target: ALL_USERS })],
    rowsFound: 2,
  },
  dynamicExclusion: {
    rows: [rowOf({ target: ALL_DEVICES }), rowOf({ target: excluded() })],
    read: groupsOf({ [G]: { membershipRule: 'device.model -eq "X"', users: 0, devices: 2 } }),
    rowsFound: 1,
  },
  notSecurityEnabled: oneGroup({ securityEnabled: false }),
  everybodyGroup: {
    ...oneGroup({ membershipRule: 'user.objectId -ne null' }),
    wishes: [
      {
        kind: 'move',
        from: included(),
        row: { target: ALL_USERS, filter: { mode: 'none' }, intent: 'apply' },
      },
    ],
  },
  slowGroup: oneGroup({ users: 100_001 }),
  oldProperty: {
    rows: [rowOf({ target: included(), filter: withFilter() })],
    read: { ...USERS, filters: known([filterOf({ rule: '(device.osVersion -eq "1")' })]) },
  },
  withoutEffect: {
    configurations: [configured('iosAppProtection:p', [rowOf({ target: included() })], 'noApp')],
    read: USERS,
    in: ['iosAppProtection:p'],
  },
  unfilteredForAll: {
    rows: [rowOf({ target: ALL_DEVICES })],
    read: { devices: known(50) },
  },
  assignedToNobody: { rows: [] },
  groupUsedOnce: oneGroup({}),
};

function tenant({ rows, configurations, read }: Story): TenantFacts {
  return tenantOf(configurations ?? [configured('vpn', rows)], read);
}

function foundIn(facts: TenantFacts, kind: FindingKindKey) {
  const found = runToEnd(findInTenant(facts)).find((each) => each.kind === kind);
  return found?.items ?? [];
}

describe('each kind of finding', () => {
  it.each(FINDING_KINDS)('%s is found where it is, once, with its repair', (kind) => {
    const story = STORIES[kind];
    const items = foundIn(tenant(story), kind);
    expect(items.map(({ configuration }) => configuration.id)).toEqual(story.in ?? ['vpn']);
    for (const { words } of items) expect(words).toMatch(/\S.*\.$/);
    expect(pageOf(kind, items)?.url).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    if (story.rowsFound !== undefined) expect(items[0]?.rows).toHaveLength(story.rowsFound);
    const wishes = repairPlan('', 't', items).plan.items.flatMap((item) => item.wishes);
    if ('whyNone' in findingKind(kind).repair) expect(wishes).toEqual([]);
    if (story.wishes !== undefined) expect(wishes).toEqual(story.wishes);
  });

  it('is not found in a tenant where nothing is wrong', () => {
    const facts = tenantOf(
      ['vpn', 'wifi'].map((key) => configured(key, [rowOf({ target: included() })], PLAIN)),
      USERS,
    );
    expect(runToEnd(findInTenant(facts)).filter(({ items }) => items.length > 0)).toEqual([]);
    expect(gapsOf(facts)).toEqual([]);
  });

  it.each(FINDING_KINDS.filter((kind) => findingKind(kind).needs.length > 0))(
    '%s is not found and said to be unknown where what it needs was not read',
    (kind) => {
      const { configurations, configurationsById } = tenant(STORIES[kind]);
      const facts: TenantFacts = {
        configurations,
        configurationsById,
        familiesNotRead: 1,
        groups: UNKNOWN,
        natures: UNKNOWN,
        filters: UNKNOWN,
        matching: new Map(),
        devices: UNKNOWN,
        certificates: new Map(),
      };
      const isTold = gapsOf(facts).some(({ kinds }) => kinds.includes(kind));
      expect([foundIn(facts, kind).length, isTold]).toEqual([kind === 'bothKinds' ? 1 : 0, true]);
    },
  );
});

const owner = (key: string, rows: readonly Assignment[]) =>
  configured(key, rows, 'windowsWifiEnterpriseEAPConfiguration');

it('one certificate for one target is one line, without a filter where the filters differ', () => {
  const link = { certificate: configured('root', []), label: 'Root certificate' };
  const needed = { links: [link], isWhole: true };
  const bare = rowOf({ target: included() });
  const filtered = rowOf({ target: included(), filter: withFilter() });
  const other = rowOf({ target: included(H), filter: withFilter() });
  const facts = tenantOf(
    [
      owner('wifi', [bare]),
      owner('vpn', [filtered, other]),
      configured('root', [], 'windows81TrustedRootCertificate'),
    ],
    { ...USERS, certificates: new Map(['wifi', 'vpn'].map((key) => [keyOf(key), needed])) },
  );
  const { plan } = repairPlan('', 't', foundIn(facts, 'certificateApart'));
  const row = { intent: 'apply' };
  expect(plan.items.map(({ wishes }) => wishes)).toEqual([
    [
      { kind: 'add', row: { ...row, target: included(), filter: { mode: 'none' } } },
      { kind: 'add', row: { ...row, target: included(H), filter: withFilter() } },
    ],
  ]);
});

it('what cannot be assigned is not said to have been forgotten', () => {
  const notForAnybody = configured('enrollment:d', [], 'defaultSinglePlatformRestriction');
  const hits = foundIn(tenantOf([configured('vpn', []), notForAnybody]), 'assignedToNobody');
  expect(hits.map(({ configuration: { id } }) => id)).toEqual(['vpn']);
});

it('a locked row, and one whose twin has its id, are not repaired by a plan', () => {
  const gone = [policySetRow(included())];
  const twins = [rowOf({ target: included() }), rowOf({ target: excluded() })];
  const facts = tenantOf([configured('a', gone), configured('b', twins)], groupsOf({}));
  for (const kind of ['deletedGroup', 'includedAndExcluded'] as const) {
    const items = foundIn(facts, kind).filter(
      ({ rows }) => rows.length === (kind === 'deletedGroup' ? 1 : 2),
    );
    expect(items.length).toBeGreaterThan(0);
    for (const { repairs } of items) expect(repairs).toEqual([]);
  }
});

it('members that were not counted, and lists that were not read, are gaps of what needs them', () => {
  const { groups } = groupsOf({ [G]: {} });
  const natures = groupsOf({ [G]: {} }).natures;
  const uncounted = new Map(
    [...(natures.known ? natures.value : [])].map(([id, nature]) => [
      id,
      { ...nature, members: undefined },
    ]),
  );
  const facts = tenantOf(
    [configured('a', [rowOf({ target: included() })], PLAIN), configured('b', undefined)],
    { groups, natures: known(uncounted) },
  );
  expect(gapsOf(facts).map(({ words }) => words)).toEqual([
    'The members of 1 group were not counted.',
    'The assignments of 1 configuration were not read.',
  ]);
  expect(gapsOf(facts).at(-1)?.kinds).toEqual(FINDING_KINDS);
});

it('no group is said to be used once while a part of the tenant was not read', () => {
  const story = tenant(STORIES.groupUsedOnce);
  expect(foundIn({ ...story, familiesNotRead: 1 }, 'groupUsedOnce')).toEqual([]);
  const configurations = [...story.configurations, configured('b', undefined)];
  expect(foundIn({ ...story, configurations }, 'groupUsedOnce')).toEqual([]);
});
