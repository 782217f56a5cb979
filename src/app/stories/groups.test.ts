import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import type { Group } from '../../../sandbox/tenant/tables.ts';
import { filterId } from '#app/testing/addresses.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { filterUses } from '#domain/directory/filterUses.ts';
import { namingGroup } from '#domain/lens/namingGroup.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { expandAction } from '#domain/plan/draft/expand.ts';
import { readFamilies } from '#queries/configurations.ts';
import { openPages } from '#app/testing/openPages.ts';
import { GROUPS_COLUMNS } from '#features/groups/groupsColumns.tsx';
import { useGroupList } from '#features/groups/useGroupList.ts';
import { textOf } from '#lib/testing/htmlTree.ts';
import { cellText } from '#ui/table/dataColumn.ts';

const pages = openPages(createSandbox({ throttle: 'off' }));
beforeEach(() => {
  pages.startOver();
  pages.client.removeQueries({ queryKey: ['groups'] });
});

const FAMILIES_FAIL = ['/deviceManagement/', '/deviceAppManagement/'].map((path) => ({
  path,
  times: null,
  fault: { kind: 'status', status: 403 },
}));

/** The first four cells of each row; the table itself draws the rows of a window, and has none. */
async function rowsFor(text: string): Promise<string[]> {
  const columns = GROUPS_COLUMNS.slice(0, 5);
  const Rows = () =>
    useGroupList(text)
      .rows.map((row) => columns.map((column) => cellText(column, row)).join(' | '))
      .join('\n');
  return textOf(await pages.render(createElement(Rows)))
    .split('\n')
    .filter((row) => row !== '');
}

describe('the list of groups', () => {
  it('says of each what it holds, what it gets directly, and what it gets with everybody', async () => {
    expect(await rowsFor('kiosks')).toEqual([
      expect.stringMatching(
        /^WIN - Kiosks \| Security group \| 12 devices \| \d+, removed from \d+, excluded from \d+ \| \d+$/,
      ),
    ]);
    expect(await rowsFor('next year')).toEqual([
      expect.stringMatching(/^Empty - Next year hires \| Security group \| no members \| nothing/),
    ]);
  });

  it('finds a group by its object id, counts what is found, and says when nothing is', async () => {
    expect(await rowsFor(groupId('All Staff'))).toEqual([expect.stringContaining('All Staff')]);
    expect(textOf(await pages.open('/groups?q=win'))).toMatch(/Groups · \d/);
    expect(textOf(await pages.open('/groups?q=zzzz'))).toContain('No group matches');
  });

  it('says that members could not be counted, rather than that there are none', async () => {
    await pages.fault({ path: '\\$batch', times: null, fault: { kind: 'status', status: 403 } });
    expect(await rowsFor('next year')).toEqual([expect.stringContaining('| members unknown |')]);
  });

  it('shows no numbers of configurations that could not be read, and says so', async () => {
    await pages.fault(...FAMILIES_FAIL);
    expect(await rowsFor('kiosks')).toEqual([expect.stringContaining('| 12 devices | not read |')]);
    expect(textOf(await pages.open('/groups?q=kiosks'))).toContain('Try again');
  });
});

it('thousands of groups are read by pages of the search, in one request for what is shown', async () => {
  const sandbox = createSandbox({ throttle: 'off' });
  const groups = sandbox.tenant.groups as Map<string, Group>;
  const [model] = groups.values();
  for (let at = 0; at < 5000; at += 1) {
    const id = groupId(`Generated ${at}`);
    groups.set(id, { ...model!, id, displayName: `Generated ${at}` });
  }
  const large = openPages(sandbox);
  const page = textOf(await large.open('/groups?q=generated'));
  expect(page).toContain('Groups · 5,000');
  expect(page).toContain('50 of 5,000 shown');
  const { entries } = (await large.control('GET', 'log')) as {
    entries: readonly { readonly path: string }[];
  };
  expect(entries.filter(({ path }) => /^\/beta\/groups(?:\?|$)/.test(path))).toHaveLength(1);
});

function families(of: readonly Configuration[]): Set<string> {
  return new Set(of.map(({ id }) => familyKeyOf(id)));
}

describe('a group', () => {
  it('takes the configurations of all families that name it into one plan', async () => {
    const { configurations } = await readFamilies(pages.graph, pages.client);
    const named = [...pages.sandbox.tenant.groups.keys()].map((id) => ({
      id,
      ...namingGroup(id, configurations),
    }));
    const [widest] = named.toSorted((a, b) => families(b.naming).size - families(a.naming).size);
    const { id, naming, shownOnly } = widest!;
    expect(families(naming).size).toBeGreaterThan(1);
    const copy = { kind: 'copy', fromGroupId: id, toGroupId: 'new', isMove: false } as const;
    const { items } = expandAction(copy, naming);
    expect(new Set(items.map(({ configurationId }) => familyKeyOf(configurationId)))).toEqual(
      families(naming),
    );
    const page = textOf(await pages.open(`/groups/${id}`));
    const directly = [...naming, ...shownOnly].map((each) => each.id);
    expect(page).toContain(countedThings(directly));
    // One of them in a plan would block all of it.
    expect(shownOnly.length).toBeGreaterThan(0);
    expect(page).toContain(
      `leaves out ${countedThings(shownOnly.map((each) => each.id))} that this app does not change`,
    );
    for (const { displayName } of shownOnly) expect(page).toContain(displayName);
    expect(page).toContain('Not looked at: ');
  });

  it('of which nothing could be read is not said to have nothing', async () => {
    await pages.fault(...FAMILIES_FAIL);
    const page = textOf(await pages.open(`/groups/${groupId('All Staff')}`));
    expect(page).not.toContain('Nothing is assigned');
    expect(page).toContain('Nothing that was read is assigned to this group directly.');
    expect(page).toContain('Nothing that was read is assigned to this group or its parent groups');
  });
});

describe('a filter', () => {
  it('says in how many assignments it is used, in all families', async () => {
    const { configurations } = await readFamilies(pages.graph, pages.client);
    const id = filterId('Windows - Corporate');
    const { rows } = filterUses(id, configurations);
    expect(rows.length).toBeGreaterThan(1);
    expect(textOf(await pages.open(`/filters/${id}?show=uses`))).toContain(
      `Where it is used · ${rows.length}`,
    );
  });
});
