import { ACTIONS } from '#domain/connect/effectivePermissions.ts';
import { allAssignNeeds } from '#domain/family/assignNeeds.ts';
import {
  DEVICE_SCOPE,
  PERMISSIONS,
  RBAC_SCOPE,
  USER_SCOPE,
  WRITE_SCOPE,
} from '#domain/connect/permissions.ts';
import { areaNoun, areaOf, readScope } from '#domain/family/permissionArea.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';

/** What a place of the app needs before it works. */
export interface PageNeed {
  readonly place: string;
  readonly scopes: readonly string[];
  /**
   * Actions of the Intune role, of which one is enough; absent where Intune's roles have no say or
   * the name is not known.
   */
  readonly actions?: readonly string[];
}

const READ = ['User.Read', 'DeviceManagementConfiguration.Read.All'] as const;

/** Families of which sign-in asks for nothing, by their area. */
const ON_DEMAND: readonly PageNeed[] = PERMISSIONS.flatMap(({ scope }) => {
  const area = areaOf(scope);
  if (area === undefined) return [];
  const name = sentenceCase(areaNoun(area));
  return { place: scope === readScope(area) ? name : `${name}: assign`, scopes: [scope] };
});

export const PAGE_NEEDS: readonly PageNeed[] = [
  {
    place: 'Configurations and their assignments',
    scopes: READ,
    actions: [ACTIONS.readConfigurations],
  },
  {
    place: 'Groups and impact',
    scopes: [...READ, 'GroupMember.Read.All'],
    actions: [ACTIONS.readConfigurations],
  },
  {
    place: 'Create, change, remove, undo; apply a plan',
    scopes: [...READ, WRITE_SCOPE],
    actions: [...new Set(allAssignNeeds().map(({ action }) => action))],
  },
  { place: 'What a device gets', scopes: [...READ, 'GroupMember.Read.All', DEVICE_SCOPE] },
  { place: 'What a user gets', scopes: [...READ, 'GroupMember.Read.All', USER_SCOPE] },
  ...ON_DEMAND,
  { place: 'Audit log in a receipt', scopes: ['DeviceManagementApps.Read.All'] },
  { place: 'Intune permissions on this page', scopes: [RBAC_SCOPE] },
];

/** Why a place does not work now; undefined when nothing known is in its way. */
export function obstacleOf(
  { scopes, actions = [] }: PageNeed,
  granted: readonly string[] | undefined,
  isAllowed: (action: string) => boolean | undefined,
): string | undefined {
  const missing = granted === undefined ? [] : scopes.filter((scope) => !isCovered(scope, granted));
  if (missing.length > 0) return `Not granted yet: ${missing.join(', ')}.`;
  const [first, ...others] = actions;
  return first !== undefined && actions.every((action) => isAllowed(action) === false)
    ? `Your Intune role lacks ${first}${others.length === 0 ? '' : ', and every other action that assigns'}.`
    : undefined;
}

/** Write permission includes read permission. */
export function isCovered(scope: string, granted: readonly string[]): boolean {
  return granted.includes(scope) || granted.includes(scope.replace('.Read.', '.ReadWrite.'));
}
