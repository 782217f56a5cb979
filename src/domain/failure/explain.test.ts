import { describe, expect, it, vi } from 'vitest';
import { mayPass } from '#domain/failure/waysOn.ts';
import { explain } from '#domain/failure/explain.ts';
import {
  type Failure,
  FailureError,
  type FailureKind,
  type FailureTrace,
  toFailure,
} from '#domain/failure/failure.ts';

/**
 * Every kind; the compiler asks for a new one here. `afterSending`: Graph may have carried it out
 * all the same.
 */
const KINDS: Record<FailureKind, { readonly title: RegExp; readonly afterSending?: true }> = {
  badRequest: { title: /refused the request/ },
  noLicence: { title: /no Intune/ },
  noRoute: { title: /certificate address/ },
  unauthenticated: { title: /sign-in/ },
  claimsChallenge: { title: /sign in again/ },
  missingScope: { title: /lacks a permission/ },
  missingRole: { title: /role/ },
  scopeGroup: { title: /outside your scope/ },
  filterOutOfScope: { title: /filter/ },
  membersHidden: { title: /hidden/i },
  membersNotReady: { title: /cannot be read yet/i },
  notFound: { title: /Not found/ },
  conflict: { title: /someone else/ },
  preconditionFailed: { title: /approval/ },
  justificationNeeded: { title: /has to approve/ },
  approvalInTwo: { title: /cannot be approved as one/ },
  approvalFiled: { title: /Waiting for approval/ },
  mayNotDecide: { title: /may not decide/ },
  approvalRejected: { title: /rejected/ },
  approvalExpired: { title: /expired/ },
  approvalPending: { title: /pending already/ },
  throttled: { title: /busy/ },
  serverError: { title: /problem/, afterSending: true },
  timeout: { title: /No answer/, afterSending: true },
  offline: { title: /No connection/, afterSending: true },
  unreadableAnswer: { title: /cannot be read/, afterSending: true },
  foreignHost: { title: /foreign host/ },
  consentRefused: { title: /not granted/ },
  consentNeeded: { title: /permission/ },
  interactionBlocked: { title: /browser blocked/ },
  clockWrong: { title: /clock/ },
  signInFailed: { title: /Sign-in failed/ },
  signInRefused: { title: /Entra refused/ },
  tabStorage: { title: /cannot store the sign-in/ },
  newerVersion: { title: /newer version/ },
  journalUnavailable: { title: /journal of this browser/ },
  stopped: { title: /Nothing was sent/ },
  unexpected: { title: /unexpected/, afterSending: true },
};

const TRACES: Readonly<Record<string, FailureTrace>> = {
  empty: {},
  'with an empty message': { message: '' },
  full: {
    method: 'POST',
    url: 'https://graph.example/beta/x',
    status: 418,
    code: 'Code',
    message: 'The reason.',
    requestId: 'r',
    clientRequestId: 'c',
    activityId: 'a',
    date: '2026-11-23T00:00:00Z',
  },
};

const kinds = Object.entries(KINDS) as [FailureKind, (typeof KINDS)[FailureKind]][];

describe.each(kinds)('%s', (kind, { title }) => {
  it.each(Object.entries(TRACES))('is explained, trace %s', (_, trace) => {
    const explanation = explain({ kind, trace });
    expect(explanation.title).toMatch(title);
    for (const words of [explanation.title, explanation.what, explanation.next]) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toMatch(/undefined|null|NaN|\[object|""|\s{2}|\s$/);
    }
    for (const link of explanation.links)
      expect(new URL(link.url).host).toBe('learn.microsoft.com');
  });
});

it.each(kinds.filter(([, { afterSending }]) => afterSending))(
  '%s does not promise that nothing was changed',
  (kind) => {
    expect(explain({ kind, trace: TRACES['full']! }).what).not.toMatch(
      /Nothing was changed|not carried out/,
    );
  },
);

it('every kind has words of its own', () => {
  expect(new Set(kinds.map(([kind]) => explain({ kind, trace: {} }).title)).size).toBe(
    kinds.length,
  );
});

it('an address that a tenant does not have is about certificates only where there are any', () => {
  const [ofCertificates, ofApps] = ['deviceManagement', 'deviceAppManagement'].map((area) =>
    explain({ kind: 'noRoute', trace: { url: `https://graph.example/beta/${area}/x/1/assign` } }),
  );
  expect(ofCertificates?.title).toMatch(/certificate/);
  expect(ofApps?.title).toMatch(/no address/);
  expect(`${ofApps?.what} ${ofApps?.next}`).not.toMatch(/certificate/);
});

it("Graph's own sentence is handed on wherever Graph refuses", () => {
  const refusals: FailureKind[] = [
    'badRequest',
    'noLicence',
    'noRoute',
    'missingScope',
    'missingRole',
    'scopeGroup',
    'filterOutOfScope',
    'notFound',
    'conflict',
    'preconditionFailed',
    'justificationNeeded',
    'approvalInTwo',
    'approvalFiled',
    'mayNotDecide',
    'approvalPending',
    'throttled',
    'serverError',
  ];
  for (const kind of refusals)
    expect(explain({ kind, trace: { message: 'The reason.' } }).what).toContain('The reason.');
});

