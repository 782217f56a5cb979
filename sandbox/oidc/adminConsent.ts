import type Provider from 'oidc-provider';
import { authorityOf } from './authority.ts';
import type { Consents } from './consents.ts';
import { readForm } from './form.ts';
import { adminConsentPage, errorPage } from './pages.ts';
import { REGISTERED_SCOPES } from './scopes.ts';

const PATH = '/adminconsent';

/**
 * The page where an administrator consents for the whole tenant, to everything in the registration.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent (how a refusal comes back is
 * inferred from sign-in)
 */
export function mountAdminConsent(provider: Provider, consents: Consents): void {
  provider.use(async (context, next) => {
    if (context.path !== PATH) return next();
    context.type = 'html';
    const { organization } = authorityOf(context.req);
    const { client_id: clientId, redirect_uri: redirectUri, state } = context.query;
    const client = await provider.Client.find(String(clientId));
    if (client === undefined || !client.redirectUriAllowed(String(redirectUri))) {
      context.status = 400;
      context.body = errorPage(
        'Consent did not work',
        client === undefined
          ? 'AADSTS700016: There is no such application in the tenant.'
          : 'AADSTS50011: The redirect URI is not one of the application’s.',
      );
      return undefined;
    }
    if (organization === undefined) {
      context.status = 400;
      context.body = errorPage(
        'Consent did not work',
        'Nobody signs in here, so the address has to say which tenant consents.',
      );
      return undefined;
    }
    if (context.method !== 'POST') {
      context.body = adminConsentPage(
        organization,
        client.clientName ?? 'An app',
        REGISTERED_SCOPES,
      );
      return undefined;
    }
    const isAccepted = (await readForm(context.req)).get('answer') === 'accept';
    if (isAccepted) consents.addForEverybody(organization.tenantId, REGISTERED_SCOPES);
    const refusal = {
      error: 'access_denied',
      error_description: 'AADSTS65004: User declined to consent to access the app.',
    };
    const answer = new URLSearchParams({
      admin_consent: 'True',
      ...(isAccepted ? { tenant: organization.tenantId } : refusal),
      ...(state === undefined ? {} : { state: String(state) }),
    });
    context.redirect(`${String(redirectUri)}?${answer}`);
    context.status = 303;
    return undefined;
  });
}
