import { assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import type { Intent } from '#domain/assignment/intent.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { isGroupTarget } from '#domain/assignment/target.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { asRow } from '#domain/guardrails/changeFacts.ts';
import { findingsOf } from '#domain/guardrails/findingsOf.ts';
import { cannotBeMade, known } from '#domain/guardrails/guardrail.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { questionsByEffect } from '#domain/impact/effect/rowsInQuestion.ts';
import { impactOf } from '#domain/testing/impactOf.ts';
import { type Recipients, recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { whyUnchanged } from '#domain/impact/unchanged.ts';
import { isNobody } from '#domain/impact/words.ts';
import { changes, tenants } from '#domain/testing/bruteForce.ts';
import { drawnRows, subjects, VPN } from '#domain/testing/drawnSubjects.ts';
import { device, factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';

const NOBODY_HAS =
  /no device (?:receives|has to install|is offered|is asked to uninstall) the \w+\./;

/** Sentences of guardrails that say what devices receive or lose, and what must then be so. */
const CLAIMS: readonly {
  readonly says: RegExp;
  readonly holds: (impact: ReturnType<typeof impactOf>['devices']) => boolean;
}[] = [
  { says: /exclusion has no effect/, holds: ({ lost }) => isNobody(lost) },
  { says: /assignment has no effect/, holds: ({ gained }) => isNobody(gained) },
  { says: /a group adds no device/, holds: ({ gained }) => isNobody(gained) },
  { says: NOBODY_HAS, holds: ({ after }) => isNobody(after) },
];

/** Blocks that say that nobody gets it by this row. */
const GETS_NOTHING: ReadonlySet<string> = new Set(['intent-not-for-target', 'target-not-taken']);

const TARGET_FIELDS: ReadonlySet<string> = new Set(['target', 'group', 'collection']);

/** What the guardrails are told of the same groups that impact counts. */
function naturesOf({ groups }: SmallTenant): ReadonlyMap<string, GroupNature> {
  return new Map(
    Object.entries(groups).map(([id, { users, devices }]): [string, GroupNature] => [
      id,
      {
        displayName: id,
        kind:
          users.length > 0 && devices.length > 0
            ? 'mixed'
            : users.length > 0
              ? 'user'
              : devices.length > 0
                ? 'device'
                : 'empty',
        isDynamic: false,
        members: users.length + devices.length,
        membershipRule: undefined,
        hidesMembers: false,
        isRulePaused: false,
      },
    ]),
  );
}

/** The same facts with a group that Graph does not find any more. */
function withoutGroup(facts: ImpactFacts, gone: string): ImpactFacts {
  const nobodyKnows = { kind: 'gone' } as const;
  return {
    ...facts,
    groups: new Map(facts.groups).set(gone, { users: nobodyKnows, devices: nobodyKnows }),
  };
}

/**
 * Both sides about the same facts: the words of the guardrails, and the devices.
 * @param gone a group that is deleted
 */
function bothOf(
  configuration: CertificateConfiguration,
  tenant: SmallTenant,
  before: readonly Assignment[],
  after: readonly (Assignment | WantedRow)[],
  gone?: string,
) {
  const facts = factsOf(tenant);
  const [question] = questionsByEffect(recipientsOf(configuration), { before, after });
  const asked = {
    ...question!,
    facts: gone === undefined ? facts : withoutGroup(facts, gone),
  };
  const natures = new Map(naturesOf(tenant));
  if (gone !== undefined) natures.delete(gone);
  const findings = findingsOf({
    configuration,
    before: known(before),
    after,
    reads: {
      filters: undefined,
      groups: known(natures),
      gone: new Set(gone === undefined ? [] : [gone.toLowerCase()]),
    },
  });
  return { findings, ...impactOf(asked), unchanged: whyUnchanged(asked, asked.effect) };
}

/** A list as a tenant has it, and one row more that is wanted. */
function adding(rows: readonly ImpactAssignment[], intents?: readonly Intent[]) {
  const wanted = drawnRows(rows, intents);
  const before = wanted.slice(0, -1).map((row, index) => ({ ...asRow(row), id: `row-${index}` }));
  return { before, after: [...before, ...wanted.slice(-1)] };
}

const row = (target: ImpactAssignment['target']): ImpactAssignment => ({
  target,
  filter: { mode: 'none' },
  intent: 'apply',
});

/** All devices and all users, which random lists seldom have together. */
const everyone = constantFrom<readonly ImpactAssignment[]>(
  [],
  [],
  [row({ kind: 'allDevices' }), row({ kind: 'allLicensedUsers' })],
  [
    { ...row({ kind: 'allDevices' }), filter: { mode: 'include', filterId: 'f1' } },
    row({ kind: 'allLicensedUsers' }),
  ],
);

/** Does an exclusion take a device from these targets, all of them without a filter? */
function takesFrom(
  recipients: Recipients,
  tenant: SmallTenant,
  names: readonly string[],
  groupId: string,
): boolean {
  const included = names.map((name) =>
    row(
      name === 'All devices'
        ? { kind: 'allDevices' }
        : name === 'All users'
          ? { kind: 'allLicensedUsers' }
          : { kind: 'group', groupId: name },
    ),
  );
  const { devices } = impactOf({
    ...recipients,
    facts: factsOf(tenant),
    before: included,
    after: [...included, row({ kind: 'exclusionGroup', groupId })],
  });
  return !isNobody(devices.lost);
}

const namesIn = (list: string) => list.replaceAll(/[“”]/g, '').split(', ');

/** The targets for which a sentence says that an exclusion is ignored, and the excluded group. */
function ignoredIn(words: string): { names: string[]; groupId: string } | undefined {
  const all = /are included \((.+)\) and \w+ excluded \(“(\w+)”\)/.exec(words);
  const apart = /^“(\w+)” is excluded\..*\. ([^.]+): the exclusion is ignored/.exec(words);
  if (all !== null) return { names: namesIn(all[1]!), groupId: all[2]! };
  return apart === null ? undefined : { names: namesIn(apart[2]!), groupId: apart[1]! };
}

it('guardrails and impact never contradict each other about the same facts', () => {
  assert(
    property(tenants, changes, everyone, subjects, (tenant, [some, others], first, subject) => {
      const { configuration, intents } = subject;
      const { before, after } = adding([...first, ...some, ...others], intents);
      const both = bothOf(configuration, tenant, before, after);
      const { findings, users, devices, unchanged } = both;
      for (const { id, words } of findings) {
        for (const { says, holds } of CLAIMS)
          if (says.test(words)) expect([words, holds(devices)]).toEqual([words, true]);
        if (GETS_NOTHING.has(id))
          expect([words, isNobody(devices.gained), isNobody(users.gained)]).toEqual([
            words,
            true,
            true,
          ]);
      }
      // Of a target that nobody can assign nobody says what it would bring.
      if (findings.some((each) => each.field === 'target' && cannotBeMade([each])))
        expect(
          findings.filter(({ level, field }) => level !== 'block' && TARGET_FIELDS.has(field)),
        ).toEqual([]);
      for (const ignored of findings.flatMap(({ words }) => ignoredIn(words) ?? []))
        expect([
          ignored,
          takesFrom(recipientsOf(configuration), tenant, ignored.names, ignored.groupId),
        ]).toEqual([ignored, false]);
      const natures = naturesOf(tenant);
      const areOfOneKind = after.every(
        ({ target }) =>
          !isGroupTarget(target) || ['user', 'device'].includes(natures.get(target.groupId)!.kind),
      );
      // What impact says is ignored, a guardrail has blocked.
      if (unchanged?.includes('Intune ignores') === true && areOfOneKind)
        expect(findings.map(({ id }) => id.slice(0, 4))).toContain('mix-');
    }),
    { numRuns: 3000 },
  );
}, 120_000);

/** The devices if a group held these members after all. */
function devicesIf(
  tenant: SmallTenant,
  group: string,
  members: SmallTenant['groups'][string],
  lists: ReturnType<typeof adding>,
) {
  return impactOf({
    platform: 'windows',
    facts: factsOf({ ...tenant, groups: { ...tenant.groups, [group]: members } }),
    ...lists,
  }).devices;
}

it('of a deleted group neither side says who is in it, and both say that it is unknown', () => {
  let decided = 0;
  let open = 0;
  assert(
    property(tenants, changes, everyone, (tenant, [some, others], first) => {
      const lists = adding([...first, ...some, ...others]);
      const wanted = lists.after.at(-1)?.target;
      if (wanted === undefined || !isGroupTarget(wanted)) return;
      const gone = wanted.groupId;
      const { findings, devices, unchanged } = bothOf(VPN, tenant, lists.before, lists.after, gone);
      expect(findings.find(({ id }) => id === 'group-gone')?.level).toBe('block');
      for (const { words } of findings)
        for (const { says, holds } of CLAIMS)
          if (says.test(words)) expect([words, holds(devices)]).toEqual([words, true]);
      const nobody = devicesIf(tenant, gone, { users: [], devices: [] }, lists);
      const all = devicesIf(tenant, gone, everybodyOf(tenant), lists);
      for (const view of ['after', 'gained', 'lost'] as const) {
        const isOpen = JSON.stringify(nobody[view]) !== JSON.stringify(all[view]);
        if (!isOpen) {
          decided += 1;
          continue;
        }
        open += 1;
        expect([view, devices[view].kind]).not.toEqual([view, 'exact']);
        // Who gains or loses nothing for certain is not said of what is not known.
        if (view !== 'after') expect(unchanged).toBeUndefined();
      }
    }),
    { numRuns: 2000 },
  );
  // Both were met, or nothing was tried.
  expect(Math.min(decided, open)).toBeGreaterThan(100);
}, 120_000);

const everybodyOf = ({ devices }: SmallTenant): SmallTenant['groups'][string] => ({
  users: devices.flatMap(({ userId }) => userId ?? []),
  devices: devices.map(({ entraDeviceId }) => entraDeviceId ?? ''),
});

const KIOSKS: SmallTenant = {
  devices: [device('a1', 'ann'), device('kiosk')],
  groups: {
    kiosks: { users: [], devices: ['e-kiosk'] },
    people: { users: ['ann'], devices: [] },
  },
  filters: {},
};
const ALL_DEVICES = row({ kind: 'allDevices' });
const ALL_USERS = row({ kind: 'allLicensedUsers' });
const NO_KIOSKS = row({ kind: 'exclusionGroup', groupId: 'kiosks' });
const NO_PEOPLE = row({ kind: 'exclusionGroup', groupId: 'people' });

it.each([
  [
    'devices are excluded beside both',
    [ALL_DEVICES, ALL_USERS],
    NO_KIOSKS,
    '“kiosks” is excluded. All devices: the devices of “kiosks” are excluded (1). All ' +
      'users: the exclusion is ignored, because Intune does not look up whose device it ' +
      'is.',
  ],
  [
    'users are excluded beside both',
    [ALL_DEVICES, ALL_USERS],
    NO_PEOPLE,
    '“people” is excluded. All users: the users of “people” are excluded (1). All ' +
      'devices: the exclusion is ignored, because Intune does not look up whose device ' +
      'it is.',
  ],
  [
    'all users come to all devices less a group of devices',
    [ALL_DEVICES, NO_KIOSKS],
    ALL_USERS,
    '“kiosks” is excluded. All devices: the devices of “kiosks” are excluded (1). All ' +
      'users: the exclusion is ignored, because Intune does not look up whose device it ' +
      'is.',
  ],
  [
    'only users are included',
    [ALL_USERS],
    NO_KIOSKS,
    'Users are included (All users) and devices excluded (“kiosks”). Intune does not ' +
      'look up whose device it is, so the exclusion is not applied.',
  ],
])('says apart where an exclusion applies: %s', (_, before, added, words) => {
  const lists = adding([...before, added]);
  const { findings } = bothOf(VPN, KIOSKS, lists.before, lists.after);
  expect(findings.find(({ id }) => id.startsWith('mix-'))?.words).toBe(words);
});
