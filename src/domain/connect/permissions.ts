/** When the app asks a person for a permission. */
export type AskedWhen = 'signIn' | 'firstWrite' | 'onDemand';

/** One delegated permission of Microsoft Graph that the app uses, and what for. */
export interface AppPermission {
  readonly scope: string;
  /**
   * Id of the permission in an app's registration. Source: Microsoft's permissions file of
   * 2026-08-07.
   */
  readonly id: string;
  readonly asked: AskedWhen;
  /** Must an administrator of the tenant consent? */
  readonly needsAdmin: boolean;
  /** What the app does with it. */
  readonly use: string;
  /** What does not work as long as it is missing. */
  readonly without: string;
}

/** Microsoft Graph itself, as a registration names it. The same in every cloud. */
export const GRAPH_RESOURCE_ID = '00000003-0000-0000-c000-000000000000';

export const RBAC_SCOPE = 'DeviceManagementRBAC.Read.All';
export const WRITE_SCOPE = 'DeviceManagementConfiguration.ReadWrite.All';

/**
 * Every permission the app ever asks for. There is no other; a test compares it with what the
 * requests name.
 */
export const PERMISSIONS: readonly AppPermission[] = [
  {
    scope: 'User.Read',
    id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
    asked: 'signIn',
    needsAdmin: false,
    use: 'Shows who is signed in, and the name of the tenant.',
    without: 'Nobody can sign in.',
  },
  {
    scope: 'DeviceManagementConfiguration.Read.All',
    id: 'f1493658-876a-4c87-8fa7-edb559b3476a',
    asked: 'signIn',
    needsAdmin: true,
    use: 'Reads configurations, their assignments, filters and managed devices.',
    without: 'Nothing of Intune can be shown.',
  },
  {
    scope: 'GroupMember.Read.All',
    id: 'bc024368-1153-4739-b217-4326f2e966d0',
    asked: 'signIn',
    needsAdmin: true,
    use: 'Finds groups and counts their members, to show the impact of a change.',
    without: 'Groups cannot be searched or named, and the impact of a change is not known.',
  },
  {
    scope: WRITE_SCOPE,
    id: '0883f392-0a7a-443d-8c76-16a6d39c7b63',
    asked: 'firstWrite',
    needsAdmin: true,
    use: 'Creates, changes and removes assignments.',
    without: 'The app shows everything and changes nothing.',
  },
  {
    scope: 'DeviceManagementApps.Read.All',
    id: '4edf5f54-4666-44af-9de9-0144fb4b6e8c',
    asked: 'onDemand',
    needsAdmin: true,
    use: 'Finds a write in Intune’s audit log. Microsoft keeps the log under this permission, though it is named after apps.',
    without: 'A receipt holds no entry of the audit log.',
  },
  {
    scope: RBAC_SCOPE,
    id: '49f0cc30-024c-4dfd-ab3e-82e137ee5431',
    asked: 'onDemand',
    needsAdmin: true,
    use: 'Reads what your Intune role lets you do, to say so before you fill in a form.',
    without: 'You learn that your role cannot assign only when Intune refuses.',
  },
];

const WORDS: Record<AskedWhen, string> = {
  signIn: 'at sign-in',
  firstWrite: 'on the first write',
  onDemand: 'when you ask for it',
};

export function askedWords(asked: AskedWhen): string {
  return WORDS[asked];
}
