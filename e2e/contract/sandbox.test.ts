import { describe, expect, it } from 'vitest';
import { isRecord, type JsonRecord } from '../../sandbox/json.ts';
import { guid } from '../../sandbox/random.ts';
import { configurationId } from '../../sandbox/tenant/configurations/configurations.ts';
import { isKindOf } from '../../sandbox/tenant/configurations/types.ts';
import { groupId } from '../../sandbox/tenant/groups.ts';
import { B, open, toGroup } from '../../sandbox/testing/testKit.ts';
import { findDescription } from './description.ts';
import { Contract } from './openapi.ts';

const id = configurationId;
const BASELINE = id('WIN - Device restrictions - Baseline');
const FINANCE = groupId('Finance');
const WIFI = `${B}/${id('WIN - Wi-Fi - Contoso Corp (EAP-TLS)')}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration`;

/** Some item of a family. */
const firstOf = (family: string): string =>
  [...(open().sandbox.tenant.items.get(family)?.keys() ?? [])][0] ?? '';

/** A wide set: every resource, good and bad. */
const REQUESTS: readonly {
  readonly method: string;
  readonly path: string;
  readonly body?: JsonRecord;
  readonly scopes?: readonly string[];
}[] = [
  { method: 'GET', path: `${B}?$top=1000&$expand=assignments` },
  { method: 'GET', path: `${B}?$top=5&$select=displayName` },
  { method: 'GET', path: `${B}?$select=nothing` },
  { method: 'GET', path: `${B}/${BASELINE}?$expand=assignments` },
  { method: 'GET', path: `${B}/${guid('nothing')}` },
  { method: 'GET', path: `${B}/${BASELINE}/assignments` },
  { method: 'POST', path: `${B}/${BASELINE}/assignments`, body: toGroup(FINANCE) },
  { method: 'POST', path: `${B}/${BASELINE}/assignments`, body: toGroup(FINANCE) },
  { method: 'GET', path: `${B}/${BASELINE}/assignments/${BASELINE}_${FINANCE}` },
  {
    method: 'PATCH',
    path: `${B}/${BASELINE}/assignments/${BASELINE}_${FINANCE}`,
    body: { intent: 'remove' },
  },
  { method: 'POST', path: `${B}/${BASELINE}/assign`, body: { assignments: [toGroup(FINANCE)] } },
  { method: 'GET', path: `${B}/${id('WIN - VPN - Always On (IKEv2)')}/identityCertificate` },
  {
    method: 'GET',
    path: `${B}/${id('WIN - VPN - Always On (IKEv2)')}/identityCertificate/rootCertificate`,
  },
  {
    method: 'POST',
    path: `${B}/${id('WIN - VPN - Always On (IKEv2)')}/identityCertificate/rootCertificate/assignments`,
    body: toGroup(FINANCE),
  },
  {
    method: 'GET',
    path: `${WIFI}/rootCertificatesForServerValidation/${id('WIN - Trusted root - Contoso Root CA 2016')}/assignments`,
  },
  {
    method: 'POST',
    path: `${WIFI}/identityCertificateForClientAuthentication/assignments`,
    body: toGroup(FINANCE),
  },
  { method: 'POST', path: `${B}/${BASELINE}/rootCertificate/assignments`, body: toGroup(FINANCE) },
  { method: 'GET', path: `${B}/${BASELINE}/deviceStatusOverview` },
  { method: 'GET', path: `${B}/${BASELINE}/userStatusOverview` },
  ...[
    ['compliance', 'deviceCompliancePolicies', 'deviceStatusOverview', 'deviceStatuses'],
    ['remediation', 'deviceHealthScripts', 'runSummary', 'deviceRunStates?$expand=managedDevice'],
    ['powershellScript', 'deviceManagementScripts', 'runSummary', 'deviceRunStates'],
    ['bios', 'hardwareConfigurations', 'runSummary'],
  ].flatMap(([family = '', path = '', ...below]) =>
    below.map((name) => ({
      method: 'GET',
      path: `/beta/deviceManagement/${path}/${firstOf(family)}/${name}`,
      scopes: ['DeviceManagementConfiguration.Read.All', 'DeviceManagementScripts.Read.All'],
    })),
  ),
  {
    method: 'GET',
    path: '/beta/deviceManagement/auditEvents',
    scopes: ['DeviceManagementApps.Read.All'],
  },
  { method: 'GET', path: '/beta/deviceManagement/assignmentFilters' },
  {
    method: 'GET',
    path: `/beta/deviceManagement/assignmentFilters/${guid('filter:Windows - Corporate')}`,
  },
  {
    method: 'POST',
    path: '/beta/deviceManagement/assignmentFilters/validateFilter',
    body: { deviceAndAppManagementAssignmentFilter: { rule: 'x', platform: 'iOS' } },
  },
  { method: 'GET', path: '/beta/deviceManagement/configManagerCollections' },
  {
    method: 'GET',
    path: `/beta/deviceManagement/configManagerCollections/${guid('collection:CD100014')}`,
  },
  { method: 'GET', path: '/beta/deviceManagement/managedDevices?$top=300' },
  {
    method: 'GET',
    path: '/beta/deviceManagement/managedDevices?$select=deviceName,processorArchitecture,skuNumber,joinType&$top=1000',
  },
  { method: 'GET', path: '/beta/groups?$count=true' },
  { method: 'GET', path: '/beta/groups?$search="displayName:win"' },
  { method: 'GET', path: `/beta/groups/${FINANCE}` },
  { method: 'GET', path: `/beta/groups/${guid('nothing')}` },
  { method: 'GET', path: `/beta/groups/${groupId('Mixed - Board and their tablets')}/members` },
  {
    method: 'GET',
    path: `/beta/groups/${groupId('Mixed - Board and their tablets')}/transitiveMembers`,
  },
  {
    method: 'GET',
    path: `/beta/groups/${groupId('DYN - Macs')}/transitiveMembers/microsoft.graph.device`,
  },
  { method: 'GET', path: `/beta/groups/${groupId('DYN - Warehouse staff')}/transitiveMemberOf` },
  { method: 'GET', path: `/beta/groups/${FINANCE}/transitiveMembers/microsoft.graph.user` },
  {
    method: 'POST',
    path: '/beta/directoryObjects/getByIds',
    body: { ids: [FINANCE], types: ['group'] },
  },
  { method: 'GET', path: '/beta/me' },
  { method: 'GET', path: '/v1.0/organization' },
  {
    method: 'POST',
    path: '/beta/$batch',
    body: { requests: [{ id: '1', method: 'GET', url: '/me' }] },
  },
];

