import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { isRecord, parseJson, type JsonRecord } from '../json.ts';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { groupId } from '../tenant/groups.ts';
import { isKindOf } from '../tenant/configurations/types.ts';
import { guid } from '../random.ts';
import { B, open, toGroup } from './testKit.ts';

/**
 * Microsoft's OpenAPI for the calls we use; lies beside the repository, and not with every
 * newcomer.
 */
const FILE = new URL('../../../shared/graph/openapi-beta-subset.json', import.meta.url);

/**
 * Where `@odata.type` must be there. Elsewhere the real service leaves it out, though the OpenAPI
 * file calls it required on everything.
 */
const TYPED = ['deviceConfiguration', 'deviceAndAppManagementAssignmentTarget'].map(
  (name) => `microsoft.graph.${name}`,
);

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function relax(schema: unknown, title: string): void {
  if (!isRecord(schema)) return;
  if (Array.isArray(schema['required']) && !TYPED.includes(title))
    schema['required'] = schema['required'].filter((key) => key !== '@odata.type');
  for (const part of Array.isArray(schema['allOf']) ? schema['allOf'] : []) relax(part, title);
}

interface Contract {
  /** the validator of a `2XX` or `4XX` answer to a request, if the file has the path */
  find(method: string, path: string, status: number): ValidateFunction | undefined;
  schema(name: string): ValidateFunction;
}

function readContract(): Contract {
  const document = parseJson(readFileSync(FILE, 'utf8'));
  const schemas = at(document, 'components', 'schemas');
  for (const [name, schema] of Object.entries(isRecord(schemas) ? schemas : {}))
    relax(schema, name);
  // the service writes this one time without a zone (documented example of an error)
  const inner = at(schemas, 'microsoft.graph.ODataErrors.InnerError', 'properties', 'date');
  if (isRecord(inner)) delete inner['format'];
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'graph', ...(isRecord(document) ? document : {}) });
  const compiled = new Map<string, ValidateFunction>();
  const compile = (pointer: string): ValidateFunction => {
    const made = compiled.get(pointer) ?? ajv.compile({ $ref: `graph${pointer}` });
    compiled.set(pointer, made);
    return made;
  };
  const paths = at(document, 'paths');
  const templates = Object.entries(isRecord(paths) ? paths : {}).map(([template, item]) => ({
    item,
    template,
    pattern: new RegExp(`^${template.replace(/[.$()']/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    holes: template.split('{').length,
  }));
  return {
    schema: (name) => compile(`#/components/schemas/${name}`),
    find: (method, path, status) => {
      const plain = path
        .replace(/^\/(beta|v1\.0)/, '')
        .replace(/\?.*$/, '')
        .replace(/\/microsoft\.graph\.(user|device)/, '/graph.$1')
        .replace(/\('([^']+)'\)/g, '/$1');
      const [best] = templates
        .filter((each) => each.pattern.test(plain) && isRecord(at(each.item, method.toLowerCase())))
        .toSorted((a, b) => a.holes - b.holes);
      if (best === undefined) return undefined;
      if (status >= 400)
        return compile('#/components/schemas/microsoft.graph.ODataErrors.ODataError');
      const responses = at(best.item, method.toLowerCase(), 'responses');
      const found = [String(status), '2XX']
        .map((key) => ({ key, value: at(responses, key) }))
        .find((each) => each.value !== undefined);
      if (found === undefined) return undefined;
      const shared = at(found.value, '$ref');
      const base =
        typeof shared === 'string'
          ? shared
          : `#/paths/${escape(best.template)}/${method.toLowerCase()}/responses/${found.key}`;
      return compile(`${base}/content/application~1json/schema`);
    },
  };
}

function escape(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}

const id = configurationId;
const BASELINE = id('WIN - Device restrictions - Baseline');
const FINANCE = groupId('Finance');
const WIFI = `${B}/${id('WIN - Wi-Fi - Contoso Corp (EAP-TLS)')}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration`;

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

describe.skipIf(!existsSync(FILE))("answers against Microsoft's OpenAPI", () => {
  const contract = existsSync(FILE) ? readContract() : undefined;
  const { ask } = open();

  it.each(REQUESTS)('$method $path', async ({ method, path, body, scopes }) => {
    const answer = await ask(method, path, {
      headers: { ConsistencyLevel: 'eventual' },
      ...(scopes === undefined ? {} : { scopes }),
      ...(body === undefined ? {} : { body }),
    });
    const validate = contract?.find(method, path, answer.status);
    expect(validate, 'the path is in the file').toBeDefined();
    validate?.(answer.json);
    expect(validate?.errors ?? []).toEqual([]);
  });

  it('has every configuration and every target as its own type', async () => {
    const { value } = await ask('GET', `${B}?$top=1000&$expand=assignments`);
    for (const row of value) {
      const type = String(row['@odata.type']).replace('#', '');
      expect(isKindOf(type.replace('microsoft.graph.', ''), 'deviceConfiguration')).toBe(true);
      const validate = contract?.schema(type);
      expect(validate?.(row), JSON.stringify(validate?.errors)).toBe(true);
      for (const each of Array.isArray(row['assignments']) ? row['assignments'] : []) {
        const target = String(at(each, 'target', '@odata.type')).replace('#', '');
        // documented, and in no metadata (docs/reference/rows.md)
        if (target === 'microsoft.graph.scopeTagGroupAssignmentTarget') continue;
        const check = contract?.schema(target);
        expect(check?.(at(each, 'target')), JSON.stringify(check?.errors)).toBe(true);
      }
    }
  });
});
