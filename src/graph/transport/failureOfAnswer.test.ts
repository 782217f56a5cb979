import { describe, expect, it } from 'vitest';
import type { FailureKind } from '#domain/failure/failure.ts';
import {
  claimsOf,
  failureOfAnswer,
  parseRetryAfter,
  unpackMessage,
} from '#graph/transport/failureOfAnswer.ts';

const ACTIVITY = '3ea1eab9-de3f-4566-853e-e21a48f28c5e';
const TAIL =
  ' - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - ' +
  `Activity ID: ${ACTIVITY} - Url: ` +
  'https://fef.msub06.manage.microsoft.com/DeviceConfiguration_2311/x?api-version=5018-11-06';

/** Intune's message: JSON in a string, laid out as the service does. */
function intune(message: string, retryAfter: string | number | null = null): string {
  const fields = {
    _version: 3,
    Message: message + TAIL,
    CustomApiErrorPhrase: '',
    RetryAfter: retryAfter,
    ErrorSourceService: '',
    HttpHeaders: '{}',
  };
  return JSON.stringify(fields, null, 2).replaceAll('\n', '\r\n');
}

/** The older wrapping: Intune's message once more in a string. */
function wrapped(errorCode: string, message: string): string {
  return JSON.stringify({
    ErrorCode: errorCode,
    Message: message,
    Target: null,
    Details: null,
    InnerError: null,
    InstanceAnnotations: [],
  });
}

function failure(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
) {
  const innerError = {
    date: '2026-11-23T10:00:00',
    'request-id': 'inner-r',
    'client-request-id': 'inner-c',
  };
  return failureOfAnswer({
    method: 'POST',
    url: 'https://graph.example/x',
    status,
    headers: new Headers(headers),
    body: { error: { code, message, innerError } },
  });
}

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const CHALLENGE =
  'Bearer realm="", ' +
  'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ' +
  'client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", ' +
  `claims="${btoa(CLAIMS)}"`;

const SCOPE_WORDS =
  'Application is not authorized to perform this operation. Application must have one ' +
  'of the following scopes: DeviceManagementConfiguration.Read.All, ' +
  'DeviceManagementConfiguration.ReadWrite.All';

