import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import type { Account } from './session.ts';

const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Who is signed in in this tab, as MSAL knows them: whom the page acts as, and the others. */
export interface TabAccounts {
  readonly active: AccountInfo | undefined;
  readonly others: readonly AccountInfo[];
}

/**
 * One account is one person in one tenant: a guest of a second tenant is another account. Where the authority names a tenant,
 * whoever is of another one is left out: their ids and their journal have nothing to do with what this authority's tokens read.
 */
export function accountsOfTab(app: IPublicClientApplication, authority: string): TabAccounts {
  const tenant = new URL(authority).pathname.split('/')[1] ?? '';
  const belongs = (account: AccountInfo) => !GUID.test(tenant) || accountOf(account).tenantId.toLowerCase() === tenant.toLowerCase();
  const accounts = app.getAllAccounts().filter(belongs);
  const chosen = app.getActiveAccount();
  const active = chosen !== null && belongs(chosen) ? chosen : accounts[0];
  return { active, others: accounts.filter((account) => active !== undefined && !isSame(accountOf(account), accountOf(active))) };
}

export function accountOf({ idTokenClaims, localAccountId, tenantId, username, name }: AccountInfo): Account {
  return { oid: idTokenClaims?.oid ?? localAccountId, tenantId: idTokenClaims?.tid ?? tenantId, username, name: name ?? username };
}

export function isSame(a: Account, b: Account): boolean {
  return a.oid === b.oid && a.tenantId === b.tenantId;
}
