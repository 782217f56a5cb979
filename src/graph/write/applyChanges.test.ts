import { describe, expect, it } from 'vitest';
import { applyChanges } from '#graph/write/applyChanges.ts';
import {
  LOCKED,
  type Story,
  add,
  remove,
  edit,
  all,
  adding,
  including,
  run,
  ends,
  says,
  saidOf,
  toldOf,
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
];

function toAllName(): string {
  return '#microsoft.graph.allDevicesAssignmentTarget';
}

describe('carried out once, and the word is true', () => {
  it.each(STORIES)('%s', async (...story) => {
    expect(await toldOf(story)).toEqual(saidOf(story));
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
