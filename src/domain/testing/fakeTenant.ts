import type { Audience, ImpactFacts, ManagedDevice } from '#domain/impact/audience.ts';

/** For tests: a small tenant as full sets. */
export interface SmallTenant {
  readonly devices: readonly ManagedDevice[];
  readonly groups: Readonly<
    Record<string, { readonly users: readonly string[]; readonly devices: readonly string[] }>
  >;
  /** Ids of managed devices by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export function device(id: string, userId?: string, operatingSystem = 'Windows'): ManagedDevice {
  return {
    id,
    name: id.toUpperCase(),
    entraDeviceId: `e-${id}`,
    userId,
    userPrincipalName: undefined,
    userDisplayName: undefined,
    operatingSystem,
    deviceType: undefined,
    enrollmentType: undefined,
  };
}

export function listed(...ids: readonly string[]): Audience {
  return { kind: 'listed', ids: new Set(ids) };
}

/** The tenant as if everything had been read. */
export function factsOf({ devices, groups, filters }: SmallTenant): ImpactFacts {
  return {
    groups: new Map(
      Object.entries(groups).map(([id, group]) => [
        id,
        { users: listed(...group.users), devices: listed(...group.devices) },
      ]),
    ),
    filters: new Map(
      Object.entries(filters).map(([id, ids]) => [id, { kind: 'listed', ids: new Set(ids) }]),
    ),
    inventory: { kind: 'listed', devices },
  };
}
