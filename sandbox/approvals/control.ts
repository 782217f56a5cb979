import { isRecord, numberAt, parseJson } from '../json.ts';
import { FAMILIES } from '../tenant/families/registry.ts';
import type { ApprovalPolicy, Approvals } from './approvals.ts';

/** A switch of approvals that names what there is not: a mistake of the caller. */
export class ApprovalPolicyError extends Error {}

const KEYS: readonly string[] = ['deviceConfigurations', ...FAMILIES.map(({ key }) => key)];

/**
 * `{ families: ["settingsCatalog"] | "all", answer?, expiresAfterMs? }`, over the policy that is in
 * force. Throws for a family that there is not.
 */
export function readPolicy(text: string, former: ApprovalPolicy): ApprovalPolicy {
  const json = parseJson(text);
  if (!isRecord(json)) throw new ApprovalPolicyError('The policy is no JSON object.');
  const { families, answer } = json;
  const named = families === 'all' ? KEYS : Array.isArray(families) ? families.map(String) : [];
  const unknown = named.find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new ApprovalPolicyError(`There is no family "${unknown}"; one of ${KEYS.join(', ')}.`);
  return {
    families: families === undefined ? former.families : named,
    answer: answer === 'documented' || answer === 'observed' ? answer : former.answer,
    expiresAfterMs: numberAt(json, 'expiresAfterMs') ?? former.expiresAfterMs,
  };
}

/** What `GET /sandbox/approvals` tells: the policy, and all requests as they stand. */
export function reportApprovals(approvals: Approvals, now: number): object {
  return { ...approvals.policy, requests: approvals.all(now) };
}
