import { CONTOSO, FABRIKAM } from './organization.ts';

export type PersonId =
  | 'ada'
  | 'rui'
  | 'nia'
  | 'pia'
  | 'sam'
  | 'cleo'
  | 'vera'
  | 'omar'
  | 'ada@fabrikam'
  | 'fin';

/** Somebody who can sign in to the sandbox. */
export interface Person {
  readonly id: PersonId;
  /** the one tenant this account is of; somebody with work in two has an account in each */
  readonly tenantId: string;
  /** the directory id of the user: `oid` in a token, `id` of `/me` */
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly jobTitle: string;
  /** one line for the sign-in page */
  readonly about: string;
  /** what the person's Intune roles allow together; `*` is everything, as for an administrator */
  readonly actions: readonly string[];
  /** has somebody consented to the write scope for this person already? */
  readonly writeConsent: boolean;
  /** what else has been consented to for this person */
  readonly alsoConsented?: readonly string[];
  /** Entra sends this person to an administrator, whatever the app asks for */
  readonly needsApproval?: true;
  /** is in the group that approves what others ask for (Multi-Admin Approval) */
  readonly approves?: true;
  /** joined when the company was there: takes the place of an employee, and moves nobody's */
  readonly joinedLate?: true;
}

const ADMINISTRATOR = ['*'];

/**
 * What a built-in Read Only Operator is allowed, as far as the desk has to do with it; the real role
 * has 55.
 */
const READ_ONLY_OPERATOR = [
  'Microsoft.Intune_AppleDeviceSerialNumbers_Read',
  'Microsoft.Intune_DeviceCompliancePolices_Read',
  'Microsoft.Intune_DeviceConfigurations_Read',
  'Microsoft.Intune_ManagedApps_Read',
  'Microsoft.Intune_ManagedDevices_Read',
  'Microsoft.Intune_MobileApps_Read',
  'Microsoft.Intune_Organization_Read',
  'Microsoft.Intune_Roles_Read',
  'Microsoft.Intune_TermsAndConditions_Read',
];

