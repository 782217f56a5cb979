import { describe, expect, it } from 'vitest';
import type { JsonRecord } from '../json.ts';
import { guid } from '../random.ts';
import type { Assumption } from '../assumptions.ts';
import type { Family } from '../tenant/families/family.ts';
import { itemId } from '../tenant/families/items.ts';
import { FAMILIES } from '../tenant/families/registry.ts';
import { groupId } from '../tenant/groups.ts';
import { open } from './testKit.ts';

const SCOPES = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
  (part) => `DeviceManagement${part}.ReadWrite.All`,
);

function familyOf(key: string): Family {
  const found = FAMILIES.find((family) => family.key === key);
  if (found === undefined) throw new Error(`There is no family '${key}'`);
  return found;
}

const at = (key: string, name: string): string =>
  `/beta/${familyOf(key).path}/${itemId(familyOf(key), name)}`;

const target = (type: string, more: JsonRecord = {}): JsonRecord => ({
  '@odata.type': `#microsoft.graph.${type}`,
  ...more,
});
const GROUP = target('groupAssignmentTarget', { groupId: groupId('Finance') });
const EXCLUSION = target('exclusionGroupAssignmentTarget', { groupId: groupId('Finance') });
const DEVICES = target('allDevicesAssignmentTarget');
const USERS = target('allLicensedUsersAssignmentTarget');
const COLLECTION = target('configurationManagerCollectionAssignmentTarget', {
  collectionId: guid('collection:CD100014'),
});
const filtered = (to: JsonRecord, name: string): JsonRecord => ({
  ...to,
  deviceAndAppManagementAssignmentFilterId: guid(`filter:${name}`),
  deviceAndAppManagementAssignmentFilterType: 'include',
});
const WINDOWS = 'Windows - Corporate';

describe('targets and filters a family takes', () => {
  it.each([
    ['adminTemplate', 'WIN - ADMX - Zoom & Webex', filtered(USERS, WINDOWS), true],
    ['adminTemplate', 'WIN - ADMX - Zoom & Webex', filtered(USERS, 'iOS - Jailbroken'), false],
    ['compliance', 'WIN - Compliance - Baseline', filtered(DEVICES, WINDOWS), true],
    ['compliance', 'WIN - Compliance - Custom: BIOS password set', GROUP, true],
    [
      'compliance',
      'WIN - Compliance - Custom: BIOS password set',
      filtered(DEVICES, WINDOWS),
      false,
    ],
    ['compliance', 'AE - Compliance - Work profile', filtered(USERS, WINDOWS), false],
    ['linuxCompliance', 'LIN - Compliance - Encryption and password', DEVICES, true],
    [
      'linuxCompliance',
      'LIN - Compliance - Encryption and password',
      filtered(GROUP, WINDOWS),
      false,
    ],
    ['powershellScript', 'WIN - Script - Test', USERS, true],
    ['powershellScript', 'WIN - Script - Test', filtered(USERS, WINDOWS), false],
    ['shellScript', 'MAC - Script - Rename device', COLLECTION, false],
    ['remediation', 'WIN - Remediation - Disk space', filtered(DEVICES, WINDOWS), true],
    ['featureUpdate', 'WIN - Feature update - Windows 10 ESU', GROUP, true],
    ['featureUpdate', 'WIN - Feature update - Windows 10 ESU', EXCLUSION, true],
    ['featureUpdate', 'WIN - Feature update - Windows 10 ESU', DEVICES, false],
    ['featureUpdate', 'WIN - Feature update - Windows 10 ESU', filtered(GROUP, WINDOWS), false],
    ['hotpatch', 'WIN - Hotpatch - Surface', USERS, false],
    ['bios', 'WIN - BIOS - Dell kiosks', DEVICES, false],
    ['enrollment', 'ESP - Office staff', DEVICES, true],
    ['enrollment', 'ESP - Office staff', EXCLUSION, false],
    ['enrollment', 'ESP - Office staff', filtered(GROUP, WINDOWS), true],
    ['enrollment', 'Notification - Draft', filtered(GROUP, WINDOWS), false],
    ['enrollment', 'Restriction - macOS from Apple silicon', DEVICES, false],
    ['enrollment', 'default limit', GROUP, false],
    ['securityBaseline', 'WIN - Baseline (2021)', filtered(GROUP, WINDOWS), false],
    ['securityBaseline', 'WIN - BitLocker (old)', filtered(GROUP, WINDOWS), true],
    ['autopilot', 'Autopilot - HoloLens', GROUP, true],
    ['autopilot', 'Autopilot - HoloLens', USERS, false],
    ['terms', 'Terms - Contractors (draft)', EXCLUSION, false],
    ['terms', 'Terms - Contractors (draft)', COLLECTION, true],
    ['appleEnrollment', 'Apple - Web based (test)', DEVICES, false],
  ])('%s, %s, row %#', async (key, name, to, isTaken) => {
    const { ask } = open();
    const { write } = familyOf(key);
    const row = { target: to };
    const answer = await (write.by === 'assign'
      ? ask('POST', `${at(key, name)}/assign`, { scopes: SCOPES, body: { [write.bodyKey]: [row] } })
      : ask('POST', `${at(key, name)}/assignments`, { scopes: SCOPES, body: row }));
    if (isTaken) expect(answer.status).toBeLessThan(300);
    else expect(answer).toMatchObject({ status: 400, code: 'BadRequest' });
  });
});

