import { z } from 'zod';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { told } from '#graph/wire/field.ts';

/** A user as a member of a group. Without User.ReadBasic.All Graph gives the id alone. */
export const graphMemberUserSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
  userPrincipalName: told(z.string()),
});

/**
 * An Entra device as a member of a group. Without Device.Read.All Graph gives the object id alone,
 * and the `deviceId` by which Intune knows the device stays null:
 * https://learn.microsoft.com/graph/permissions-overview (limited information).
 */
export const graphMemberDeviceSchema = z.looseObject({
  id: z.string(),
  deviceId: told(z.string()),
});

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
  'id,azureADDeviceId,deviceName,userId,userPrincipalName,userDisplayName,operatingSystem,deviceType,deviceEnrollmentType';

/**
 * The octet stream of evaluateAssignmentFilter, a table as JSON (observed,
 * docs/reference/filter-rules.md).
 */
export const graphFilterEvaluationSchema = z.looseObject({
  Columns: z.array(z.looseObject({ Name: z.string() })),
  Values: z.array(z.array(z.unknown())),
});

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

/** One column of an evaluation, undefined where the answer has no such column. */
export function evaluationColumn(
  { Columns, Values }: z.infer<typeof graphFilterEvaluationSchema>,
  name: string,
): (string | undefined)[] | undefined {
  const place = Columns.findIndex(({ Name }) => Name.toLowerCase() === name.toLowerCase());
  if (place < 0) return undefined;
  return Values.map((row) => (typeof row[place] === 'string' ? row[place] : undefined));
}
