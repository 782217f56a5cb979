import { within } from '@testing-library/dom';
import { expect } from 'vitest';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { AssignmentTable } from '../../../sandbox/tenant/assignmentTable.ts';
import type { PageByHand } from '#app/testing/appByHand.ts';

/** An exclusion's button says so. */
export const CREATE = /^(Create assignment|Exclude group)$/;

/** What the form says of intent Remove. */
export const REMOVE_WARNED =
  /Warning: Remove asks devices that have the configuration to remove it/;

/** Where the assignments of a device configuration are posted to. */
export const assignmentsOf = (name: string): string =>
  `/deviceManagement/deviceConfigurations/${configurationId(name)}/assignments`;

/** How many assignments of a configuration go to this group, whichever way. */
export function rowsFor(
  { tenant }: { readonly tenant: { readonly assignments: AssignmentTable } },
  configuration: string,
  group: string,
): number {
  const id = configurationId(configuration);
  return tenant.assignments.stored(id).filter((row) => row.id === `${id}_${groupId(group)}`).length;
}

/** The message of a creation that went well, the new row, and the proof that the tenant holds it. */
export async function expectCreated(page: PageByHand, row: string | RegExp): Promise<void> {
  const isExclusion = typeof row === 'string' && row.startsWith('Excluded ');
  await page.text(isExclusion ? 'Exclusion created' : 'Assignment created');
  await page.verified();
  const now = await page.inside('list', 'Assigned now');
  await page.until(() =>
    expect(
      now
        .queryAllByRole('listitem', { hidden: true })
        .filter(({ textContent }) =>
          typeof row === 'string' ? textContent.includes(row) : row.test(textContent),
        ),
    ).toHaveLength(1),
  );
}

/** What region **Request preview** says that it will send. */
export async function expectPreview(page: PageByHand, path: string, body: object): Promise<void> {
  const preview = await page.find('region', 'Request preview');
  await page.until(() => {
    expect(within(preview).getByRole('code', { hidden: true }).textContent).toBe(
      `POST http://sandbox.test/beta${path}`,
    );
    expect(JSON.parse(preview.querySelector('pre')?.textContent ?? '')).toEqual(body);
  });
}

/** The one write that the tenant has seen, and nothing else. */
export async function expectOnePost(page: PageByHand, path: string, body: object): Promise<void> {
  expect(await page.writes()).toEqual([
    { method: 'POST', path: `/beta${path}`, status: 201, body },
  ]);
}

/** What is said at a field, for eye and ear. */
export async function expectSaid(
  page: PageByHand,
  field: HTMLElement,
  words: RegExp,
): Promise<void> {
  await page.until(() => expect(page.descriptionOf(field)).toMatch(words));
}

/** Enter in a field of the form, as somebody in a hurry presses it. */
export async function pressEnter(page: PageByHand): Promise<void> {
  const target = await page.inside('radiogroup', 'Target');
  target.getByRole('radio', { checked: true, hidden: true }).focus();
  await page.keys('{Enter}');
}

/** The button that writes does nothing and says why, by click or by Enter. */
export async function expectHeldBack(page: PageByHand, reason: RegExp): Promise<void> {
  const button = await page.find('button', CREATE);
  await expectSaid(page, button, reason);
  expect(page.isDisabled(button)).toBe(true);
  await page.clickOn(button);
  button.focus();
  await page.keys('{Enter}');
  await pressEnter(page);
  expect(await page.writes()).toEqual([]);
}
