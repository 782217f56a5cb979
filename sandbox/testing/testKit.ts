import { createSandbox, type Sandbox, type SandboxOptions } from '../app.ts';
import { isRecord, parseJson, type JsonRecord } from '../json.ts';
import type { PersonId } from '../tenant/people.ts';

/** An answer as a test reads it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: JsonRecord;
  /** `value` of a list */
  readonly value: readonly JsonRecord[];
  /** `error.code` and the text in `error.message`, unwrapped from Intune's JSON string */
  readonly code: string | undefined;
  readonly message: string;
}

export interface Ask {
  as?: PersonId;
  scopes?: readonly string[];
  body?: unknown;
  headers?: Record<string, string>;
}

export type Asker = (method: string, path: string, ask?: Ask) => Promise<Answer>;

const ORIGIN = 'http://sandbox.test';
export const B = '/beta/deviceManagement/deviceConfigurations';

function messageOf(error: unknown): string {
  const message = isRecord(error) ? String(error['message']) : '';
  const inner = parseJson(message);
  return isRecord(inner) ? String(inner['Message']) : message;
}

/**
 * A sandbox with one function to ask it; Ada asks if nobody else is named. Throttling is off unless
 * wanted.
 */
export function open(options: SandboxOptions = {}): { sandbox: Sandbox; ask: Asker } {
  const sandbox = createSandbox({ throttle: 'off', ...options });
  const tokens = new Map<string, string>();
  const tokenFor = (person: PersonId, scopes: readonly string[] | undefined): string => {
    const key = `${person} ${scopes?.join(' ') ?? ''}`;
    const token = tokens.get(key) ?? sandbox.mintToken(person, scopes);
    tokens.set(key, token);
    return token;
  };
  const ask: Asker = async (method, path, { as = 'ada', scopes, body, headers = {} } = {}) => {
    const response = await sandbox.fetch(
      new Request(path.startsWith('http') ? path : ORIGIN + path, {
        method,
        headers: {
          authorization: `Bearer ${tokenFor(as, scopes)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const parsed = parseJson(text);
    const json = isRecord(parsed) ? parsed : {};
    const error = json['error'];
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      value: Array.isArray(json['value']) ? json['value'].filter(isRecord) : [],
      code: isRecord(error) ? String(error['code']) : undefined,
      message: messageOf(error),
    };
  };
  return { sandbox, ask };
}

/** The body of a POST to a group. */
export function toGroup(groupId: string, more: JsonRecord = {}): JsonRecord {
  return {
    '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
    target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId, ...more },
  };
}

const READ_ONLY = ['id', 'source', 'sourceId'];

/** Rows as they were read, ready to be sent back: without what is read-only. */
export function sendable(rows: readonly JsonRecord[]): readonly JsonRecord[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !READ_ONLY.includes(name))),
  );
}
