import { expect, it } from 'vitest';
import { differenceColumns } from '#features/snapshots/compare/differenceColumns.tsx';

const names = { group: () => 'Finance', filter: () => undefined } as unknown as Parameters<
  typeof differenceColumns
>[0];

it.each([
  [false, true, ['Then', 'Now']],
  [false, false, ['In the first', 'In the second']],
  [true, true, ['In the snapshot', 'Here']],
])('of another tenant %s, with now %s: %o', (isForeign, isWithNow, sides) => {
  const columns = differenceColumns(names, isForeign, isWithNow);
  const headers = columns.filter(({ key }) => key === 'was' || key === 'now');
  expect(headers.map(({ header }) => header)).toEqual(sides);
});
