import type { Fault } from '../../faults.ts';
import { graphError, intuneError, type GraphError } from './errors.ts';

const CODES: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BadRequest', 'Request not applicable to target tenant'],
  401: ['InvalidAuthenticationToken', 'Access token validation failure.'],
  403: ['Forbidden', 'User is not authorized to perform this operation'],
  404: ['ResourceNotFound', 'Resource not found'],
  409: ['Conflict', 'The resource was changed by another request'],
  412: ['PreconditionFailed', 'The ETag does not match'],
  423: ['Locked', 'The resource is locked'],
  429: ['TooManyRequests', 'Too Many Requests'],
  500: ['InternalServerError', 'An error has occurred'],
  502: ['BadGateway', 'Bad gateway'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable'],
  504: ['GatewayTimeout', 'The gateway timed out'],
};

/** The error a fault asks for, in the manner of the service that would send it. */
export function faultError(
  fault: Extract<Fault, { kind: 'status' | 'claims' }>,
  path: string,
): GraphError {
  if (fault.kind === 'claims') {
    const value = `Bearer realm="", authorization_uri="", error="insufficient_claims", claims="${btoa(fault.claims)}"`;
    return graphError(
      401,
      'InvalidAuthenticationToken',
      'Continuous access evaluation resulted in challenge with result: ' +
        'InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
      {
        'www-authenticate': value,
      },
    );
  }
  const [defaultCode, defaultMessage] = CODES[fault.status] ?? [
    'UnknownError',
    'An error has occurred',
  ];
  const code = fault.code ?? defaultCode;
  const message = fault.message ?? defaultMessage;
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  // the gateway speaks for itself; everything else under deviceManagement is Intune's
  const gateway =
    [401, 429, 502, 503, 504].includes(fault.status) || !path.startsWith('/deviceManagement');
  if (gateway) return graphError(fault.status, code, message, headers);
  const error = intuneError(fault.status, code, message);
  return Object.assign(error, { headers });
}
