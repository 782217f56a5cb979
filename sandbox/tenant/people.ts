import { organization } from './organization.ts';

export type PersonId = 'ada' | 'rui' | 'nia';

/** Somebody who can sign in to the sandbox. */
export interface Person {
  readonly id: PersonId;
  /** the directory id of the user: `oid` in a token, `id` of `/me` */
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly jobTitle: string;
  /** one line for the sign-in page */
  readonly about: string;
  /** Intune role: `all` is an Intune administrator, `read` may look but not change */
  readonly role: 'all' | 'read';
  /** has somebody consented to the write scope for this person already? */
  readonly writeConsent: boolean;
}

export const PEOPLE: readonly Person[] = [
  {
    id: 'ada',
    oid: 'ada00000-5a1e-4b7c-8d10-0000000000a1',
    name: 'Ada Admin',
    upn: `ada.admin@${organization.domain}`,
    jobTitle: 'Endpoint engineer',
    about: 'Intune administrator: may read and write',
    role: 'all',
    writeConsent: true,
  },
  {
    id: 'rui',
    oid: '2c1e0000-5a1e-4b7c-8d10-0000000000b2',
    name: 'Rui Reader',
    upn: `rui.reader@${organization.domain}`,
    jobTitle: 'Service desk',
    about: 'Read-only operator: may read, every write is refused',
    role: 'read',
    writeConsent: true,
  },
  {
    id: 'nia',
    oid: '41a00000-5a1e-4b7c-8d10-0000000000c3',
    name: 'Nia Newcomer',
    upn: `nia.newcomer@${organization.domain}`,
    jobTitle: 'Endpoint engineer',
    about: 'Intune administrator: has not consented to the write scope yet',
    role: 'all',
    writeConsent: false,
  },
];

/** The person whose token this is; undefined for an application. */
export function personByOid(oid: string): Person | undefined {
  return PEOPLE.find((person) => person.oid === oid);
}
