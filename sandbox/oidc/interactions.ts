import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { personByOid, type Person } from '../tenant/people.ts';
import { type Authority, authorityOf } from './authority.ts';
import type { Consents } from './consents.ts';
import { readForm } from './form.ts';
import { approvalPage, consentPage, errorPage, peoplePage } from './pages.ts';
import { shortScope } from './scopes.ts';

const PATH = /^\/interaction\/[\w-]+$/;

/** Adds the two pages a person sees: who are you, and do you agree. */
export function mountInteractions(
  provider: Provider,
  consents: Consents,
  graphBaseUrl: string,
): void {
  provider.use(async (context, next) => {
    if (!PATH.test(context.path)) return next();
    context.type = 'html';
    const authority = authorityOf(context.req);
    context.set('X-Frame-Options', 'DENY');
    const { req, res } = context;
    const details = await provider.interactionDetails(req, res).catch(() => undefined);
    if (details === undefined) {
      context.status = 400;
      context.body = errorPage('This sign-in is over', 'Go back to the app and sign in again.');
      return undefined;
    }
    const missing = missingScopes(details.prompt.details, graphBaseUrl);
    const oid = details.session?.accountId ?? '';
    const isConsent = details.prompt.name === 'consent';
    if (context.method !== 'POST') {
      const client = await provider.Client.find(String(details.params.client_id));
      const app = client?.clientName ?? 'An app';
      context.body = isConsent
        ? consentOf(app, personByOid(oid), missing)
        : peoplePage(authority.people);
      return undefined;
    }
    const form = await readForm(req);
    const result = isConsent
      ? agreed(form, personByOid(oid), () => consents.add(oid, missing))
      : chosen(authority, form, details.prompt.name);
    context.redirect(
      await provider.interactionResult(req, res, result, { mergeWithLastSubmission: true }),
    );
    context.status = 303;
    return undefined;
  });
}

function consentOf(app: string, person: Person | undefined, missing: readonly string[]): string {
  return person?.needsApproval === true
    ? approvalPage(app, missing)
    : consentPage(app, person?.name ?? 'you', missing);
}

function agreed(
  form: URLSearchParams,
  person: Person | undefined,
  remember: () => void,
): InteractionResults {
  if (form.get('answer') !== 'accept' || person?.needsApproval === true) {
    return {
      error: 'access_denied',
      error_description: 'AADSTS65004: User declined to consent to access the app.',
    };
  }
  remember();
  return { consent: {} };
}

function chosen(
  { people }: Authority,
  form: URLSearchParams,
  promptName: string,
): InteractionResults {
  const person = people.find((candidate) => candidate.id === form.get('person'));
  if (person === undefined)
    return { error: 'access_denied', error_description: 'AADSTS50034: Nobody was chosen.' };
  return { login: { accountId: person.oid }, [promptName]: { accountId: person.oid } };
}

function missingScopes(details: Record<string, unknown>, graphBaseUrl: string): string[] {
  const byResource = (details.missingResourceScopes ?? {}) as Record<string, string[]>;
  return Object.values(byResource)
    .flat()
    .map((scope) => shortScope(scope, graphBaseUrl));
}
