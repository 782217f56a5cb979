import { keyOf } from '#domain/testing/keyOf.ts';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { createGraph } from '#graph/client.ts';
import { readCsvDirectory, readCsvDirectoryOf } from '#queries/csv/csvDirectory.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import { planToCsv, resolveCsv } from '#domain/testing/atOnce.ts';

const ORIGIN = 'http://sandbox.test';

/** A new tab: nothing was read before. */
function client(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
}

/** A tenant of its own whose first groups have these names. */
function tenantWith(...names: readonly string[]) {
  const sandbox = createSandbox({ throttle: 'off' });
  const token = sandbox.mintToken('ada');
  const graph = createGraph({
    baseUrl: ORIGIN,
    getToken: () => Promise.resolve(token),
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    sleep: () => Promise.resolve(),
  });
  const groups = [...sandbox.tenant.groups.values()];
  for (const [index, displayName] of names.entries())
    Object.assign(groups[index]!, { displayName });
  const fail = (path: string, status: number) =>
    sandbox.fetch(
      new Request(`${ORIGIN}/sandbox/faults`, {
        method: 'POST',
        body: JSON.stringify({ path, times: null, fault: { kind: 'status', status } }),
        headers: { 'Content-Type': 'application/json' },
      }),
    );
  const configurationId = [...sandbox.tenant.configurations.keys()][0]!;
  const open = async (lines: readonly string[]) => {
    const header = 'configuration;target;group;filter;filter mode';
    const read = readCsvRows(parseCsv(`${[header, ...lines].join('\n')}\n`));
    const named = read.rows.flatMap(({ target }) => (target?.kind === 'group' ? target.group : []));
    const hasCollections = read.rows.some(({ target }) => target?.kind === 'collection');
    return resolveCsv(
      read,
      await readCsvDirectory({ groups: named, hasCollections }, graph, client()),
    );
  };
  return { graph, groups, configurationId, fail, open };
}

describe('a CSV file in which one name cannot be looked up', () => {
  it('of a configuration while a family was not read: its line names the family', async () => {
    const { open, configurationId, fail } = tenantWith('Pilot');
    await fail('configurationPolicies', 403);
    const { lines, errors } = await open([
      'WIN - SC - Power & sleep;group;Pilot',
      `${configurationId};group;Pilot`,
    ]);
    expect(lines).toBe(1);
    expect(errors).toMatchObject([
      {
        line: 2,
        words: expect.stringContaining('Not read: Settings catalog policies (') as string,
      },
    ]);
  });

  it('since Graph compares 120 characters: its line says so, the others open', async () => {
    const { open, configurationId } = tenantWith('Pilot');
    const long = 'x'.repeat(138);
    const { lines, errors } = await open([
      `${configurationId};group;${long}`,
      `${configurationId};group;Pilot`,
    ]);
    expect(lines).toBe(1);
    expect(errors).toEqual([
      expect.objectContaining({
        line: 2,
        column: 'group',
        words: expect.stringMatching(/could not be looked up: .*120 letters.*has 138.*id/),
      }),
    ]);
  });

  it.each([
    ['a group', "eq 'Broken'", 'group;Broken', 'group'],
    ['the filters', '/assignmentFilters', 'all devices;;Corporate;include', 'filter'],
    ['the collections', '/configManagerCollections', 'collection;All systems', 'group'],
    ['the groups by id', '/getByIds', 'group;{0c9e2e6a-1111-4222-8333-abcdefabcdef}', 'group'],
  ])('since %s cannot be read: the other lines open', async (_, path, line, column) => {
    const { open, configurationId, fail } = tenantWith('Pilot', 'Broken');
    await fail(path, 400);
    const { lines, errors } = await open([
      `${configurationId};${line}`,
      `${configurationId};group;Pilot`,
    ]);
    expect(lines).toBe(1);
    expect(errors).toEqual([
      expect.objectContaining({
        line: 2,
        column,
        words: expect.stringMatching(/could not be looked up/),
      }),
    ]);
  });

  it('is told as a whole where the sign-in is refused: to say it of each line would hide it', async () => {
    const { open, configurationId, fail } = tenantWith('Pilot');
    await fail('/assignmentFilters', 401);
    await expect(open([`${configurationId};group;Pilot`])).rejects.toMatchObject({
      failure: { kind: 'unauthenticated' },
    });
  });
});

describe('a group is found by its name', () => {
  it.each([
    ['Pilot ring ', 'Pilot ring'],
    ['Pilot ring ', 'Pilot ring '],
    [' Pilot ring', 'Pilot ring'],
    ['Pilot ring', '  Pilot ring  '],
    ['Pilot ring', 'Pilot\u00A0ring'],
    ['Pilot ring', 'Pilot  ring'],
    ['Pilot  ring', 'Pilot  ring'],
    ['Pilot\u00A0ring', 'Pilot\u00A0ring'],
  ])('%j by %j', async (displayName, written) => {
    const { open, configurationId, groups } = tenantWith(displayName);
    const { items, errors } = await open([`${configurationId};group;"${written}"`]);
    expect(errors).toEqual([]);
    expect(items).toMatchObject([{ wishes: [{ row: { target: { groupId: groups[0]!.id } } }] }]);
    expect(groups[0]!.displayName).toBe(displayName);
  });
});

it('a name that differs by an invisible letter is not found, and what looks like it is told', async () => {
  const { open, configurationId, groups } = tenantWith('Pilot');
  const { items, errors } = await open([`${configurationId};group;Pil\u200Bot`]);
  expect(items).toEqual([]);
  expect(errors).toEqual([
    expect.objectContaining({
      words: expect.stringContaining('“Pil⟨U+200B⟩ot”'),
      candidates: [expect.objectContaining({ id: groups[0]!.id })],
    }),
  ]);
});

it.each(['P\u200Bilot', 'Pi\u2060lot', 'Gesch\u200Bäftsführung'])(
  'a group whose name has an invisible letter early, %j, is told beside what was not found',
  async (name) => {
    const { open, configurationId, groups } = tenantWith(name);
    const plain = name.replaceAll(/[\u200B\u2060]/g, '');
    const { errors } = await open([`${configurationId};group;${plain}`]);
    expect(errors).toEqual([
      expect.objectContaining({
        words: expect.stringMatching(/A similar name differs in invisible characters/),
        candidates: [expect.objectContaining({ id: groups[0]!.id })],
      }),
    ]);
  },
);

it('a plan is saved where a name cannot be read: with the id in its place, and that is said', async () => {
  const { graph, groups, configurationId, fail } = tenantWith('Pilot', 'Broken');
  await fail("eq 'Broken'", 400);
  const wished = groups.slice(0, 2).map(({ id }) => id);
  const directory = await readCsvDirectoryOf(
    { groups: wished, hasCollections: false },
    graph,
    client(),
  );
  const { rows } = planToCsv(
    {
      name: '',
      tenantId: undefined,
      items: [
        {
          configurationId: keyOf(configurationId),
          displayName: '',
          wishes: wished.map((groupId) => ({ kind: 'remove', target: { kind: 'group', groupId } })),
        },
      ],
    },
    directory,
  );
  expect(rows.map((cells) => cells[4])).toEqual(['Pilot', wished[1]]);
  expect(directory.gaps).toEqual([
    expect.stringMatching(/^The group “Broken” could not be looked up/),
  ]);
});
