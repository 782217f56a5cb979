import type { Failure } from '#domain/failure/failure.ts';

/**
 * Members of one kind in one group, nested groups included. Ids are lower case. The unit is the
 * Entra user by its object id, or the Entra device by its `deviceId`, which is a managed device's
 * `azureADDeviceId`.
 */
export type Audience =
  | { readonly kind: 'listed'; readonly ids: ReadonlySet<string> }
  /** The number is known, the members are not. */
  | {
      readonly kind: 'counted';
      readonly count: number;
      readonly because: 'tooMany' | 'idsHidden' | 'reading' | 'unasked';
    }
  /** A plan names more groups than are read: any number of members is possible. */
  | { readonly kind: 'unasked' }
  /**
   * Graph says there is no such group: it is deleted, or hidden from this admin. Who is in it is
   * not known, and that is not nobody.
   */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly failure: Failure };

export interface GroupAudience {
  readonly users: Audience;
  readonly devices: Audience;
}

export type MemberKind = 'user' | 'device';

/** A member of a group. Unit: Entra user by object id, Entra device by `deviceId`; lower case. */
export interface Member {
  /** Undefined where Graph keeps it back. */
  readonly id: string | undefined;
  readonly displayName: string | undefined;
  readonly userPrincipalName: string | undefined;
}

/** One device that the rule of a filter matches. */
export interface MatchingDevice {
  /** Id of the managed device or of its Entra object, lower case: nobody has documented which. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly userPrincipalName: string | undefined;
  readonly model: string | undefined;
  readonly osVersion: string | undefined;
}

/** A device that Intune manages, with what decides whether it is reached. Ids are lower case. */
export interface ManagedDevice {
  readonly id: string;
  readonly name: string;
  /** `deviceId` of its Entra object; what device groups hold. */
  readonly entraDeviceId: string | undefined;
  /** Its primary user. */
  readonly userId: string | undefined;
  readonly userPrincipalName: string | undefined;
  readonly userDisplayName: string | undefined;
  readonly operatingSystem: string;
  /** Graph's `deviceType` and `deviceEnrollmentType`: what tells the kinds of Android apart. */
  readonly deviceType: string | undefined;
  readonly enrollmentType: string | undefined;
}

/** The devices of the tenant; `count` is of all platforms, undefined while it is read. */
export type Inventory =
  | { readonly kind: 'listed'; readonly devices: readonly ManagedDevice[] }
  | {
      readonly kind: 'counted';
      readonly count: number | undefined;
      readonly because: 'tooMany' | 'reading';
    }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/**
 * The managed devices a filter's rule matches: ids of Intune or Entra, lower case, as Graph gives
 * either.
 */
export type FilterMatches =
  | { readonly kind: 'listed'; readonly ids: ReadonlySet<string> }
  /** These and perhaps more. */
  | {
      readonly kind: 'partial';
      readonly ids: ReadonlySet<string>;
      /** `inApps`: it is for managed apps, so that no device can tell. */
      readonly because: 'tooMany' | 'reading' | 'unasked' | 'inApps';
    }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/**
 * Everything read about a set of assignments. Keys are lower-case ids; what is missing has not been
 * read.
 */
export interface ImpactFacts {
  readonly groups: ReadonlyMap<string, GroupAudience>;
  readonly filters: ReadonlyMap<string, FilterMatches>;
  readonly inventory: Inventory;
}
