/**
 * Cuts the operations that the app knows out of Microsoft's OpenAPI description of Graph beta. The
 * whole description has more than a million lines: it is cut as text, and only what is kept is read
 * as YAML.
 */
import { parse } from 'yaml';

/** Paths that are kept; everything they refer to comes along. */
const WANTED = [
  /^\/deviceManagement\/(deviceConfigurations|assignmentFilters|auditEvents|configManagerCollections|managedDevices|roleScopeTags)(\/\{[^/]+\})?(\/(assign|assignments(\/\{[^/]+\})?|\$count))?$/,
  /^\/deviceManagement\/(evaluateAssignmentFilter|getEffectivePermissions\(.*\))$/,
  /^\/deviceManagement\/assignmentFilters\/(getState\(\)|validateFilter)$/,
  /^\/deviceManagement\/(configurationPolicies|groupPolicyConfigurations|deviceCompliancePolicies|compliancePolicies|intents|deviceManagementScripts|deviceShellScripts|deviceCustomAttributeShellScripts|deviceHealthScripts|hardwareConfigurations|windows\w+UpdateProfiles|windowsQualityUpdatePolicies|windowsAutopilotDeploymentProfiles|deviceEnrollmentConfigurations|termsAndConditions|appleUserInitiatedEnrollmentProfiles)(\/\{[^/]+\})?(\/(assign|assignments(\/\{[^/]+\})?|\$count))?$/,
  /^\/deviceManagement\/templates(\/\{[^/]+\})?$/,
  /^\/deviceAppManagement\/policySets(\/\{[^/]+\}(\/assignments(\/\{[^/]+\})?)?)?$/,
  /^\/groups(\/\{[^/]+\}(\/(members|transitiveMembers|transitiveMemberOf)(\/graph\.(user|device))?(\/\$count)?)?)?$/,
  /^\/(directoryObjects\/getByIds|me|organization|users|devices)$/,
];

const CONFIGURATION = '/deviceManagement/deviceConfigurations/{deviceConfiguration-id}';

/**
 * Ways to a certificate that Microsoft documents and its generator leaves out
 * (docs/reference/routes.md); each answers as the configuration's own address does.
 */
const DOCUMENTED_ONLY = [
  'rootCertificate',
  'identityCertificate',
  'identityCertificate/rootCertificate',
  'microsoft.graph.iosScepCertificateProfile/rootCertificate',
  'microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate',
  'microsoft.graph.macOSWiredNetworkConfiguration/rootCertificateForServerValidation',
  'microsoft.graph.macOSWiredNetworkConfiguration/identityCertificateForClientAuthentication',
  'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication',
  'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/{certificate-id}',
];

type Json = Record<string, unknown>;

const ANYTHING = { content: { 'application/json': { schema: {} } } };

/** Documented under "Combine multiple requests", and in no description of Microsoft's. */
const BATCH = { post: { requestBody: ANYTHING, responses: { '200': ANYTHING } } };

/** Bases of which every derived type may come; of the others only those kept for another reason. */
const DERIVED_TOO =
  /^microsoft\.graph\.(deviceConfiguration|deviceCompliancePolicy|deviceEnrollmentConfiguration|windowsAutopilotDeploymentProfile|deviceHealthScriptRunSchedule|\w*AssignmentTarget)$/;

/** Navigation properties that are part of what is read and written; the others lead everywhere. */
const KEPT_NAVIGATIONS = new Set(['assignments']);

/**
 * @param text `openapi.yaml` of Graph beta, in blocks: a path below `paths:` begins with two blanks,
 * a component below `components:` with four
 * @returns an OpenAPI document without a reference to anything that it does not hold
 * @throws where the text has no path that is wanted, or lacks what such a path refers to
 */
