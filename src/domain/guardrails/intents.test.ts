import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/assignment/intent.ts';
import type { TargetKind } from '#domain/assignment/target.ts';
import { checkGuardrails, type GuardrailFacts, known } from '#domain/guardrails/guardrail.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import { appOf } from '#domain/testing/storiesOfIntents.ts';
import { FINE, GROUP, groups, OTHER, USERS } from '#domain/testing/storyKit.ts';
import { excluded, included, rowOf } from '#domain/testing/testRows.ts';

const about = (
  intent: Intent,
  more: Partial<GuardrailFacts> = {},
  type = 'win32LobApp',
): GuardrailFacts => ({
  ...FINE,
  ...groups(USERS, USERS),
  configuration: appOf(type),
  intent,
  existing: known([]),
  ...more,
});

const said = (facts: GuardrailFacts) =>
  checkGuardrails(GUARDRAILS, facts).map(({ id, level }) => `${level} ${id}`);

/** Documented per intent: groups and all users take every one, all devices what is installed. */
const MATRIX: Readonly<Record<'required' | 'available' | 'uninstall', readonly TargetKind[]>> = {
  required: ['group', 'allDevices', 'allLicensedUsers'],
  available: ['group', 'allLicensedUsers'],
  uninstall: ['group', 'allDevices', 'allLicensedUsers'],
};

describe('which intent is for whom', () => {
  it.each(Object.keys(MATRIX) as (keyof typeof MATRIX)[])('%s', (intent) => {
    for (const targetKind of ['group', 'allDevices', 'allLicensedUsers'] as const) {
      const isTaken = MATRIX[intent].includes(targetKind);
      expect([
        targetKind,
        said(about(intent, { targetKind })).includes('block intent-not-for-target'),
      ]).toEqual([targetKind, !isTaken]);
    }
  });

  it.each([
    ['iosStoreApp', false],
    ['androidLobApp', false],
    ['managedIOSStoreApp', false],
    ['win32LobApp', true],
    ['androidManagedStoreApp', false],
    ['webApp', false],
    ['windowsWebApp', true],
    ['iosVppApp', true],
    ['macOSPkgApp', true],
    ['someLaterApp', false],
  ])('without enrollment, a %s is refused: %s', (type, isRefused) => {
    const found = said(about('availableWithoutEnrollment', {}, type));
    expect(found.includes('block intent-not-for-target')).toBe(isRefused);
  });
});

const row = (intent: Intent, target = included(OTHER)) => rowOf({ target, intent });

describe('beside rows of other intents', () => {
  it('a group is included with one intent, and excluded from others', () => {
    const own = known([row('required', included(GROUP))]);
    expect(said(about('available', { existing: own }))).toContain('block intent-of-group-taken');
    expect(said(about('required', { existing: own }))).toContain('block already-assigned');
    const out = known([row('required', excluded(GROUP)), row('required')]);
    expect(
      said(about('available', { existing: out })).filter((each) => each.startsWith('block')),
    ).toEqual([]);
  });

  it.each<[Intent, Intent, string | undefined]>([
    ['required', 'uninstall', 'who is in both gets Required'],
    ['uninstall', 'required', 'who is in both gets Required'],
    ['uninstall', 'available', 'who is in both gets Uninstall'],
    ['uninstall', 'availableWithoutEnrollment', 'is not documented'],
    ['available', 'required', undefined],
    ['required', 'required', undefined],
  ])('%s beside %s: %s', (intent, other, words) => {
    const found = checkGuardrails(
      GUARDRAILS,
      about(intent, { existing: known([row(other)]) }),
    ).find(({ id }) => id === 'intents-conflict');
    if (words === undefined) expect(found).toBeUndefined();
    else expect(found?.words).toContain(words);
  });

  it('each intent has exclusions of its own', () => {
    const elsewhere = known([row('required')]);
    const exclusion = { targetKind: 'exclusionGroup', existing: elsewhere } as const;
    expect(said(about('available', exclusion))).toContain('warn only-exclusions');
    expect(said(about('required', exclusion))).not.toContain('warn only-exclusions');
  });

  it.each<[Intent, string]>([
    ['required', 'no device has to install the app'],
    ['available', 'no device is offered the app'],
    ['uninstall', 'no device is asked to uninstall the app'],
  ])('an exclusion from nothing, %s: %s', (intent, words) => {
    const facts = about(intent, { targetKind: 'exclusionGroup', existing: known([]) });
    const found = checkGuardrails(GUARDRAILS, facts).find(({ id }) => id === 'only-exclusions');
    expect(found?.words).toContain(words);
  });
});

const wordsOf = (facts: GuardrailFacts) =>
  checkGuardrails(GUARDRAILS, { ...facts, devicesLose: 'yes' }).find(
    ({ id }) => id === 'removal-consequence',
  );

describe('the app itself', () => {
  it('removing an assignment is said not to uninstall, and Uninstall what it does', () => {
    const gone = row('required', included(GROUP));
    const removal = wordsOf(about('required', { change: 'remove', row: gone }));
    expect(removal?.words).toContain('does not uninstall');
    expect(removal?.source?.url).toContain('assign-groups');
    expect(wordsOf(about('uninstall'))?.words).toContain('removed from devices');
  });

  it('a web link takes no filter', () => {
    const filter = { filterMode: 'include', filterId: 'f' } as const;
    expect(said(about('required', filter, 'webApp'))).toContain('block type-without-filters');
    for (const type of ['windowsWebApp', 'iosiPadOSWebClip', 'androidManagedStoreWebApp'])
      expect(said(about('required', filter, type))).not.toContain('block type-without-filters');
  });
});
