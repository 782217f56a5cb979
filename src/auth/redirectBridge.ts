import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { keepTenantConsent, tenantConsentOf } from './tenantConsent.ts';

/** MSAL clears the address, so it is read first. */
const consent = tenantConsentOf(window.location.search);

/**
 * All that `redirect.html` does: hands the answer of sign-in to the window that asked (silent
 * renewal), or keeps it and goes back to the page of the app that asked (redirect). Without such an
 * answer somebody comes from consenting for the tenant, or opened the page by hand: there is
 * nothing here, go home.
 */
broadcastResponseToMainFrame().catch(() => {
  if (window.top !== window) return;
  if (consent !== undefined) keepTenantConsent(consent);
  window.location.replace('/');
});
