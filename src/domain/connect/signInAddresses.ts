/** Where Entra sends whoever signed in, or consented. It is in the registration. */
export function redirectUriOf(origin: string): string {
  return `${origin}/redirect.html`;
}

/**
 * The page where an administrator consents for the whole tenant, to everything in the registration.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentUrl(authority: string, clientId: string, redirectUri: string): string {
  return `${authority}/adminconsent?${new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri })}`;
}
