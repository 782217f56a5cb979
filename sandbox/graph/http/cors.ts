/** What Graph lets a browser read (docs/reference/limits.md, captured). */
const EXPOSED =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ' +
  'ReadWriteConsistencyToken, Retry-After, SdkVersion, WWW-Authenticate, ' +
  'x-ms-client-gcc-tenant, X-Planner-Operationid, x-ms-permissions-recommendations';

/** Adds Graph's CORS headers. */
export function withCors(headers: Headers): Headers {
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', EXPOSED);
  return headers;
}

/** The answer to a preflight: everything that was asked for is allowed, as Graph does. */
export function preflight(request: Request): Response {
  const headers = withCors(new Headers());
  headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS');
  headers.set(
    'Access-Control-Allow-Headers',
    request.headers.get('access-control-request-headers') ?? 'authorization, content-type',
  );
  headers.set('Access-Control-Max-Age', '3600');
  return new Response(null, { status: 200, headers });
}
