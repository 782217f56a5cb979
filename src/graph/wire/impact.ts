import { z } from 'zod/mini';
import type { ManagedDevice, MatchingDevice, Member, MemberKind } from '#domain/impact/audience.ts';
import { told } from '#graph/wire/field.ts';

/**
 * The members of a group, by kind. Without User.ReadBasic.All Graph gives the id of a user alone.
 * Without Device.Read.All it gives the object id of a device alone, and the `deviceId` by which
 * Intune knows the device stays null: https://learn.microsoft.com/graph/permissions-overview
 * (limited information).
 */
export const memberSchemas = {
  user: z.pipe(
    z.object({
      id: z.string(),
      displayName: told(z.string()),
      userPrincipalName: told(z.string()),
    }),
    z.transform((user) => ({
      id: user.id.toLowerCase(),
      displayName: user.displayName || undefined,
      userPrincipalName: user.userPrincipalName || undefined,
    })),
  ),
  device: z.pipe(
    z.object({ id: z.string(), deviceId: told(z.string()) }),
    z.transform(({ deviceId }) => ({
      id: idOf(deviceId),
      displayName: undefined,
      userPrincipalName: undefined,
    })),
  ),
} as const satisfies Record<MemberKind, z.ZodMiniType<Member>>;

/** What {@link memberSchemas} read. */
export const MEMBER_FIELDS = {
  user: 'id,displayName,userPrincipalName',
  device: 'id,deviceId',
} as const satisfies Record<MemberKind, string>;

export const graphManagedDeviceSchema = z.looseObject({
  id: z.string(),
  azureADDeviceId: told(z.string()),
  deviceName: told(z.string()),
  userId: told(z.string()),
  userPrincipalName: told(z.string()),
  userDisplayName: told(z.string()),
  operatingSystem: told(z.string()),
  deviceType: told(z.string()),
  deviceEnrollmentType: told(z.string()),
});
export type GraphManagedDevice = z.infer<typeof graphManagedDeviceSchema>;

/**
 * What {@link fromGraphManagedDevice} reads, and `deviceType`, which is in Microsoft's metadata.
 */
export const MANAGED_DEVICE_FIELDS =
  'id,azureADDeviceId,deviceName,userId,userPrincipalName,userDisplayName,' +
  'operatingSystem,deviceType,deviceEnrollmentType';

/** Entra's id where a device has none. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** An id as the app compares it; undefined where there is none. */
export function idOf(value: string | null | undefined): string | undefined {
  const id = value?.toLowerCase();
  return id === undefined || id === '' || id === NO_ID ? undefined : id;
}

export function fromGraphManagedDevice(wire: GraphManagedDevice): ManagedDevice {
  return {
    id: wire.id.toLowerCase(),
    name: wire.deviceName ?? wire.id,
    entraDeviceId: idOf(wire.azureADDeviceId),
    userId: idOf(wire.userId),
    userPrincipalName: wire.userPrincipalName ?? undefined,
    userDisplayName: wire.userDisplayName ?? undefined,
    operatingSystem: wire.operatingSystem ?? '',
    deviceType: wire.deviceType ?? undefined,
    enrollmentType: wire.deviceEnrollmentType ?? undefined,
  };
}

/**
 * The devices that a filter matches: the octet stream of evaluateAssignmentFilter, a table as JSON
 * (observed, docs/reference/filter-rules.md).
 */
export const matchingDevicesSchema = z.pipe(
  z.object({
    Columns: z.array(z.object({ Name: z.string() })),
    Values: z.array(z.array(z.unknown())),
  }),
  z.transform(({ Columns, Values }, context): MatchingDevice[] => {
    const places = new Map(Columns.map(({ Name }, place) => [Name.toLowerCase(), place]));
    if (!places.has('deviceid') && Values.length > 0)
      context.issues.push({
        code: 'custom',
        input: Columns,
        message: 'It has no column deviceId.',
      });
    return Values.map((row) => {
      const textOf = (column: string) => {
        const value = row[places.get(column.toLowerCase()) ?? -1];
        return typeof value === 'string' ? value : undefined;
      };
      return {
        id: idOf(textOf('deviceId')),
        name: textOf('deviceName'),
        userPrincipalName: textOf('userPrincipalName'),
        model: textOf('model'),
        osVersion: textOf('operatingSystemVersion'),
      };
    });
  }),
);
