import {
  AuthError,
  BrowserAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-browser';
import { describe, expect, it } from 'vitest';
import { isTurnedBack, toAuthFailure, toInteractiveFailure, toSilentFailure } from './failures.ts';

const ASKED = {
  scopes: ['DeviceManagementConfiguration.ReadWrite.All'],
  claims: '{"access_token":{}}',
};

describe('toAuthFailure', () => {
  it.each([
    [
      new ServerError(
        'access_denied',
        '',
        'AADSTS65004: User declined to consent to access the app.',
      ),
      'consentRefused',
    ],
    [
      new ServerError('access_denied', '', 'AADSTS90094: The grant requires admin permission.'),
      'consentRefused',
    ],
    [
      new InteractionRequiredAuthError(
        'invalid_grant',
        '',
        'AADSTS65001: not consented',
        'consent_required',
      ),
      'consentNeeded',
    ],
    [new InteractionRequiredAuthError('consent_required', ''), 'consentNeeded'],
    [
      new InteractionRequiredAuthError(
        'interaction_required',
        '',
        'AADSTS50076: multi-factor authentication',
      ),
      'signInRefused',
    ],
    [
      new InteractionRequiredAuthError('invalid_grant', '', 'AADSTS50079: enroll', 'basic_action'),
      'signInRefused',
    ],
    [
      new InteractionRequiredAuthError('login_required', '', 'AADSTS50058: no user is signed in'),
      'unauthenticated',
    ],
    [
      new ServerError(
        'invalid_grant',
        '',
        'AADSTS700084: The refresh token was issued to a single page app',
      ),
      'unauthenticated',
    ],
    [new ServerError('invalid_grant', '', 'grant request is invalid'), 'unauthenticated'],
    [new BrowserAuthError('no_account_error', ''), 'unauthenticated'],
    [new BrowserAuthError('popup_window_error', ''), 'interactionBlocked'],
    [new BrowserAuthError('redirect_in_iframe', ''), 'interactionBlocked'],
    [new BrowserAuthError('timed_out', ''), 'interactionBlocked'],
    [
      new ServerError(
        'invalid_client',
        '',
        'AADSTS700024: Client assertion is not within its valid time range.',
      ),
      'clockWrong',
    ],
    [new AuthError('no_network_connectivity', ''), 'offline'],
    [new AuthError('post_request_failed', ''), 'offline'],
    [
      new ServerError('invalid_request', '', 'AADSTS50011: The redirect URI does not match.'),
      'signInRefused',
    ],
    [
      new ServerError('access_denied', '', 'AADSTS50105: The user is not assigned to a role.'),
      'signInRefused',
    ],
    [
      new InteractionRequiredAuthError(
        'invalid_grant',
        '',
        'AADSTS53003: Access has been blocked by Conditional Access policies.',
        'message_only',
      ),
      'signInRefused',
    ],
    [new ServerError('invalid_grant', '', 'AADSTS53000: not compliant'), 'signInRefused'],
    [new ServerError('invalid_grant', '', 'AADSTS70043: sign-in frequency'), 'unauthenticated'],
    [new ServerError('invalid_grant', '', 'AADSTS999999: a number of tomorrow'), 'signInRefused'],
    [new AuthError('cache_quota_exceeded', ''), 'tabStorage'],
    [new DOMException('full', 'QuotaExceededError'), 'tabStorage'],
    [new DOMException('blocked', 'SecurityError'), 'tabStorage'],
    [new ServerError('server_error', '', 'said nothing'), 'signInFailed'],
    [new TypeError('boom'), 'signInFailed'],
    ['boom', 'signInFailed'],
  ])('%s', (error, kind) => {
    expect(toAuthFailure(error).kind).toBe(kind);
  });

  it('hands on what was asked for, so that the page can ask the person', () => {
    const failure = toAuthFailure(new InteractionRequiredAuthError('consent_required', ''), ASKED);
    expect(failure).toMatchObject(ASKED);
  });

  it('keeps scopes out of failures that asking cannot mend', () => {
    expect(toAuthFailure(new AuthError('post_request_failed', ''), ASKED)).not.toHaveProperty(
      'scopes',
    );
  });

  it('takes apart the ids that Entra puts into the sentence', () => {
    const words =
      'AADSTS50011: The redirect URI does not match. Trace ID: 11-22 Correlation ID: ' +
      '33-44 Timestamp: 2026-11-23 19:00:00Z';
    expect(toAuthFailure(new ServerError('invalid_request', '', words)).trace).toEqual({
      code: 'AADSTS50011',
      message: 'AADSTS50011: The redirect URI does not match.',
      requestId: '11-22',
      clientRequestId: '33-44',
      date: '2026-11-23 19:00:00Z',
    });
  });
});

it('takes the sentence out of what MSAL makes of an answer of the token endpoint', () => {
  const words =
    'Error(s): 53003 - Timestamp: 2026-11-23 19:00:00Z - Description: AADSTS53003: ' +
    'Access has been blocked.\r\nTrace ID: 11-22\r\nCorrelation ID: ' +
    '33-44\r\nTimestamp: 2026-11-23 19:00:00Z - Correlation ID: 33-44 - Trace ID: 11-22';
  expect(toAuthFailure(new ServerError('invalid_grant', '', words)).trace).toEqual({
    code: 'AADSTS53003',
    message: 'AADSTS53003: Access has been blocked.',
    requestId: '11-22',
    clientRequestId: '33-44',
    date: '2026-11-23 19:00:00Z',
  });
});

describe('in the background', () => {
  it.each(['timed_out', 'iframe_closed_prematurely', 'block_iframe_reload'])(
    'a hidden frame that never answers (%s) asks for a new sign-in',
    (code) => {
      expect(toSilentFailure(new BrowserAuthError(code, ''), ASKED)).toMatchObject({
        kind: 'unauthenticated',
        from: 'signIn',
        claims: ASKED.claims,
      });
    },
  );

  it('hands on what Entra wants to be asked for', () => {
    const error = Object.assign(
      new InteractionRequiredAuthError('interaction_required', '', 'AADSTS50076: MFA'),
      { claims: '{"access_token":{"capolids":{}}}' },
    );
    expect(toSilentFailure(error, { scopes: ['User.Read'] })).toMatchObject({
      kind: 'signInRefused',
      scopes: ['User.Read'],
      claims: '{"access_token":{"capolids":{}}}',
    });
  });
});

describe('with a person there to answer', () => {
  it('still missing consent is a refusal', () => {
    expect(
      toInteractiveFailure(new InteractionRequiredAuthError('consent_required', '')).kind,
    ).toBe('consentRefused');
  });

  it('a refusal keeps what was asked for, so that one can ask again', () => {
    expect(
      toInteractiveFailure(new ServerError('access_denied', '', 'AADSTS65004: declined'), ASKED),
    ).toMatchObject({ kind: 'consentRefused', ...ASKED });
  });

  it('has no id where MSAL says that there is none', () => {
    const words =
      'Error(s): Not Available - Timestamp: Not Available - Description: grant request ' +
      'is invalid - Correlation ID: Not Available - Trace ID: Not Available';
    const { requestId, clientRequestId } = toAuthFailure(
      new ServerError('invalid_grant', '', words),
    ).trace;
    expect([requestId, clientRequestId]).toEqual([undefined, undefined]);
  });

  it('knows the Back button', () => {
    expect(isTurnedBack(new BrowserAuthError('user_cancelled', ''))).toBe(true);
    expect(isTurnedBack(new BrowserAuthError('timed_out', ''))).toBe(false);
  });
});
