import { describe, expect, it } from 'vitest';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { groupId } from '../tenant/groups.ts';
import { B, open, toGroup } from './testKit.ts';

const BASELINE = configurationId('WIN - Device restrictions - Baseline');
const ROWS = `${B}/${BASELINE}/assignments`;
const FINANCE = groupId('Finance');
const EVENTS = '/beta/deviceManagement/auditEvents';
const SCOPES = ['DeviceManagementApps.Read.All'];

describe('the audit log', () => {
  it('tells of every write: who, what, when, and the request', async () => {
    const { ask } = open();
    const created = await ask('POST', ROWS, {
      body: toGroup(FINANCE),
      headers: { 'client-request-id': '11111111-2222-4333-8444-555555555555' },
    });
    expect(created.status).toBe(201);
    await ask('DELETE', `${ROWS}/${BASELINE}_${FINANCE}`);
    await ask('POST', `${B}/${BASELINE}/assign`, { body: { assignments: [toGroup(FINANCE)] } });
    const { value } = await ask('GET', EVENTS, { scopes: SCOPES });
    expect(value.map(({ activityOperationType }) => activityOperationType)).toEqual([
      'Create',
      'Delete',
      'Action',
    ]);
    expect(value[0]).toMatchObject({
      category: 'DeviceConfiguration',
      activityResult: 'Success',
      correlationId: '11111111-2222-4333-8444-555555555555',
      actor: { userPrincipalName: expect.stringContaining('ada.admin@') as string },
      resources: [{ resourceId: BASELINE }],
    });
  });

  it('says nothing of what was refused', async () => {
    const { ask } = open();
    await ask('POST', ROWS, { as: 'rui', body: toGroup(FINANCE) });
    await ask('POST', ROWS, { body: { target: {} } });
    expect((await ask('GET', EVENTS, { scopes: SCOPES })).value).toEqual([]);
  });

  it('is filtered by time', async () => {
    let now = Date.parse('2026-11-23T10:00:00Z');
    const { ask } = open({ now: () => now });
    await ask('POST', ROWS, { body: toGroup(FINANCE) });
    now += 3_600_000;
    await ask('DELETE', `${ROWS}/${BASELINE}_${FINANCE}`, {
      scopes: ['DeviceManagementConfiguration.ReadWrite.All'],
    });
    const since = await ask(
      'GET',
      `${EVENTS}?$filter=activityDateTime ge 2026-11-23T10:30:00.000Z and ` +
        'activityDateTime le 2026-11-23T11:30:00.000Z&$orderby=activityDateTime desc',
      { scopes: SCOPES },
    );
    expect(since.value.map(({ activityOperationType }) => activityOperationType)).toEqual([
      'Delete',
    ]);
  });

  it('needs the Apps permission, and no Configuration one will do', async () => {
    const { ask } = open();
    const refused = await ask('GET', EVENTS);
    expect([refused.status, refused.message]).toEqual([
      403,
      expect.stringContaining('DeviceManagementApps.Read.All'),
    ]);
    expect((await ask('POST', EVENTS, { scopes: SCOPES, body: {} })).status).toBe(400);
  });
});
