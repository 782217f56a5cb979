import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { groupInRole } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { lensOf } from '#domain/lens/lensRows.ts';
import { groupsListed, type Memberships } from '#domain/lens/subject.ts';
import { lensChanges, type Moves, supposing } from '#domain/lens/whatIf.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { rowOf } from '#domain/testing/testRows.ts';

const configuration = (
  id: string,
  groupId: string,
  role: 'includes' | 'excludes',
): Configuration => ({
  id: keyOf(id),
  displayName: id,
  description: undefined,
  type: { name: 'x', platform: 'windows', kind: 'other' },
  createdAt: undefined,
  lastModifiedAt: undefined,
  version: undefined,
  roleScopeTagIds: [],
  assignments: [row(groupId, role), row('base', 'includes')],
});

const row = (groupId: string, role: 'includes' | 'excludes'): Assignment =>
  rowOf({ target: groupInRole(groupId, role) });

const ALL = [
  configuration('by-child', 'child', 'includes'),
  configuration('not-parent', 'parent', 'excludes'),
];

const rowsOf = (groups: Memberships) => lensOf({ kind: 'user', id: 'u', groups }, ALL).rows;

function changes(groups: readonly string[], moves: Partial<Moves>) {
  const now = groupsListed(groups);
  const then = supposing(now, { into: [], outOf: [], ...moves });
  return lensChanges(rowsOf(now), rowsOf(then)).map(
    ({ configuration: { displayName }, before, after }) =>
      `${displayName}: ${before.verdict} → ${after.verdict}`,
  );
}

describe('if a user', () => {
  it('joined a group, they would be in the groups that hold it, too', () => {
    expect(changes([], { into: ['child', 'Parent'] })).toEqual([
      'by-child: nothing → gets',
      'not-parent: nothing → keptFrom',
    ]);
    expect(changes(['base'], { into: ['child', 'Parent'] })).toEqual([
      'not-parent: gets → keptFrom',
    ]);
  });

  it('left a group, they would be out of those that held them through it', () => {
    expect(changes(['child', 'parent', 'base'], { outOf: ['child', 'Parent'] })).toEqual([
      'not-parent: keptFrom → gets',
    ]);
    expect(changes(['child', 'parent', 'base'], { outOf: ['child'] })).toEqual([]);
  });

  it('left a group for another that the same one holds, they would stay in that', () => {
    const moves = { outOf: ['child', 'parent'], into: ['other', 'parent'] };
    expect(changes(['child', 'parent', 'base'], moves)).toEqual([]);
  });

  it('moved where nobody knows what holds whom, nothing would be certain', () => {
    const open = ['by-child: gets → depends', 'not-parent: gets → depends'];
    expect(changes(['base'], { into: undefined })).toEqual(open);
    expect(changes(['base'], { outOf: undefined })).toEqual(open);
  });

  it('moved nowhere, nothing would change', () => {
    expect(changes(['base'], {})).toEqual([]);
  });

  it('gets what depends on a target nobody knows, it would depend as before', () => {
    const unclear: Configuration = {
      ...configuration('unclear', 'base', 'includes'),
      assignments: [
        row('base', 'includes'),
        { ...row('', 'includes'), target: { kind: 'unknown', odataType: 'x', raw: {} } },
      ],
    };
    const rows = (ids: readonly string[]) =>
      lensOf({ kind: 'user', id: 'u', groups: groupsListed(ids) }, [unclear]).rows;
    expect(rows([]).map(({ standing }) => standing.verdict)).toEqual(['depends']);
    expect(lensChanges(rows(['base']), rows([]))).toEqual([]);
  });

  it('got another intent of an app, that is a change though the verdict is the same', () => {
    const app: Configuration = {
      ...configuration('app', 'child', 'includes'),
      assignments: [
        { ...row('base', 'includes'), intent: 'available' },
        { ...row('child', 'includes'), intent: 'uninstall' },
      ],
    };
    const rows = (ids: readonly string[]) =>
      lensOf({ kind: 'user', id: 'u', groups: groupsListed(ids) }, [app]).rows;
    expect(lensChanges(rows(['base']), rows(['base', 'child']))).toMatchObject([
      {
        before: { verdict: 'gets', asked: [{ intent: 'available', tri: 'y' }] },
        after: { verdict: 'gets', asked: [{ intent: 'uninstall', tri: 'y' }] },
      },
    ]);
  });
});
