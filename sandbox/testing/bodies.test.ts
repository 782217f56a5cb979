import { describe, expect, it } from 'vitest';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { DELETED_GROUP } from '../tenant/groupRows.ts';
import { groupId } from '../tenant/groups.ts';
import { guid } from '../random.ts';
import type { JsonRecord } from '../json.ts';
import { B, open, toGroup } from './testKit.ts';

const BASELINE = configurationId('WIN - Device restrictions - Baseline');
const FINANCE = groupId('Finance');
const filter = (name: string): string => guid(`filter:${name}`);
const target = (type: string, more: JsonRecord = {}): JsonRecord => ({
  target: { '@odata.type': `#microsoft.graph.${type}`, ...more },
});
const include = (name: string): JsonRecord => ({
  deviceAndAppManagementAssignmentFilterId: filter(name),
  deviceAndAppManagementAssignmentFilterType: 'include',
});

describe('a body that Graph would not take', () => {
  const { ask } = open();
  it.each([
    ['no JSON', '{"target":', 'Unable to read JSON'],
    ['an unknown property', { ...toGroup(FINANCE), note: 1 }, "property 'note' does not exist"],
    [
      'an unknown property in the target',
      toGroup(FINANCE, { note: 1 }),
      "property 'note' does not exist",
    ],
    ['no target', { intent: 'apply' }, 'target is missing'],
    ['the abstract target', { target: { groupId: FINANCE } }, 'abstract'],
    [
      'an unknown target type',
      target('scopeTagGroupAssignmentTarget', { entraObjectId: FINANCE }),
      'could not be resolved',
    ],
    ['an unknown intent', { ...toGroup(FINANCE), intent: 'delete' }, 'was not found for enum'],
    ['an unknown group', toGroup(guid('nobody')), 'was not found in the directory'],
    ['a deleted group', toGroup(groupId(DELETED_GROUP)), 'was not found in the directory'],
    [
      'a group as collection',
      target('configurationManagerCollectionAssignmentTarget', { collectionId: FINANCE }),
      'An error has occurred',
    ],
    [
      'an unknown filter',
      toGroup(FINANCE, include('nothing')),
      'Scope Tags validation failed : Filters',
    ],
    [
      'a filter of another platform',
      toGroup(FINANCE, include('macOS - Apple silicon')),
      'does not match the platform',
    ],
    [
      'an apps filter',
      toGroup(FINANCE, include('Apps - iOS 17 or newer (MAM)')),
      'for managed apps',
    ],
    [
      'a filter without its mode',
      toGroup(FINANCE, { deviceAndAppManagementAssignmentFilterId: filter('Windows - Corporate') }),
      'include or exclude',
    ],
    [
      'a mode without its filter',
      toGroup(FINANCE, { deviceAndAppManagementAssignmentFilterType: 'include' }),
      'needs an assignment filter id',
    ],
    [
      'a filter on an exclusion',
      target('exclusionGroupAssignmentTarget', {
        groupId: FINANCE,
        ...include('Windows - Corporate'),
      }),
      'not supported for exclusion',
    ],
  ])('%s', async (_, body, words) => {
    const answer = await ask('POST', `${B}/${BASELINE}/assignments`, { body });
    expect(answer.status).toBe(400);
    expect(answer.message).toContain(words);
    expect((await ask('GET', `${B}/${BASELINE}/assignments`)).value).toHaveLength(2);
  });
});

describe('a body that Graph takes', () => {
  it.each([
    [
      'all users',
      target('allLicensedUsersAssignmentTarget'),
      'acacacac-9df4-4c7d-9d50-4ef0226f57a9',
    ],
    ['an exclusion', target('exclusionGroupAssignmentTarget', { groupId: FINANCE }), FINANCE],
    [
      'a collection',
      target('configurationManagerCollectionAssignmentTarget', {
        collectionId: guid('collection:CD10002A'),
      }),
      guid('collection:CD10002A'),
    ],
    ['a filter', toGroup(FINANCE, include('Windows - Corporate')), FINANCE],
    [
      'an explicit "no filter"',
      toGroup(FINANCE, {
        deviceAndAppManagementAssignmentFilterId: null,
        deviceAndAppManagementAssignmentFilterType: 'none',
      }),
      FINANCE,
    ],
    ['the intent to remove', { ...toGroup(FINANCE), intent: 'remove' }, FINANCE],
    [
      'read-only properties, which are ignored',
      { ...toGroup(FINANCE), id: 'x', source: 'policySets', sourceId: 'y' },
      FINANCE,
    ],
    [
      'a type without #',
      { target: { '@odata.type': 'microsoft.graph.groupAssignmentTarget', groupId: FINANCE } },
      FINANCE,
    ],
  ])('%s', async (_, body, key) => {
    const { ask } = open();
    expect(await ask('POST', `${B}/${BASELINE}/assignments`, { body })).toMatchObject({
      status: 201,
      json: { id: `${BASELINE}_${key}`, source: 'direct', sourceId: BASELINE },
    });
  });
});

it('changes filter or intent in place, never the group', async () => {
  const { ask } = open();
  const path = `${B}/${BASELINE}/assignments/${BASELINE}_adadadad-808e-44e2-905a-0b7873a8a531`;
  expect(await ask('PATCH', path, { body: { intent: 'remove' } })).toMatchObject({
    status: 200,
    json: { intent: 'remove', target: { deviceAndAppManagementAssignmentFilterType: 'exclude' } },
  });
  expect(await ask('PATCH', path, { body: toGroup(FINANCE) })).toMatchObject({ status: 400 });
});

it("leaves a policy set's assignment to the policy set", async () => {
  const { ask } = open();
  const owner = configurationId('WIN - Delivery optimization');
  const path = `${B}/${owner}/assignments/${owner}_${groupId('DYN - Windows Autopilot')}`;
  expect(await ask('GET', path)).toMatchObject({ json: { source: 'policySets' } });
  expect(await ask('DELETE', path)).toMatchObject({ status: 400 });
});
