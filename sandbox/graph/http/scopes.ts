import type { Family } from '../../tenant/families/family.ts';
import { FAMILIES } from '../../tenant/families/registry.ts';
import type { Call, TokenClaims } from './call.ts';
import { graphError, intuneError } from './errors.ts';

interface Rule {
  readonly path: RegExp;
  /** accepted for reading, least first */
  readonly read: readonly string[];
  /** accepted for anything else; a path without them is read-only */
  readonly write?: readonly string[];
  /** POSTs that only read */
  readonly reads?: RegExp;
  /** the role action that a write needs, unless the item says */
  readonly action?: string;
}

const CONFIGURATION_WRITE = ['DeviceManagementConfiguration.ReadWrite.All'] as const;
const CONFIGURATION_READ = [
  'DeviceManagementConfiguration.Read.All',
  ...CONFIGURATION_WRITE,
] as const;
const GROUP_READ = [
  'GroupMember.Read.All',
  'Group.Read.All',
  'Directory.Read.All',
  'Group.ReadWrite.All',
] as const;

/** Read and write scopes of a family follow from its part of Intune. */
function ruleOf({ path, scope }: Family): Rule {
  const write = [`DeviceManagement${scope}.ReadWrite.All`];
  return {
    path: new RegExp(`^/${path}(/|$)`, 'i'),
    read: [`DeviceManagement${scope}.Read.All`, ...write],
    write,
  };
}

/**
 * Which delegated scopes open which address (docs/reference/permissions.md; Microsoft's permissions
 * file of 2026-08-07). First match wins.
 */
const RULES: readonly Rule[] = [
  {
    path: /^\/deviceManagement\/(deviceConfigurations|assignmentFilters)\b/i,
    read: CONFIGURATION_READ,
    write: CONFIGURATION_WRITE,
    action: 'Microsoft.Intune_DeviceConfigurations_Assign',
  },
  ...FAMILIES.map(ruleOf),
  { path: /^\/deviceManagement\/templates\b/i, read: CONFIGURATION_READ },
  {
    path: /^\/deviceManagement\/operationApproval(Requests|Policies)\b/i,
    read: [
      ...CONFIGURATION_READ,
      'DeviceManagementRBAC.Read.All',
      'DeviceManagementRBAC.ReadWrite.All',
    ],
    // deciding and cancelling too (permissions file)
    reads: /./,
  },
  // an Apps permission, whatever the event is about
  {
    path: /^\/deviceManagement\/auditEvents\b/i,
    read: ['DeviceManagementApps.Read.All', 'DeviceManagementApps.ReadWrite.All'],
  },
  {
    path: /^\/deviceManagement\/reports\/\w*app(?!le)/i,
    read: ['DeviceManagementApps.Read.All', 'DeviceManagementApps.ReadWrite.All'],
    reads: /./,
  },
  { path: /^\/deviceManagement\/reports\b/i, read: CONFIGURATION_READ, reads: /./ },
  {
    path: /^\/deviceManagement\/evaluateAssignmentFilter\b/i,
    read: CONFIGURATION_READ,
    reads: /./,
  },
  {
    path: /^\/deviceManagement\/getEffectivePermissions\b/i,
    read: ['DeviceManagementRBAC.Read.All', 'DeviceManagementRBAC.ReadWrite.All'],
  },
  { path: /^\/deviceManagement\/roleScopeTags\b/i, read: CONFIGURATION_READ },
  {
    path: /^\/deviceManagement\/configManagerCollections\b/i,
    read: [...CONFIGURATION_READ, 'DeviceManagementApps.Read.All'],
  },
  {
    path: /^\/deviceManagement\/managedDevices\b/i,
    read: [
      'DeviceManagementManagedDevices.Read.All',
      'DeviceManagementManagedDevices.ReadWrite.All',
      ...CONFIGURATION_READ,
    ],
  },
  { path: /^\/groups\/?$/i, read: [...GROUP_READ, 'Group.ReadBasic.All'] },
  { path: /^\/groups\/(\$count|[^/]+)$/i, read: [...GROUP_READ, 'Group.ReadBasic.All'] },
  { path: /^\/groups\/.*\/\$count$/i, read: [...GROUP_READ, 'GroupMember.ReadBasic.All'] },
  { path: /^\/groups\b/i, read: GROUP_READ },
  {
    path: /^\/users\/[^/]+\/mobileAppIntentAndStates\b/i,
    read: [
      'DeviceManagementManagedDevices.Read.All',
      'DeviceManagementManagedDevices.ReadWrite.All',
    ],
  },
  {
    path: /^\/users\/.*\/(transitiveM|m)emberOf$/i,
    read: [...GROUP_READ, 'User.Read.All'],
  },
  { path: /^\/users\b/i, read: ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'] },
  { path: /^\/devices\b/i, read: ['Device.Read.All', 'Directory.Read.All'] },
  {
    path: /^\/directoryObjects\b/i,
    read: ['Directory.Read.All', ...GROUP_READ],
    reads: /getByIds$/i,
  },
  {
    path: /^\/(me|organization)\b/i,
    read: ['User.Read', 'User.Read.All', 'Organization.Read.All', 'Directory.Read.All'],
  },
];

/**
 * May this token do this at all? Scope first, then the person's Intune role: a delegated right is
 * the intersection. What of its own family an item needs is asked where the item is known.
 */
export function authorize(method: string, path: string, call: Call): void {
  const rule = RULES.find((each) => each.path.test(path));
  if (rule === undefined) return;
  const reading = method === 'GET' || (method === 'POST' && rule.reads?.test(path) === true);
  const accepted = reading ? rule.read : (rule.write ?? rule.read);
  if (!hasAny(call.claims, accepted)) throw scopeMissing(path, accepted);
  if (!reading && rule.action !== undefined) requireAction(call, rule.action);
}

/** Throws 403 where the role of the person does not allow the action. An application has no role. */
export function requireAction({ person }: Call, action: string): void {
  if (person === undefined || person.actions.some((each) => each === '*' || each === action))
    return;
  throw intuneError(403, 'Forbidden', 'User is not authorized to perform this operation');
}

/** `.default` is what an application asks for: everything it was granted. */
function hasAny(claims: TokenClaims, accepted: readonly string[]): boolean {
  return (
    claims.app === true ||
    claims.scopes.some((scope) => accepted.includes(scope.replace(/^https:\/\/[^/]+\//, '')))
  );
}

function scopeMissing(path: string, accepted: readonly string[]): Error {
  if (!/^\/device(App)?Management\//.test(path))
    return graphError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  return intuneError(
    403,
    'Forbidden',
    'Application is not authorized to perform this operation. Application must have ' +
      `one of the following scopes: ${accepted.join(', ')}`,
  );
}
