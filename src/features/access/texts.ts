import { numberText } from '#lib/locale.ts';

/** The words of the page about what one may do. */
export const TEXTS = {
  // ApprovalSetting
  approvalTitle: 'Multi-Admin Approval',
  approvalAlways: 'Always send a business justification in this tenant',
  approvalAlwaysHint:
    'Off: it is asked for where Intune refuses a change without one. On: before every ' +
    'change, and sent with each request. Kept in this browser.',

  // AccessMark
  notKnown: 'Not known',

  // AccessPage
  yourAccess: 'Your access',
  whoAndWhere: 'Who and where',
  may: 'You can assign configurations. Scope tags and scope groups may limit which ones.',
  some: 'You can assign some families and not others: see what your Intune role allows.',
  mayNot: (title: string, why: string, next: string) => `${title}. ${why} ${next}`,
  unknown: 'Whether you can assign is not known until your Intune permissions are read.',
  notLookedAt: 'Not looked at',
  notLookedAtHint:
    'Intune also assigns these to groups. This app does not read them; see them in the admin center.',

  // ConsentLink
  consentTitle: 'For an administrator',
  consentHint:
    'The link grants all permissions of the app registration for everyone in the tenant.',
  copyConsentLink: 'Copy consent link',

  // KeptHere
  keptTitle: 'Stored in this browser',
  untilSignOut: 'Until you sign out',
  untilSignOutHint: (days: number) =>
    'In this tab: sign-in and tokens. In memory: what was read from the tenant. On ' +
    'disk, for each tenant and person: the list of configurations (names, ' +
    'descriptions, types and number of groups), so that it shows at once on your next ' +
    `visit; it is removed at sign-out or after ${numberText(days)} days.`,
  afterSignOut: 'After you sign out',
  afterSignOutHint:
    'For each tenant and person: the history, draft plans, applied plans, plans in stages, ' +
    'ends of assignments, snapshots, findings set aside, and starred configurations and ' +
    'apps. Also your display settings.',
  notAffected: 'Not affected by signing out',
  notAffectedHint:
    'Other tabs, and other accounts that are signed in at Microsoft in this browser.',

  // PageNeeds
  pageNeeds: 'What each page needs',
  works: 'Works',
  doesNotWork: 'Does not work yet',
  /** @param others of the actions that are enough */
  intuneRole: (action: string, others: number) =>
    `Intune role: ${action}${others === 0 ? '' : ', or another action that assigns'}`,

  // RoleSection
  readDeviceConfigurations: 'Read device configurations',
  assignKinds: (kinds: readonly string[]) => `Assign ${kinds.join(', ')}`,
  checkAgain: 'Check again',
  roleTitle: 'What your Intune role allows',
  roleHint: 'All your roles combined, from getEffectivePermissions.',
  roleNotRead: (scope: string) =>
    `Not read: it needs ${scope}, which the app asks for only here. With it, a form ` +
    'can tell you at once when your role cannot assign.',
  readRole: 'Read my Intune permissions',
  readingRole: 'Reading Intune permissions',
  allowed: 'Allowed',
  notAllowed: 'Not allowed',
  allAllowed: 'Everything is allowed (*)',
  nothingListed: 'Intune listed no permissions, so it is not known what is allowed',
  actionsTitle: (count: number) => `All ${numberText(count)} allowed actions`,

  // ScopeList
  scopesTitle: 'Permissions of the app',
  scopesHint:
    'As listed by Microsoft sign-in. The access token itself is only for Graph and is not read.',
  readingScopes: 'Reading permissions',
  granted: 'Granted',
  needsAnAdministrator: 'Needs an administrator',
  notGranted: 'Not granted',
  askFor: 'Ask for it',
  notGrantedHint: (without: string, asked: string) => `${without} Requested ${asked}.`,
  extraScopes: 'Also granted, but not used by the app',

  // WhoSection
  name: 'Name',
  account: 'Account',
  objectIdLabel: 'Object id',
  objectId: 'object id',
  tenant: 'Tenant',
  notRead: (why: string) => `could not be read: ${why}`,
  tenantIdLabel: 'Tenant id',
  tenantId: 'tenant id',
  cloud: 'Cloud',
  graph: 'Graph',
} as const;
