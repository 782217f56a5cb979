import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/assignment/intent.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { changeImpactOf } from '#domain/impact/effect/changeImpact.ts';
import { consequenceOf } from '#domain/impact/effect/consequence.ts';
import { reachWords } from '#domain/impact/words.ts';
import { device, factsOf } from '#domain/testing/fakeTenant.ts';

const KNOWN = factsOf({
  devices: [device('a', 'ann'), device('b', 'bob')],
  groups: {
    everybody: { users: ['ann', 'bob'], devices: [] },
    ann: { users: ['ann'], devices: [] },
  },
  filters: {},
});

const APP: Recipients = {
  platform: 'windows',
  offers: { toDevices: true, withoutEnrollment: true },
};

const row = (intent: Intent, groupId: 'everybody' | 'ann'): ImpactAssignment => ({
  target: { kind: 'group', groupId },
  filter: { mode: 'none' },
  intent,
});

function said(before: readonly ImpactAssignment[], after: readonly ImpactAssignment[]) {
  const { effects } = changeImpactOf(APP, { before, after }, KNOWN);
  return {
    words: consequenceOf(effects).words,
    unchanged: effects.flatMap(({ unchanged }) => unchanged ?? []),
  };
}

describe('a change of an app counts which intent wins, as its lens does', () => {
  it('where a device is to uninstall what it was offered, it is no longer offered', () => {
    const before = [row('available', 'everybody')];
    expect(said(before, [...before, row('uninstall', 'ann')]).words).toBe(
      '1 device is asked to uninstall it. 1 device is no longer offered it',
    );
  });

  it('where Uninstall goes, what it was kept from comes', () => {
    const before = [row('available', 'everybody'), row('uninstall', 'ann')];
    expect(said(before, before.slice(0, 1)).words).toBe(
      '1 device is no longer asked to uninstall it. 1 more device is offered it',
    );
  });

  it('nobody is asked to uninstall what is required', () => {
    const before = [row('required', 'everybody')];
    expect(said(before, [...before, row('uninstall', 'ann')])).toEqual({
      words: 'The same devices are reached as before',
      unchanged: [
        'No new device is asked to uninstall this: another intent of the app wins for them.',
      ],
    });
  });

  it('what becomes required is no longer to be uninstalled', () => {
    const before = [row('uninstall', 'everybody')];
    expect(said(before, [...before, row('required', 'ann')]).words).toBe(
      '1 device has to install it. 1 device is no longer asked to uninstall it',
    );
  });

  it('two intents that change are told apart', () => {
    const before = [row('required', 'ann'), row('available', 'everybody')];
    expect(said(before, []).words).toBe(
      '1 device no longer has to install it. 2 devices are no longer offered it',
    );
    expect(said([row('available', 'ann')], [row('required', 'ann')]).words).toBe(
      '1 device has to install it. 1 device is no longer offered it',
    );
  });

  it('tells of each intent what it does now, while nothing changes', () => {
    const list = [
      row('required', 'ann'),
      row('available', 'everybody'),
      row('uninstall', 'everybody'),
    ];
    const { effects, hasChange } = changeImpactOf(APP, { before: list, after: list }, KNOWN);
    expect(hasChange).toBe(false);
    expect(
      effects.map(({ effect, devices }) => [effect.gained[1], reachWords(devices.now)]),
    ).toEqual([
      ['have to install', '1'],
      ['are offered', '1'],
      ['are asked to uninstall', '1'],
    ]);
  });
});
