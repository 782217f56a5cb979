import { describe, expect, it } from 'vitest';
import type { AddChange } from '#domain/assignment/assignment.ts';
import { type FailureKind, FailureError } from '#domain/failure/failure.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import { settleChanges } from '#graph/write/settleChanges.ts';
import { additionOf } from '#domain/change/change.ts';
import { READ_BACK_WAITS } from '#graph/write/readBack.ts';
import {
  addOne,
  CHANGE,
  fakeTenant,
  type PostFault,
  type ReadFault,
  row,
} from '#graph/testing/fakeTenant.ts';

function ada(
  reads: readonly ReadFault[],
  posts: readonly PostFault[],
  extra: Parameters<typeof fakeTenant>[0] = {},
) {
  return fakeTenant({ reads, posts, ...extra });
}

type Story = readonly [
  story: string,
  reads: readonly ReadFault[],
  posts: readonly PostFault[],
  expected: {
    readonly kind: string;
    readonly settledBy?: string;
    readonly failure?: FailureKind;
    readonly readFailure?: FailureKind;
    readonly posts: number;
    readonly rows: number;
  },
];

/**
 * Reads and posts are the fates of requests one after the other; what comes after the list goes
 * well.
 */
const STORIES: readonly Story[] = [
  ['all goes well', [], [], { kind: 'accepted', settledBy: 'answer', posts: 1, rows: 1 }],
  ['refused', [], ['400'], { kind: 'refused', failure: 'badRequest', posts: 1, rows: 0 }],
  ['not allowed', [], ['403'], { kind: 'refused', failure: 'missingRole', posts: 1, rows: 0 }],
  ['somebody was faster', [], ['409'], { kind: 'refused', failure: 'conflict', posts: 1, rows: 0 }],
  [
    'throttled twice, then carried out',
    [],
    ['429', '429'],
    { kind: 'accepted', settledBy: 'answer', posts: 3, rows: 1 },
  ],
  [
    'put off with Retry-After, then carried out',
    [],
    ['503 later'],
    { kind: 'accepted', settledBy: 'answer', posts: 2, rows: 1 },
  ],
  [
    '503 without a word: in doubt, not sent again',
    [],
    ['503'],
    { kind: 'notDone', failure: 'serverError', posts: 1, rows: 0 },
  ],
  [
    'cut before it arrived',
    [],
    ['cut before'],
    { kind: 'notDone', failure: 'offline', posts: 1, rows: 0 },
  ],
  [
    'cut after it was carried out',
    [],
    ['cut after'],
    { kind: 'accepted', settledBy: 'readBack', posts: 1, rows: 1 },
  ],
  [
    'carried out, and sent once more by the browser itself, which is refused',
    [],
    ['resent after'],
    { kind: 'alreadySo', failure: 'badRequest', posts: 1, rows: 1 },
  ],
  [
    'the same, and the list cannot be read',
    ['ok', ...all('403')],
    ['resent after'],
    {
      kind: 'unknown',
      failure: 'badRequest',
      readFailure: 'missingRole',
      posts: 1,
      rows: 1,
    },
  ],
  [
    '500 after it was carried out',
    [],
    ['500 after'],
    { kind: 'accepted', settledBy: 'readBack', posts: 1, rows: 1 },
  ],
  [
    '201 that cannot be read',
    [],
    ['garbage after'],
    { kind: 'accepted', settledBy: 'readBack', posts: 1, rows: 1 },
  ],
  [
    '201 without a body',
    [],
    ['empty after'],
    { kind: 'accepted', settledBy: 'answer', posts: 1, rows: 1 },
  ],
  [
    'throttled, then cut after it was carried out',
    [],
    ['429', 'cut after'],
    { kind: 'accepted', settledBy: 'readBack', posts: 2, rows: 1 },
  ],
  ['token refused once', [], ['401'], { kind: 'accepted', settledBy: 'answer', posts: 2, rows: 1 }],
  [
    'token refused twice',
    [],
    ['401', '401'],
    { kind: 'refused', failure: 'unauthenticated', posts: 2, rows: 0 },
  ],
  [
    'carried out, and the list lags behind',
    ['ok', 'stale', 'stale', 'stale'],
    ['cut after'],
    { kind: 'accepted', settledBy: 'readBack', posts: 1, rows: 1 },
  ],
  [
    'carried out, and the list cannot be read for a while',
    ['ok', '403', '403'],
    ['cut after'],
    { kind: 'accepted', settledBy: 'readBack', posts: 1, rows: 1 },
  ],
  [
    'carried out, and the list cannot be read at all',
    ['ok', ...all('403')],
    ['cut after'],
    { kind: 'unknown', failure: 'offline', readFailure: 'missingRole', posts: 1, rows: 1 },
  ],
  [
    'cut before, and the last look fails',
    ['ok', ...all('ok').slice(1), '403'],
    ['cut before'],
    { kind: 'unknown', failure: 'offline', readFailure: 'missingRole', posts: 1, rows: 0 },
  ],
  [
    'cut before, and the list can be read in the end',
    ['ok', '403', '403'],
    ['cut before'],
    { kind: 'notDone', failure: 'offline', posts: 1, rows: 0 },
  ],
  [
    'the list cannot be read before',
    ['403'],
    [],
    { kind: 'notRead', failure: 'missingRole', posts: 0, rows: 0 },
  ],
  [
    'the list is no list before',
    ['garbage'],
    [],
    { kind: 'notRead', failure: 'unreadableAnswer', posts: 0, rows: 0 },
  ],
];