const schedule = (kind: string, more: JsonRecord): JsonRecord => ({
  '@odata.type': `#microsoft.graph.deviceHealthScript${kind}Schedule`,
  ...more,
});
const DAILY = schedule('Daily', { interval: 1, time: '08:00:00.0000000', useUtc: false });
const run = (more: JsonRecord, to = GROUP): { scopes: readonly string[]; body: JsonRecord } => ({
  scopes: SCOPES,
  body: { deviceHealthScriptAssignments: [{ target: to, runRemediationScript: true, ...more }] },
});

describe('remediations', () => {
  const place = at('remediation', 'WIN - Remediation - Disk space');
  it.each([
    ['daily', DAILY, 204],
    ['hourly', schedule('Hourly', { interval: 23 }), 204],
    [
      'once',
      schedule('RunOnce', { interval: 1, date: '2026-12-24', time: '06:00:00', useUtc: true }),
      204,
    ],
    ['none', null, 204],
    ['every 24 hours', schedule('Hourly', { interval: 24 }), 400],
    ['every 31 days', { ...DAILY, interval: 31 }, 400],
    ['at 25 o’clock', { ...DAILY, time: '25:00:00' }, 400],
    [
      'once without a date',
      schedule('RunOnce', { interval: 1, time: '06:00:00', useUtc: true }),
      400,
    ],
    ['an unknown kind', schedule('Weekly', { interval: 1 }), 400],
    ['an unknown property', { ...DAILY, weekday: 'monday' }, 400],
  ])('a schedule that is %s', async (_, runSchedule, status) => {
    const { ask } = open();
    expect(await ask('POST', `${place}/assign`, run({ runSchedule }))).toMatchObject({ status });
  });

  it('has no schedule on an exclusion', async () => {
    const { ask } = open();
    const sent = run({ runSchedule: DAILY }, EXCLUSION);
    expect(await ask('POST', `${place}/assign`, sent)).toMatchObject({ status: 400 });
  });

  it.each<[string, readonly Assumption[], boolean]>([
    ['stored as sent', [], true],
    ['stored as false, if the sandbox is told to assume so', ['remediationStoredFalse'], false],
  ])('shows runRemediationScript as false, though it is %s', async (_, assume, stored) => {
    const { ask, sandbox } = open({ assume });
    await ask('POST', `${place}/assign`, run({ runSchedule: DAILY }));
    const { value } = await ask('GET', `${place}/assignments`, { scopes: SCOPES });
    expect(value).toMatchObject([{ runRemediationScript: false, runSchedule: DAILY }]);
    const [row] = sandbox.tenant.assignments.stored(place.split('/').at(-1) ?? '');
    expect(row?.payload).toMatchObject({ runRemediationScript: stored });
  });

  it('shows the scripts only where one is read', async () => {
    const { ask } = open();
    const list = await ask('GET', `/beta/${familyOf('remediation').path}`, { scopes: SCOPES });
    expect(list.value.map((each) => each['remediationScriptContent'])).toEqual(
      list.value.map(() => null),
    );
    expect((await ask('GET', place, { scopes: SCOPES })).json['remediationScriptContent']).toEqual(
      expect.any(String),
    );
  });
});

it('shows a write late where a fault says so, in any family', async () => {
  let clock = 1_000_000_000_000;
  const { ask, sandbox } = open({ now: () => clock });
  await sandbox.fetch(
    new Request('http://sandbox.test/sandbox/faults', {
      method: 'POST',
      body: JSON.stringify({ method: 'POST', path: '/assign', fault: { kind: 'lag', ms: 4000 } }),
    }),
  );
  const place = at('adminTemplate', 'WIN - ADMX - Remote desktop session limits');
  await ask('POST', `${place}/assign`, { body: { assignments: [{ target: GROUP }] } });
  expect((await ask('GET', `${place}/assignments`)).value).toEqual([]);
  clock += 4000;
  expect((await ask('GET', `${place}/assignments`)).value).toHaveLength(1);
});

it('has all devices on one Autopilot profile alone', async () => {
  const { ask } = open();
  const add = (): ReturnType<typeof ask> =>
    ask('POST', `${at('autopilot', 'Autopilot - Office')}/assignments`, {
      scopes: SCOPES,
      body: { target: DEVICES },
    });
  const refused = await add();
  expect(refused).toMatchObject({ status: 400 });
  expect(refused.message).toContain('is already assigned to All Devices');
  const other = `${at('autopilot', 'Autopilot - Everything else')}/assignments`;
  const [row] = (await ask('GET', other, { scopes: SCOPES })).value;
  await ask('DELETE', `${other}/${String(row?.['id'])}`, { scopes: SCOPES });
  expect(await add()).toMatchObject({ status: 201, json: { source: 'direct' } });
});

