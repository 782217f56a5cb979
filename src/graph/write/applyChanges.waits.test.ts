import { describe, expect, it } from 'vitest';
import {
  LOCKED,
  type Wish,
  remove,
  edit,
  all,
  adding,
  including,
  run,
  ends,
  says,
} from '#graph/testing/changeWishes.ts';
import {
  fakeList,
  notToGroup,
  ofPolicySet,
  toGroup,
  toUnknown,
  type WriteFate,
} from '#graph/testing/fakeList.ts';
import type { JsonObject } from '#lib/json.ts';

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
    ['alreadySo'],
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
    'an /assign of two changes, and somebody does one of them: the other is sent',
    [toGroup('g'), toGroup('h')],
    all(edit('g'), remove('h')),
    ['429'],
    doesTheSame,
    ['alreadySo', 'accepted answer'],
    ['POST /assign', 'DELETE /assignments/c_h'],
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
    ['alreadySo'],
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
    'an edit beside a row that is locked, and somebody removes the row: it is not written again',
    LOCKED,
    edit('g'),
    ['429'],
    takesAway('g'),
    ['drifted'],
    ['DELETE /assignments/c_g'],
    ['u'],
  ],
  [
    'an edit beside a row that is locked, put off by a 503 that removed the row all the same: it is written',
    LOCKED,
    edit('g'),
    ['503 later after'],
    (rows) => rows,
    ['accepted answer'],
    ['DELETE /assignments/c_g', 'POST /assignments'],
    ['u', 'g by f remove'],
  ],
  [
    'include instead of exclude beside a row that is locked, and somebody removes the exclusion',
    [notToGroup('g'), toUnknown('u')],
    including,
    ['429'],
    takesAway('g'),
    ['drifted'],
    ['DELETE /assignments/c_g'],
    ['u'],
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
    expect(await ends(tenant, edit('g'))).toEqual(['notSent missingRole']);
    expect(tenant.sent()).toEqual(['POST /assign']);
  });

  it('the list may be put off itself, again and again: that is not taken for the write’s own wait, and the word is true', async () => {
    const tenant = fakeList({
      rows: [toGroup('g')],
      writes: ['429', 'garbage after'],
      reads: ['ok', '503 later', '503 later', '503 later', '503 later', '503 later'],
    });
    expect(await ends(tenant, remove('g'))).toEqual(['notSent serverError']);
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
