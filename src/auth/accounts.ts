import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { guidIn } from '#lib/guid.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import type { Account } from './session.ts';

/**
 * Entra's words for "whichever tenant the account is of".
 * https://learn.microsoft.com/entra/identity-platform/msal-client-application-configuration#authority
 */
const ANY_TENANT = new Set(['organizations', 'common']);

/** Who is signed in in this tab, as MSAL knows them: whom the page acts as, and the others. */
export interface TabAccounts {
  readonly active: AccountInfo | undefined;
  readonly others: readonly AccountInfo[];
}

/**
 * One account is one person in one tenant: a guest of a second tenant is another account. Where the
 * authority names a tenant, whoever is of another one is left out: their ids and their journal have
 * nothing to do with what this authority's tokens read.
 */
export function accountsOfTab(app: IPublicClientApplication, authority: string): TabAccounts {
  const tenant = guidIn(tenantIn(authority));
  const belongs = (account: AccountInfo) =>
    tenant === undefined || accountOf(account).tenantId.toLowerCase() === tenant;
  const accounts = app.getAllAccounts().filter(belongs);
  const chosen = app.getActiveAccount();
  const active = chosen !== null && belongs(chosen) ? chosen : accounts[0];
  return {
    active,
    others: accounts.filter(
      (account) => active !== undefined && !isSame(accountOf(account), accountOf(active)),
    ),
  };
}

const DEPLOYMENT_KEY = 'assignment-desk:deployment';

/**
 * Accounts that signed in to another deployment go from this tab: a trial of one tenant may be
 * followed by the trial of the next, and where a domain names the tenant, nothing else tells whose
 * account is whose.
 */
export async function forgetOtherDeployment(
  app: IPublicClientApplication,
  { authority, clientId }: { readonly authority: string; readonly clientId: string },
): Promise<void> {
  const present = `${clientId} ${authority}`;
  const former = tabStorage.get(DEPLOYMENT_KEY);
  tabStorage.set(DEPLOYMENT_KEY, present);
  if (former === undefined || former === present) return;
  for (const account of app.getAllAccounts()) await app.clearCache({ account });
}

/** May accounts of several tenants sign in, each in its own? */
export function takesSeveralTenants(authority: string): boolean {
  return ANY_TENANT.has(tenantIn(authority).toLowerCase());
}

function tenantIn(authority: string): string {
  return new URL(authority).pathname.split('/')[1] ?? '';
}

export function accountOf({
  idTokenClaims,
  localAccountId,
  tenantId,
  username,
  name,
}: AccountInfo): Account {
  return {
    oid: idTokenClaims?.oid ?? localAccountId,
    tenantId: idTokenClaims?.tid ?? tenantId,
    username,
    name: name ?? username,
  };
}

export function isSame(a: Account, b: Account): boolean {
  return a.oid === b.oid && a.tenantId === b.tenantId;
}
