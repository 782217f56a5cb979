import { assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { type Intent, effectOf } from '#domain/assignment/intent.ts';
import { type ImpactQuestion } from '#domain/impact/impact.ts';
import { questionsByEffect } from '#domain/impact/effect/rowsInQuestion.ts';
import { impactOf } from '#domain/testing/impactOf.ts';
import { whyUnchanged } from '#domain/impact/unchanged.ts';
import { blur, blurs, changes, exactDevices, tenants } from '#domain/testing/bruteForce.ts';
import { device, factsOf } from '#domain/testing/fakeTenant.ts';

const WHAT_IS_READ = factsOf({
  devices: [
    device('a1', 'ann'),
    device('b1', 'bob'),
    device('kiosk'),
    device('mac', 'mia', 'macOS'),
  ],
  groups: {
    people: { users: ['ann', 'bob'], devices: [] },
    ann: { users: ['ann'], devices: [] },
    macs: { users: ['mia'], devices: ['e-mac'] },
    kiosks: { users: [], devices: ['e-kiosk'] },
    empty: { users: [], devices: [] },
  },
  filters: { anns: ['a1'], kiosks: ['kiosk'], all: ['a1', 'b1', 'kiosk'] },
});
const NO_FILTER: FilterUse = { mode: 'none' };
const include = (filterId: string): FilterUse => ({ mode: 'include', filterId });
const exclude = (filterId: string): FilterUse => ({ mode: 'exclude', filterId });

const to = (
  groupId: string,
  filter: FilterUse = NO_FILTER,
  intent = 'apply',
): ImpactAssignment => ({
  target: { kind: 'group', groupId },
  filter,
  intent,
});
const not = (groupId: string): ImpactAssignment => ({
  target: { kind: 'exclusionGroup', groupId },
  filter: NO_FILTER,
  intent: 'apply',
});
const ALL_DEVICES: ImpactAssignment = {
  target: { kind: 'allDevices' },
  filter: NO_FILTER,
  intent: 'apply',
};

type Rows = readonly ImpactAssignment[];

it.each<[name: string, before: Rows, after: Rows, words: string | undefined]>([
  ['the lists are the same', [to('people')], [to('people')], undefined],
  ['a device receives it', [], [to('people')], undefined],
  ['a device loses it', [ALL_DEVICES], [ALL_DEVICES, not('kiosks')], undefined],
  [
    'all have it already',
    [to('people')],
    [to('people'), to('ann')],
    'No new device receives this: they have it already.',
  ],
  [
    'the filter matches none',
    [ALL_DEVICES],
    [ALL_DEVICES, to('people', include('kiosks'))],
    'No new device receives this: none matches the filter.',
  ],
  [
    'the filter excludes all',
    [],
    [to('people', exclude('all'))],
    'No new device receives this: the filter excludes them all.',
  ],
  [
    'the group is empty',
    [],
    [to('empty')],
    'No new device receives this: the target has no Windows devices.',
  ],
  [
    'the group has devices of another platform only',
    [],
    [to('macs')],
    'No new device receives this: the target has no Windows devices.',
  ],
  [
    'all are excluded',
    [not('kiosks')],
    [not('kiosks'), to('kiosks')],
    'No new device receives this: they are excluded.',
  ],
  [
    'some are excluded and the others have it',
    [to('people'), not('ann')],
    [to('people'), not('ann'), to('people', include('all'))],
    'No new device receives this: they have it already or are excluded.',
  ],
  [
    'the exclude filter of another row wins',
    [to('ann', exclude('anns'))],
    [to('ann', exclude('anns')), to('ann')],
    'No new device receives this: other assignments keep it from them.',
  ],
  [
    'an excluded group is empty',
    [ALL_DEVICES],
    [ALL_DEVICES, not('empty')],
    'No device loses this: the group has no Windows devices.',
  ],
  [
    'nobody of an excluded group has it',
    [to('ann')],
    [to('ann'), not('kiosks')],
    'No device loses this: none of the group’s devices receives it now.',
  ],
  [
    'an excluded group is not offered an app that it has to install',
    [to('kiosks', NO_FILTER, 'available')],
    [to('kiosks', NO_FILTER, 'available'), { ...not('ann'), intent: 'available' }],
    'No device loses this: none of the group’s devices has it by this intent now.',
  ],
  [
    'users are excluded from devices',
    [ALL_DEVICES],
    [ALL_DEVICES, not('people')],
    'No device loses this: Intune ignores the exclusion for them.',
  ],
  [
    'another row reaches the same',
    [to('people'), to('ann')],
    [to('people')],
    'No device loses this: another assignment reaches them.',
  ],
  [
    'the removed row reached nobody',
    [to('people'), to('empty')],
    [to('people')],
    'No device loses this: the target has no Windows devices.',
  ],
  [
    'the removed exclusion kept nobody away',
    [to('ann'), not('kiosks')],
    [to('ann')],
    'No new device receives this: other assignments do not reach the group’s devices.',
  ],
  [
    'the removed exclusion of users was ignored for devices',
    [ALL_DEVICES, not('people')],
    [ALL_DEVICES],
    'No new device receives this: Intune ignored the exclusion for them.',
  ],
  [
    'an edit makes no difference',
    [to('ann')],
    [to('ann', include('anns'))],
    'No device receives or loses this: the same devices receive it as before.',
  ],
  [
    'an edited row reached nobody and will not',
    [to('ann', include('kiosks'))],
    [to('ann', exclude('all'))],
    'No device receives this: the filter excludes them all.',
  ],
  [
    'the intent is to remove',
    [to('empty')],
    [to('empty'), to('ann', NO_FILTER, 'remove')],
    undefined,
  ],
])('says why nothing changes where %s', (_, before, after, words) => {
  expect(whyUnchanged({ platform: 'windows', before, after, facts: WHAT_IS_READ })).toBe(words);
});

it.each<[Intent, before: Rows, after: Rows, words: string]>([
  ['required', [], [to('empty')], 'No new device has to install this: the target has no Windows'],
  ['required', [to('people')], [to('people'), to('ann')], 'they have to already.'],
  ['available', [], [to('empty')], 'No new device is offered this: the target has no Windows'],
  ['available', [to('people'), to('ann')], [to('people')], 'Every device that is offered this'],
  ['uninstall', [to('ann')], [to('ann', include('anns'))], 'The same devices are asked to'],
])('says of an app what its intent asks for: %s', (intent, before, after, words) => {
  const question = { platform: 'windows', before, after, facts: WHAT_IS_READ } as const;
  expect(whyUnchanged(question, effectOf([intent]))).toContain(words);
});

const excluding = (groupId: string, intent: Intent): ImpactAssignment => ({
  ...not(groupId),
  intent,
});
const ANN_UNINSTALLS = [to('ann', NO_FILTER, 'uninstall')];
const ANN_HAS_TO = [to('ann', NO_FILTER, 'required')];
const ANN_IS_OFFERED = [to('ann', NO_FILTER, 'available')];
const ANN_IS_OFFERED_ANYHOW = [to('ann', NO_FILTER, 'availableWithoutEnrollment')];
const PEOPLE_IGNORED = [{ ...ALL_DEVICES, intent: 'uninstall' }];

it.each<[name: string, intent: Intent, before: Rows, excluded: string, words: string]>([
  ['by its own rows', 'uninstall', PEOPLE_IGNORED, 'people', 'Intune ignores the exclusion'],
  ['since another wins', 'uninstall', [...ANN_UNINSTALLS, ...ANN_HAS_TO], 'ann', 'another intent'],
  [
    'since the same comes by another intent',
    'available',
    [...ANN_IS_OFFERED, ...ANN_IS_OFFERED_ANYHOW],
    'ann',
    'another assignment reaches them',
  ],
])('says why an exclusion takes nobody from an intent: %s', (_, intent, rows, group, words) => {
  const excluded = [...rows, excluding(group, intent)];
  const recipients = { platform: 'windows' } as const;
  const [adding] = questionsByEffect(recipients, { before: rows, after: excluded });
  expect(whyUnchanged({ ...adding, facts: WHAT_IS_READ }, adding.effect)).toContain(words);
  const [removing] = questionsByEffect(recipients, { before: excluded, after: rows });
  expect(whyUnchanged({ ...removing, facts: WHAT_IS_READ }, removing.effect)).toContain(
    words.replace('ignores', 'ignored'),
  );
});

it('says nothing of what was not read', () => {
  const question: ImpactQuestion = {
    platform: 'windows',
    before: [],
    after: [to('ann')],
    facts: { ...WHAT_IS_READ, groups: new Map() },
  };
  expect(whyUnchanged(question)).toBeUndefined();
});

it('never says that nothing changes where a device receives or loses it', () => {
  assert(
    property(tenants, changes, blurs, (tenant, [before, after], blurred) => {
      const facts = blur(tenant, blurred);
      const words = whyUnchanged({ platform: 'windows', before, after, facts });
      if (words === undefined) return;
      const [had, has] = [before, after].map((rows) => exactDevices(tenant, rows, false));
      expect([...has!].toSorted()).toEqual([...had!].toSorted());
    }),
    { numRuns: 500 },
  );
});

it('gives no number of devices that receive or lose it before anything is read', () => {
  const facts = {
    groups: new Map(),
    filters: new Map(),
    inventory: { kind: 'counted', count: undefined, because: 'reading' } as const,
  };
  const { devices } = impactOf({ platform: 'windows', before: [], after: [to('ann')], facts });
  expect([devices.after.kind, devices.gained.kind]).toEqual(['bounds', 'bounds']);
});
