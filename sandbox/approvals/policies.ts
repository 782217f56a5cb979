import { FAMILIES } from '../tenant/families/registry.ts';
import type { Person } from '../tenant/people.ts';
import { guid } from '../random.ts';
import type { Group } from '../tenant/tables.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** One access policy: what it covers, and the groups that approve. */
export interface AccessPolicy {
  readonly id: string;
  readonly displayName: string;
  /** `operationApprovalPolicyType`: configuration and compliance have no word of their own */
  readonly type: 'app' | 'script' | 'unknownFutureValue';
  readonly approverGroupIds: readonly string[];
}

/** The group whose members approve. It comes into the tenant with the first policy. */
const APPROVERS = 'INT - Change approvers';

const NAMES: Readonly<Record<AccessPolicy['type'], string>> = {
  app: 'Approve apps',
  script: 'Approve scripts',
  unknownFutureValue: 'Approve configurations',
};

/** The type of policy that covers a family. */
export function policyTypeOf(family: string): AccessPolicy['type'] {
  const scope = FAMILIES.find(({ key }) => key === family)?.scope;
  return scope === 'Apps' ? 'app' : scope === 'Scripts' ? 'script' : 'unknownFutureValue';
}

/** The policies that together cover these families. */
export function policiesFor(families: readonly string[]): readonly AccessPolicy[] {
  return [...new Set(families.map(policyTypeOf))].map((type) => ({
    id: guid(`accessPolicy:${type}`),
    displayName: NAMES[type],
    type,
    approverGroupIds: [guid(`group:${APPROVERS}`)],
  }));
}

/** Puts the group of approvers into the tenant, where it is not there yet. */
export function bringApprovers({ groups, people }: Tenant, now: number): void {
  const id = guid(`group:${APPROVERS}`);
  if (groups.has(id)) return;
  const group: Group = {
    id,
    displayName: APPROVERS,
    description: 'Approve what others ask for in Intune',
    groupTypes: [],
    mailEnabled: false,
    securityEnabled: true,
    mailNickname: 'INTChangeapprovers',
    mail: null,
    membershipRule: null,
    visibility: null,
    isRulePaused: false,
    onPremisesSyncEnabled: null,
    createdDateTime: new Date(now).toISOString(),
    memberIds: people.filter((person) => person.approves === true).map(({ oid }) => oid),
  };
  groups.set(id, group);
}

/** Is this person in a group that approves what the policy covers? */
export function approves(
  { groups }: Tenant,
  { approverGroupIds }: AccessPolicy,
  { oid }: Person,
): boolean {
  return approverGroupIds.some((id) => groups.get(id)?.memberIds.includes(oid) === true);
}