/** The same fate for every look. */
function all(fault: ReadFault): ReadFault[] {
  return READ_BACK_WAITS.map(() => fault);
}

describe('one assignment, once', () => {
  it.each(STORIES)('%s', async (_, reads, posts, expected) => {
    const tenant = ada(reads, posts);
    const outcome = await addOne(CHANGE, tenant.steps);
    expect({
      kind: outcome.kind,
      ...('settledBy' in outcome ? { settledBy: outcome.settledBy } : {}),
      ...('failure' in outcome ? { failure: outcome.failure?.kind } : {}),
      ...('readFailure' in outcome ? { readFailure: outcome.readFailure?.kind } : {}),
      posts: tenant.posts(),
      rows: tenant.rows().length,
    }).toEqual(expected);
  });
});

describe('what is there already', () => {
  const excluded: AddChange = {
    ...CHANGE,
    draft: { ...CHANGE.draft, target: { kind: 'exclusionGroup', groupId: 'GROUP' } },
  };
  it.each<[string, Parameters<typeof row>[0], AddChange, string]>([
    ['the same', {}, CHANGE, 'alreadySo'],
    [
      'the group excluded, while it is to be included',
      { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget' },
      CHANGE,
      'blocked',
    ],
    ['the group included, while it is to be excluded', {}, excluded, 'blocked'],
    [
      'the group with a filter',
      {
        deviceAndAppManagementAssignmentFilterId: 'f',
        deviceAndAppManagementAssignmentFilterType: 'include',
      },
      CHANGE,
      'blocked',
    ],
  ])('%s: nothing is sent', async (_, target, change, kind) => {
    const tenant = ada([], [], { rows: [row(target)] });
    expect((await addOne(change, tenant.steps)).kind).toBe(kind);
    expect([tenant.posts(), tenant.journal]).toEqual([0, []]);
  });

  it('is seen on the second page too', async () => {
    const others = Array.from({ length: 3 }, (_, index) => row({ groupId: `other ${index}` }));
    const tenant = ada([], [], { rows: [...others, row({})], pageSize: 2 });
    expect((await addOne(CHANGE, tenant.steps)).kind).toBe('alreadySo');
  });

  it('other targets are not it: two collections are two rows', async () => {
    const tenant = ada([], [], {
      rows: [
        row({
          '@odata.type': '#microsoft.graph.configurationManagerCollectionAssignmentTarget',
          groupId: null,
          collectionId: 'A',
        }),
      ],
    });
    const change: AddChange = {
      ...CHANGE,
      draft: { ...CHANGE.draft, target: { kind: 'collection', collectionId: 'B' } },
    };
    expect((await addOne(change, tenant.steps)).kind).toBe('accepted');
    expect(tenant.rows()).toHaveLength(2);
  });
});

describe('the journal', () => {
  it.each<[string, readonly ReadFault[], readonly PostFault[], readonly string[]]>([
    ['is told before the POST leaves', [], [], ['sent', 'POST']],
    ['is not told of what was never sent', ['403'], [], []],
  ])('%s', async (_, reads, posts, journal) => {
    const tenant = ada(reads, posts);
    await addOne(CHANGE, tenant.steps);
    expect(tenant.journal).toEqual(journal);
  });

  it('without consent nothing is sent', async () => {
    const consentNeeded = new FailureError({
      kind: 'consentNeeded',
      trace: {},
      scopes: ['DeviceManagementConfiguration.ReadWrite.All'],
    });
    const tenant = ada([], [], { writeToken: () => Promise.reject(consentNeeded) });
    expect(await addOne(CHANGE, tenant.steps)).toMatchObject({
      kind: 'notSent',
      failure: { kind: 'consentNeeded', scopes: ['DeviceManagementConfiguration.ReadWrite.All'] },
    });
    expect(tenant.posts()).toBe(0);
  });

  it('a token that cannot be renewed after a 401: the 401 did nothing', async () => {
    let asked = 0;
    const writeToken = () =>
      (asked += 1) === 1
        ? Promise.resolve('old')
        : Promise.reject(new FailureError({ kind: 'consentNeeded', trace: {} }));
    const tenant = ada([], ['401'], { writeToken });
    expect(await addOne(CHANGE, tenant.steps)).toMatchObject({
      kind: 'notSent',
      failure: { kind: 'consentNeeded' },
    });
    expect(tenant.posts()).toBe(1);
  });
});

describe('after a reload', () => {
  it.each<[string, Parameters<typeof row>[0] | undefined, string]>([
    ['the row is there', {}, 'accepted'],
    ['no row is there', undefined, 'notDone'],
    [
      "a row for the same group with a filter is somebody else's",
      {
        deviceAndAppManagementAssignmentFilterId: 'f',
        deviceAndAppManagementAssignmentFilterType: 'include',
      },
      'notDone',
    ],
  ])('%s', async (_, target, kind) => {
    const tenant = ada([], [], { rows: target === undefined ? [] : [row(target)] });
    const settled = await settleChanges(additionOf(CHANGE), tenant.steps);
    expect(settled).toMatchObject({ kind: 'settled', ends: [{ result: { kind } }] });
    expect(tenant.posts()).toBe(0);
  });
});

const verify = async ({ steps }: ReturnType<typeof ada>) => {
  const set = additionOf(CHANGE);
  return verifyChanges(set, [], set.changes, steps);
};

describe('verifying', () => {
  it.each<[string, readonly ReadFault[], object]>([
    ['seen at once', [], { kind: 'verified', now: [{ id: 'row' }] }],
    ['seen after a while', ['stale', '403', 'stale'], { kind: 'verified' }],
    ['never seen', all('stale'), { kind: 'notSeenYet' }],
    ['never readable', all('403'), { kind: 'couldNotRead', failure: { kind: 'missingRole' } }],
  ])('%s', async (_, reads, verification) => {
    const tenant = ada(reads, [], { rows: [row({})] });
    expect(await verify(tenant)).toMatchObject(verification);
  });

  it('waits longer each time, 15.5 seconds in all', async () => {
    const tenant = ada(all('stale'), [], { rows: [row({})] });
    await verify(tenant);
    expect(tenant.slept).toEqual([0, 500, 1000, 2000, 4000, 8000]);
  });
});
