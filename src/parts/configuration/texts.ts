import { numberText } from '#lib/locale.ts';

/** The words about configurations that several pages share: families not read, certificates. */
export const TEXTS = {
  // CertificateCheck
  certificates: 'Certificates it needs',
  readingReach: 'Reading who gets them…',
  certificatesNotRead: (which: string) => `Could not be read: ${which}. `,
  sameKind: 'Devices need them from groups of the same kind, or the profiles stay pending.',
  notAllRead: 'Not all of them could be read.',
  nothingToAdd: 'Nothing to add for this target.',
  noneReaches: 'None of them is known to reach this target.',
  someMayNotReach: (missing: number, all: number) =>
    `${numberText(missing)} of ${numberText(all)} may not reach this target.`,

  // CertificateReach
  assignToo: 'Assign it too',
  assignThisToo: (name: string) => `Assign ${name} too`,

  // FailedFamilies
  notRead: (families: string) => `Not read: ${families}.`,
  tryAgain: 'Try again',
  details: 'Details',

  // FamilySelect
  family: 'Family',
  allFamilies: 'All families',

  // ListCrumb
  configurations: 'Configurations',
  apps: 'Apps',
  groups: 'Groups',

  // WantedFamilies
  notShown: (areas: string) => `Not shown: ${areas}.`,
  askedWhenWanted: 'The permission to read them is asked for when you want them.',
  adminGrants: 'Only an administrator of the tenant can grant the permission to read them.',
  needs: (families: string, scope: string) => `${families}: reading them needs ${scope}.`,
  yourAccess: 'Your access',
  showArea: (area: string) => `Show ${area}`,
} as const;
