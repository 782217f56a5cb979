import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { BASELINE, formPath, NEW_GROUP } from '#app/testing/addresses.ts';
import { assignedNow, openPages } from '#app/testing/openPages.ts';
import {
  allByRole,
  byRole,
  descendants,
  descriptionOf,
  type HtmlElement,
  textOf,
} from '#lib/testing/htmlTree.ts';

const NOBODY = '00000000-1111-2222-3333-444444444444';

/** Of stories that change nothing, so that what one has read is there for the next. */
const reading = openPages(createSandbox({ throttle: 'off' }));

/** What the page says that it left out of its address. */
const leftOut = (page: HtmlElement): string =>
  allByRole(page, 'status')
    .map(textOf)
    .filter((text) => text.includes('The link has '))
    .join();
const isChecked = (page: HtmlElement, group: string, value: string): boolean =>
  descendants(byRole(page, 'radiogroup', group)).some(
    ({ attributes }) => attributes.get('value') === value && attributes.has('checked'),
  );
const expectReady = (page: HtmlElement): void =>
  expect(
    byRole(page, 'button', 'Create assignment').attributes.get('aria-disabled') ?? 'false',
  ).toBe('false');
const valueOf = (page: HtmlElement, name: string): string | undefined =>
  byRole(page, 'combobox', name).attributes.get('value');

it('what makes no sense in the form’s address is left out with a word, the rest is kept', async () => {
  const ready = { groupId: groupId(NEW_GROUP) };
  expect(leftOut(await reading.open(formPath(BASELINE, ready)))).toBe('');
  const nonsense = {
    via: 'identityCertificate',
    target: 'everyone',
    collectionId: 'x'.repeat(201),
    filterMode: 'maybe',
    filterId: '%E0%A4%A',
    intent: 'explode',
  };
  const page = await reading.open(
    `${formPath(BASELINE, ready)}&${Object.entries(nonsense)
      .map(([name, value]) => `${name}=${value}`)
      .join('&')}`,
  );
  for (const name of Object.keys(nonsense)) expect(leftOut(page)).toContain(`${name}=`);
  expect(leftOut(page)).not.toContain('groupId');
  expect(valueOf(page, 'Group')).toBe(NEW_GROUP);
  expectReady(page);

  const odd = await reading.open(
    formPath(BASELINE, { groupId: '{"$ne":1}', via: '../../groups', intent: 'remove' }),
  );
  expect(leftOut(odd)).toContain('groupId={"$ne":1}');
  expect(leftOut(odd)).toContain('via=../../groups');
  expect(isChecked(odd, 'Intent', 'remove')).toBe(true);
  expect(await reading.writes()).toEqual([]);
});

it('a link to a group or filter that is gone says so, and does not hide it', async () => {
  const page = await reading.open(
    formPath(BASELINE, { groupId: NOBODY, filterMode: 'include', filterId: NOBODY }),
  );
  for (const name of ['Group', 'Filter'])
    expect(descriptionOf(page, byRole(page, 'combobox', name))).toMatch(/deleted or not visible/);
});

it('what makes no sense in the list’s address is left out with a word', async () => {
  const page = await reading.open(
    '/configurations?q=wi-fi&platform=amiga&type=nonsense&assigned=perhaps&sort=colour',
  );
  for (const part of ['platform=amiga', 'type=nonsense', 'assigned=perhaps', 'sort=colour'])
    expect(leftOut(page)).toContain(part);
  expect(leftOut(page)).not.toContain('q=');
  expect(byRole(page, 'searchbox', 'Search configurations').attributes.get('value')).toBe('wi-fi');
});

it('a wrong id says so, for the page and for the form', async () => {
  for (const path of [`/configurations/${NOBODY}/assign`, `/configurations/${NOBODY}`]) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await reading.open(path);
    const said = allByRole(page, 'alert').find((one) => textOf(one).includes('Not found'));
    expect(said && textOf(said), path).toContain(
      'It does not exist, was deleted, or your scope tags hide it.',
    );
    expect(said && textOf(said)).toContain('look for it in the list of configurations');
    expect(said && allByRole(said, 'link', 'All configurations')).toHaveLength(1);
  }
  // What cannot be an id at all is no page of this app.
  const page = await reading.open('/configurations/no%20id%2F..%2Fat-all');
  byRole(page, 'heading', 'Page not found');
});

it('an entry that this browser does not have says so, for the page and for taking it back', async () => {
  for (const path of ['/history/no-such-entry', '/history/no-such-entry/undo'])
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    expect(textOf(await reading.open(path))).toContain('This browser has no such entry');
});

it('assigned already by the time the link is opened: the form shows it', async () => {
  const rows = assignedNow(await reading.open(formPath('WIN - Update ring 0 - IT')));
  expect(rows).toEqual([expect.stringContaining('WIN - Ring 0: IT')]);
});

it('an unknown page says so and leads on', async () => {
  const page = await reading.open('/nowhere/at/all?x=1');
  byRole(page, 'heading', 'Page not found');
  const link = byRole(page, 'link', 'All configurations');
  expect(link.attributes.get('href')).toBe('/configurations');
});
