import { prettyBody, type WordedRequest } from '#lib/request/wordedRequest.ts';

/** Requests as HTTP, one after the other, as `.http` files and Graph Explorer write them. */
export function asHttp(requests: readonly WordedRequest[]): string {
  return requests.map(oneAsHttp).join('\n\n###\n\n');
}

function oneAsHttp(request: WordedRequest): string {
  const body = prettyBody(request);
  const line = `${request.method} ${request.url}`;
  return body === undefined ? line : `${line}\nContent-Type: application/json\n\n${body}`;
}
