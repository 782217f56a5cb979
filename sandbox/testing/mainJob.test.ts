import { beforeEach, describe, expect, it } from 'vitest';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { groupId } from '../tenant/groups.ts';
import { B, open, toGroup, type Asker } from './testKit.ts';

const BASELINE = configurationId('WIN - Device restrictions - Baseline');
const FINANCE = groupId('Finance');

let ask: Asker;
beforeEach(() => {
  ({ ask } = open());
});

describe('an admin assigns a configuration to a group', () => {
  it('finds it in the list, posts, and reads it back', async () => {
    const list = await ask('GET', `${B}?$select=id,displayName&$expand=assignments&$top=1000`);
    expect(list.status).toBe(200);
    const row = list.value.find((each) => each['id'] === BASELINE);
    expect(row).toMatchObject({
      '@odata.type': '#microsoft.graph.windows10GeneralConfiguration',
      displayName: 'WIN - Device restrictions - Baseline',
    });

    const created = await ask('POST', `${B}/${BASELINE}/assignments`, { body: toGroup(FINANCE) });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      id: `${BASELINE}_${FINANCE}`,
      source: 'direct',
      sourceId: BASELINE,
      intent: 'apply',
      target: {
        '@odata.type': '#microsoft.graph.groupAssignmentTarget',
        groupId: FINANCE,
        deviceAndAppManagementAssignmentFilterId: null,
        deviceAndAppManagementAssignmentFilterType: 'none',
      },
    });

    const one = await ask('GET', `${B}/${BASELINE}/assignments/${BASELINE}_${FINANCE}`);
    expect(one.status).toBe(200);
    const all = await ask('GET', `${B}('${BASELINE}')/assignments`);
    expect(all.value).toHaveLength(3);
  });

  it('cannot do it twice', async () => {
    await ask('POST', `${B}/${BASELINE}/assignments`, { body: toGroup(FINANCE) });
    const again = await ask('POST', `${B}/${BASELINE}/assignments`, { body: toGroup(FINANCE) });
    expect(again.status).toBe(400);
    expect(again.message).toContain('already exists');
  });

  it('is told when the token, the scope or the role is missing', async () => {
    const path = `${B}/${BASELINE}/assignments`;
    const body = toGroup(FINANCE);
    expect(
      await ask('POST', path, { body, headers: { authorization: 'Bearer nonsense' } }),
    ).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
    const nia = await ask('POST', path, { as: 'nia', body });
    expect(nia.status).toBe(403);
    expect(nia.message).toContain(
      'Application must have one of the following scopes: DeviceManagementConfiguration.ReadWrite.All - Operation ID',
    );
    const rui = await ask('POST', path, { as: 'rui', body });
    expect(rui.status).toBe(403);
    expect(rui.message).toContain('User is not authorized to perform this operation');
    expect(await ask('GET', path, { as: 'rui' })).toMatchObject({ status: 200 });
  });

  it('takes it away again, and replaces the whole set with assign', async () => {
    const path = `${B}/${BASELINE}/assignments`;
    await ask('POST', path, { body: toGroup(FINANCE) });
    expect(await ask('DELETE', `${path}/${BASELINE}_${FINANCE}`)).toMatchObject({
      status: 204,
      text: '',
    });
    expect(await ask('DELETE', `${path}/${BASELINE}_${FINANCE}`)).toMatchObject({ status: 404 });
    const both = [
      toGroup(FINANCE),
      {
        target: {
          '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget',
          groupId: FINANCE,
        },
      },
    ];
    const replaced = await ask('POST', `${B}/${BASELINE}/assign`, { body: { assignments: both } });
    expect(replaced.status).toBe(200);
    const after = await ask('GET', path);
    expect(after.value).toHaveLength(1);
    expect(after.value[0]).toMatchObject({
      target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget' },
    });
  });
});
