import { expect } from 'vitest';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { filterId } from '#app/testing/addresses.ts';
import type { PageByHand } from '#app/testing/appByHand.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import type { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

/** Another admin decides on all that waits. @returns the numbers of the requests */
export async function decide(
  { graph }: Pick<ReturnType<typeof openSandboxDesk>, 'graph'>,
  decision: 'approve' | 'reject',
  reason = 'Fine',
): Promise<readonly string[]> {
  const approvals = await graph.approvals();
  const pending = await approvals.pending();
  expect(pending).not.toEqual([]);
  await Promise.all(pending.map(({ id }) => approvals[decision](id, reason)));
  return pending.map(({ id }) => id);
}

/** Says what a change is for, once Intune wants to know, and asks for approval. */
export async function requestApproval(page: PageByHand, why: string): Promise<void> {
  await page.fill('textbox', 'What is this change for?', why);
  await page.press('Request approval');
}

/** A plan that assigns each of them to a group without members. */
export function kioskPlan(ids: readonly string[]): Plan {
  const row = {
    target: { kind: 'group', groupId: groupId('WIN - Kiosks') },
    filter: { mode: 'none' },
    intent: 'apply',
  } as const;
  return planOf('Rollout', ids, row);
}

/**
 * A plan that gives a group which has the configuration a filter: beside the row of a policy set
 * that is an edit of two requests, which cannot be approved as one.
 */
export function planInTwo(id: string, group: string): Plan {
  const row = {
    target: { kind: 'group', groupId: group },
    filter: { mode: 'include', filterId: filterId('Windows - Corporate') },
    intent: 'apply',
  } as const;
  return planOf('Corporate only', [id], row);
}

function planOf(name: string, ids: readonly string[], row: WantedRow): Plan {
  return {
    name,
    tenantId: undefined,
    items: ids.map((id) => ({
      configurationId: keyOf(id),
      displayName: '',
      wishes: [{ kind: 'add', row }],
    })),
  };
}
