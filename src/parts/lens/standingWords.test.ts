import { expect, it } from 'vitest';
import type { Way } from '#domain/lens/way.ts';
import { G, included, rowOf } from '#domain/testing/testRows.ts';
import { lensSearchSchema } from '#parts/lens/lensSearch.ts';
import {
  reasonWords,
  standingInFile,
  standingLine,
  type Wording,
} from '#parts/lens/standingWords.ts';

/** Written from right to left, and turned around at its end. */
const NAME = 'קבוצה\u202E 3';
const SHOWN = 'קבוצה⟨U+202E⟩ 3';
const ISOLATED = `\u2068${SHOWN}\u2069`;

const known = { label: SHOWN, exact: NAME };
const wording: Wording = {
  names: {
    target: () => known,
    filter: ({ mode }) => (mode === 'none' ? undefined : { ...known, mode, isForApps: false }),
    error: null,
    retry: () => undefined,
  },
  links: () => [],
  memberOf: () => undefined,
  isDevice: true,
};

const filter = { mode: 'include', filterId: 'f' } as const;
const way: Way = {
  assignment: rowOf({ target: included(G), filter }),
  through: 'device',
  isExclusion: false,
  hits: 'y',
  passes: 'm',
};
const standing = {
  verdict: 'depends',
  asked: [],
  reasons: [{ kind: 'filterOpen', filterId: 'f' }],
  ways: [way],
} as const;

it('isolates the names in what is shown, and shows what is invisible in them', () => {
  const line = standingLine(standing, wording);
  expect(line).not.toContain('\u202E');
  expect(line.split(ISOLATED)).toHaveLength(4);
  expect(reasonWords({ kind: 'excluded', groupId: G }, wording)).toContain(ISOLATED);
});

it('has them letter by letter in a file', () => {
  expect(standingInFile(standing, wording).split(NAME)).toHaveLength(3);
});

it('takes ids for groups to join and to leave, and no other text', () => {
  const join = '0d3b5136-edce-424b-ad00-c6f68c2f1c05';
  expect(lensSearchSchema.parse({ join })).toMatchObject({ join });
  for (const odd of ['\u202Egpj', 'x'.repeat(20_000), '../me', 7])
    expect(lensSearchSchema.parse({ join: odd, leave: odd })).toMatchObject({
      join: undefined,
      leave: undefined,
    });
});
