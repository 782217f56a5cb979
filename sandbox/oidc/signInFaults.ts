import { randomUUID } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Fault, Faults } from '../faults.ts';
import { authorityOf } from './authority.ts';

/** Entra's sentence of a refusal, and how it marks it for the app. */
interface Refusal {
  readonly sentence: string;
  /** Entra's `suberror`, where it sends one with this number. */
  readonly suberror?: string;
  /** The next sign-in has to answer a policy, which this names. */
  readonly hasClaims?: true;
}

/**
 * Sentences as in https://learn.microsoft.com/entra/identity-platform/reference-error-codes and
 * https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts50105-user-not-assigned-role
 */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  50076: {
    sentence:
      'Due to a configuration change made by your administrator, or because you moved ' +
      'to a new location, you must use multi-factor authentication to access ' +
      "'00000003-0000-0000-c000-000000000000'.",
    suberror: 'basic_action',
    hasClaims: true,
  },
  50105: {
    sentence:
      "Your administrator has configured the application 'Assignment Desk for Intune' " +
      "to block users unless they are specifically granted ('assigned') access to the " +
      'application.',
  },
  53000: {
    sentence:
      'Device is not in required device state: known. Conditional Access policy ' +
      'requires a compliant device, and the device is not compliant.',
    suberror: 'message_only',
    hasClaims: true,
  },
  53003: {
    sentence:
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    suberror: 'message_only',
    hasClaims: true,
  },
  700084: {
    sentence:
      'The refresh token was issued to a single page app (SPA), and therefore has a ' +
      'fixed, limited lifetime of 1.00:00:00, which can not be extended. It is now ' +
      'expired and a new sign in request must be sent by the SPA to the sign in page.',
  },
};

/** What Entra asks a new sign-in for after a refusal by policy. */
const CLAIMS = JSON.stringify({
  access_token: { capolids: { essential: true, values: ['ca-1'] } },
});

/** The faults in force for the people of an authority: a tenant id, or `organizations`. */
export type FaultsOf = (authority: string) => Faults;

/** Refuses in Entra's way what a fault rule says, and leaves unanswered what it says. */
export function mountSignInFaults(
  provider: Provider,
  appOrigins: readonly string[],
  faultsOf: FaultsOf,
): void {
  provider.use(async (context, next) => {
    const { name } = authorityOf(context.req);
    const asked = `/${name}${context.url}`;
    const [fault] =
      context.method === 'OPTIONS' ? [] : faultsOf(name).strike(context.method, asked, 'signIn');
    if (fault === undefined) return next();
    if (fault.kind === 'silence') return void (context.respond = false);
    if (fault.kind !== 'entra') return next();
    const refused = answerOf(fault);
    const { redirect_uri: redirectUri, state, prompt } = context.query;
    if (redirectUri === undefined) {
      const origin = context.get('origin');
      if (appOrigins.includes(origin)) context.set('Access-Control-Allow-Origin', origin);
      context.status = 400;
      context.body = refused;
      return undefined;
    }
    const back = new URLSearchParams({
      error: prompt === 'none' ? 'interaction_required' : 'access_denied',
      error_description: refused.error_description,
      ...(refused.suberror === undefined ? {} : { suberror: refused.suberror }),
      ...(state === undefined ? {} : { state: String(state) }),
    });
    context.redirect(`${String(redirectUri)}#${back}`);
    return undefined;
  });
}

/** As the token endpoint says it, with ids that the sign-in log is searched by. */
function answerOf({ code }: Extract<Fault, { kind: 'entra' }>) {
  const { sentence, suberror, hasClaims } = REFUSALS[code] ?? { sentence: 'It was refused.' };
  const [traceId, correlationId] = [randomUUID(), randomUUID()];
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
  return {
    error: 'invalid_grant',
    error_description:
      `AADSTS${code}: ${sentence} Trace ID: ${traceId} Correlation ID: ${correlationId} ` +
      `Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    ...(suberror === undefined ? {} : { suberror }),
    ...(hasClaims === undefined ? {} : { claims: CLAIMS }),
  };
}
