/**
 * Graph's error envelope (docs/reference/errors.md), in the two manners a caller meets:
 * plain text from Graph's gateway and Entra, a JSON string in `message` from Intune.
 */

export interface ErrorCall {
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly now: () => number;
  /** path and query as asked, for Intune's `Url:` */
  readonly url: string;
  readonly method: string;
}

export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** turned into a JSON string with operation id, activity id and address, as Intune does */
  readonly fromIntune: boolean;

  constructor(
    status: number,
    code: string,
    message: string,
    options: { fromIntune?: boolean; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.fromIntune = options.fromIntune ?? false;
    this.headers = options.headers ?? {};
  }
}

/** An error in Graph's own words. */
export function graphError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): GraphError {
  return new GraphError(status, code, message, { headers });
}

/** An error of the Intune service: its text travels inside a JSON string. */
export function intuneError(status: number, code: string, message: string): GraphError {
  return new GraphError(status, code, message, { fromIntune: true });
}

export const badRequest = (message: string): GraphError => intuneError(400, 'BadRequest', message);

/** What Intune answers for something it does not have. */
export function notFound(what: string, id: string): GraphError {
  return intuneError(404, 'ResourceNotFound', `Resource not found: ${what} '${id}'`);
}

const SERVICE = 'DeviceConfiguration_2611/StatelessDeviceConfigurationFEService';

/**
 * Where Intune says the request went. Observed shape, docs/reference/errors.md; the host is made
 * up.
 */
function internalUrl(call: ErrorCall): string {
  return `https://fef.msub00.manage.example/${SERVICE}${call.url.replace(/^\/(beta|v1\.0)/, '')}`;
}

function intuneMessage(error: GraphError, call: ErrorCall): string {
  return JSON.stringify({
    _version: 3,
    Message:
      `${error.message} - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000` +
      ` - Activity ID: ${call.requestId} - Url: ${internalUrl(call)}`,
    CustomApiErrorPhrase: '',
    RetryAfter: null,
    ErrorSourceService: '',
    HttpHeaders: '{}',
  });
}

/**
 * Intune's answer to an address or a verb it does not implement (docs/reference/routes.md): plain
 * text, and nothing was changed. The template is Intune's way of writing a path: one word per
 * segment.
 */
export function noRoute(template: string): GraphError {
  return graphError(
    400,
    'No method match route template',
    `No OData route exists that match template ${template}`,
  );
}

/**
 * The envelope; noRoute's message gets its verb and address here because only the call knows them.
 */
export function renderError(error: GraphError, call: ErrorCall): Response {
  let message = error.fromIntune ? intuneMessage(error, call) : error.message;
  if (error.code === 'No method match route template') {
    message += ` with http verb ${call.method} for request /${SERVICE}${call.url.replace(/^\/(beta|v1\.0)/, '')}.`;
  }
  const innerError = {
    date: new Date(call.now()).toISOString().slice(0, 19),
    'request-id': call.requestId,
    'client-request-id': call.clientRequestId,
  };
  return new Response(JSON.stringify({ error: { code: error.code, message, innerError } }), {
    status: error.status,
    headers: { 'content-type': 'application/json', ...error.headers },
  });
}
