import { lockReason } from '#domain/change/change.ts';
import type { Guardrail } from '#domain/guardrails/guardrail.ts';
import { POLICY_SETS } from '#domain/guardrails/pages.ts';

/** Rows that are not to be touched. */
export const LOCKS: readonly Guardrail[] = [
  {
    id: 'family-shown',
    rules: [],
    level: 'block',
    field: 'configuration',
    on: ['add', 'edit', 'remove'],
    test: ({ configuration }) =>
      configuration?.family.writes === 'shown' ? configuration.family.whyShown : undefined,
  },
  {
    id: 'row-of-policy-set',
    rules: [24],
    level: 'block',
    field: 'target',
    source: POLICY_SETS,
    on: ['edit', 'remove'],
    test: ({ row }) =>
      row !== undefined && lockReason(row) === 'notDirect'
        ? 'This assignment belongs to a policy set. Change it there: here it would be ' +
          'taken out of the set, or put back by it.'
        : undefined,
  },
  {
    id: 'replaced-beside-policy-set',
    rules: [24],
    level: 'block',
    field: 'target',
    isOverridable: true,
    source: POLICY_SETS,
    on: ['add', 'edit', 'remove'],
    test: ({ configuration, existing }) =>
      configuration?.family.writes === 'replace' &&
      existing.known &&
      existing.value.some((row) => lockReason(row) === 'notDirect')
        ? 'A policy set assigns this as well, and every change here writes the whole ' +
          'list. Microsoft does not say whether the assignment of the policy set stays. ' +
          'It is not sent, and looked for afterwards.'
        : undefined,
  },
  {
    id: 'row-of-unknown-source',
    rules: [24],
    level: 'block',
    field: 'target',
    on: ['edit', 'remove'],
    test: ({ row }) =>
      row !== undefined && lockReason(row) === 'unknownSource'
        ? `This app does not know the source of this assignment (“${row.source}”), so it ` +
          'leaves the assignment as it is.'
        : undefined,
  },
  {
    id: 'row-of-unknown-target',
    rules: [27],
    level: 'block',
    field: 'target',
    on: ['edit', 'remove'],
    test: ({ row }) =>
      row !== undefined && lockReason(row) === 'unknownTarget'
        ? 'This app does not know this kind of target, so it leaves the assignment as it is.'
        : undefined,
  },
];
