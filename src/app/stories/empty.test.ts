import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { allByRole, descendants, textOf } from '#lib/testing/htmlTree.ts';

/** Of stories that change nothing, so that what one has read is there for the next. */
const reading = openPages(createSandbox({ throttle: 'off' }));

// Where there is nothing, the page says what would be there, why nothing is, and what to do.
it.each([
  ['/plan', 'Nothing is selected yet', 'Select in the list', '/configurations'],
  ['/history', 'recorded here before it is sent', 'Show configurations', '/configurations'],
])('%s, where there is nothing, leads on', async (path, words, link, href) => {
  const page = await reading.open(path);
  expect(textOf(page)).toContain(words);
  expect(
    allByRole(page, 'link')
      .filter((one) => textOf(one) === link)
      .map(({ attributes }) => attributes.get('href')),
  ).toEqual([href]);
});

it('a plan of nothing offers to select all that the tenant has', async () => {
  const buttons = allByRole(await reading.open('/plan'), 'button').map(textOf);
  expect(buttons).toContainEqual(expect.stringMatching(/^Select all \d+ in the tenant$/));
});

it.each(['/history/x', '/plan/runs/x', '/snapshots/x', '/snapshots/x/compare'])(
  '%s, which this browser does not keep, says so below a heading',
  async (path) => {
    const page = await reading.open(path);
    expect(descendants(page).filter(({ tag }) => tag === 'h1')).toHaveLength(1);
    expect(textOf(page)).toMatch(/This browser has no such|There is no such snapshot/);
  },
);
