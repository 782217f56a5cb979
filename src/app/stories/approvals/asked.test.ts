import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { BASELINE, formPath } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { approvalSettings } from '#stores/approvalSettings.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';

const FORM = formPath(BASELINE, { groupId: groupId('WIN - Kiosks') });
const WHY = 'Kiosks of the new branch';

/** A tenant that wants a second admin for device configurations. */
async function open(person: 'ada' | 'vera' | 'omar' = 'ada') {
  const sandbox = createSandbox({ throttle: 'off' });
  const pages = openPages(sandbox, person);
  await pages.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  return pages;
}

describe('where another admin has to approve', () => {
  it('the form asks for a business justification instead of telling an error', async () => {
    const pages = await open();
    const page = await pages.send(FORM);
    const asked = byRole(page, 'region', 'Business justification');
    expect(textOf(asked)).toMatch(/second admin’s approval.*1,024 characters left/s);
    expect(allByRole(page, 'alert')).toEqual([]);
  });

  it('it waits, with its number, who may approve and until when', async () => {
    const pages = await open();
    const page = await pages.send(FORM, WHY);
    const said = allByRole(page, 'status').map(textOf).join();
    expect(said).toMatch(/Waiting for approval/);
    expect(said).toMatch(/Who may approve ?Members of INT - Change approvers, never the requester/);
    const [approvers] = allByRole(page, 'link', 'INT - Change approvers');
    expect(approvers?.attributes.get('href')).toMatch(/^\/groups\//);
    expect(said).toContain(WHY);
    expect(said).toMatch(/Expires ?in 2 days|Expires ?in 3 days/);
  });

  it('a second request for the same configuration is refused, with the way to the first', async () => {
    const pages = await open();
    await pages.send(FORM, WHY);
    const other = formPath(BASELINE, { groupId: groupId('Empty - Next year hires') });
    const [said] = allByRole(await pages.send(other, WHY), 'alert').map(textOf);
    expect(said).toMatch(/^An approval request for this is pending already/);
    expect(said).toMatch(/one request for each item, yours or a colleague’s.*Nothing was changed/s);
    expect(said).toMatch(
      /Complete or cancel the pending request where it is yours; otherwise ask the colleague/,
    );
  });

  it('the page of approvals shows what is mine, to be completed once approved', async () => {
    const pages = await open();
    await pages.send(FORM, WHY);
    const mine = byRole(await pages.open('/approvals'), 'list', 'Asked for by you');
    expect(textOf(mine)).toMatch(/Baseline.*Waits for another admin.*WIN - Kiosks/s);
    expect(allByRole(mine, 'button', 'Complete')).toEqual([]);
    expect(allByRole(mine, 'button', 'Cancel request')).toHaveLength(1);
  });

  it('a tenant that is set so says why before every change, without being asked', async () => {
    const pages = await open();
    approvalSettings(pages.account.tenantId).set({ isAlways: true, last: '', isUsed: false });
    const page = await pages.open(FORM);
    expect(textOf(byRole(page, 'region', 'Business justification'))).toMatch(
      /set to send a justification with every change/,
    );
    expect(textOf(page)).toContain('Write a business justification first.');
    approvalSettings(pages.account.tenantId).set({ isAlways: true, last: WHY, isUsed: true });
    expect(textOf(await pages.open(FORM))).not.toContain('Write a business justification first.');
    const last = 'x'.repeat(1025);
    approvalSettings(pages.account.tenantId).set({ isAlways: true, last, isUsed: true });
    expect(textOf(await pages.open(FORM))).toContain('Shorten the business justification first.');
    expect(textOf(await pages.open('/access'))).toMatch(/Always send a business justification/);
  });
});
