import { describe, expect, it } from 'vitest';
import { type Answer, BASE_URL, json, serve } from '#graph/testing/fakeServer.ts';
import { directoryResource } from '#graph/resources/directory.ts';

/** Answers each count of a batch with this body, each group and its nested groups with those. */
function counts(
  body: unknown,
  group: unknown = { id: 'g', visibility: null },
  nested: readonly unknown[] = [],
): Answer {
  return (sent) => {
    const { requests } = sent.body as { requests: { id: string; url: string }[] };
    return Response.json({
      responses: requests.map(({ id, url }) => ({
        id,
        status: 200,
        body: url.endsWith('/$count')
          ? body
          : url.includes('/transitiveMembers/')
            ? { value: nested }
            : group,
      })),
    });
  };
}

const idOf = (letter: string) => letter.repeat(8) + '-0000-4000-8000-000000000000';
const group = (letter: string, visibility: string | null = null) => ({
  id: idOf(letter),
  visibility,
});

/** Knows every id, and each by its own name. */
const echo: Answer = ({ body }) =>
  Response.json({ value: (body as { ids: string[] }).ids.map((id) => ({ id, displayName: id })) });

describe('member counts', () => {
  it.each<[string, unknown, number | undefined]>([
    ['a number', 7, 7],
    ['its text', '7', 7],
    ['zero', 0, 0],
    // A peer reads such answers as zero members, and says that nobody is hit.
    ['null is not zero', null, undefined],
    ['nothing is not zero', '', undefined],
    ['a list is not zero', [], undefined],
    ['an object', { value: 7 }, undefined],
    ['true is not one', true, undefined],
    ['half a member', 1.5, undefined],
    ['less than none', -1, undefined],
    ['another text', '0x10', undefined],
  ])('%s', async (_, body, count) => {
    const { http } = serve([counts(body)]);
    expect(await directoryResource(http).memberCounts(['g'])).toEqual(
      new Map([['g', { users: count, devices: count }]]),
    );
  });
});

describe('members of a group that hides them', () => {
  it.each<[string, number, string | null, number | undefined]>([
    ['none, of a hidden membership, is not known', 0, 'HiddenMembership', undefined],
    ['some, for whoever may see them, are some', 4, 'HiddenMembership', 4],
    ['none of a public group is none', 0, 'Public', 0],
  ])('%s', async (_, count, visibility, known) => {
    const { http } = serve([counts(count, { id: 'g', visibility })]);
    expect((await directoryResource(http).memberCounts(['g'])).get('g')).toEqual({
      users: known,
      devices: known,
      ...(known === undefined && { areHidden: true }),
    });
  });
});

describe('members of a group that holds one that hides its members', () => {
  const hiding = { id: 'h', visibility: 'HiddenMembership' };
  it.each<[string, number, readonly unknown[], number | undefined]>([
    ['none that are seen is not none', 0, [hiding], undefined],
    ['some that are seen are not all', 5, [{ id: 'i', visibility: null }, hiding], undefined],
    ['without such a group they are all', 5, [{ id: 'i', visibility: 'Private' }], 5],
    [
      'what cannot be read of the nested ones is not known',
      5,
      [{ id: 'i', visibility: 7 }],
      undefined,
    ],
  ])('%s', async (_, count, nested, known) => {
    const { http } = serve([counts(count, undefined, nested)]);
    expect((await directoryResource(http).memberCounts(['g'])).get('g')).toMatchObject({
      users: known,
      devices: known,
    });
  });
});

describe('member counts of a list to choose from', () => {
  it.each<[string, number, readonly string[]]>([
    ['where some are counted, nested groups are not read', 4, []],
    ['none is told only where no nested group hides its members', 0, ['group']],
  ])('%s', async (_, count, asked) => {
    const hiding = { id: 'h', visibility: 'HiddenMembership' };
    const { http, requests } = serve([
      counts(count, undefined, [hiding]),
      counts(count, undefined, [hiding]),
    ]);
    const found = await directoryResource(http).memberCounts(['g'], { nested: 'whereNone' });
    expect(found.get('g')).toEqual(
      count === 0
        ? { users: undefined, devices: undefined, areHidden: true }
        : { users: count, devices: count },
    );
    const urls = requests.flatMap(({ body }) =>
      (body as { requests: { url: string }[] }).requests.map(({ url }) => url),
    );
    expect(
      urls.flatMap((url) => /transitiveMembers\/microsoft\.graph\.(group)\?/.exec(url)?.[1] ?? []),
    ).toEqual(asked);
  });
});