const description = findDescription();

describe.skipIf(description === undefined)("answers against Microsoft's OpenAPI", () => {
  const contract = description === undefined ? undefined : new Contract(description);
  const { ask } = open();

  it.each(REQUESTS)('$method $path', async ({ method, path, body, scopes }) => {
    const answer = await ask(method, path, {
      headers: { ConsistencyLevel: 'eventual' },
      ...(scopes === undefined ? {} : { scopes }),
      ...(body === undefined ? {} : { body }),
    });
    const exchange = { method, path, status: answer.status, responseBody: answer.json };
    const differences = contract?.differencesOf(exchange) ?? [];
    expect(
      differences.filter(({ side, what }) => side === 'answer' || what === 'no such operation'),
    ).toEqual([]);
  });

  it('has every configuration and every target as its own type', async () => {
    const { value } = await ask('GET', `${B}?$top=1000&$expand=assignments`);
    const rows = value.flatMap(({ assignments }) =>
      Array.isArray(assignments) ? assignments : [],
    );
    const targets = rows.flatMap((row: unknown) =>
      isRecord(row) && isRecord(row['target']) ? [row['target']] : [],
    );
    expect(targets.length).toBeGreaterThan(0);
    for (const one of [...value, ...targets]) {
      const type = String(one['@odata.type']).replace('#', '');
      // Documented, and in no metadata (docs/reference/rows.md).
      if (type === 'microsoft.graph.scopeTagGroupAssignmentTarget') continue;
      expect(contract?.differencesOfType(type, one)).toEqual([]);
    }
    const types = value.map((one) =>
      String(one['@odata.type']).replace(/^#?microsoft\.graph\./, ''),
    );
    expect(types.filter((type) => !isKindOf(type, 'deviceConfiguration'))).toEqual([]);
  });
});
