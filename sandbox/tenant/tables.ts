/** The shapes of the rows which the sandbox keeps in memory. */

import type { JsonRecord } from '../json.ts';

export type FilterMode = 'none' | 'include' | 'exclude';

/** The known properties; a target may hold others, and they stay. */
export interface StoredTarget extends JsonRecord {
  readonly '@odata.type': string;
  readonly deviceAndAppManagementAssignmentFilterId: string | null;
  readonly deviceAndAppManagementAssignmentFilterType: FilterMode;
  readonly groupId?: string;
  readonly collectionId?: string;
  readonly targetType?: string;
  readonly entraObjectId?: string;
}

export interface StoredAssignment {
  readonly id: string;
  readonly source: 'direct' | 'policySets';
  readonly sourceId: string;
  /** of device configurations alone */
  readonly intent: 'apply' | 'remove';
  readonly target: StoredTarget;
  /** what a row of another family holds besides its target */
  readonly payload?: JsonRecord;
}

export interface Configuration {
  readonly id: string;
  /** Graph's type without `#microsoft.graph.` */
  readonly type: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly version: number;
  readonly createdDateTime: string;
  readonly lastModifiedDateTime: string;
  readonly roleScopeTagIds: readonly string[];
  /** a few of the type's own settings, for show */
  readonly settings: Readonly<Record<string, unknown>>;
  /** certificate navigation -> ids of the configurations it points to */
  readonly references: Readonly<Record<string, readonly string[]>>;
}

export interface RoleScopeTag {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly isBuiltIn: boolean;
}

/** One line of Intune's own log of what was written. */
export interface AuditEvent {
  readonly id: string;
  /** ISO 8601 */
  readonly activityDateTime: string;
  readonly activityOperationType: string;
  readonly activityType: string;
  readonly category: string;
  readonly correlationId: string;
  readonly actor: {
    readonly userId: string;
    readonly userPrincipalName: string;
    readonly isApplication: boolean;
  };
  readonly resource: { readonly id: string; readonly displayName: string; readonly type: string };
}

export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly userPrincipalName: string;
  readonly jobTitle: string;
  readonly department: string;
}

export interface Device {
  /** id of the managedDevice */
  readonly id: string;
  /** id of the Entra device object, the one that is a group's member */
  readonly entraId: string;
  readonly azureADDeviceId: string;
  readonly deviceName: string;
  readonly operatingSystem: 'Windows' | 'iOS' | 'iPadOS' | 'macOS' | 'Android';
  readonly osVersion: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly ownerType: 'company' | 'personal' | 'unknown';
  readonly deviceEnrollmentType: string;
  readonly managementAgent: string;
  readonly joinType: 'azureADJoined' | 'azureADRegistered' | 'hybridAzureADJoined' | 'unknown';
  readonly enrollmentProfileName: string | null;
  readonly deviceCategoryDisplayName: string;
  readonly processorArchitecture: string;
  readonly skuNumber: number;
  readonly skuFamily: string;
  readonly jailBroken: string;
  readonly complianceState: string;
  readonly userId: string | null;
  readonly enrolledDateTime: string;
  readonly lastSyncDateTime: string;
  /** devicePlatformType of the filters that may look at it */
  readonly filterPlatform: string;
}

export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly groupTypes: readonly string[];
  readonly mailEnabled: boolean;
  readonly securityEnabled: boolean;
  readonly mailNickname: string;
  readonly mail: string | null;
  readonly membershipRule: string | null;
  readonly visibility: string | null;
  readonly isRulePaused: boolean;
  readonly onPremisesSyncEnabled: boolean | null;
  readonly createdDateTime: string;
  /** direct members: ids of users, Entra devices and groups */
  readonly memberIds: readonly string[];
}

export interface AssignmentFilter {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly platform: string;
  readonly rule: string;
  readonly assignmentFilterManagementType: 'devices' | 'apps';
  readonly createdDateTime: string;
  readonly lastModifiedDateTime: string;
}

export interface ConfigManagerCollection {
  readonly id: string;
  readonly displayName: string;
  readonly collectionIdentifier: string;
  readonly hierarchyIdentifier: string;
  readonly hierarchyName: string;
  readonly createdDateTime: string;
  readonly lastModifiedDateTime: string;
}
