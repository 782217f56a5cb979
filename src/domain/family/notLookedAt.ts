import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';

/** Something of Intune that targets groups and that this app does not read. */
export interface NotLookedAt {
  /** Microsoft's name for it. */
  readonly what: string;
  /** Where the admin center shows it, or comes closest to it, below `#view/`. */
  readonly view: string;
}

const MENUS = 'Microsoft_Intune_DeviceSettings';
const APPS = `${MENUS}/AppsMenu/~/overview`;
const PROTECTION = `${MENUS}/AppsMenu/~/protection`;
const DEVICES = `${MENUS}/DevicesMenu/~/overview`;
const PROFILES = `${MENUS}/DevicesMenu/~/configuration`;
const WINDOWS_ENROLLMENT = `${MENUS}/DevicesEnrollmentMenu/~/windowsEnrollment`;
const ROLES = `${MENUS}/RolesLandingMenuBlade`;
const CONNECTORS = `${MENUS}/TenantAdminMenu/~/connectorsAndTokens`;

/**
 * Every entity of Graph's beta metadata of 2026-07 that has assignments, and every property that
 * names groups, which is no family here (docs/reference/families.md). The places in the admin
 * center are observed in public tools, not documented.
 */
const NOT_LOOKED_AT: readonly NotLookedAt[] = [
  { what: 'Apps', view: `${MENUS}/AppsMenu/~/allApps` },
  { what: 'Windows Information Protection policies', view: PROTECTION },
  { what: 'eBooks', view: APPS },
  { what: 'iOS app provisioning profiles', view: APPS },
  { what: 'Supplemental policies for Windows in S mode', view: APPS },
  { what: 'Compliance scripts', view: `${MENUS}/DevicesMenu/~/compliance` },
  { what: 'Properties catalog profiles', view: PROFILES },
  { what: 'Configuration Manager resource access profiles', view: PROFILES },
  { what: 'eSIM cellular profiles', view: DEVICES },
  { what: 'Zebra firmware deployments', view: DEVICES },
  { what: 'Windows 365 provisioning policies and user settings', view: DEVICES },
  { what: 'Device groups of device preparation policies', view: WINDOWS_ENROLLMENT },
  { what: 'User scope of automatic MDM and MAM enrollment', view: WINDOWS_ENROLLMENT },
  { what: 'Android Enterprise enrollment profiles and fully managed enrollment', view: DEVICES },
  { what: 'Partners for compliance and device management', view: CONNECTORS },
  {
    what: 'Company Portal customization',
    view: `${MENUS}/TenantAdminMenu/~/companyPortalBranding`,
  },
  { what: 'Scope tags', view: `${ROLES}/~/scopeTags` },
  { what: 'Intune roles and their scope groups', view: `${ROLES}/~/roles` },
];

/** What "everything this group gets" leaves out, in the order in which screens name it. */
export function notLookedAt(): readonly NotLookedAt[] {
  const read = new Set(FAMILY_KEYS.map((key) => familyFacts(key).plural));
  return NOT_LOOKED_AT.filter(({ what }) => !read.has(what));
}