/** The table of docs/reference/errors.md, row by row, in the words that were seen on the wire. */
const SEEN: readonly (readonly [
  story: string,
  status: number,
  code: string,
  message: string,
  kind: FailureKind,
  sentence: string,
])[] = [
  ['scope missing', 403, 'Forbidden', intune(SCOPE_WORDS), 'missingScope', SCOPE_WORDS],
  [
    'role missing',
    403,
    'Forbidden',
    intune('User is not authorized to perform this operation'),
    'missingRole',
    'User is not authorized to perform this operation',
  ],
  [
    'role missing, old wrapping',
    401,
    'UnknownError',
    wrapped('Forbidden', intune('An error has occurred')),
    'missingRole',
    'An error has occurred',
  ],
  [
    'scope missing, old wrapping',
    401,
    'UnknownError',
    wrapped('Forbidden', intune(SCOPE_WORDS)),
    'missingScope',
    SCOPE_WORDS,
  ],
  [
    'scope groups',
    403,
    'Forbidden',
    "You don't have enough permissions to assign this configuration to one or more of your selected groups",
    'scopeGroup',
    "You don't have enough permissions to assign this configuration to one or more of your selected groups",
  ],
  [
    'no licence',
    400,
    'BadRequest',
    intune('Request not applicable to target tenant'),
    'noLicence',
    'Request not applicable to target tenant',
  ],
  [
    'filter out of scope',
    400,
    'BadRequest',
    intune('Scope Tags validation failed : Filters 1234 , Validated filters'),
    'filterOutOfScope',
    'Scope Tags validation failed : Filters 1234 , Validated filters',
  ],
  [
    'bad collection',
    400,
    'BadRequest',
    intune('An error has occurred'),
    'badRequest',
    'An error has occurred',
  ],
  [
    'no route',
    400,
    'BadRequest',
    'No OData route exists that match template ~/singleton/navigation/key/navigation ' +
      'with http verb POST for request /DeviceConfiguration/x',
    'noRoute',
    'No OData route exists that match template ~/singleton/navigation/key/navigation ' +
      'with http verb POST for request /DeviceConfiguration/x',
  ],
  [
    'no route, the other words',
    404,
    'ResourceNotFound',
    intune('No method match route template'),
    'noRoute',
    'No method match route template',
  ],
  [
    'bad token',
    401,
    'InvalidAuthenticationToken',
    'Access token has expired or is not yet valid.',
    'unauthenticated',
    'Access token has expired or is not yet valid.',
  ],
  ['throttled', 429, 'TooManyRequests', 'Too many requests', 'throttled', 'Too many requests'],
  ['not found', 404, 'ResourceNotFound', 'Resource not found', 'notFound', 'Resource not found'],
  ['conflict', 409, 'Conflict', 'Conflict', 'conflict', 'Conflict'],
  [
    'precondition',
    412,
    'PreconditionFailed',
    'Approval needed',
    'preconditionFailed',
    'Approval needed',
  ],
  [
    'approval without a justification',
    400,
    'BadRequest',
    intune("Header 'x-msft-approval-justification' is required to request approval"),
    'justificationNeeded',
    "Header 'x-msft-approval-justification' is required to request approval",
  ],
  [
    'the same, as once documented',
    403,
    'Forbidden',
    intune("Header 'x-msft-approval-justification' is required to request approval"),
    'justificationNeeded',
    "Header 'x-msft-approval-justification' is required to request approval",
  ],
  [
    'approval asked for, and no number told',
    403,
    'ApprovalRequired',
    intune('Approval is required'),
    'preconditionFailed',
    'Approval is required',
  ],
  [
    'approval pending',
    409,
    'Conflict',
    intune('An active Approval Request already exists for this entity'),
    'approvalPending',
    'An active Approval Request already exists for this entity',
  ],
  [
    'directory refuses',
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
    'missingScope',
    'Insufficient privileges to complete the operation.',
  ],
  ['gateway timeout', 504, 'GatewayTimeout', 'Timeout', 'timeout', 'Timeout'],
  [
    'server error',
    500,
    'InternalServerError',
    intune('An error has occurred'),
    'serverError',
    'An error has occurred',
  ],
  ['not now', 503, 'ServiceUnavailable', 'Busy', 'serverError', 'Busy'],
];

describe('what was seen', () => {
  it.each(SEEN)('%s: %i %s', (_, status, code, message, kind, sentence) => {
    expect(failure(status, code, message)).toMatchObject({
      kind,
      trace: { status, code, message: sentence, method: 'POST' },
    });
  });

  it('a claims challenge hands on the decoded claims', () => {
    expect(
      failure(401, 'InvalidAuthenticationToken', 'Continuous access evaluation', {
        'WWW-Authenticate': CHALLENGE,
      }),
    ).toMatchObject({ kind: 'claimsChallenge', claims: CLAIMS });
  });

  it('names the scopes Graph asks for, each once', () => {
    expect(failure(403, 'Forbidden', intune(SCOPE_WORDS)).scopes).toEqual([
      'DeviceManagementConfiguration.Read.All',
      'DeviceManagementConfiguration.ReadWrite.All',
    ]);
  });
});