export function subsetOf(text: string): { paths: Json; components: Record<string, Json> } {
  const blocks = blocksOf(text);
  const kept = [...blocks.paths].filter(([path]) => WANTED.some((wanted) => wanted.test(path)));
  if (kept.length === 0) throw new Error('The description has none of the paths that are wanted.');
  const paths: Json = Object.fromEntries(kept.map(([path, lines]) => [path, read(lines)]));
  const components: Record<string, Json> = {};
  const open = referencesIn(paths);
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [kind = '', name = ''] = reference.split('/');
    const lines = blocks.components.get(reference);
    if (lines === undefined) throw new Error(`The description has no ${reference}.`);
    const ofKind = (components[kind] ??= {});
    if (name in ofKind) continue;
    const component = withoutNavigations(read(lines));
    ofKind[name] = component;
    open.push(...referencesIn(component), ...(DERIVED_TOO.test(name) ? derivedOf(component) : []));
  }
  for (const schema of Object.values(components.schemas ?? {})) forgetMissing(schema, components);
  addDocumentedOnly(paths);
  paths['/$batch'] = BATCH;
  return { paths, components };
}

/** The lines of each path, and those of each component by `kind/name`. */
function blocksOf(text: string) {
  const paths = new Map<string, string[]>();
  const components = new Map<string, string[]>();
  let part = '';
  let kind = '';
  let lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const blanks = /^ *[^\s#-].*:(\s|$)/.test(line) ? line.search(/\S/) : -1;
    const key = keyOf(line);
    if (blanks === 0) part = key;
    if (part === 'components' && blanks === 2) kind = key;
    if (part === 'paths' && blanks === 2) paths.set(key, (lines = []));
    else if (part === 'components' && blanks === 4) components.set(`${kind}/${key}`, (lines = []));
    else if (blanks === 0 || (part === 'components' && blanks === 2)) lines = [];
    else lines.push(line);
  }
  return { paths, components };
}

function keyOf(line: string): string {
  const key = line.trim().replace(/:(\s.*)?$/, '');
  return /^(['"]).*\1$/.test(key) ? key.slice(1, -1).replaceAll("''", "'") : key;
}

function read(lines: readonly string[]): unknown {
  return parse(lines.join('\n')) ?? {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** `schemas/microsoft.graph.group` for every `$ref` inside. */
function referencesIn(value: unknown): string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string'
      ? [inner.replace('#/components/', '')]
      : referencesIn(inner),
  );
}

/** A schema is an object with properties, or an `allOf` of its base and such an object. */
function partsOf(schema: unknown): Json[] {
  if (!isObject(schema)) return [];
  const all = Array.isArray(schema.allOf) ? schema.allOf : [];
  return [schema, ...all.filter(isObject)];
}

function withoutNavigations(schema: unknown): unknown {
  for (const { properties } of partsOf(schema)) {
    if (!isObject(properties)) continue;
    for (const [name, property] of Object.entries(properties))
      if (
        isObject(property) &&
        property['x-ms-navigationProperty'] === true &&
        !KEPT_NAVIGATIONS.has(name)
      )
        delete properties[name];
  }
  return schema;
}

function mappingOf(part: Json): Json {
  const { discriminator } = part;
  return isObject(discriminator) && isObject(discriminator.mapping) ? discriminator.mapping : {};
}

function derivedOf(schema: unknown): string[] {
  return partsOf(schema)
    .flatMap((part) => Object.values(mappingOf(part)))
    .map((pointer) => String(pointer).replace('#/components/', ''));
}

/** Takes derived types that were not kept off the list of those that may come. */
function forgetMissing(schema: unknown, components: Record<string, Json>): void {
  const kept = components.schemas ?? {};
  for (const mapping of partsOf(schema).map(mappingOf))
    for (const [type, pointer] of Object.entries(mapping))
      if (kept[String(pointer).replace('#/components/schemas/', '')] === undefined)
        delete mapping[type];
}

function addDocumentedOnly(paths: Json): void {
  for (const way of DOCUMENTED_ONLY)
    for (const rest of ['', '/assignments', '/assignments/{deviceConfigurationAssignment-id}'])
      if (paths[CONFIGURATION + rest] !== undefined)
        paths[`${CONFIGURATION}/${way}${rest}`] = paths[CONFIGURATION + rest];
}
