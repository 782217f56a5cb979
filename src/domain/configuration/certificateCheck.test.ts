import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment, WantedRow, FilterUse } from '#domain/assignment/assignment.ts';
import {
  directReferences,
  isMissing,
  needsCertificates,
  type Reach,
  reachOf,
} from '#domain/configuration/certificateCheck.ts';
import { known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import {
  ALL_DEVICES,
  ALL_USERS,
  DEVICES,
  EXCLUDED,
  GROUP,
  INCLUDED,
  OTHER,
  row,
  USERS,
} from '#domain/testing/storyKit.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';

/** Properties have time enough on a busy machine. */
const SLOW = 60_000;

const OWN: KnownTarget = { kind: 'group', groupId: GROUP };
const FILTERED: FilterUse = { mode: 'include', filterId: 'f' };
const groups = (own: typeof USERS | undefined, other: typeof USERS | undefined) =>
  known(
    new Map(
      [[GROUP, own] as const, [OTHER, other] as const].flatMap(([id, nature]) =>
        nature === undefined ? [] : [[id, nature] as const],
      ),
    ),
  );

function draft(target: KnownTarget, filter: FilterUse = { mode: 'none' }): WantedRow {
  return { target, filter, intent: 'apply' };
}

type Story = readonly [
  story: string,
  wanted: WantedRow,
  rows: readonly Assignment[],
  kinds: ReturnType<typeof groups>,
  reach: Reach,
];
const BOTH_DEVICES = groups(DEVICES, DEVICES);

describe('does the certificate reach the target?', () => {
  it.each<Story>([
    ['nobody has it', draft(OWN), [], BOTH_DEVICES, 'nobody'],
    ['only exclusions', draft(OWN), [row(EXCLUDED)], BOTH_DEVICES, 'nobody'],
    [
      'the same group',
      draft(OWN),
      [row({ kind: 'group', groupId: GROUP.toUpperCase() })],
      BOTH_DEVICES,
      'reached',
    ],
    [
      'the same group, kind not known',
      draft(OWN),
      [row(OWN)],
      groups(undefined, undefined),
      'reached',
    ],
    ['all devices, for devices', draft(OWN), [row(ALL_DEVICES)], BOTH_DEVICES, 'reached'],
    [
      'all devices, for users',
      draft(OWN),
      [row(ALL_DEVICES)],
      groups(USERS, undefined),
      'otherKind',
    ],
    ['all users, for users', draft(OWN), [row(ALL_USERS)], groups(USERS, undefined), 'reached'],
    [
      'all users, for all devices',
      draft(ALL_DEVICES as KnownTarget),
      [row(ALL_USERS)],
      BOTH_DEVICES,
      'otherKind',
    ],
    [
      'all devices, kind of the group not known',
      draft(OWN),
      [row(ALL_DEVICES)],
      groups(undefined, undefined),
      'elsewhere',
    ],
    ['all devices but some', draft(OWN), [row(ALL_DEVICES), row(EXCLUDED)], BOTH_DEVICES, 'inPart'],
    [
      'excluded there',
      draft(OWN),
      [row(ALL_DEVICES), row({ kind: 'exclusionGroup', groupId: GROUP })],
      BOTH_DEVICES,
      'excluded',
    ],
    ['another group of the same kind', draft(OWN), [row(INCLUDED)], BOTH_DEVICES, 'elsewhere'],
    ['a group of the other kind', draft(OWN), [row(INCLUDED)], groups(USERS, DEVICES), 'otherKind'],
    [
      'the same group, narrowed there',
      draft(OWN),
      [row(OWN, { filter: FILTERED })],
      BOTH_DEVICES,
      'elsewhere',
    ],
    [
      'the same group and filter',
      draft(OWN, FILTERED),
      [row(OWN, { filter: FILTERED })],
      BOTH_DEVICES,
      'reached',
    ],
    ['narrowed here only', draft(OWN, FILTERED), [row(OWN)], BOTH_DEVICES, 'reached'],
    [
      'the other filter mode',
      draft(OWN, FILTERED),
      [row(OWN, { filter: { mode: 'exclude', filterId: 'f' } })],
      BOTH_DEVICES,
      'elsewhere',
    ],
    ['it is taken off there', draft(OWN), [row(OWN, { intent: 'remove' })], BOTH_DEVICES, 'nobody'],
    [
      'a target the app does not know',
      draft(OWN),
      [row({ kind: 'unknown', odataType: 'x', raw: {} })],
      BOTH_DEVICES,
      'elsewhere',
    ],
  ])('%s', (_, wanted, rows, kinds, reach) => {
    expect(reachOf({ draft: wanted, assignments: known(rows), groups: kinds })).toBe(reach);
  });

  it('what was not read is unknown, and nothing is offered for it', () => {
    expect(reachOf({ draft: draft(OWN), assignments: UNKNOWN, groups: BOTH_DEVICES })).toBe(
      'unknown',
    );
    expect(isMissing('unknown')).toBe(false);
  });

  it(
    'assigning the same to the certificate always heals it',
    () => {
      const targets = fc.constantFrom<KnownTarget>(
        OWN,
        ALL_DEVICES as KnownTarget,
        ALL_USERS as KnownTarget,
      );
      const filters = fc.constantFrom<FilterUse>({ mode: 'none' }, FILTERED, {
        mode: 'exclude',
        filterId: 'g',
      });
      const lists = fc.array(
        fc.constantFrom(
          row(ALL_DEVICES),
          row(ALL_USERS),
          row(INCLUDED),
          row(OWN, { filter: FILTERED }),
        ),
        { maxLength: 3 },
      );
      const natures = fc.constantFrom(USERS, DEVICES, undefined);
      fc.assert(
        fc.property(
          targets,
          filters,
          lists,
          natures,
          natures,
          (target, filter, rows, own, other) => {
            const wanted = draft(target, filter);
            expect(
              reachOf({
                draft: wanted,
                assignments: known([...rows, row(target, { filter })]),
                groups: groups(own, other),
              }),
            ).toBe('reached');
          },
        ),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );
});

describe('whom the check is for', () => {
  it.each<[KnownTarget, WantedRow['intent'], boolean]>([
    [OWN, 'apply', true],
    [ALL_USERS as KnownTarget, 'apply', true],
    [OWN, 'remove', false],
    [{ kind: 'exclusionGroup', groupId: GROUP }, 'apply', false],
    [{ kind: 'collection', collectionId: 'SMS00001' }, 'apply', false],
  ])('%o, %s: %s', (target, intent, isNeeded) => {
    expect(needsCertificates({ target, intent, filter: { mode: 'none' } })).toBe(isNeeded);
  });
});

describe('direct references', () => {
  it.each([
    [
      'windowsWifiEnterpriseEAPConfiguration',
      [
        'identityCertificateForClientAuthentication',
        'rootCertificateForClientValidation',
        'rootCertificatesForServerValidation',
      ],
    ],
    ['iosScepCertificateProfile', ['rootCertificate']],
    ['windows10VpnConfiguration', ['identityCertificate']],
    ['windows10GeneralConfiguration', []],
  ])('%s', (type, names) => {
    expect(directReferences(type).map(({ navigations }) => navigations[0])).toEqual(names);
  });
});
