import { isRecord, parseJson, stringAt, type JsonRecord } from '../../json.ts';
import { readBody, refuseUnknown } from './body.ts';
import { graphError } from './errors.ts';

/** How a part of a batch is answered: the whole way of a request of its own. */
export type AnswerPart = (request: Request) => Promise<Response>;

const MOST = 20;

interface Part {
  readonly id: string;
  readonly request: Request;
  readonly dependsOn: readonly string[];
}

function readPart(json: unknown, batch: Request): Part {
  if (!isRecord(json)) throw graphError(400, 'BadRequest', 'Invalid batch payload format.');
  refuseUnknown(json, 'microsoft.graph.batchRequestStep', [
    'id',
    'method',
    'url',
    'headers',
    'body',
    'dependsOn',
  ]);
  const id = stringAt(json, 'id');
  const method = stringAt(json, 'method')?.toUpperCase();
  const url = stringAt(json, 'url');
  if (
    id === undefined ||
    id === '' ||
    method === undefined ||
    url === undefined ||
    /^https?:/i.test(url)
  ) {
    throw graphError(
      400,
      'BadRequest',
      'Invalid batch payload format: every request needs id, method and a relative url.',
    );
  }
  if (/^\/?\$batch/i.test(url))
    throw graphError(400, 'BadRequest', 'A batch request cannot hold another batch request.');
  const headers = new Headers();
  for (const name of ['authorization', 'client-request-id']) {
    const value = batch.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  for (const [name, value] of Object.entries(isRecord(json['headers']) ? json['headers'] : {}))
    headers.set(name, String(value));
  const { body } = json;
  if (body !== undefined && !headers.has('content-type'))
    throw graphError(
      400,
      'BadRequest',
      `The Content-Type header is missing on request '${id}', which has a body.`,
    );
  const base = new URL(batch.url);
  const version = base.pathname.split('/')[1] ?? 'beta';
  const dependsOn = Array.isArray(json['dependsOn']) ? json['dependsOn'].map(String) : [];
  return {
    id,
    dependsOn,
    request: new Request(`${base.origin}/${version}/${url.replace(/^\//, '')}`, {
      method,
      headers,
      ...(body === undefined || method === 'GET'
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  };
}

async function partAnswer(id: string, response: Response): Promise<JsonRecord> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const headers: JsonRecord = {};
  if (type !== '') headers['Content-Type'] = type;
  for (const [name, shown] of [
    ['retry-after', 'Retry-After'],
    ['www-authenticate', 'WWW-Authenticate'],
  ] as const) {
    const value = response.headers.get(name);
    if (value !== null) headers[shown] = value;
  }
  if (text === '') return { id, status: response.status, headers };
  const json = type.includes('json') || type.includes('text/plain') ? parseJson(text) : undefined;
  return {
    id,
    status: response.status,
    headers,
    body: json ?? btoa(unescape(encodeURIComponent(text))),
  };
}

function failedDependency(id: string): JsonRecord {
  const error = { code: 'FailedDependency', message: 'The dependency of this request failed.' };
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
}

/**
 * `POST /$batch` (docs/reference/limits.md): at most 20, each counted and throttled on its own; the
 * batch is 200 whatever its parts are. A part that was cut takes the connection of the whole batch
 * with it: `cut` is told.
 */
export async function answerBatch(
  batch: Request,
  answer: AnswerPart,
  cut: (response: Response) => boolean,
): Promise<Response | undefined> {
  const body = await readBody(batch);
  const { requests } = body;
  if (!Array.isArray(requests) || requests.length === 0)
    throw graphError(400, 'BadRequest', 'Invalid batch payload format.');
  if (requests.length > MOST)
    throw graphError(
      400,
      'BadRequest',
      `Number of batch request steps exceeds the maximum value of ${MOST}.`,
    );
  const parts = requests.map((each) => readPart(each, batch));
  const ids = new Set(parts.map((part) => part.id));
  if (ids.size < parts.length)
    throw graphError(400, 'BadRequest', 'Request Id should be unique in a batch request.');
  const statuses = new Map<string, number>();
  const responses: JsonRecord[] = [];
  let waiting = parts;
  while (waiting.length > 0) {
    const ready = waiting.filter((part) => part.dependsOn.every((id) => statuses.has(id)));
    if (ready.length === 0)
      throw graphError(
        400,
        'BadRequest',
        'Invalid batch payload format: dependsOn names a request that is not there, or a circle.',
      );
    for (const part of ready) {
      if (part.dependsOn.some((id) => (statuses.get(id) ?? 500) >= 400)) {
        statuses.set(part.id, 424);
        responses.push(failedDependency(part.id));
        continue;
      }
      // one after the other: later parts may depend on what earlier ones wrote
      // oxlint-disable-next-line no-await-in-loop
      const response = await answer(part.request);
      if (cut(response)) return undefined;
      statuses.set(part.id, response.status);
      // oxlint-disable-next-line no-await-in-loop
      responses.push(await partAnswer(part.id, response));
    }
    waiting = waiting.filter((part) => !statuses.has(part.id));
  }
  return Response.json({ responses });
}
