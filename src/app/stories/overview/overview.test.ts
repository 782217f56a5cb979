import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { allByRole, byRole, descendants, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }));
beforeEach(() => pages.startOver());

describe('the overview', () => {
  it('draws what is assigned and where it goes, and has a table for each picture', async () => {
    const page = await pages.open('/overview');
    for (const title of ['Assigned, by family', 'Where assignments go']) {
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
    const kind = byRole(page, 'region', 'Assigned to a deleted group');
    expect(textOf(kind)).toContain('Plan: Removes these assignments.');
    expect(textOf(byRole(kind, 'list', 'Assigned to a deleted group: where'))).toContain(
      'WIN - Windows Hello for Business',
    );
    expect(allByRole(kind, 'button', 'Prepare plan')).toHaveLength(1);
  });
});
