import { prettyBody, TOKEN_VARIABLE, type WordedRequest } from '#lib/request/wordedRequest.ts';

/** Requests for a POSIX shell. The next one is sent only when the one before went well. */
export function asCurl(requests: readonly WordedRequest[]): string {
  return requests.map(oneAsCurl).join(' && \\\n\n');
}

function oneAsCurl(request: WordedRequest): string {
  const body = prettyBody(request);
  return [
    `curl --fail-with-body --request ${request.method} ${quoteForShell(request.url)}`,
    // Double quotes, so that the shell puts the token in when the command runs.
    `  --header "Authorization: Bearer $${TOKEN_VARIABLE}"`,
    ...(body === undefined
      ? []
      : [`  --header 'Content-Type: application/json'`, `  --data-raw ${quoteForShell(body)}`]),
  ].join(' \\\n');
}

/**
 * A word as a POSIX shell takes it literally: in single quotes only the single quote itself is
 * special.
 */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