describe('member counts of groups read a moment ago', () => {
  it('do not read the groups again, and know that a membership is hidden', async () => {
    const { http, requests } = serve([
      json({ value: [group('a', 'HiddenMembership'), group('b')] }),
      counts(0),
    ]);
    const directory = directoryResource(http);
    const known = await directory.groupsByIds([idOf('a'), idOf('b')]);
    expect(await directory.memberCounts([idOf('A'), idOf('b')], { known })).toEqual(
      new Map([
        [idOf('A'), { users: undefined, devices: undefined, areHidden: true }],
        [idOf('b'), { users: 0, devices: 0 }],
      ]),
    );
    const { requests: parts } = requests[1]!.body as { requests: { url: string }[] };
    expect(parts.map(({ url }) => /[^/?]+(?=$|\?)/.exec(url)?.[0])).toEqual([
      ...Array<string>(4).fill('$count'),
      ...Array<string>(2).fill('microsoft.graph.group'),
    ]);
  });
});

describe('group search', () => {
  it.each([
    ['sales', '"displayName:sales"'],
    ['R&D: "core" \\ #1', '"displayName:R&D: core #1"'],
    ['100% + ümlaut 🚀', '"displayName:100% + ümlaut 🚀"'],
  ])('%o is asked for as one phrase', async (text, phrase) => {
    const { http, requests } = serve([json({ value: [], '@odata.count': 3 })]);
    expect(await directoryResource(http).searchGroups(text)).toEqual({ groups: [], total: 3 });
    const url = new URL(requests[0]!.url);
    expect(url.searchParams.get('$search')).toBe(phrase);
    expect([...url.searchParams.keys()]).toEqual([
      '$select',
      '$count',
      '$top',
      '$orderby',
      '$search',
    ]);
    expect(requests[0]!.headers.get('ConsistencyLevel')).toBe('eventual');
  });

  it('without words it shows groups from the beginning of the list', async () => {
    const { http, requests } = serve([json({ value: [] })]);
    await directoryResource(http).searchGroups(' " ');
    expect(new URL(requests[0]!.url).searchParams.has('$search')).toBe(false);
  });
});

const guidOf = (index: number) => `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`;

