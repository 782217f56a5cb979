import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { READ_BACK_WAITS } from '#graph/write/createAssignment.ts';
import {
  fakeList,
  notToGroup,
  ofPolicySet,
  type ReadFate,
  SET,
  toAll,
  toCollection,
  toGroup,
  toUnknown,
  type WriteFate,
} from '#graph/testing/fakeList.ts';
import type { JsonObject } from '#lib/json.ts';

type Tenant = ReturnType<typeof fakeList>;
type Wish = (list: readonly Assignment[]) => Change[];

const FILTER = { mode: 'include', filterId: 'f' } as const;
const NONE = { mode: 'none' } as const;
const rowOf = (list: readonly Assignment[], name: string): Assignment =>
  list.find(({ id }) => id === `c_${name}`)!;
const add = (groupId: string, filter: typeof FILTER | typeof NONE = NONE): Change => ({
  kind: 'add',
  draft: { target: { kind: 'group', groupId }, filter, intent: 'apply' },
});
const remove =
  (name: string): Wish =>
  (list) => [{ kind: 'remove', row: rowOf(list, name) }];
const edit =
  (name: string): Wish =>
  (list) => [{ kind: 'edit', row: rowOf(list, name), filter: FILTER, intent: 'remove' }];
const all =
  (...wishes: readonly Wish[]): Wish =>
  (list) =>
    wishes.flatMap((wish) => wish(list));
const adding =
  (groupId: string): Wish =>
  () => [add(groupId)];
const including: Wish = (list) => [...remove('g')(list), add('g')];

async function run(tenant: Tenant, wish: Wish) {
  const base = await tenant.list();
  return applyChanges({ ...SET, base, changes: wish(base) }, tenant.steps);
}

/** How each change ended, in one word, and why where it did not. */
async function ends(tenant: Tenant, wish: Wish): Promise<string[]> {
  const outcome = await run(tenant, wish);
  if (outcome.kind !== 'applied') return [outcome.kind];
  return outcome.ends.map(({ result }) =>
    [
      result.kind,
      'settledBy' in result ? result.settledBy : [],
      'failure' in result ? result.failure.kind : [],
    ]
      .flat()
      .join(' '),
  );
}

/** The list as one reads it aloud: target, filter and intent of each row. */
function says(tenant: Tenant): string[] {
  return tenant.rows().map((row) => {
    const target = row['target'] as JsonObject;
    const filter = target['deviceAndAppManagementAssignmentFilterId'];
    const isExclusion = String(target['@odata.type']).includes('exclusion');
    return `${isExclusion ? '-' : ''}${String(row['id']).slice(2)}${filter == null ? '' : ` by ${JSON.stringify(filter).replaceAll('"', '')}`}${row['intent'] === 'apply' ? '' : ` ${String(row['intent'])}`}`;
  });
}

type Story = readonly [
  story: string,
  rows: readonly JsonObject[],
  wish: Wish,
  fates: { readonly writes?: readonly WriteFate[]; readonly reads?: readonly ReadFate[] },
  ends: readonly string[],
  sent: readonly string[],
  after: readonly string[],
];

const LOCKED = [toGroup('g'), toUnknown('u')];
const lagging: ReadFate[] = READ_BACK_WAITS.map(() => 'as before');
const blind: ReadFate[] = ['ok', ...READ_BACK_WAITS.map((): ReadFate => '403')];

