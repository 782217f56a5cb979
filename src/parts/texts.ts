import { numberText } from '#lib/locale.ts';

/** The words of parts that every page may show. */
export const TEXTS = {
  // DroppedNotice
  oneDropped: (what: string) => `The link has an invalid ${what}; it was ignored`,
  dropped: (count: number) => `The link has ${numberText(count)} invalid values; they were ignored`,

  // ExportButton
  exportCsv: 'Export CSV',
  fileNotMade: 'The file could not be made. Reload the page and try again.',

  // FailurePanel
  tryAgain: 'Try again',
  connectionBack: 'The connection is back.',
  sameReason: 'Not read, for the same reason.',
  yourAccess: 'Your access',

  // RemoveRecord
  keepIt: 'Keep it',

  // OtherTenants
  youAreIn: (tenant: string) => `You are in ${tenant}`,
  tenantOf: (account: string) => `the tenant of ${account}`,
  openAs: (account: string) => `Open it as ${account}`,
  otherTenant: 'Sign in to another tenant',
  opensOnlyThere: 'A link from another tenant opens only there.',
} as const;
