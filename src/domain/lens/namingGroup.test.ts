import { keyOf } from '#domain/testing/keyOf.ts';
import { rowOf } from '#domain/testing/testRows.ts';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { lensOf } from '#domain/lens/lensRows.ts';
import { namesGroup, namingGroup } from '#domain/lens/namingGroup.ts';
import { groupsListed, type GroupSubject } from '#domain/lens/subject.ts';
import type { Target } from '#domain/assignment/target.ts';

const groupLens = (
  id: string,
  parents: readonly string[] | undefined,
  configurations: readonly Configuration[],
  members?: GroupSubject['members'],
) => ({
  ...lensOf(
    {
      kind: 'group',
      id,
      holders: parents === undefined ? { kind: 'notRead' } : groupsListed(parents),
      members,
    },
    configurations,
  ),
  ...namingGroup(id, configurations),
});

const row = (target: Target): Assignment => rowOf({ target });

function configuration(id: string, ...targets: Target[]): Configuration {
  return {
    ...EMPTY,
    id: keyOf(id),
    displayName: id,
    assignments: targets.map(row),
  };
}

const EMPTY: Configuration = {
  id: keyOf('empty'),
  displayName: '',
  description: undefined,
  type: { name: 'x', platform: 'windows', kind: 'other' },
  createdAt: undefined,
  lastModifiedAt: undefined,
  version: undefined,
  roleScopeTagIds: [],
  assignments: undefined,
};

const included = (groupId: string): Target => ({ kind: 'group', groupId });
const excluded = (groupId: string): Target => ({ kind: 'exclusionGroup', groupId });
const EVERYBODY: Target = { kind: 'allDevices' };

const standings = (...configurations: Configuration[]) =>
  groupLens('ME', ['Parent'], configurations).rows.map(({ configuration: { id }, standing }) => [
    id,
    standing.verdict,
  ]);

describe('what a group receives', () => {
  it('is what names it or a group that holds it, in any letter case', () => {
    expect(
      standings(
        configuration('own', included('me')),
        configuration('parent', included('PARENT')),
        configuration('other', included('them')),
      ),
    ).toEqual([
      ['own', 'gets'],
      ['parent', 'gets'],
    ]);
  });

  it('tells exclusion from inclusion, and both at once', () => {
    expect(
      standings(
        configuration('kept-away', excluded('me')),
        configuration('by-parent', included('parent'), excluded('me')),
        configuration('all-but-me', EVERYBODY, excluded('Parent')),
      ),
    ).toEqual([
      ['kept-away', 'keptFrom'],
      ['by-parent', 'keptFrom'],
      ['all-but-me', 'keptFrom'],
    ]);
  });

  it('depends on parents that were not read only where they could keep it away', () => {
    const [sure, open] = groupLens('me', undefined, [
      configuration('sure', included('me')),
      configuration('open', included('me'), excluded('parent')),
    ]).rows;
    expect(sure?.standing.verdict).toBe('gets');
    expect(open?.standing).toMatchObject({
      verdict: 'depends',
      reasons: [{ kind: 'groupOpen', groupId: 'parent' }],
    });
  });

  it('of everybody goes by what its members are', () => {
    const all = configuration('all', EVERYBODY, excluded('me'));
    const of = (members: 'user' | 'device') =>
      groupLens('me', [], [all], members).rows.map(({ standing }) => standing.verdict);
    expect(of('device')).toEqual(['keptFrom']);
    expect(of('user')).toEqual(['keptFrom']);
  });

  it('counts what everybody gets, and tells it from what names the group', () => {
    const { rows } = groupLens(
      'me',
      [],
      [configuration('all', EVERYBODY), configuration('named', EVERYBODY, included('me'))],
    );
    expect(rows.map(namesGroup)).toEqual([false, true]);
  });

  it('does not know whom collections and targets it does not know bring it', () => {
    expect(
      standings(
        configuration('collection', { kind: 'collection', collectionId: 'me' }),
        configuration('unknown', { kind: 'unknown', odataType: 'x', raw: { groupId: 'me' } }),
      ),
    ).toEqual([
      ['collection', 'depends'],
      ['unknown', 'depends'],
    ]);
  });
});

it('keeps out of a plan what the app only shows, and tells it apart', () => {
  const set = { ...configuration('set', included('me')), id: keyOf('policySet:set') };
  const { naming, shownOnly } = groupLens('me', [], [configuration('own', included('me')), set]);
  expect(naming.map(({ id }) => id)).toEqual(['own']);
  expect(shownOnly).toEqual([set]);
});

it('starts a plan from what names the group itself, not a parent', () => {
  const { naming } = groupLens(
    'me',
    ['parent'],
    [configuration('own', excluded('me')), configuration('parent', included('parent'))],
  );
  expect(naming.map(({ id }) => id)).toEqual(['own']);
});

it('says of how many it does not know: a list that was not read is not empty', () => {
  expect(
    groupLens('me', [], [{ ...EMPTY, id: keyOf('a') }, configuration('b', included('me'))]),
  ).toMatchObject({ notRead: 1, rows: [{ standing: { verdict: 'gets' } }] });
});

describe('app protection comes to people', () => {
  const protection = { ...configuration('x', included('me')), id: keyOf('iosAppProtection:x') };
  const standingFor = (members?: 'user' | 'device') =>
    groupLens('me', [], [protection], members).rows.map(({ standing }) => standing);

  it('and not to the devices of a group', () => {
    expect(standingFor('user')).toMatchObject([{ verdict: 'gets', reasons: [] }]);
    expect(standingFor('device')).toMatchObject([
      { verdict: 'keptFrom', reasons: [{ kind: 'people' }] },
    ]);
    expect(standingFor()).toMatchObject([{ verdict: 'depends' }]);
  });

  it('and no excluded group of devices keeps it', () => {
    const twice = { ...protection, ...configuration('x', included('me'), excluded('devices')) };
    const [first] = groupLens('me', ['devices'], [{ ...twice, id: protection.id }], 'device').rows;
    expect(first?.standing.reasons).toEqual([{ kind: 'people' }]);
  });
});
