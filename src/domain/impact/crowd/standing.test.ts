import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/assignment/intent.ts';
import { deviceConditionOf, type ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { ruleOf } from '#domain/impact/condition.ts';
import { impactOf } from '#domain/testing/impactOf.ts';
import { device, factsOf } from '#domain/testing/fakeTenant.ts';

/** One device with its user: a group holds the one or the other. */
const facts = factsOf({
  devices: [device('d0', 'u1')],
  groups: { users: { users: ['u1'], devices: [] }, devices: { users: [], devices: ['e-d0'] } },
  filters: { none: [], all: ['d0'] },
});

type Way = 'users' | 'devices';

const row = (intent: Intent, groupId: Way, filterId?: 'none' | 'all'): ImpactAssignment => ({
  target: { kind: 'group', groupId },
  filter: filterId === undefined ? { mode: 'none' } : { mode: 'include', filterId },
  intent,
});

function reached(...rows: ImpactAssignment[]): number | string {
  const { devices } = impactOf({ platform: 'windows', before: rows, after: rows, facts });
  return devices.now.kind === 'exact' ? devices.now.count : devices.now.kind;
}

/** Is the device asked to uninstall it, whoever wins where nobody documents it? */
function isAsked(...rows: ImpactAssignment[]): readonly boolean[] {
  return eitherWay('uninstall', rows);
}

function eitherWay(intent: Intent, rows: readonly ImpactAssignment[]): readonly boolean[] {
  const rule = ruleOf(deviceConditionOf([intent])(rows));
  return [true, false].map((doesRemoveWin) =>
    rule((fact) =>
      fact === 'removeWins'
        ? doesRemoveWin
        : ['platform', 'hasUser', 'user:users', 'device:devices', 'filter:all'].includes(fact),
    ),
  );
}

/** The device by rows of one intent: reached, not, or as nobody knows. */
function reachedBy(intent: Intent, ...rows: ImpactAssignment[]): number | string {
  const [one, other] = eitherWay(intent, rows);
  return one === other ? Number(one) : 'open';
}

describe('intents that meet on one device, as Microsoft documents them', () => {
  it.each<[Intent, Way, Way, number | string, (readonly boolean[])?]>([
    ['required', 'users', 'users', 1],
    ['required', 'users', 'devices', 1],
    ['required', 'devices', 'users', 1],
    ['required', 'devices', 'devices', 1],
    ['available', 'users', 'users', 0],
    // It is uninstalled where it was installed as required.
    ['available', 'users', 'devices', 1, [true, false]],
    ['available', 'devices', 'devices', 0],
    // Not in Microsoft's table.
    ['available', 'devices', 'users', 'bounds'],
    ['availableWithoutEnrollment', 'users', 'users', 'bounds'],
    // It is uninstalled unless the user installs it.
    ['availableWithoutEnrollment', 'users', 'devices', 1, [true, false]],
  ])('%s for %s, uninstall from %s: %s', (intent, way, from, count, asked) => {
    const rows = [row(intent, way), row('uninstall', from)];
    expect(reached(...rows)).toBe(count);
    expect(isAsked(...rows)).toEqual(
      asked ?? (count === 1 ? [false, false] : count === 0 ? [true, true] : [true, false]),
    );
  });

  it('required and available are both so', () => {
    expect(reached(row('required', 'users'), row('available', 'devices'))).toBe(1);
  });

  it('what is required and available is kept where it is uninstalled as well', () => {
    const rows = [row('required', 'devices'), row('available', 'users'), row('uninstall', 'users')];
    expect(reached(...rows)).toBe(1);
    expect(isAsked(...rows)).toEqual([false, false]);
  });

  it('an uninstall that loses to required takes nothing from what is available', () => {
    const both = [row('required', 'users'), row('available', 'users'), row('uninstall', 'users')];
    expect(reachedBy('available', ...both)).toBe(1);
    const heldBack = [row('required', 'users', 'none'), ...both.slice(1)];
    expect(reachedBy('available', ...heldBack)).toBe('open');
  });

  it('Remove is asked for certain where nothing asks to apply', () => {
    expect(reachedBy('remove', row('remove', 'users'))).toBe(1);
    expect(reachedBy('remove', row('remove', 'users'), row('apply', 'devices'))).toBe('open');
  });

  it('an uninstall that its filter holds back may have decided all the same', () => {
    expect(reached(row('available', 'users'), row('uninstall', 'users', 'none'))).toBe('bounds');
    expect(reached(row('available', 'users'), row('uninstall', 'users', 'all'))).toBe(0);
  });

  it('a group that is excluded from the uninstall keeps what it is offered', () => {
    const kept = {
      ...row('uninstall', 'users'),
      target: { kind: 'exclusionGroup', groupId: 'users' },
    } as const;
    const everybody = {
      ...row('uninstall', 'users'),
      target: { kind: 'allLicensedUsers' },
    } as const;
    expect(reached(row('available', 'users'), everybody, kept)).toBe(1);
  });
});
