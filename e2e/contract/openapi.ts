import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

/** Something recorded that Microsoft's description does not say. */
export interface Difference {
  readonly side: 'request' | 'answer';
  /** Method and path as the description writes it, or as recorded when it has no such path. */
  readonly operation: string;
  readonly what: string;
}

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestBody?: unknown;
  readonly responseBody?: unknown;
}

/**
 * `@odata.type` is required on everything by the description, while the service leaves it out where
 * the type is plain. It has to be there where several types are possible.
 */
const TYPED = new Set([
  'deviceConfiguration',
  'deviceAndAppManagementAssignmentTarget',
  'deviceCompliancePolicy',
  'deviceEnrollmentConfiguration',
  'deviceHealthScriptRunSchedule',
  'windowsAutopilotDeploymentProfile',
]);

/** Microsoft's description of the calls we use, as a judge of what was recorded. */
export class Contract {
  readonly #document: Json;
  readonly #ajv: Ajv;
  readonly #operations: readonly {
    readonly template: string;
    readonly pattern: RegExp;
    readonly holes: number;
    readonly item: Json;
  }[];
  readonly #validators = new Map<string, ValidateFunction>();

  /** @param files what a later one says of the same path or schema counts */
  constructor(files: readonly URL[]) {
    this.#document = merged(files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Json));
    closeLoopholes(this.#document);
    for (const schema of Object.values(this.#at('components', 'schemas'))) relax(schema);
    // Intune writes this one time without a zone (documented example of an error).
    delete at(
      this.#document,
      'components',
      'schemas',
      'microsoft.graph.ODataErrors.InnerError',
      'properties',
      'date',
    ).format;
    this.#ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(this.#ajv);
    // the content of scripts
    this.#ajv.addFormat('base64url', true);
    this.#ajv.addSchema({ $id: 'graph', ...this.#document });
    this.#operations = Object.entries(this.#at('paths')).map(([template, item]) => ({
      template,
      item: item as Json,
      holes: template.split('{').length,
      pattern: new RegExp(
        `^${template.replace(/[.$()'*+?]/g, '\\$&').replace(/\{[^}]+\}/g, "[^/']+")}$`,
      ),
    }));
  }

  /** Everything about one request and its answer that the description does not say. */
  differencesOf({ method, path, status, requestBody, responseBody }: Recorded): Difference[] {
    const found = this.#find(method, path);
    if (found === undefined)
      return [
        { side: 'request', operation: `${method} ${plainPath(path)}`, what: 'no such operation' },
      ];
    const { template, operation } = found;
    const name = `${method} ${template}`;
    const pointer = `#/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`;
    const say = (side: Difference['side']) => (what: string) => ({ side, operation: name, what });
    return [
      ...this.#queryProblems(operation, path, pointer).map(say('request')),
      ...(requestBody === undefined
        ? []
        : this.#bodyProblems(`${pointer}/requestBody/content/application~1json/schema`, requestBody)
      ).map(say('request')),
      ...this.#answerProblems(operation, pointer, status, responseBody).map(say('answer')),
    ];
  }

  /** What a value of a named type (`microsoft.graph.group`) holds that its description forbids. */
  differencesOfType(type: string, value: unknown): string[] {
    return this.#validate(`#/components/schemas/${type}`, value);
  }

  #find(method: string, path: string) {
    const plain = plainPath(path);
    const [best] = this.#operations
      .filter(({ item, pattern }) => pattern.test(plain) && method.toLowerCase() in item)
      .toSorted((a, b) => a.holes - b.holes);
    return best && { template: best.template, operation: best.item[method.toLowerCase()] as Json };
  }

  #queryProblems(operation: Json, path: string, pointer: string): string[] {
    const known = new Set(
      ((operation.parameters ?? []) as Json[]).map((one) => this.#resolve(one).name),
    );
    const query = new URLSearchParams(path.split('?')[1] ?? '');
    const unknown = [...query.keys()]
      .filter((name) => name !== '$skiptoken' && !known.has(name))
      .map((name) => `query option ${name}`);
    const properties = this.#answerProperties(operation, pointer);
    const selected = (query.get('$select') ?? '').split(',').filter(Boolean);
    const misnamed =
      properties === undefined
        ? []
        : selected
            .filter((name) => !properties.has(name))
            .map((name) => `$select of ${name}, which is no property`);
    return [...unknown, ...misnamed];
  }

  #bodyProblems(pointer: string, body: unknown): string[] {
    const schema = this.#deref(pointer);
    if (schema === undefined) return ['a body where none is described'];
    return [...this.#unknownNames(schema, body, ''), ...this.#validate(pointer, body)];
  }

  /** What we send and nobody described: JSON Schema lets it pass, the service would refuse it. */
  #unknownNames(schema: Json, value: unknown, path: string): string[] {
    if (Array.isArray(value))
      return value.flatMap((one) =>
        this.#unknownNames(at(this.#resolve(schema), 'items'), one, `${path}/*`),
      );
    if (typeof value !== 'object' || value === null) return [];
    const known = this.#merged(schema) as Record<string, Json>;
    if (Object.keys(known).length === 0) return [];
    return Object.entries(value).flatMap(([name, inner]) => {
      if (name.includes('@')) return [];
      const described = known[name];
      return described === undefined
        ? [`${path}/${name} is not described`]
        : this.#unknownNames(described, inner, `${path}/${name}`);
    });
  }

  #answerProblems(operation: Json, pointer: string, status: number, body: unknown): string[] {
    if (status === 204 || body === undefined) return [];
    if (status >= 400)
      return this.#validate('#/components/schemas/microsoft.graph.ODataErrors.ODataError', body);
    const schema = this.#answerSchema(operation, pointer, status);
    return schema === undefined
      ? [`status ${status} is not described`]
      : this.#validate(schema, body);
  }

  #answerSchema(operation: Json, pointer: string, status: number): string | undefined {
    const responses = operation.responses as Json;
    const key = [String(status), '2XX'].find((one) => one in responses);
    if (key === undefined) return undefined;
    const reference = (responses[key] as Json).$ref;
    const base = typeof reference === 'string' ? reference : `${pointer}/responses/${key}`;
    return `${base}/content/application~1json/schema`;
  }

  /**
   * Names that an answer, or an item of it, can have; undefined where the description leaves it
   * open.
   */
  #answerProperties(operation: Json, pointer: string): Set<string> | undefined {
    const schemaPointer = this.#answerSchema(operation, pointer, 200);
    const schema = schemaPointer === undefined ? undefined : this.#deref(schemaPointer);
    if (schema === undefined) return undefined;
    const own = this.#propertiesOf(schema);
    if (!own.has('value')) return own.size > 0 ? own : undefined;
    const items = at(this.#merged(schema), 'value', 'items');
    return this.#propertiesOf(this.#resolve(items));
  }

  #propertiesOf(schema: Json): Set<string> {
    return new Set(Object.keys(this.#merged(schema)));
  }

  /**
   * Properties with those of base types and of every derived type: a derived type may be meant
   * wherever its base stands.
   */
  #merged(schema: Json, seen = new Set<Json>()): Json {
    const own = this.#resolve(schema);
    if (seen.has(own)) return {};
    seen.add(own);
    const mapping = Object.values(
      (own.discriminator as Json | undefined)?.mapping ?? {},
    ) as string[];
    const parts = [
      ...((own.allOf ?? own.anyOf ?? own.oneOf ?? []) as Json[]),
      ...mapping.map(($ref) => ({ $ref })),
    ];
    return Object.assign(
      {},
      own.properties ?? {},
      ...parts.map((part) => this.#merged(part, seen)),
    );
  }

  #validate(pointer: string, value: unknown): string[] {
    const validate =
      this.#validators.get(pointer) ??
      this.#ajv.compile({ $ref: `graph#${encodePointer(pointer)}` });
    this.#validators.set(pointer, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) =>
        `${instancePath.replace(/\/\d+/g, '/*') || '(all)'} ${message}`,
    );
  }

  #resolve(value: Json): Json {
    return typeof value.$ref === 'string' ? this.#resolve(this.#deref(value.$ref) ?? {}) : value;
  }

  #deref(pointer: string): Json | undefined {
    let value: unknown = this.#document;
    for (const step of pointer.replace(/^#\//, '').split('/')) {
      value = (value as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
      if (typeof (value as Json | undefined)?.$ref === 'string')
        value = this.#deref((value as { $ref: string }).$ref);
    }
    return value as Json | undefined;
  }

  #at(...keys: readonly string[]): Json {
    return at(this.#document, ...keys);
  }
}

