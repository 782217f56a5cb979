import type { Page } from '@playwright/test';
import { PEOPLE } from '../../sandbox/tenant/people.ts';
import { expect } from './fixtures.ts';
import { addGroup, assignSelected, readyToApply } from './planSteps.ts';
import { configurationId, go, groupId } from './steps.ts';
import type { Walk } from './walk.ts';

/** A plan in two stages, of which the first is applied. */
export async function* walkStages(page: Page, planned: string): Walk {
  await go(page, planned);
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).check();
  await assignSelected(page).click();
  for (const group of ['WIN - Ring 1: Pilot', 'WIN - Ring 2: Broad']) {
    // oxlint-disable-next-line no-await-in-loop -- one target after the other
    await addGroup(page, group);
  }
  await page
    .getByRole('region', { name: 'Stages and ends' })
    .getByRole('button', { name: 'Show' })
    .click();
  await page.getByRole('button', { name: 'Apply in stages' }).click();
  await expect(page.getByRole('list', { name: 'Targets and their stages' })).toBeVisible();
  yield 'plan-stages';
  await page.getByRole('button', { name: 'Set up 2 stages' }).click();
  await expect(page.getByRole('button', { name: 'Review stage 1: Pilot' })).toBeVisible();
  yield 'stages';
  await page.getByRole('button', { name: 'Review stage 1: Pilot' }).click();
  await readyToApply(page);
  await page.getByRole('button', { name: /^Apply \d/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /ended/ })).toBeVisible();
  await page.getByRole('link', { name: 'Show the stages' }).click();
  await expect(page.getByText(/: 24 hours left$/)).toBeVisible();
  yield 'stages-gate';
}

const inHours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

/** Two assignments with an end, of which one has passed: the banner on every page, and the list. */
export async function* walkEnds(
  page: Page,
  configuration: string,
  groups: readonly [string, string],
): Walk {
  const { tenantId, oid } = PEOPLE.find(({ id }) => id === 'ada')!;
  const ends = groups.map((group, index) => ({
    id: group,
    at: inHours(index === 0 ? -2 : 70),
    configurationId: configurationId(configuration),
    displayName: configuration,
    target: { kind: 'group', groupId: groupId(group) },
    intent: 'apply',
    runId: 'run',
    keptAt: inHours(-50),
  }));
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key!, value!),
    [`assignment-desk:until:${tenantId}:${oid}`, JSON.stringify(ends)],
  );
  await page.goto('/plan/runs');
  await expect(page.getByText('1 assignment has passed its end')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Assignments with an end' })).toBeVisible();
  yield 'ends';
}