it('names the templates of the intents', async () => {
  const { ask } = open();
  const { value } = await ask('GET', '/beta/deviceManagement/templates');
  const known = new Set(value.map(({ id }) => id));
  const intents = await ask('GET', '/beta/deviceManagement/intents');
  expect(intents.value.filter(({ templateId }) => !known.has(templateId))).toEqual([]);
  expect(
    await ask('GET', `/beta/deviceManagement/templates/${String(value[0]?.['id'])}`),
  ).toMatchObject({ status: 200, json: { templateType: 'securityBaseline' } });
});

it('tells the type of a compliance policy, and a property of the type by a cast', async () => {
  const { ask } = open();
  const path = `/beta/${familyOf('compliance').path}`;
  const cast = 'microsoft.graph.windows10CompliancePolicy/deviceCompliancePolicyScript';
  const { value } = await ask('GET', `${path}?$select=displayName,${cast}`);
  expect(value.every((each) => typeof each['@odata.type'] === 'string')).toBe(true);
  const custom = value.filter((each) => 'deviceCompliancePolicyScript' in each);
  expect(custom.map(({ displayName }) => displayName)).toEqual([
    'WIN - Compliance - Custom: BIOS password set',
  ]);
});

describe('who may assign what', () => {
  it.each([
    ['sam', 'powershellScript', 'WIN - Script - Test', 204],
    ['sam', 'remediation', 'WIN - Remediation - Disk space', 204],
    ['sam', 'compliance', 'WIN - Compliance - Baseline', 403],
    ['sam', 'settingsCatalog', 'WIN - SC - Power & sleep', 403],
    ['cleo', 'compliance', 'WIN - Compliance - Baseline', 200],
    ['cleo', 'settingsCatalog', 'WIN - SC - Power & sleep', 403],
    ['cleo', 'powershellScript', 'WIN - Script - Test', 403],
    ['rui', 'compliance', 'WIN - Compliance - Baseline', 403],
  ] as const)('%s, %s: %#', async (as, key, name, status) => {
    const { ask } = open();
    const { write } = familyOf(key);
    const body = { [write.by === 'assign' ? write.bodyKey : '']: [{ target: GROUP }] };
    expect(await ask('POST', `${at(key, name)}/assign`, { as, body })).toMatchObject({ status });
  });

  it('keeps endpoint security, by its kind, from who may assign configurations alone', async () => {
    const { ask } = open();
    const assign = (name: string): ReturnType<typeof ask> =>
      ask('POST', `${at('settingsCatalog', name)}/assign`, {
        as: 'sam',
        scopes: SCOPES,
        body: { assignments: [{ target: GROUP }] },
      });
    expect(await assign('WIN - SC - Power & sleep')).toMatchObject({ status: 200 });
    expect(await assign('WIN - ES - ASR rules (block)')).toMatchObject({
      status: 403,
      message: expect.stringContaining('User is not authorized'),
    });
  });

  it('opens scripts to no token without their own scope', async () => {
    const { ask } = open();
    for (const key of ['powershellScript', 'shellScript', 'customAttribute', 'remediation'])
      expect(await ask('GET', `/beta/${familyOf(key).path}`)).toMatchObject({
        status: 403,
        message: expect.stringContaining('DeviceManagementScripts.Read.All'),
      });
  });
});

it.each([
  ['settingsCatalog', 'WIN - SC - Power & sleep', 'windows10AndLater'],
  ['settingsCatalog', 'WIN & MAC - SC - Microsoft 365 Apps', 'windows10AndLater,macOS'],
  ['shellScript', 'MAC - Script - Install Rosetta', 'macOS'],
  ['compliance', 'iOS - Compliance - Corporate', 'iOS'],
])('tells who is hit by %s, %s', async (key, name, platform) => {
  const { sandbox } = open();
  const answer = await sandbox.fetch(
    new Request('http://sandbox.test/sandbox/impact', {
      method: 'POST',
      body: JSON.stringify({
        configurationId: itemId(familyOf(key), name),
        added: { target: DEVICES },
      }),
    }),
  );
  const impact = (await answer.json()) as { platform: string; devices: Record<string, number> };
  expect(impact.platform).toBe(platform);
  const count = [...sandbox.tenant.devices.values()].filter(({ filterPlatform }) =>
    platform.split(',').includes(filterPlatform),
  ).length;
  expect(impact.devices['now']).toBeGreaterThan(0);
  expect(impact.devices['after']).toBeLessThanOrEqual(count);
  expect(impact.devices['after']).toBeGreaterThanOrEqual(impact.devices['now'] ?? 0);
});