/** Two documents as one: paths, and the components of each kind. */
function merged(documents: readonly Json[]): Json {
  const kinds = new Set(documents.flatMap((each) => Object.keys(at(each, 'components'))));
  const components = [...kinds].map((kind) => [
    kind,
    Object.assign({}, ...documents.map((each) => at(each, 'components', kind))) as Json,
  ]);
  return {
    ...documents[0],
    paths: Object.assign({}, ...documents.map((each) => at(each, 'paths'))) as Json,
    components: Object.fromEntries(components) as Json,
  };
}

function at(value: Json, ...keys: readonly string[]): Json {
  return keys.reduce((inner, key) => (inner[key] ?? {}) as Json, value);
}

/**
 * "This type, or null" is written as "this type, or any object, or null", which every object
 * satisfies.
 */
function closeLoopholes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { anyOf } = value as { anyOf?: Json[] };
  for (const one of anyOf ?? []) {
    if (Object.keys(one).length === 2 && one.type === 'object' && one.nullable === true) {
      delete one.type;
      delete one.nullable;
      one.enum = [null];
    }
  }
  for (const inner of Object.values(value)) closeLoopholes(inner);
}

function relax(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { title, required, allOf } = schema as {
    title?: string;
    required?: string[];
    allOf?: unknown[];
  };
  if (required !== undefined && !TYPED.has(title ?? ''))
    Object.assign(schema, { required: required.filter((name) => name !== '@odata.type') });
  for (const part of allOf ?? []) relax(part);
}

/** The path as the description writes it: no version, no query, casts and keys in its spelling. */
function plainPath(path: string): string {
  return path
    .replace(/^\/(beta|v1\.0)/, '')
    .replace(/\?.*$/, '')
    .replace(/\/microsoft\.graph\.(user|device)(?=\/|$)/, '/graph.$1')
    .replace(/(?<!Permissions)\('([^']+)'\)/g, '/$1');
}

function encodePointer(pointer: string): string {
  return pointer.replace(/^#/, '').split('/').map(encodeURIComponent).join('/');
}
