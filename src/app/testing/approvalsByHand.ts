import { expect } from 'vitest';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { filterId } from '#app/testing/addresses.ts';
import type { appByHand, PageByHand } from '#app/testing/appByHand.ts';
import { planToFragment } from '#domain/plan/draft/planLink.ts';
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

/**
 * A plan that assigns each of them to a group without members, asked for, of which one line waits.
 * @returns the page of its run
 */
export async function planAsked(
  app: ReturnType<typeof appByHand>,
  ids: readonly string[],
): Promise<PageByHand> {
  const row = {
    target: { kind: 'group', groupId: groupId('WIN - Kiosks') },
    filter: { mode: 'none' },
    intent: 'apply',
  } as const;
  const plan = {
    name: 'Rollout',
    tenantId: undefined,
    items: ids.map((id) => ({
      configurationId: keyOf(id),
      displayName: '',
      wishes: [{ kind: 'add', row } as const],
    })),
  };
  const page = await app.open(`/plan#${planToFragment(plan)}`);
  await page.press('Open it');
  await page.press(/^Review/);
  await page.press(new RegExp(`^Apply ${ids.length}`));
  await requestApproval(page, 'Kiosks of the new branch');
  await page.find('button', 'Complete 1 line');
  return page;
}

/**
 * A plan, applied, that gives a group which has the configuration a filter: beside the row of a
 * policy set that is an edit of two requests, which cannot be approved as one.
 * @returns the page of its run
 */
export async function planInTwo(
  app: ReturnType<typeof appByHand>,
  id: string,
  group: string,
): Promise<PageByHand> {
  const row = {
    target: { kind: 'group', groupId: group },
    filter: { mode: 'include', filterId: filterId('Windows - Corporate') },
    intent: 'apply',
  } as const;
  const plan = {
    name: 'Corporate only',
    tenantId: undefined,
    items: [
      { configurationId: keyOf(id), displayName: '', wishes: [{ kind: 'add', row } as const] },
    ],
  };
  const page = await app.open(`/plan#${planToFragment(plan)}`);
  await page.press('Open it');
  await page.press(/^Review/);
  await page.press('Apply 1 change');
  return page;
}