describe('names for ids', () => {
  it('leaves out an id that is none, since Graph refuses all for one', async () => {
    const { http, requests } = serve([echo]);
    const groups = await directoryResource(http).groupsByIds(['', guidOf(1), 'Finance']);
    expect(requests.map(({ body }) => body)).toMatchObject([{ ids: [guidOf(1)] }]);
    expect([...groups.keys()]).toEqual([guidOf(1)]);
  });

  it('knows the others where one group is not as documented', async () => {
    const odd = [null, { displayName: 'No id' }, { id: 'a', displayName: 7 }, { id: 'b' }];
    const { http } = serve([json({ value: odd })]);
    const groups = await directoryResource(http).groupsByIds([guidOf(1)]);
    expect([...groups.values()].map(({ id, displayName }) => [id, displayName])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  it('asks for a thousand at a time, and finds them in any letter case', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => guidOf(index).toUpperCase());
    const { http, requests } = serve([echo]);
    const groups = await directoryResource(http).groupsByIds(ids);
    expect(requests.map(({ body }) => (body as { ids: string[] }).ids.length)).toEqual([1000, 1]);
    expect(groups.get(guidOf(1000))?.displayName).toBe(guidOf(1000).toUpperCase());
  });

  it('asks nothing for no ids', async () => {
    const { http, requests } = serve([json({})]);
    expect((await directoryResource(http).groupsByIds([])).size).toBe(0);
    expect(requests).toEqual([]);
  });
});

describe('groups by their names', () => {
  it('a thousand names: four batches of twenty side by side, a name put off is asked for again, nothing is lost', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Group ${index} O'Neill`);
    let underWay = 0;
    let most = 0;
    let isPutOff = false;
    const answer: Answer = async ({ body }) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
      underWay -= 1;
      const { requests: parts } = body as { requests: { id: string; url: string }[] };
      const responses = parts.map(({ id, url }) => {
        const name =
          /eq '(.*?)'(?: or |$)/.exec(decodeURIComponent(url))?.[1]?.replaceAll("''", "'") ?? '';
        if (name !== names[500] || isPutOff)
          return { id, status: 200, body: { value: [{ id: `id of ${name}`, displayName: name }] } };
        isPutOff = true;
        return {
          id,
          status: 429,
          headers: { 'Retry-After': '3' },
          body: { error: { code: 'TooManyRequests', message: 'Wait.' } },
        };
      });
      return Response.json({ responses });
    };
    const { http, requests, slept } = serve([answer]);
    const { groups } = await directoryResource(http).groupsByNames(names);
    expect(groups.map(({ displayName }) => displayName)).toEqual(names);
    expect(most).toBe(4);
    expect(requests).toHaveLength(51);
    expect(slept.length).toBeGreaterThan(0);
  });

  it('of which one fails: the others are there, and it is said which is not known', async () => {
    const { http } = serve([
      ({ body }) => {
        const { requests: parts } = body as { requests: { id: string; url: string }[] };
        const responses = parts.map(({ id, url }) =>
          url.includes('Bad')
            ? { id, status: 400, body: { error: { code: 'BadRequest', message: 'No.' } } }
            : url.includes('Odd')
              ? { id, status: 200, body: { value: [{}] } }
              : { id, status: 200, body: { value: [{ id: 'g', displayName: 'Good' }] } },
        );
        return Response.json({ responses });
      },
    ]);
    const long = 'x'.repeat(138);
    const { groups, notRead } = await directoryResource(http).groupsByNames([
      'Bad',
      'Odd',
      long,
      'Good',
    ]);
    expect(groups.map(({ displayName }) => displayName)).toEqual(['Good']);
    expect([...notRead].map(([name, why]) => [name, why === 'tooLong' ? why : why.kind])).toEqual([
      [long, 'tooLong'],
      ['Bad', 'badRequest'],
      ['Odd', 'unreadableAnswer'],
    ]);
  });

  it('are asked for in every spelling that Graph compares letter by letter', async () => {
    const { http, requests } = serve([() => Response.json({ responses: [] })]);
    await directoryResource(http).groupsByNames(['Pilot\u00A0 ring', 'y'.repeat(120)]);
    const parts = (requests[0]!.body as { requests: { url: string }[] }).requests;
    expect(parts.map(({ url }) => /filter=(.*)$/.exec(decodeURIComponent(url))?.[1])).toEqual([
      "displayName eq 'Pilot\u00A0 ring' or displayName eq 'Pilot ring' or displayName " +
        "eq 'Pilot ring ' or displayName eq ' Pilot ring'",
      `displayName eq '${'y'.repeat(120)}'`,
    ]);
  });

  it('whose own name has odd white space inside are found by their words', async () => {
    const odd = 'Pilot\u00A0ring  two';
    const { http, requests } = serve([
      ({ body }) => {
        const { requests: parts } = body as { requests: { id: string; url: string }[] };
        const responses = parts.map(({ id, url }) => {
          const value = url.includes('$search')
            ? [
                { id: 'g', displayName: odd },
                { id: 'h', displayName: 'Pilot ring twofold' },
              ]
            : [];
          return { id, status: 200, body: { value } };
        });
        return Response.json({ responses });
      },
    ]);
    const { groups, notRead } = await directoryResource(http).groupsByNames([
      'Pilot ring two',
      'Lonely',
    ]);
    expect(groups.map(({ displayName }) => displayName)).toEqual([odd]);
    expect([...notRead]).toEqual([]);
    const [, searches] = requests.map(({ body }) => (body as { requests: object[] }).requests);
    expect(searches).toContainEqual(
      expect.objectContaining({
        url: expect.stringContaining(encodeURIComponent('"displayName:Pilot ring two"')) as string,
        headers: { ConsistencyLevel: 'eventual' },
      }),
    );
  });

  it('whose own name holds invisible letters are found by the plain one, beside it', async () => {
    const own = ['Pilot\u200B', '\uFEFFPilot', 'Pi\u200Blot', 'Pilots'];
    const { http, requests } = serve([
      ({ body }) => {
        const { requests: parts } = body as { requests: { id: string; url: string }[] };
        const responses = parts.map(({ id, url }) => {
          const asked = decodeURIComponent(url);
          const value = own
            .filter((name) => asked.includes('$search') || asked.includes(`'${name}'`))
            .map((displayName) => ({ id: displayName, displayName }));
          return { id, status: 200, body: { value } };
        });
        return Response.json({ responses });
      },
    ]);
    const { groups } = await directoryResource(http).groupsByNames(['Pilot', '\u200B']);
    expect(groups.map(({ displayName }) => displayName).toSorted()).toEqual(
      own.slice(0, 3).toSorted(),
    );
    const [, second] = requests.map(
      ({ body }) => (body as { requests: { url: string }[] }).requests,
    );
    const clauses = second!.map(
      ({ url }) => decodeURIComponent(url).match(/ eq |startswith/g)?.length ?? 0,
    );
    expect(second).toHaveLength(3);
    expect(Math.max(...clauses)).toBeLessThanOrEqual(15);
  });
});

it('a page of groups whose next link leads to itself is no endless list', async () => {
  const next = `${BASE_URL}/beta/groups?$skiptoken=x`;
  const page = json({ value: [{ id: idOf('a'), displayName: 'A' }], '@odata.nextLink': next });
  const { http } = serve([page, page]);
  const directory = directoryResource(http);
  expect((await directory.searchGroups('')).next).toBe(next);
  await expect(directory.searchGroups('', undefined, next)).rejects.toMatchObject({
    failure: { kind: 'unreadableAnswer', trace: { isRead: true } },
  });
});
