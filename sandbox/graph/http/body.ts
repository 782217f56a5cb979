import { isRecord, parseJson, type JsonRecord } from '../../json.ts';
import { graphError } from './errors.ts';

/** The JSON object in a request, or Graph's 400. */
export async function readBody(request: Request): Promise<JsonRecord> {
  const text = await request.text();
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '');
  const body = isJson ? parseJson(text) : undefined;
  if (!isRecord(body)) {
    throw graphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set ' +
        'and payload is of valid JSON format.',
    );
  }
  return body;
}

/**
 * Throws for a property which the type does not have; control information (`@odata.…`) may always
 * come.
 */
export function refuseUnknown(body: JsonRecord, type: string, known: readonly string[]): void {
  for (const key of Object.keys(body)) {
    if (known.includes(key) || key.includes('@odata.')) continue;
    throw graphError(
      400,
      'BadRequest',
      `The property '${key}' does not exist on type '${type}'. Make sure to only use ` +
        'property names that are defined by the type.',
    );
  }
}
