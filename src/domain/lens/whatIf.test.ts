import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { groupInRole } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { lensOf } from '#domain/lens/lensRows.ts';
import { groupsListed, type Memberships } from '#domain/lens/subject.ts';
import { lensChanges, type Supposed, supposing } from '#domain/lens/whatIf.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

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

const row = (groupId: string, role: 'includes' | 'excludes'): Assignment => ({
  id: groupId,
  target: groupInRole(groupId, role),
  filter: { mode: 'none' },
  intent: 'apply',
  source: 'direct',
  sourceId: undefined,
  raw: {},
});

const ALL = [
  configuration('by-child', 'child', 'includes'),
  configuration('not-parent', 'parent', 'excludes'),
];

const HOLDERS: Record<string, readonly string[]> = { child: ['Parent'], base: [], parent: [] };

const rowsOf = (groups: Memberships) => lensOf({ kind: 'user', id: 'u', groups }, ALL).rows;

function changes(groups: readonly string[], supposed: Supposed, holders = HOLDERS) {
  const now = groupsListed(groups);
  return lensChanges(rowsOf(now), rowsOf(supposing(now, supposed, (id) => holders[id]))).map(
    ({ configuration: { displayName }, before, after }) =>
      `${displayName}: ${before.verdict} → ${after.verdict}`,
  );
}

describe('if a user', () => {
  it('joined a group, they would be in the groups that hold it, too', () => {
    expect(changes([], { join: 'child' })).toEqual([
      'by-child: nothing → gets',
      'not-parent: nothing → keptFrom',
    ]);
    expect(changes(['base'], { join: 'child' })).toEqual(['not-parent: gets → keptFrom']);
  });

  it('left a group, whether another one keeps them in its parent would stay open', () => {
    expect(changes(['child', 'parent', 'base'], { leave: 'child' })).toEqual([
      'not-parent: keptFrom → depends',
    ]);
  });

  it('joined a group of which nobody knows what holds it, nothing would be certain', () => {
    expect(changes(['base'], { join: 'child' }, {})).toEqual([
      'by-child: gets → depends',
      'not-parent: gets → depends',
    ]);
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
