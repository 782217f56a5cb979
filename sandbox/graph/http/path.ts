/**
 * Graph takes a key as a segment (`/groups/x`) and in brackets (`/groups('x')`): both become
 * segments here, and so does the other key of a device (`/devices(deviceId='x')`). Calls with named
 * parameters (`getState(a='b')`) stay as they are.
 */
export function normalPath(pathname: string): string {
  return pathname
    .replace(/\((?:'|%27)([^'()%=]+)(?:'|%27)\)/g, '/$1')
    .replace(/\/devices\(deviceId=(?:'|%27)([^'()%]+)(?:'|%27)\)/gi, '/devices/deviceId=$1')
    .replace(/\/+$/, '');
}

/** The decoded segments after the version: `/beta/a/b%20c` gives a, `b c`. */
export function segmentsOf(request: Request): readonly string[] {
  return normalPath(new URL(request.url).pathname)
    .split('/')
    .slice(2)
    .map((segment) => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment;
      }
    });
}

/** Intune's way of writing a path in its "No OData route exists" message. */
export function routeTemplate(segments: readonly string[]): string {
  const words = segments.map((segment) => {
    if (segment.startsWith('microsoft.graph.')) return 'cast';
    return /^[0-9a-f-]{36}/i.test(segment) ? 'key' : 'navigation';
  });
  return ['~/singleton/navigation/key', ...words].join('/');
}
