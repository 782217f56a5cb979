import { describe, expect, it } from 'vitest';
import { explain } from '#domain/failure/explain.ts';
import type { Failure, FailureKind } from '#domain/failure/failure.ts';
import { wayOn } from '#domain/failure/waysOn.ts';

function refused(number: string): Failure {
  return {
    kind: 'signInRefused',
    from: 'signIn',
    trace: { code: `AADSTS${number}`, message: `AADSTS${number}: The reason.` },
  };
}

describe('a refusal of Entra', () => {
  it.each([
    ['50076', /multifactor/, 'Continue to sign-in'],
    ['50079', /multifactor.*set up/i, 'Continue to sign-in'],
    ['53003', /Conditional Access/, 'Sign in again'],
    ['53000', /device/, 'Sign in again'],
    ['53001', /device/, 'Sign in again'],
    ['50097', /device/, 'Continue to sign-in'],
    ['50105', /not assigned/, 'Sign in with another account'],
    ['50034', /not in the tenant/, 'Sign in with another account'],
    ['50020', /not in the tenant/, 'Sign in with another account'],
    ['90072', /not in the tenant/, 'Sign in with another account'],
    ['50053', /locked/, 'Sign in again'],
    ['50055', /password/, 'Continue to sign-in'],
    ['50057', /disabled/, 'Sign in with another account'],
    ['50126', /password/, 'Sign in again'],
    ['50011', /registration/, 'Sign in again'],
    ['500113', /registration/, 'Sign in again'],
    ['500011', /Graph/, 'Sign in with another account'],
    ['700016', /not registered in the tenant/, 'Sign in with another account'],
    ['900144', /registration/, 'Sign in again'],
    ['530032', /Conditional Access/, 'Sign in again'],
    ['530034', /risk/, 'Sign in again'],
    ['999999', /Entra refused/, 'Continue to sign-in'],
  ])('%s has words of its own, Entra\u2019s sentence and a button', (number, title, button) => {
    const explanation = explain(refused(number));
    expect(explanation.title).toMatch(title);
    expect(explanation.what).toContain(`Microsoft Entra said: "AADSTS${number}: The reason."`);
    const said = Object.values(explanation).join(' ');
    expect(said).not.toMatch(/Graph said|consent|permission/);
    expect(wayOn(refused(number))?.label).toBe(button);
  });

  it('is not told as consent to anybody', () => {
    expect(explain(refused('53003')).next).not.toMatch(/grant/i);
  });
});

describe('what failed at sign-in', () => {
  const KINDS: readonly FailureKind[] = [
    'unauthenticated',
    'consentNeeded',
    'consentRefused',
    'interactionBlocked',
    'clockWrong',
    'signInFailed',
    'signInRefused',
    'tabStorage',
  ];

  it.each(KINDS)('%s has a button', (kind) => {
    expect(wayOn({ kind, from: 'signIn', trace: {} })).toBeDefined();
  });

  it.each<FailureKind>([...KINDS, 'offline'])('%s never speaks for Graph', (kind) => {
    const failure: Failure = {
      kind,
      from: 'signIn',
      trace: { code: 'AADSTS700082', message: 'AADSTS700082: The token has expired.' },
    };
    const { title, what } = explain(failure);
    expect(`${title} ${what}`).not.toMatch(/Graph said|to Graph$|Graph did not/);
  });

  it('says that a sign-in ended, in Entra\u2019s words where Entra said so', () => {
    const ended = explain({
      kind: 'unauthenticated',
      from: 'signIn',
      trace: { code: 'AADSTS700082', message: 'AADSTS700082: The token has expired.' },
    });
    expect(ended.title).toBe('Your sign-in has ended');
    expect(ended.what).toContain('Microsoft Entra said: "AADSTS700082: The token has expired."');
    const silent = explain({
      kind: 'unauthenticated',
      from: 'signIn',
      trace: { code: 'timed_out', message: 'See https://aka.ms/msal.js.errors#timed_out' },
    });
    expect(silent.what).toMatch(/third-party cookies/);
    expect(silent.what).not.toMatch(/aka\.ms/);
  });
});
