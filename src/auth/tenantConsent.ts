import { tabStorage } from '#lib/browser/safeStorage.ts';

/** What an administrator answered on the consent page for the whole tenant. */
export type TenantConsent = 'given' | 'refused';

const KEY = 'assignment-desk:tenant-consent';

/**
 * The answer as it comes to the redirect page; undefined for everything else.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function tenantConsentOf(search: string): TenantConsent | undefined {
  const answer = new URLSearchParams(search);
  if (answer.get('admin_consent')?.toLowerCase() !== 'true') return undefined;
  return answer.has('error') ? 'refused' : 'given';
}

/** From the redirect page to the page after it. */
export function keepTenantConsent(consent: TenantConsent): void {
  tabStorage.set(KEY, consent);
}

/** Read once: it is told once. */
export function takeTenantConsent(): TenantConsent | undefined {
  const kept = tabStorage.get(KEY);
  tabStorage.remove(KEY);
  return kept === 'given' || kept === 'refused' ? kept : undefined;
}

/** Said with a reservation: the answer is an address, and anybody can write one. */
export function tenantConsentWords(consent: TenantConsent): {
  readonly title: string;
  readonly words: string;
} {
  return consent === 'given'
    ? {
        title: 'Consent for the tenant',
        words:
          'The consent page says that it was given, for everybody. It shows once somebody signs in or asks again.',
      }
    : {
        title: 'No consent for the tenant',
        words: 'The consent page says that it was not given. Nothing has changed.',
      };
}
