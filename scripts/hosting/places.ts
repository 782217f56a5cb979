import { type Hosts, responseHeaders } from '../headers.ts';

/**
 * A part of the host with headers of its own: one file, a folder in which a missing file is a 404,
 * or the app's pages.
 */
export interface Place {
  readonly kind: 'file' | 'folder' | 'app';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** All there is to a host of the app. An address that is no file is a page of the app. */
export function placesOf(hosts: Hosts): readonly Place[] {
  const headers = (path: string) => responseHeaders(path, hosts, { tls: true });
  return [
    { kind: 'file', path: '/redirect.html', headers: headers('/redirect.html') },
    { kind: 'file', path: '/config.json', headers: headers('/config.json') },
    { kind: 'folder', path: '/assets/', headers: headers('/assets/') },
    { kind: 'app', path: '/', headers: headers('/') },
  ];
}
