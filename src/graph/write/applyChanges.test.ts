import { describe, expect, it } from 'vitest';
import { applyChanges } from '#graph/write/applyChanges.ts';
import {
  blind,
  LOCKED,
  type Story,
  FILTER,
  add,
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
  SET,
  toAll,
  toCollection,
  toGroup,
  toUnknown,
} from '#graph/testing/fakeList.ts';

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
    ['unknown offline'],
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
    ['alreadySo badRequest'],
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
    '404 to a DELETE, and the row is still listed: Graph said no',
    [toGroup('g')],
    remove('g'),
    { writes: ['404'] },
    ['refused notFound'],
    ['DELETE /assignments/c_g'],
    ['g'],
  ],
  [
    '404 to a DELETE, and the row is gone: somebody else removed it',
    [toGroup('g')],
    remove('g'),
    { writes: ['404 gone'] },
    ['alreadySo notFound'],
    ['DELETE /assignments/c_g'],
    [],
  ],
  [
    '404 to a DELETE, and the list lags: looked for as after a lost answer',
    [toGroup('g')],
    remove('g'),
    { writes: ['404 gone'], reads: ['ok', 'as before', '403', 'as before'] },
    ['alreadySo notFound'],
    ['DELETE /assignments/c_g'],
    [],
  ],
  [
    '404 to a DELETE, and the list cannot be read',
    [toGroup('g')],
    remove('g'),
    { writes: ['404'], reads: blind },
    ['unknown notFound'],
    ['DELETE /assignments/c_g'],
    ['g'],
  ],
  [
    '404 to the DELETE of an edit, and the row is gone: it is not written again',
    LOCKED,
    edit('g'),
    { writes: ['404 gone'] },
    ['drifted'],
    ['DELETE /assignments/c_g'],
    ['u'],
  ],
  [
    '404 to the DELETE of an edit, and the row is still listed: it is not touched',
    LOCKED,
    edit('g'),
    { writes: ['404'] },
    ['refused notFound'],
    ['DELETE /assignments/c_g'],
    ['g', 'u'],
  ],
  [
    '404 to the DELETE of an exclusion that was to become an inclusion, and it is gone',
    [notToGroup('g'), toUnknown('u')],
    including,
    { writes: ['404 gone'] },
    ['drifted'],
    ['DELETE /assignments/c_g'],
    ['u'],
  ],
  [
    '409 to the POST of an edit whose row is there: the whole is ours',
    LOCKED,
    edit('g'),
    { writes: ['ok', 'resent after'] },
    ['accepted readBack'],
    ['DELETE /assignments/c_g', 'POST /assignments'],
    ['u', 'g by f remove'],
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
