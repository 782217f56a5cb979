import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { openPages, READ_SCOPES } from '#app/testing/openPages.ts';
import { allByRole, byRole, type HtmlElement, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', READ_SCOPES);
beforeEach(() => {
  pages.startOver();
  for (const key of ['groups', 'subjects']) pages.client.removeQueries({ queryKey: [key] });
});

/** How many the page counts under each result. */
function counts(page: HtmlElement): Record<string, number> {
  const choices = allByRole(byRole(page, 'group', 'Show'), 'button').map(textOf);
  return Object.fromEntries(
    choices.map((text) => [text.replace(/ [\d,]+$/, ''), Number(text.replace(/.* /, ''))]),
  );
}

const STAFF = `/groups/${groupId('DYN - Warehouse staff')}`;

describe('the page of a group', () => {
  it('counts what it gets, and what everyone gets behind its switch', async () => {
    const { All, ...results } = counts(await pages.open(STAFF));
    expect(Object.values(results).reduce((sum, count) => sum + count, 0)).toBe(All);
    expect(results['Gets']).toBeGreaterThan(0);
    expect(counts(await pages.open(`${STAFF}?everybody=yes`))['All']).toBeGreaterThan(All!);
  });

  it('depends on parent groups that could not be read, and leaves nothing out', async () => {
    await pages.fault({
      path: 'transitiveMemberOf',
      times: null,
      fault: { kind: 'status', status: 403 },
    });
    const page = await pages.open(STAFF);
    expect(textOf(page)).toContain('The parent groups of this group could not be read');
    expect(counts(page)['Depends']).toBeGreaterThan(10);
  });

  it('leads to a comparison with another group', async () => {
    const page = await pages.open(STAFF);
    const hrefs = allByRole(page, 'link', 'Compare with…').map((one) => one.attributes.get('href'));
    expect(hrefs.join()).toContain('/lens/compare?one=group%3A');
  });
});
