import { environmentOf, prettyBody, type WordedRequest } from '#lib/request/wordedRequest.ts';

const SCOPE = 'DeviceManagementConfiguration.ReadWrite.All';

/**
 * Requests for the Microsoft Graph PowerShell SDK (beta), in order, stopping at the first that
 * fails. `Invoke-MgGraphRequest` takes every address, through certificates too, for which the SDK
 * has no cmdlets:
 * https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands#using-invoke-mggraphrequest
 */
export function asPowerShell(requests: readonly WordedRequest[]): string {
  const environment = requests[0] === undefined ? undefined : environmentOf(requests[0].url);
  const connect =
    'Connect-MgGraph -Scopes ' +
    `${quoteForPowerShell(SCOPE)}${environment === undefined ? '' : ` -Environment ${environment}`}`;
  return [
    '# Install-Module Microsoft.Graph.Beta',
    "$ErrorActionPreference = 'Stop'",
    connect,
    ...requests.map(oneAsPowerShell),
  ].join('\n');
}

function oneAsPowerShell(request: WordedRequest): string {
  const body = prettyBody(request);
  const command = `Invoke-MgGraphRequest -Method ${request.method} -Uri ${quoteForPowerShell(request.url)}`;
  // Without a charset the body would be sent in Latin-1, and names with other letters would be
  // lost.
  return body === undefined
    ? `\n${command}`
    : `\n$body = ${hereString(body)}\n${command} -ContentType 'application/json; charset=utf-8' -Body $body`;
}

/**
 * A string that PowerShell takes literally. It reads typographic single quotes as quotes as well.
 */
export function quoteForPowerShell(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/**
 * Literal text over several lines; it would end at a line that begins with `'@`, and no line of
 * JSON does.
 */
function hereString(json: string): string {
  return `@'\n${json}\n'@`;
}
