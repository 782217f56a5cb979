import { keyOf } from '#domain/testing/keyOf.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { effectOf } from '#domain/assignment/intent.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { factsOfChange } from '#domain/guardrails/changeFacts.ts';
import { findingsOf } from '#domain/guardrails/findingsOf.ts';
import { checkGuardrails, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import { GROUP } from '#domain/testing/storyKit.ts';
import { changeSets, excluded, included, NONE, rowOf } from '#domain/testing/testRows.ts';

const VPN = {
  id: keyOf('vpn'),
  displayName: 'VPN',
  type: configurationTypeOf('windows10VpnConfiguration'),
};
const reads = { filters: [], groups: UNKNOWN };

/** What is said of a row that is wanted, where nothing was read. */
const idsOf = (row: WantedRow) =>
  findingsOf({ configuration: undefined, before: UNKNOWN, after: [row], reads }).map(
    ({ id }) => id,
  );

describe('what the guardrails say about a list', () => {
  it('is what they say about its one change, beside the rows that were there', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        for (const change of changes) {
          const after = rowsAfter(list, [change]);
          expect(findingsOf({ configuration: VPN, before: known(list), after, reads })).toEqual(
            checkGuardrails(GUARDRAILS, factsOfChange(VPN, known(list), change, reads)),
          );
        }
      }),
    );
  });

  it('of several changes, each with the others made, is said once', () => {
    const rows = [excluded('x'), included('a'), included('b')].map((target) => rowOf({ target }));
    const [before, after] = [known(rows), rows.slice(0, 1)];
    const lost = { kind: 'exact', count: 2 } as const;
    const counted = [{ effect: effectOf([]), devices: { gained: { ...lost, count: 0 }, lost } }];
    const ids = findingsOf({ configuration: VPN, before, after, reads: { ...reads, counted } }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['only-exclusions', 'removal-consequence']);
  });

  it('of a row that is half chosen, on a list that was not read, is what is missing', () => {
    const half: WantedRow = {
      target: included(''),
      filter: { mode: 'include', filterId: '' },
      intent: 'apply',
    };
    expect(idsOf(half)).toEqual(['configuration-missing', 'group-missing', 'filter-missing']);
    expect(idsOf({ ...half, target: included(GROUP), filter: NONE })).toEqual([
      'configuration-missing',
    ]);
  });
});
