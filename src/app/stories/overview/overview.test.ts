import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { allByRole, byRole, descendants, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }));
beforeEach(() => pages.startOver());

describe('the overview', () => {
  it('draws what is assigned and where it goes, and has a table for each picture', async () => {
    const page = await pages.open('/overview');
    for (const title of [
      'Assigned, by family',
      'Assigned, by platform',
      'Where assignments go',
      'Most used groups',
      'Most used filters',
      'Last change',
    ]) {
      const cells = descendants(byRole(page, 'table', title)).filter(({ tag }) =>
        ['th', 'td'].includes(tag),
      );
      const name = cells.find(({ attributes }) => attributes.get('scope') === 'row');
      const value = cells.find(({ tag }) => tag === 'td');
      const drawn = descendants(page)
        .map(({ attributes }) => attributes.get('aria-label') ?? '')
        .filter((label) => label.startsWith(`${title}. `));
      expect(drawn).toEqual([expect.stringContaining(`${textOf(name!)}: ${textOf(value!)} `)]);
    }
  });

  it('opens the kind of finding that the address names, with its places and its plan', async () => {
    const page = await pages.open('/overview?finding=deletedGroup');
    const kind = byRole(page, 'region', 'Group deleted or not visible to you');
    expect(textOf(kind)).toContain('Plan: Removes these assignments.');
    expect(textOf(byRole(kind, 'list', 'Group deleted or not visible to you: where'))).toContain(
      'WIN - Windows Hello for Business',
    );
    expect(allByRole(kind, 'button', 'Prepare plan')).toHaveLength(1);
  });

  it('reads the audit log when asked, and draws its changes by the week', async () => {
    const before = textOf(await pages.open('/overview'));
    expect(before).toContain('Read 8 weeks of the audit log');
    const { entries } = (await pages.control('GET', 'log')) as {
      entries: readonly { readonly path: string }[];
    };
    expect(entries.filter(({ path }) => path.includes('auditEvents'))).toEqual([]);
    const refused = await pages.open('/overview?changes=yes');
    expect(textOf(byRole(refused, 'region', 'Changes'))).not.toContain('Assignments');
    const allowed = openPages(pages.sandbox, 'ada', [
      'User.Read',
      'GroupMember.Read.All',
      'DeviceManagementConfiguration.Read.All',
      'DeviceManagementApps.Read.All',
    ]);
    const page = await allowed.open('/overview?changes=yes');
    expect(textOf(byRole(page, 'table', 'Changes'))).toContain('Assignments');
  });

  it('says what could not be read, and shows no finding that needs it', async () => {
    await pages.fault({
      path: 'getByIds|assignmentFilters',
      times: null,
      fault: { kind: 'status', status: 403 },
    });
    pages.client.removeQueries();
    const findings = textOf(byRole(await pages.open('/overview'), 'region', 'Findings'));
    expect(findings).toContain('The groups could not be read.');
    expect(findings).toContain('The filters could not be read.');
    expect(findings).not.toMatch(/Group deleted or not visible to you · \d/);
    await pages.fault();
    pages.client.removeQueries();
  });

  it('says to a reader that a plan can be prepared and not applied', async () => {
    const scopes = [
      'User.Read',
      'GroupMember.Read.All',
      'DeviceManagementConfiguration.Read.All',
      'DeviceManagementRBAC.Read.All',
    ];
    const reader = openPages(createSandbox({ throttle: 'off' }), 'rui', scopes);
    const page = await reader.open('/overview?finding=deletedGroup');
    const kind = byRole(page, 'region', 'Group deleted or not visible to you');
    expect(textOf(kind)).toContain('You may prepare it for somebody else, and not apply it. Your');
    const own = await pages.open('/overview?finding=deletedGroup');
    expect(textOf(own)).not.toContain('You may prepare it for somebody else');
  });

  it('does not look for findings for ever where nothing could be read', async () => {
    const nobody = openPages(pages.sandbox);
    await nobody.fault({ path: '/device', times: null, fault: { kind: 'status', status: 403 } });
    const page = await nobody.open('/overview');
    expect(textOf(page)).toContain('Your Intune role does not allow this');
    expect(textOf(byRole(page, 'region', 'Findings'))).toContain(
      'Nothing was read, so nothing is known of findings',
    );
    expect(allByRole(page, 'progressbar')).toEqual([]);
  });
});
