import { familyWords } from '#domain/family/familiesNotRead.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import type { PermissionArea } from '#domain/family/family.ts';
import { readScope, writeScope } from '#domain/family/permissionArea.ts';

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
export const DEVICE_SCOPE = 'Device.Read.All';
export const USER_SCOPE = 'User.ReadBasic.All';

const ALWAYS: readonly AppPermission[] = [
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
    scope: RBAC_SCOPE,
    id: '49f0cc30-024c-4dfd-ab3e-82e137ee5431',
    asked: 'onDemand',
    needsAdmin: true,
    use: 'Reads what your Intune role lets you do, to say so before you fill in a form.',
    without: 'You learn that your role may not assign only when Intune refuses.',
  },
  {
    scope: DEVICE_SCOPE,
    id: '951183d1-1a61-466f-a6d1-1fde911bfd95',
    asked: 'onDemand',
    needsAdmin: true,
    use: 'Reads which groups a device is in, to say what it gets.',
    without: 'What a device gets through groups of devices is not known.',
  },
  {
    scope: USER_SCOPE,
    id: 'b340eb25-3456-403f-be2f-af7a0d370277',
    asked: 'onDemand',
    needsAdmin: false,
    use: 'Finds users by name, to say what they get.',
    without: 'Users are found through their devices only.',
  },
  {
    scope: 'DeviceManagementManagedDevices.Read.All',
    id: '314874da-47d6-4978-88dc-cf0d37f0bb82',
    asked: 'onDemand',
    needsAdmin: true,
    use: 'Reads what Intune reports of the apps on a device.',
    without: 'What Intune reports of a device has its policies, and not its apps.',
  },
];

/** Ids of the permissions of areas that sign-in does not ask for, from the same file. */
const AREA_IDS: Readonly<
  Record<
    Exclude<PermissionArea, 'Configuration'>,
    { readonly read: string; readonly write: string }
  >
> = {
  Scripts: {
    read: 'd32381d8-ee89-4220-9c83-b672aa68d404',
    write: '8b9d79d0-ad75-4566-8619-f7500ecfcebe',
  },
  Apps: {
    read: '4edf5f54-4666-44af-9de9-0144fb4b6e8c',
    write: '7b3f05d5-f68c-4b8d-8c59-a2ecd12f24af',
  },
  ServiceConfig: {
    read: '8696daa5-bce5-4b2e-83f9-51b6defc4e1e',
    write: '662ed50a-ac44-4eef-ad86-62eed9be2a29',
  },
};

/** What a permission to read is for beside the families of its area. */
const ALSO: Readonly<Partial<Record<PermissionArea, { use: string; without: string }>>> = {
  Apps: {
    use: ' Finds a write in Intune’s audit log, which Microsoft keeps under this permission.',
    without: ' A receipt holds no entry of the audit log.',
  },
};

/** What the families of an area need beside what sign-in asks for. */
function permissionsOfArea(area: keyof typeof AREA_IDS): AppPermission[] {
  const families = FAMILY_KEYS.filter((key) => familyFacts(key).permission === area);
  const written = families.filter((key) => familyFacts(key).writes !== 'shown');
  const { read, write } = AREA_IDS[area];
  return [
    {
      scope: readScope(area),
      keys: families,
      id: read,
      asked: 'onDemand' as const,
      use: 'Reads, with their assignments: ',
      without: 'Not shown: ',
      also: ALSO[area],
    },
    {
      scope: writeScope(area),
      keys: written,
      id: write,
      asked: 'firstWrite' as const,
      use: 'Assigns: ',
      without: 'Shown and not changed: ',
      also: undefined,
    },
  ].flatMap(({ keys, use, without, also, ...permission }) =>
    keys.length === 0
      ? []
      : {
          ...permission,
          needsAdmin: true,
          use: `${use}${familyWords(keys)}.${also?.use ?? ''}`,
          without: `${without}${familyWords(keys)}.${also?.without ?? ''}`,
        },
  );
}

/**
 * Every permission the app ever asks for. There is no other; a test compares it with what the
 * requests name. The families say which areas there are.
 */
export const PERMISSIONS: readonly AppPermission[] = [
  ...ALWAYS,
  ...permissionsOfArea('Apps'),
  ...permissionsOfArea('Scripts'),
  ...permissionsOfArea('ServiceConfig'),
];

const WORDS: Record<AskedWhen, string> = {
  signIn: 'at sign-in',
  firstWrite: 'on the first write',
  onDemand: 'on demand',
};

export function askedWords(asked: AskedWhen): string {
  return WORDS[asked];
}
