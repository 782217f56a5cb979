import { describe, expect, it } from 'vitest';
import { groupId } from '../tenant/groups.ts';
import { guid } from '../random.ts';
import { B, open } from './testKit.ts';

const { ask, sandbox } = open({ configurations: 250 });
const eventual = { ConsistencyLevel: 'eventual' };

describe('paging', () => {
  it('hands out every row once, whatever the page size', async () => {
    for (const top of ['', '&$top=7', '&$top=1000']) {
      const seen: unknown[] = [];
      let next: string | undefined = `${B}?$select=id${top}`;
      while (next !== undefined) {
        // oxlint-disable-next-line no-await-in-loop
        const page = await ask('GET', next);
        expect(page.status).toBe(200);
        seen.push(...page.value.map((row) => row['id']));
        const link = page.json['@odata.nextLink'];
        if (typeof link === 'string')
          expect(link).toMatch(
            /^http:\/\/sandbox\.test\/beta\/deviceManagement\/deviceConfigurations\?.*\$skiptoken=/,
          );
        next = typeof link === 'string' ? link : undefined;
      }
      expect(new Set(seen).size).toBe(250);
      expect(seen).toHaveLength(250);
    }
  });

  it('counts', async () => {
    expect(await ask('GET', `${B}/$count`)).toMatchObject({ text: '250' });
    expect(await ask('GET', `${B}?$count=true&$top=1`)).toMatchObject({
      json: { '@odata.count': 250 },
    });
  });
});

