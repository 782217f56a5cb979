import { guid, numberFrom } from '../random.ts';
import { CONTOSO } from './organization.ts';
import type { Person } from './people.ts';
import type { User } from './tables.ts';

const GIVEN = (
  'Anna Ben Clara David Elif Farid Greta Hugo Ines Jonas Katja Luca Mira Nils Olga ' +
  'Paul Qiana Rosa Søren Tanja Umut Vera Walid Xenia Yusuf Zoë Łukasz Jürgen Adèle José'
).split(' ');
const SURNAMES = (
  'Ahlgren Bauer Cohen Dvořák Eriksen Fischer García Huber Ivanova Jansen Köhler ' +
  'Lindqvist Müller Novák Okafor Petrov Quist Rossi Schäfer Tanaka'
).split(' ');

export const DEPARTMENTS = [
  'Finance',
  'Human Resources',
  'Sales',
  'Engineering',
  'Production',
  'Warehouse',
  'IT',
  'Management',
] as const;

const TITLES: Readonly<Record<string, string>> = {
  Finance: 'Controller',
  'Human Resources': 'Recruiter',
  Sales: 'Account manager',
  Engineering: 'Software engineer',
  Production: 'Shift lead',
  Warehouse: 'Picker',
  IT: 'System engineer',
  Management: 'Head of unit',
};

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

function user(index: number): User {
  const givenName = GIVEN[index % GIVEN.length] ?? 'Anna';
  const surname = SURNAMES[numberFrom(`surname ${index}`, SURNAMES.length)] ?? 'Bauer';
  const userPrincipalName = `${ascii(givenName)}.${ascii(surname)}${index}@${CONTOSO.domain}`;
  const department = DEPARTMENTS[index % DEPARTMENTS.length] ?? 'IT';
  return {
    id: guid(`user:${index}`),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    userPrincipalName,
    jobTitle: TITLES[department] ?? 'Employee',
    department,
  };
}

function signingIn({ oid, name, upn, jobTitle }: Person, department: string): User {
  const [givenName = '', surname = ''] = name.split(' ');
  return {
    id: oid,
    displayName: name,
    givenName,
    surname,
    userPrincipalName: upn,
    jobTitle,
    department,
  };
}

/**
 * 200 users: those who can sign in, then staff of eight departments in turn. Who joined late has
 * one of the last places, in its department, so that groups and devices stay as they were.
 */
export function seedUsers(people: readonly Person[]): readonly User[] {
  const first = people.filter(({ joinedLate }) => joinedLate !== true);
  const late = people.filter(({ joinedLate }) => joinedLate === true);
  const staff = Array.from({ length: 200 - first.length }, (_, index) => user(index));
  return [
    ...first.map((person) => signingIn(person, 'IT')),
    ...staff.map((seat, index) => {
      const person = late[index - (staff.length - late.length)];
      return person === undefined ? seat : signingIn(person, seat.department);
    }),
  ];
}