/** Everybody of Contoso. */
export const PEOPLE: readonly Person[] = [
  {
    id: 'ada',
    tenantId: CONTOSO.tenantId,
    oid: 'ada00000-5a1e-4b7c-8d10-0000000000a1',
    name: 'Ada Admin',
    upn: `ada.admin@${CONTOSO.domain}`,
    jobTitle: 'Endpoint engineer',
    about: 'Intune administrator: may read and write',
    actions: ADMINISTRATOR,
    writeConsent: true,
    approves: true,
  },
  {
    id: 'rui',
    tenantId: CONTOSO.tenantId,
    oid: '2c1e0000-5a1e-4b7c-8d10-0000000000b2',
    name: 'Rui Reader',
    upn: `rui.reader@${CONTOSO.domain}`,
    jobTitle: 'Service desk',
    about: 'Read-only operator: may read, every write is refused',
    actions: READ_ONLY_OPERATOR,
    writeConsent: true,
  },
  {
    id: 'nia',
    tenantId: CONTOSO.tenantId,
    oid: '41a00000-5a1e-4b7c-8d10-0000000000c3',
    name: 'Nia Newcomer',
    upn: `nia.newcomer@${CONTOSO.domain}`,
    jobTitle: 'Endpoint engineer',
    about: 'Intune administrator: has not consented to the write scope yet',
    actions: ADMINISTRATOR,
    writeConsent: false,
  },
  // before the others who joined late, whose places stay as they were
  {
    id: 'vera',
    tenantId: CONTOSO.tenantId,
    oid: '7e4a0000-5a1e-4b7c-8d10-0000000000c7',
    name: 'Vera Verifier',
    upn: `vera.verifier@${CONTOSO.domain}`,
    jobTitle: 'Change manager',
    about: 'Intune administrator: approves what others ask for',
    actions: ADMINISTRATOR,
    writeConsent: true,
    approves: true,
    joinedLate: true,
  },
  {
    id: 'omar',
    tenantId: CONTOSO.tenantId,
    oid: '03a40000-5a1e-4b7c-8d10-0000000000c8',
    name: 'Omar Operator',
    upn: `omar.operator@${CONTOSO.domain}`,
    jobTitle: 'Endpoint engineer',
    about: 'Intune administrator: may ask for approval, and approves nothing',
    actions: ADMINISTRATOR,
    writeConsent: true,
    joinedLate: true,
  },
  {
    id: 'pia',
    tenantId: CONTOSO.tenantId,
    oid: '91a00000-5a1e-4b7c-8d10-0000000000d9',
    name: 'Pia Packager',
    upn: `pia.packager@${CONTOSO.domain}`,
    jobTitle: 'Application packager',
    about: 'May assign apps and app configurations, and nothing else',
    actions: [...READ_ONLY_OPERATOR, 'Microsoft.Intune_MobileApps_Assign'],
    writeConsent: true,
    alsoConsented: ['DeviceManagementRBAC.Read.All', 'DeviceManagementApps.ReadWrite.All'],
    joinedLate: true,
  },
  {
    id: 'sam',
    tenantId: CONTOSO.tenantId,
    oid: '5a300000-5a1e-4b7c-8d10-0000000000a7',
    name: 'Sam Scripter',
    upn: `sam.scripter@${CONTOSO.domain}`,
    jobTitle: 'Automation engineer',
    about: 'May assign scripts and remediations, and nothing else',
    // one role action covers scripts and configurations: the consents tell them apart
    actions: [...READ_ONLY_OPERATOR, 'Microsoft.Intune_DeviceConfigurations_Assign'],
    writeConsent: false,
    alsoConsented: [
      'DeviceManagementRBAC.Read.All',
      'DeviceManagementScripts.Read.All',
      'DeviceManagementScripts.ReadWrite.All',
    ],
    needsApproval: true,
    joinedLate: true,
  },
  {
    id: 'cleo',
    tenantId: CONTOSO.tenantId,
    oid: 'c1e00000-5a1e-4b7c-8d10-0000000000b8',
    name: 'Cleo Compliance',
    upn: `cleo.compliance@${CONTOSO.domain}`,
    jobTitle: 'Security analyst',
    about: 'May assign compliance and app protection policies, and nothing else',
    actions: [
      ...READ_ONLY_OPERATOR,
      'Microsoft.Intune_DeviceCompliancePolices_Assign',
      'Microsoft.Intune_ManagedApps_Assign',
    ],
    writeConsent: true,
    alsoConsented: ['DeviceManagementRBAC.Read.All'],
    joinedLate: true,
  },
];

/**
 * Everybody of Fabrikam: the consultant's second account, of the same name, and somebody of its
 * own.
 */
const FABRIKAM_PEOPLE: readonly Person[] = [
  {
    id: 'ada@fabrikam',
    tenantId: FABRIKAM.tenantId,
    oid: 'adaf0000-5a1e-4b7c-8d10-0000000000e5',
    name: 'Ada Admin',
    upn: `ada.admin@${FABRIKAM.domain}`,
    jobTitle: 'Consultant',
    about: 'Intune administrator: may read and write',
    actions: ADMINISTRATOR,
    writeConsent: true,
  },
  {
    id: 'fin',
    tenantId: FABRIKAM.tenantId,
    oid: 'f1a00000-5a1e-4b7c-8d10-0000000000f6',
    name: 'Fin Field',
    upn: `fin.field@${FABRIKAM.domain}`,
    jobTitle: 'Service desk',
    about: 'Read-only operator: may read, every write is refused',
    actions: READ_ONLY_OPERATOR,
    writeConsent: true,
  },
];

/** Everybody of every tenant. */
export const EVERYBODY: readonly Person[] = [...PEOPLE, ...FABRIKAM_PEOPLE];

export function peopleOf(tenantId: string): readonly Person[] {
  return EVERYBODY.filter((person) => person.tenantId === tenantId);
}

/** The person whose token this is; undefined for an application. */
export function personByOid(oid: string): Person | undefined {
  return EVERYBODY.find((person) => person.oid === oid);
}
