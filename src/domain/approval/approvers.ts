import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import type { Group } from '#domain/directory/directory.ts';

/**
 * One access policy of Multi-Admin Approval, as far as it says who approves.
 * https://learn.microsoft.com/graph/api/resources/intune-rbac-operationapprovalpolicy?view=graph-rest-beta
 */
export interface AccessPolicy {
  readonly id: string;
  readonly displayName: string;
  /** `operationApprovalPolicyType`, in Graph's word; empty where Graph told none */
  readonly type: string;
  /** Undefined where they were not to be read. */
  readonly approverGroupIds: readonly string[] | undefined;
}

/** Who may approve a request, as far as Graph tells. */
export interface Approvers {
  /** Ids of groups, each once. */
  readonly groupIds: readonly string[];
  /**
   * Others may approve as well: groups of a policy were not to be read, or what a policy is for.
   * Where false, nobody outside of these groups decides.
   */
  readonly isPartial: boolean;
  /** Which of these groups it is depends on the policy, which Graph does not name. */
  readonly isOneOfSeveral: boolean;
}

/**
 * The groups whose members may approve a request: those of the policies of the types that it names.
 * Undefined where it names none that there is a policy of. Several kinds of policy share one word of
 * Graph's (`unknownFutureValue`): then it is one of them, and Graph does not tell which
 * (docs/reference/approvals.md).
 */
export function approversOf(
  { policyTypes }: Pick<ApprovalRequest, 'policyTypes'>,
  policies: readonly AccessPolicy[],
): Approvers | undefined {
  const wanted = new Set(policyTypes.map((type) => type.toLowerCase()));
  const covering = policies.filter(({ type }) => wanted.has(type.toLowerCase()));
  if (covering.length === 0) return undefined;
  const known = covering.map(({ approverGroupIds = [] }) =>
    approverGroupIds.map((id) => id.toLowerCase()).toSorted(),
  );
  return {
    groupIds: [...new Set(known.flat())],
    isPartial:
      covering.some(({ approverGroupIds }) => approverGroupIds === undefined) ||
      policies.some(({ type }) => type.trim() === ''),
    isOneOfSeveral: new Set(known.map((ids) => ids.join())).size > 1,
  };
}

/**
 * Is it certain that this person may not decide? Only where all groups of approvers are known, none
 * of them holds the person, directly or through others, and none hides its members, which Graph
 * then does not count among the groups of a person either.
 * @param own ids of all groups that hold the person, in lower case
 * @param groups what is known of the groups of approvers, by id in lower case
 */
export function mayNotDecide(
  { groupIds, isPartial }: Approvers,
  own: ReadonlySet<string>,
  groups: ReadonlyMap<string, Pick<Group, 'hidesMembers'> | undefined>,
): boolean {
  return (
    !isPartial &&
    groupIds.length > 0 &&
    groupIds.every((id) => !own.has(id) && groups.get(id)?.hidesMembers === false)
  );
}
