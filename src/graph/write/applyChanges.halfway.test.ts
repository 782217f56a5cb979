import { describe, expect, it } from 'vitest';
import { READ_BACK_WAITS } from '#graph/write/readBack.ts';
import {
  blind,
  LOCKED,
  type Story,
  remove,
  edit,
  all,
  adding,
  including,
  ends,
  says,
} from '#graph/testing/changeWishes.ts';
import {
  fakeList,
  notToGroup,
  type ReadFate,
  toGroup,
  toUnknown,
} from '#graph/testing/fakeList.ts';

const lagging: ReadFate[] = READ_BACK_WAITS.map(() => 'as before');

const STORIES: readonly Story[] = [
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
    ['lost missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u'],
  ],
  [
    'putting back lost while the list still shows the row from before: not believed',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403', 'cut before'], reads: ['ok', 'as before', 'as before'] },
    ['lost missingRole'],
    ['DELETE /assignments/c_g', 'POST /assignments', 'POST /assignments'],
    ['u'],
  ],
  [
    'putting back lost, and the list cannot be read',
    LOCKED,
    edit('g'),
    { writes: ['ok', '403', 'cut before'], reads: blind },
    ['unknown missingRole'],
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
    ['lost offline'],
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

describe('where one request of several does not go through', () => {
  it.each(STORIES)('%s', async (_, rows, wish, fates, expected, sent, after) => {
    const tenant = fakeList({ rows, ...fates });
    expect(await ends(tenant, wish)).toEqual(expected);
    expect(tenant.sent()).toEqual(sent);
    expect(says(tenant)).toEqual(after);
  });
});