it.each(kinds)('%s says nothing of what was typed: on many a page nothing was', (kind) => {
  for (const from of [{}, { from: 'signIn' as const }])
    expect(explain({ kind, trace: {}, ...from }).next).not.toMatch(/typed/);
});

describe('details', () => {
  it.each<[Failure, RegExp]>([
    [{ kind: 'throttled', trace: {}, retryAfterSeconds: 17 }, /in 17 seconds/],
    [{ kind: 'throttled', trace: {}, retryAfterSeconds: 1 }, /in 1 second\./],
    [{ kind: 'throttled', trace: {}, retryAfterSeconds: 0 }, /Try again now/],
    [{ kind: 'throttled', trace: {}, retryAfterSeconds: 0.4 }, /in 1 second\./],
    [{ kind: 'throttled', trace: {} }, /Wait a minute/],
  ])('%o', (failure, next) => {
    expect(explain(failure).next).toMatch(next);
  });

  it('names the missing permissions', () => {
    const scopes = ['DeviceManagementConfiguration.ReadWrite.All', 'GroupMember.Read.All'];
    expect(explain({ kind: 'missingScope', trace: {}, scopes }).what).toContain(
      'DeviceManagementConfiguration.ReadWrite.All, GroupMember.Read.All',
    );
    expect(explain({ kind: 'consentNeeded', trace: {}, scopes }).what).toContain(
      'GroupMember.Read.All, and not all of it was granted yet.',
    );
  });

  it('names the foreign host', () => {
    expect(explain({ kind: 'foreignHost', trace: { url: 'https://evil.example' } }).what).toContain(
      'https://evil.example',
    );
  });
});

describe('toFailure', () => {
  const failure: Failure = { kind: 'timeout', trace: { url: 'x' } };

  it.each<[string, unknown, Failure]>([
    ['ours', new FailureError(failure), failure],
    ['an error', new TypeError('boom'), { kind: 'unexpected', trace: { message: 'boom' } }],
    ['a text', 'boom', { kind: 'unexpected', trace: { message: 'boom' } }],
  ])('%s', (_, thrown, expected) => {
    expect(toFailure(thrown)).toEqual(expected);
  });

  it('keeps the cause and says something in a log', () => {
    const cause = new Error('socket');
    const error = new FailureError(failure, { cause });
    expect([error.message, error.cause, error.name]).toEqual(['timeout', cause, 'FailureError']);
  });
});

describe('who said what', () => {
  const trace = { method: 'GET', url: '/x', status: 400 } as const;

  it('says that nothing was changed of a write alone', () => {
    const refusals = ['badRequest', 'missingRole', 'missingScope', 'consentNeeded'] as const;
    for (const kind of refusals) {
      expect(explain({ kind, trace }).what).toContain('Nothing was changed');
      expect(explain({ kind, trace: { ...trace, isRead: true } }).what).not.toContain('changed');
    }
  });

  it('tells somebody who only looked at something nothing of choices and of assigning', () => {
    for (const kind of ['badRequest', 'missingRole'] as const) {
      expect(explain({ kind, trace }).next).toMatch(/your choice|assign/);
      const { next } = explain({ kind, trace: { ...trace, isRead: true } });
      expect(next).not.toMatch(/choice|assign/i);
    }
  });

  it('does not put the app’s words into Graph’s mouth', () => {
    const message = 'The answer is not JSON.';
    const { what } = explain({ kind: 'unreadableAnswer', trace: { ...trace, message } });
    expect(what).toContain(message);
    expect(what).not.toContain('Graph said');
  });

  it('tells a gateway that gave up from the app’s own patience', () => {
    expect(explain({ kind: 'timeout', trace: {} }).what).toContain('this app allows');
    expect(explain({ kind: 'timeout', trace: { status: 504 } }).what).toContain('504');
    expect(explain({ kind: 'timeout', trace: { status: 504 } }).what).not.toContain(
      'this app allows',
    );
  });

  it('shows the phrase of Intune', () => {
    const said = { ...trace, message: 'Refused', phrase: 'ResourceNotFound' };
    expect(explain({ kind: 'notFound', trace: said }).what).toContain(
      '"Refused" (ResourceNotFound)',
    );
  });
});

it.each<FailureKind>(['conflict', 'timeout', 'notFound', 'unexpected', 'journalUnavailable'])(
  '%s of our own, without an answer, does not put our words into somebody else’s mouth',
  (kind) => {
    const { what } = explain({ kind, trace: { message: 'It was not sent.' } });
    expect(what).not.toMatch(/said/);
    if (kind !== 'timeout') expect(what).toContain('It was not sent.');
  },
);

it('of a file that did not come, trying again is offered where the browser asks again', () => {
  expect(mayPass({ kind: 'newerVersion' })).toBe(true);
  vi.stubGlobal('navigator', { userAgent: 'Gecko/20100101 Firefox/153.0' });
  expect(mayPass({ kind: 'newerVersion' })).toBe(false);
  expect(mayPass({ kind: 'offline' })).toBe(true);
  vi.unstubAllGlobals();
});