describe('what support asks for', () => {
  it('keeps ids from headers before those of the body, the activity id, and Graph’s clock', () => {
    const { trace } = failure(400, 'BadRequest', intune('An error has occurred'), {
      'request-id': 'header-r',
    });
    expect(trace).toMatchObject({
      requestId: 'header-r',
      clientRequestId: 'inner-c',
      activityId: ACTIVITY,
      date: '2026-11-23T10:00:00',
    });
  });

  it('finds the activity id in the old wrapping too', () => {
    expect(
      failure(401, 'UnknownError', wrapped('Forbidden', intune('An error has occurred'))).trace
        .activityId,
    ).toBe(ACTIVITY);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'Bad gateway'],
    ['a list', [1]],
    ['an error that is a text', { error: 'x' }],
    ['an error of null', { error: null }],
    ['numbers for words', { error: { code: 1, message: 2, innerError: 3 } }],
  ])('a body of %s still gives a failure, and no invented words', (_, body) => {
    const result = failureOfAnswer({
      method: 'GET',
      url: 'u',
      status: 502,
      headers: new Headers(),
      body,
    });
    expect(result).toEqual({
      kind: 'serverError',
      trace: { method: 'GET', url: 'u', status: 502 },
    });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-23T10:00:00Z');
  it.each<[string | null, number | undefined]>([
    ['20', 20],
    ['0', undefined],
    [' 7 ', 7],
    ['1.5', 1.5],
    ['-3', undefined],
    ['0x10', undefined],
    ['in 2050', undefined],
    ['1e3', undefined],
    ['Mon, 23 Nov 2026 10:00:30 GMT', 30],
    ['Mon, 23 Nov 2026 09:00:00 GMT', undefined],
    ['', undefined],
    ['  ', undefined],
    ['soon', undefined],
    ['Infinity', undefined],
    [null, undefined],
  ])('%o is %o', (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds);
  });

  it.each<[string, Record<string, string>, string | number | null, number | undefined]>([
    ['the header', { 'Retry-After': '20' }, null, 20],
    ["Intune's own field", {}, 12, 12],
    ["Intune's own field as text", {}, '12', 12],
    ['the header before the field', { 'Retry-After': '20' }, 12, 20],
    ['neither', {}, null, undefined],
  ])('is taken from %s', (_, headers, field, seconds) => {
    expect(failure(429, 'TooManyRequests', intune('Wait', field), headers).retryAfterSeconds).toBe(
      seconds,
    );
  });

  it('comes through the old wrapping', () => {
    expect(
      failure(429, 'UnknownError', wrapped('TooManyRequests', intune('Wait', 9))).retryAfterSeconds,
    ).toBe(9);
  });
});

describe('messages', () => {
  it.each<[string, string, string]>([
    ['plain words stay', 'Plain words.', 'Plain words.'],
    ['words about an operation stay', 'Operation IDs are missing', 'Operation IDs are missing'],
    ['JSON without a message says nothing', '{"a":1}', ''],
    ['half of JSON is plain words', '{"Message":"cut', '{"Message":"cut'],
    ['the tail goes, JSON or not', `Plain${TAIL}`, 'Plain'],
    ['lower case', '{"message":"low"}', 'low'],
  ])('%s', (_, message, sentence) => {
    expect(unpackMessage(message).message).toBe(sentence);
  });

  it('JSON in JSON without end is not followed without end', () => {
    let message = 'core';
    for (let depth = 0; depth < 12; depth += 1) message = JSON.stringify({ Message: message });
    expect(unpackMessage(message).message).not.toBe('');
  });
});

describe('claims', () => {
  it.each<[string, string | null, string | undefined]>([
    ['as Entra sends them', CHALLENGE, CLAIMS],
    [
      'in base64url without padding',
      'Bearer error="insufficient_claims", ' +
        `claims="${btoa('{"a":"??>>"}').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}"`,
      '{"a":"??>>"}',
    ],
    ['another error', CHALLENGE.replace('insufficient_claims', 'invalid_token'), undefined],
    ['no base64', 'Bearer error="insufficient_claims", claims="%%%"', undefined],
    ['no claims', 'Bearer error="insufficient_claims"', undefined],
    ['no header', null, undefined],
  ])('%s', (_, header, claims) => {
    expect(claimsOf(header)).toBe(claims);
  });
});

it.each([
  [412, 'BadRequest'],
  [403, 'ApprovalRequired'],
])('the number of an approval request is read from the body of a %s', (status, code) => {
  const id = '6f1d0c1a-2b3c-4d5e-8f90-a1b2c3d4e5f6';
  const message = `Needs approval - Operation ID (for customer support): x - x-msft-approval-code: ${id}`;
  const filed = failureOfAnswer({
    method: 'POST',
    url: 'https://graph.microsoft.com/beta/x',
    status,
    headers: new Headers(),
    body: { error: { code, message: JSON.stringify({ Message: message }) } },
  });
  expect(filed).toMatchObject({ kind: 'approvalFiled', approvalId: id });
});