const STORIES: readonly Story[] = [
  [
    'an addition',
    [toAll()],
    adding('new'),
    {},
    ['accepted answer'],
    ['POST /assignments'],
    [toAllName(), 'new'],
  ],
  [
    'a removal',
    [toGroup('g'), toGroup('h')],
    remove('g'),
    {},
    ['accepted answer'],
    ['DELETE /assignments/c_g'],
    ['h'],
  ],
  [
    'an edit',
    [toGroup('g'), toGroup('h')],
    edit('g'),
    {},
    ['accepted answer'],
    ['POST /assign'],
    ['h', 'g by f remove'],
  ],
  [
    'several',
    [toGroup('g'), toGroup('h'), toCollection('CD1')],
    all(adding('new'), edit('g'), remove('h')),
    {},
    ['accepted answer', 'accepted answer', 'accepted answer'],
    ['POST /assign'],
    ['CD1', 'new', 'g by f remove'],
  ],
  [
    'an edit beside a policy set',
    [toGroup('g'), ofPolicySet('p')],
    edit('g'),
    {},
    ['accepted answer'],
    ['DELETE /assignments/c_g', 'POST /assignments'],
    ['p', 'g by f remove'],
  ],
  [
    'include instead of exclude',
    [notToGroup('g'), toGroup('h')],
    including,
    {},
    ['accepted answer', 'accepted answer'],
    ['POST /assign'],
    ['h', 'g'],
  ],
  [
    'include instead of exclude, beside an unknown target',
    [notToGroup('g'), toUnknown('u')],
    including,
    {},
    ['accepted answer', 'accepted answer'],
    ['DELETE /assignments/c_g', 'POST /assignments'],
    ['u', 'g'],
  ],
  ['what is so already', [toGroup('g')], adding('g'), {}, ['alreadySo'], [], ['g']],
  [
    'what is so already among others',
    [toGroup('g')],
    all(adding('g'), adding('h')),
    {},
    ['alreadySo', 'accepted answer'],
    ['POST /assignments'],
    ['g', 'h'],
  ],

  [
    'POST cut before it arrived',
    [],
    adding('g'),
    { writes: ['cut before'] },
    ['notDone offline'],
    ['POST /assignments'],
    [],
  ],
  [
    'POST cut after',
    [],
    adding('g'),
    { writes: ['cut after'] },
    ['accepted readBack'],
    ['POST /assignments'],
    ['g'],
  ],
  [
    'DELETE cut before it arrived',
    [toGroup('g')],
    remove('g'),
    { writes: ['cut before'] },
    ['notDone offline'],
    ['DELETE /assignments/c_g'],
    ['g'],
  ],
  [
    'DELETE cut after',
    [toGroup('g')],
    remove('g'),
    { writes: ['cut after'] },
    ['accepted readBack'],
    ['DELETE /assignments/c_g'],
    [],
  ],
  [
    '/assign cut before it arrived',
    [toGroup('g')],
    edit('g'),
    { writes: ['cut before'] },
    ['notDone offline'],
    ['POST /assign'],
    ['g'],
  ],
  [
    '/assign cut after',
    [toGroup('g')],
    edit('g'),
    { writes: ['cut after'] },
    ['accepted readBack'],
    ['POST /assign'],
    ['g by f remove'],
  ],
  [
    '/assign cut after, of a row removed and made anew',
    [toGroup('g')],
    all(remove('g'), () => [add('g', FILTER)]),
    { writes: ['cut after'] },
    ['accepted readBack', 'accepted readBack'],
    ['POST /assign'],
    ['g by f'],
  ],
  [
    'an answer that is no JSON',
    [toGroup('g')],
    edit('g'),
    { writes: ['garbage after'] },
    ['accepted readBack'],
    ['POST /assign'],
    ['g by f remove'],
  ],
  [
    'cut after, and the list lags and cannot be read for a while',
    [],
    adding('g'),
    { writes: ['cut after'], reads: ['ok', 'as before', '403', 'as before'] },
    ['accepted readBack'],
    ['POST /assignments'],
    ['g'],
  ],
  [
    'cut after, and the list cannot be read',
    [],
    adding('g'),
    { writes: ['cut after'], reads: blind },
    ['couldNotFindOut offline'],
    ['POST /assignments'],
    ['g'],
  ],
  [
    '500, which leaves it in doubt',
    [toGroup('g')],
    remove('g'),
    { writes: ['500'] },
    ['notDone serverError'],
    ['DELETE /assignments/c_g'],
    ['g'],
  ],

  [
    '429 twice: waited, then carried out',
    [],
    adding('g'),
    { writes: ['429', '429'] },
    ['accepted answer'],
    ['POST /assignments', 'POST /assignments', 'POST /assignments'],
    ['g'],
  ],
  [
    '503 with Retry-After: waited, then carried out',
    [toGroup('g')],
    edit('g'),
    { writes: ['503 later'] },
    ['accepted answer'],
    ['POST /assign', 'POST /assign'],
    ['g by f remove'],
  ],
  [
    '503 that carried it out all the same: the repeat is refused because of it',
    [],
    adding('g'),
    { writes: ['503 later after'] },
    ['accepted readBack'],
    ['POST /assignments', 'POST /assignments'],
    ['g'],
  ],
  [
    '503 that carried it out all the same, a removal',
    [toGroup('g')],
    remove('g'),
    { writes: ['503 later after'] },
    ['accepted readBack'],
    ['DELETE /assignments/c_g'],
    [],
  ],
  [
    'sent twice by the browser itself',
    [],
    adding('g'),
    { writes: ['resent after'] },
    ['accepted readBack'],
    ['POST /assignments'],
    ['g'],
  ],
  [
    '409 for somebody else’s row',
    [],
    adding('g'),
    { writes: ['409'] },
    ['refused conflict'],
    ['POST /assignments'],
    [],
  ],
  [
    'gone already is what a removal wants',
    [toGroup('g')],
    remove('g'),
    { writes: ['404'] },
    ['accepted answer'],
    ['DELETE /assignments/c_g'],
    ['g'],
  ],

  [
    'refused',
    [toGroup('g')],
    edit('g'),
    { writes: ['403'] },
    ['refused missingRole'],
    ['POST /assign'],
    ['g'],
  ],
  [
    'the first of three refused, the rest not sent',
    LOCKED,
    all(adding('a'), adding('b'), adding('d')),
    { writes: ['403'] },
    ['refused missingRole', 'notSent', 'notSent'],
    ['POST /assignments'],
    ['g', 'u'],
  ],
  [
    'the second of three refused',
    LOCKED,
    all(adding('a'), adding('b'), adding('d')),
    { writes: ['ok', '403'] },
    ['accepted answer', 'refused missingRole', 'notSent'],
    ['POST /assignments', 'POST /assignments'],
    ['g', 'u', 'a'],
  ],
  [
    'in doubt: the rest is not sent',
    LOCKED,
    all(remove('g'), adding('b')),
    { writes: ['cut before'] },
    ['notDone offline', 'notSent'],
    ['DELETE /assignments/c_g'],
    ['g', 'u'],
  ],
  [
    'an edit whose DELETE is refused: the row is not touched',
    LOCKED,
    edit('g'),
    { writes: ['403'] },
    ['refused missingRole'],
    ['DELETE /assignments/c_g'],
    ['g', 'u'],
  ],
  [
    'an edit whose POST is refused: put back',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403'] },
    ['putBack missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u', 'g'],
  ],
  [
    'an edit whose POST is lost: put back',
    LOCKED,
    edit('g'),
    { writes: ['ok', 'cut before'] },
    ['putBack offline'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u', 'g'],
  ],
  [
    'put back, and that answer is lost',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403', 'cut after'] },
    ['putBack missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u', 'g'],
  ],
  [
    'put back, sent twice by the browser',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403', 'resent after'] },
    ['putBack missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u', 'g'],
  ],
  [
    'putting back refused: the row is lost, and it is said',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403', '403'] },
    ['rowLost missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u'],
  ],
  [
    'putting back lost while the list still shows the row from before: not believed',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403', 'cut before'], reads: ['ok', 'as before', 'as before'] },
    ['rowLost missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u'],
  ],
  [
    'putting back lost, and the list cannot be read',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403', 'cut before'], reads: blind },
    ['couldNotFindOut missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u'],
  ],
  [
    'the new row arrived after all, though no look showed it: putting back is refused, and the new one is seen',
    LOCKED,
    edit('g'),
    { writes: ['ok', 'cut after'], reads: ['ok', ...lagging] },
    ['accepted readBack'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u', 'g by f remove'],
  ],
  [
    'the new row arrived after all, putting back is forbidden: the new one is seen',
    LOCKED,
    edit('g'),
    { writes: ['ok', 'cut after', '403'], reads: ['ok', ...lagging] },
    ['accepted readBack'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u', 'g by f remove'],
  ],
  [
    'lost, and putting back forbidden, while the list still shows the row from before: not believed',
    LOCKED,
    edit('g'),
    { writes: ['ok', 'cut before', '403'], reads: ['ok', ...lagging, ...lagging] },
    ['rowLost offline'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u'],
  ],
  [
    'exclude that was to become include, refused: put back, told of both',
    [notToGroup('g'), toUnknown('u')],
    including,
    { writes: ['ok', '403'] },
    ['putBack missingRole', 'putBack missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u', '-g'],
  ],
];

function toAllName(): string {
  return '#microsoft.graph.allDevicesAssignmentTarget';
}

describe('carried out once, and the word is true', () => {
  it.each(STORIES)('%s', async (_, rows, wish, fates, expected, sent, after) => {
    const tenant = fakeList({ rows, ...fates });
    expect(await ends(tenant, wish)).toEqual(expected);
    expect(tenant.sent()).toEqual(sent);
    expect(says(tenant)).toEqual(after);
  });

  it('an edit keeps what the app does not know, and hands back the others as they came', async () => {
    const tenant = fakeList({
      rows: [toGroup('g', { later: 1 }), toGroup('h', { later: { deep: [2] } })],
    });
    await run(tenant, edit('g'));
    expect(tenant.rows()).toMatchObject([
      { id: 'c_h', later: { deep: [2] } },
      { id: 'c_g', later: 1 },
    ]);
  });

  it('waits as long as Graph asks', async () => {
    const tenant = fakeList({ writes: ['429'] });
    await run(tenant, adding('g'));
    expect(tenant.slept).toEqual([2000]);
  });
});

/** A tenant that somebody else changes between the review and the fresh read. */
const somebody = (change: (rows: JsonObject[]) => JsonObject[]): Tenant =>
  fakeList({ rows: [toGroup('g'), toGroup('h')], meanwhile: [[1, change]] });
const full = () => Promise.reject(new Error('disk full'));

describe('nothing is sent', () => {
  it.each<[string, Tenant, Wish, string]>([
    [
      'when somebody changed the row',
      somebody((rows) => rows.map((row) => ({ ...row, intent: 'remove' }))),
      edit('g'),
      'drifted',
    ],
    [
      'when somebody changed another row, which /assign would write',
      somebody(([g]) => [g!, toGroup('h', { later: 1 })]),
      edit('g'),
      'drifted',
    ],
    ['when somebody removed another row', somebody(([g]) => [g!]), edit('g'), 'drifted'],
    [
      'when somebody added a row',
      somebody((rows) => [...rows, toCollection('CD1')]),
      remove('g'),
      'drifted',
    ],
    [
      'when somebody excluded the group that is to be added',
      somebody((rows) => [...rows, notToGroup('new')]),
      adding('new'),
      'drifted',
    ],
    [
      'when the list cannot be read',
      fakeList({ rows: [toGroup('g')], reads: ['403'] }),
      edit('g'),
      'notRead',
    ],
    [
      'when the list is no list',
      fakeList({ rows: [toGroup('g')], reads: ['garbage'] }),
      edit('g'),
      'notRead',
    ],
  ])('%s', async (_, tenant, wish, kind) => {
    expect(await ends(tenant, wish)).toEqual([kind]);
    expect(tenant.sent()).toEqual([]);
  });

  it.each<[string, readonly JsonObject[], Wish, readonly string[]]>([
    ['for a row of a policy set', [ofPolicySet('p')], remove('p'), ['refused conflict']],
    ['for a row with an unknown target', [toUnknown('u')], remove('u'), ['refused conflict']],
    [
      'for a row with an intent the app does not know',
      [toGroup('g', { intent: 'audit' })],
      edit('g'),
      ['refused conflict'],
    ],
    [
      'where one change of several cannot be',
      [toGroup('g'), ofPolicySet('p')],
      all(remove('p'), adding('new')),
      ['refused conflict', 'notSent'],
    ],
    [
      'for a group that is assigned with another filter',
      [toGroup('g')],
      () => [add('g', FILTER)],
      ['refused conflict'],
    ],
    [
      'for a group that is excluded',
      [notToGroup('g'), toAll()],
      all(adding('g'), adding('new')),
      ['refused conflict', 'notSent'],
    ],
    [
      'where a row is edited and removed',
      [toGroup('g')],
      all(edit('g'), remove('g')),
      ['refused conflict', 'refused conflict'],
    ],
    [
      'where a group is added twice',
      [],
      all(adding('a'), () => [add('A', FILTER)]),
      ['refused conflict', 'refused conflict'],
    ],
  ])('%s', async (_, rows, wish, expected) => {
    const tenant = fakeList({ rows });
    expect(await ends(tenant, wish)).toEqual(expected);
    expect(tenant.sent()).toEqual([]);
  });

  it('when the journal cannot be kept', async () => {
    const tenant = fakeList({ rows: [toGroup('g')] });
    const base = await tenant.list();
    await expect(
      applyChanges({ ...SET, base, changes: edit('g')(base) }, { ...tenant.steps, onSend: full }),
    ).rejects.toThrow('disk full');
    expect(tenant.sent()).toEqual([]);
  });
});

/** What somebody does to the list while a request waits to leave. */
const renames = (name: string) => (rows: JsonObject[]) =>
  rows.map((row) => (row['id'] === `c_${name}` ? { ...row, later: 1 } : row));
const adds = (row: JsonObject) => (rows: JsonObject[]) => [
  ...rows.filter(({ id }) => id !== row['id']),
  row,
];
const takesAway = (name: string) => (rows: JsonObject[]) =>
  rows.filter(({ id }) => id !== `c_${name}`);
const doesTheSame = (rows: JsonObject[]) =>
  rows.map((row) =>
    row['id'] === 'c_g'
      ? toGroup('g', {
          intent: 'remove',
          target: {
            ...(row['target'] as JsonObject),
            deviceAndAppManagementAssignmentFilterId: 'f',
            deviceAndAppManagementAssignmentFilterType: 'include',
          },
        })
      : row,
  );

type WaitStory = readonly [
  story: string,
  rows: readonly JsonObject[],
  wish: Wish,
  writes: readonly WriteFate[],
  somebody: (rows: JsonObject[]) => JsonObject[],
  ends: readonly string[],
  sent: readonly string[],
  after: readonly string[],
];

const WAITS: readonly WaitStory[] = [
  [
    'an /assign, and somebody adds a row: it stays',
    [toGroup('g')],
    edit('g'),
    ['429'],
    adds(toGroup('h')),
    ['drifted'],
    ['POST /assign'],
    ['g', 'h'],
  ],
  [
    'an /assign, and somebody takes a row away: it is not written again',
    [toGroup('g'), toGroup('h')],
    edit('g'),
    ['503 later'],
    takesAway('h'),
    ['drifted'],
    ['POST /assign'],
    ['g'],
  ],
  [
    'an /assign, and somebody changes a field the app does not know',
    [toGroup('g'), toGroup('h')],
    edit('g'),
    ['429'],
    renames('h'),
    ['drifted'],
    ['POST /assign'],
    ['g', 'h'],
  ],
  [
    'an /assign, and somebody puts a policy set’s row there, which must not be posted',
    [toGroup('g')],
    edit('g'),
    ['429'],
    adds(ofPolicySet('p')),
    ['drifted'],
    ['POST /assign'],
    ['g', 'p'],
  ],
  [
    'an /assign, and nobody does anything: it is read again, and sent again',
    [toGroup('g')],
    edit('g'),
    ['429', '429'],
    (rows) => rows,
    ['accepted answer'],
    ['POST /assign', 'POST /assign', 'POST /assign'],
    ['g by f remove'],
  ],
  [
    'an /assign, and somebody does the same: that is enough',
    [toGroup('g')],
    edit('g'),
    ['429'],
    doesTheSame,
    ['accepted readBack'],
    ['POST /assign'],
    ['g by f remove'],
  ],
  [
    'an /assign, and it was carried out all the same: that is seen',
    [toGroup('g')],
    edit('g'),
    ['503 later after'],
    (rows) => rows,
    ['accepted readBack'],
    ['POST /assign'],
    ['g by f remove'],
  ],
  [
    'a removal, and somebody changes the row: theirs stays',
    [toGroup('g'), toGroup('h')],
    remove('g'),
    ['429'],
    adds(toGroup('g', { intent: 'remove' })),
    ['drifted'],
    ['DELETE /assignments/c_g'],
    ['h', 'g remove'],
  ],
  [
    'a removal, and somebody removes it',
    [toGroup('g')],
    remove('g'),
    ['429'],
    takesAway('g'),
    ['accepted readBack'],
    ['DELETE /assignments/c_g'],
    [],
  ],
  [
    'a removal, and somebody changes another row: that stays, and ours goes',
    [toGroup('g'), toGroup('h')],
    remove('g'),
    ['429'],
    adds(toGroup('h', { intent: 'remove' })),
    ['accepted answer'],
    ['DELETE /assignments/c_g', 'DELETE /assignments/c_g'],
    ['h remove'],
  ],
  [
    'an edit beside a row that is locked, and somebody changes the row: theirs stays',
    LOCKED,
    edit('g'),
    ['429'],
    adds(toGroup('g', { later: 1 })),
    ['drifted'],
    ['DELETE /assignments/c_g'],
    ['u', 'g'],
  ],
  [
    'the second removal of two, and somebody changes its row: the first is done, the second is theirs',
    [toGroup('g'), toGroup('h'), toUnknown('u')],
    all(remove('g'), remove('h')),
    ['ok', '429'],
    adds(toGroup('h', { later: 1 })),
    ['accepted answer', 'drifted'],
    ['DELETE /assignments/c_g', 'DELETE /assignments/c_h'],
    ['u', 'h'],
  ],
  [
    'a POST, and somebody adds another row: both are there',
    [],
    adding('new'),
    ['429'],
    adds(toGroup('h')),
    ['accepted answer'],
    ['POST /assignments', 'POST /assignments'],
    ['h', 'new'],
  ],
];

describe('while Graph makes a request wait', () => {
  it.each(WAITS)('%s', async (_, rows, wish, writes, somebodyDoes, expected, sent, after) => {
    const tenant = fakeList({ rows, writes, whileWaiting: somebodyDoes });
    expect(await ends(tenant, wish)).toEqual(expected);
    expect(tenant.sent()).toEqual(sent);
    expect(says(tenant)).toEqual(after);
  });

  it('the list may not be to be read any more: it does not leave again, and that is why', async () => {
    const tenant = fakeList({ rows: [toGroup('g')], writes: ['429'], reads: ['ok', '403'] });
    expect(await ends(tenant, edit('g'))).toEqual(['refused missingRole']);
    expect(tenant.sent()).toEqual(['POST /assign']);
  });

  it('the list may be put off itself, again and again: that is not taken for the write’s own wait, and the word is true', async () => {
    const tenant = fakeList({
      rows: [toGroup('g')],
      writes: ['429', 'garbage after'],
      reads: ['ok', '503 later', '503 later', '503 later', '503 later', '503 later'],
    });
    expect(await ends(tenant, remove('g'))).toEqual(['refused serverError']);
    expect(tenant.sent()).toEqual(['DELETE /assignments/c_g']);
    expect(says(tenant)).toEqual(['g']);
  });

  it('the merge is shown what the tenant has after the wait', async () => {
    const tenant = fakeList({
      rows: [toGroup('g')],
      writes: ['429'],
      whileWaiting: adds(toGroup('h')),
    });
    expect(await run(tenant, edit('g'))).toMatchObject({
      kind: 'drifted',
      now: [{ id: 'c_g' }, { id: 'c_h' }],
      drift: [{ base: undefined, theirs: { id: 'c_h' } }],
    });
  });
});

describe('while the computer sleeps before a request leaves', () => {
  it('a minute passes, and what somebody does in it stays', async () => {
    const tenant = fakeList({ rows: [toGroup('g')], whileAsleep: adds(toGroup('h')) });
    expect(await ends(tenant, edit('g'))).toEqual(['drifted']);
    expect(tenant.sent()).toEqual([]);
  });

  it('somebody does the same: nothing is sent', async () => {
    const tenant = fakeList({ rows: [toGroup('g')], whileAsleep: doesTheSame });
    expect(await ends(tenant, edit('g'))).toEqual(['alreadySo']);
    expect(tenant.sent()).toEqual([]);
  });

  it('nobody does anything: it leaves', async () => {
    const tenant = fakeList({ rows: [toGroup('g')], whileAsleep: (rows) => rows });
    expect(await ends(tenant, edit('g'))).toEqual(['accepted answer']);
    expect(tenant.looks()).toBe(2);
  });
});

describe('a lone addition', () => {
  it('does not mind what somebody did to other rows: POST leaves them alone', async () => {
    const tenant = fakeList({
      rows: [toGroup('g')],
      meanwhile: [[1, () => [toGroup('h', { intent: 'remove' })]]],
    });
    expect(await ends(tenant, adding('new'))).toEqual(['accepted answer']);
    expect(says(tenant)).toEqual(['h remove', 'new']);
  });

  it('two additions do, where the list is written as a whole', async () => {
    const tenant = fakeList({ rows: [toGroup('g')], meanwhile: [[1, () => [toGroup('h')]]] });
    expect(await ends(tenant, all(adding('new'), adding('newer')))).toEqual(['drifted']);
  });
});

describe('what is told before the first request leaves', () => {
  it('the list as just read, and the requests', async () => {
    const tenant = fakeList({ rows: LOCKED });
    const base = await tenant.list();
    const told: unknown[] = [];
    await applyChanges(
      { ...SET, base, changes: edit('g')(base) },
      {
        ...tenant.steps,
        onSend: async (before, steps) =>
          void told.push(
            before.length,
            steps.map(({ kind }) => kind),
            tenant.sent(),
          ),
      },
    );
    expect(told).toEqual([2, ['delete', 'post'], []]);
  });

  it('nothing, when nothing has to be sent', async () => {
    const tenant = fakeList({ rows: [toGroup('g')] });
    const told: unknown[] = [];
    await applyChanges(
      { ...SET, base: await tenant.list(), changes: [add('g')] },
      { ...tenant.steps, onSend: async (...all_) => void told.push(all_) },
    );
    expect(told).toEqual([]);
  });
});
