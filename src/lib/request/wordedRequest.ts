/** A request as it is shown: never with a token, whatever language it is told in. */
export interface WordedRequest {
  readonly method: string;
  /** The full address, host included. */
  readonly url: string;
  /** The JSON body; undefined when the request has none. */
  readonly body?: unknown;
}

/** JSON as people read it; undefined stays undefined. */
export function prettyBody({ body }: WordedRequest): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body, null, 2);
}

/** Where the examples in other languages take the token from; whoever runs them sets it. */
export const TOKEN_VARIABLE = 'GRAPH_TOKEN';

const NATIONAL_CLOUDS: readonly (readonly [host: RegExp, environment: string])[] = [
  [/^graph\.microsoft\.us$/, 'USGov'],
  [/^dod-graph\.microsoft\.us$/, 'USGovDoD'],
  [/^microsoftgraph\.chinacloudapi\.cn$/, 'China'],
];

/**
 * The cloud of an address, by the name `Connect-MgGraph -Environment` has for it; undefined for the
 * global one.
 */
export function environmentOf(url: string): string | undefined {
  const { hostname } = new URL(url);
  return NATIONAL_CLOUDS.find(([host]) => host.test(hostname))?.[1];
}
