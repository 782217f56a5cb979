import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import { endCounts } from '#domain/plan/run/tally.ts';
import { runColumns } from '#features/runs/runColumns.tsx';
import { NEWEST_FIRST, runsSearchSchema, runsSortToSearch } from '#features/runs/runsSearch.ts';
import { cellText } from '#ui/table/dataColumn.ts';
import { sortFromWord } from '#ui/table/sortInAddress.ts';

const RUN: PlanRunSummary = {
  id: 'r-1',
  name: 'Ring 2',
  tenantId: 't-1',
  oid: 'o-1',
  username: 'ada@contoso.test',
  createdAt: '2026-01-01T00:00:00Z',
  overrides: [],
  undoes: undefined,
  retries: undefined,
  state: { kind: 'ended', at: '2026-01-01T00:01:00Z' },
  configurationIds: [keyOf('c-1'), keyOf('c-2')],
  byEnd: { ...endCounts(), verified: 3 },
  lines: 3,
};

describe('the table of applied plans', () => {
  const columns = runColumns(() => undefined).filter(
    ({ isHeaderHidden }) => isHeaderHidden !== true,
  );

  it('has something to write into a file for every column', () => {
    expect(columns.map((column) => cellText(column, RUN))).toEqual([
      'Ring 2 for 2 configurations',
      '2026-01-01T00:00:00Z',
      'Ended',
      'Verified 3',
      '2',
      'ada@contoso.test',
    ]);
  });

  it('sorts by every column, and the address can say so', () => {
    for (const { key } of columns)
      for (const direction of ['asc', 'desc'] as const) {
        const sort = runsSortToSearch({ key, direction });
        expect(runsSearchSchema.parse({ sort })).toEqual({ sort });
        expect(sortFromWord(sort ?? NEWEST_FIRST)).toEqual({ key, direction });
      }
  });
});