describe('filter and order', () => {
  it.each([
    ["displayName eq 'WIN - Custom - Language packs'", 2],
    ["startswith(displayName,'WP81')", 4],
    [
      "contains(displayName,'nothing bound') and not isof('microsoft.graph.iosScepCertificateProfile')",
      1,
    ],
    [
      "isof('microsoft.graph.windowsPhone81VpnConfiguration') or displayName eq 'WP81 - Restrictions'",
      2,
    ],
    [
      "(displayName eq 'a' or startswith(displayName,'WP81 -')) and displayName ne 'WP81 - Restrictions'",
      3,
    ],
    ["displayName in ('WP81 - Restrictions','AOSP - Wi-Fi - Headsets')", 2],
    ["startswith(displayName,'O''Brien')", 0],
  ])('%s', async (filter, count) => {
    const answer = await ask('GET', `${B}?$top=1000&$filter=${encodeURIComponent(filter)}`);
    expect(answer.status).toBe(200);
    expect(answer.value).toHaveLength(count);
  });

  it('sorts', async () => {
    const { value } = await ask('GET', `${B}?$orderby=lastModifiedDateTime desc&$top=1000`);
    const dates = value.map((row) => String(row['lastModifiedDateTime']));
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it.each([
    `${B}?$filter=displayName like 'x'`,
    `${B}?$filter=nothing eq 1`,
    `${B}?$select=nothing`,
    `${B}?$expand=nothing`,
    `${B}?$orderby=nothing`,
    `${B}?$nonsense=1`,
    `${B}?$top=1001`,
    `${B}?$top=x`,
    `${B}?$skiptoken=x`,
    `${B}?$search=x`,
    '/beta/groups?$top=1000',
  ])('refuses %s', async (path) => {
    expect(await ask('GET', path)).toMatchObject({ status: 400 });
  });

  it('keeps type and id whatever is selected, and takes a cast to a derived property', async () => {
    const { value } = await ask(
      'GET',
      `${B}?$top=1000&$select=displayName,microsoft.graph.unsupportedDeviceConfiguration/originalEntityTypeName`,
    );
    expect(value.every((row) => '@odata.type' in row && 'id' in row && !('version' in row))).toBe(
      true,
    );
    expect(value.filter((row) => 'originalEntityTypeName' in row)).toHaveLength(1);
  });
});

describe('groups', () => {
  it.each([
    ['v1.0', {}, 400],
    ['v1.0', { Prefer: 'legacySearch=false' }, 200],
    ['beta', {}, 200],
  ])('with an ampersand are searched by %s %o: %d', async (version, headers, status) => {
    const search = encodeURIComponent('"displayName:Sales & Marketing"');
    const answer = await ask('GET', `/${version}/groups?$search=${search}`, {
      headers: { ConsistencyLevel: 'eventual', ...headers },
    });
    expect(answer.status).toBe(status);
  });

  it('are searched by the beginnings of words, with ConsistencyLevel only', async () => {
    const without = await ask('GET', '/beta/groups?$search="displayName:fin"');
    expect(without).toMatchObject({ status: 400 });
    expect(without.message).toContain('ConsistencyLevel: eventual');
    const names = async (text: string): Promise<unknown[]> =>
      (
        await ask(
          'GET',
          `/v1.0/groups?$search=${encodeURIComponent(`"displayName:${text}"`)}&$select=id,displayName`,
          { headers: eventual },
        )
      ).value.map((row) => row['displayName']);
    expect(await names('fin')).toEqual(['Finance']);
    expect(await names('nance')).toEqual([]);
    expect(await names('geschafts')).toEqual(['Geschäftsführung Österreich']);
    expect(await names('ring 0:')).toEqual(['WIN - Ring 0: IT']);
    expect(await names('\\"Partner\\"')).toEqual(['Externals "Partner" accounts']);
    expect(await names('🚀')).toEqual(['🚀 Early adopters']);
    expect(await names('lodz')).toEqual(['Łódź - Büro Żółw']);
  });

  it('are compared by name with at most 120 characters', async () => {
    const filter = '/beta/groups?$filter=displayName eq ';
    expect(await ask('GET', `${filter}'${'x'.repeat(120)}'`)).toMatchObject({ status: 200 });
    expect(await ask('GET', `${filter}'${'x'.repeat(121)}'`)).toMatchObject({ status: 400 });
  });

  it('count their members, nested ones once, circles included', async () => {
    const count = async (
      path: string,
      headers: Record<string, string> = eventual,
    ): Promise<string> => (await ask('GET', `/beta/groups/${path}/$count`, { headers })).text;
    const kiosks = groupId('WIN - Kiosks');
    expect(await count(`${kiosks}/transitiveMembers/microsoft.graph.device`)).toBe('12');
    expect(await count(`${kiosks}/transitiveMembers/microsoft.graph.user`)).toBe('0');
    expect(
      await count(`${groupId('Nested - Loop A')}/transitiveMembers/microsoft.graph.user`),
    ).toBe('2');
    const holding = async (name: string, relation: string) =>
      (
        await ask('GET', `/v1.0/groups/${groupId(name)}/${relation}?$select=id,displayName`)
      ).value.map((row) => [row['@odata.type'], row['displayName']]);
    const nested = ['#microsoft.graph.group', 'Nested - Operations'];
    expect(await holding('DYN - Warehouse staff', 'memberOf')).toEqual([nested]);
    expect(await holding('DYN - Warehouse staff', 'transitiveMemberOf')).toEqual([
      nested,
      ['#microsoft.graph.group', 'Nested - All departments'],
    ]);
    expect(await holding('Nested - Loop A', 'transitiveMemberOf')).toEqual([
      ['#microsoft.graph.group', 'Nested - Loop B'],
    ]);
    expect(await ask('GET', `/beta/groups/${kiosks}/transitiveMembers/$count`)).toMatchObject({
      status: 400,
    });
  });

  it('resolve by id in one call, deleted ones left out', async () => {
    const ids = [groupId('Finance'), guid('gone')];
    const answer = await ask('POST', '/beta/directoryObjects/getByIds', {
      body: { ids, types: ['group'] },
    });
    expect(answer.value).toHaveLength(1);
    expect(answer.value[0]).toMatchObject({
      '@odata.type': '#microsoft.graph.group',
      displayName: 'Finance',
    });
  });
});

it('has the tenant it promises', async () => {
  const { groups, users, devices, filters, collections, configurations, assignments } =
    sandbox.tenant;
  expect({
    groups: groups.size,
    users: users.size,
    devices: devices.size,
    filters: filters.size,
    collections: collections.size,
  }).toEqual({ groups: 43, users: 200, devices: 300, filters: 17, collections: 3 });
  const types = new Set(
    [...configurations.keys()].flatMap((id) =>
      assignments.stored(id).map((row) => row.target['@odata.type']),
    ),
  );
  expect(types.size).toBe(6);
  const again = open({ configurations: 250 }).sandbox.tenant;
  expect([...again.configurations.keys()]).toEqual([...configurations.keys()]);
});

it('grows to 10,000 configurations in less than a second', () => {
  const from = performance.now();
  expect(open({ configurations: 10_000 }).sandbox.tenant.configurations.size).toBe(10_000);
  expect(performance.now() - from).toBeLessThan(1000);
});
