import { z } from 'zod/mini';
import type { Group, GroupMemberCounts, TenantInfo } from '#domain/directory/directory.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import {
  countMembers,
  countsOfParts,
  type CountOptions,
  EVENTUAL,
  type MemberQuestion,
} from '#graph/resources/members.ts';
import { batchRead } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { listWithoutEnd } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { parsePart } from '#graph/transport/part.ts';
import { guidIn } from '#lib/guid.ts';
import { nameKey, plainSpaces } from '#lib/text/comparable.ts';
import { SCOPES } from '#graph/scopes.ts';
import { readable } from '#graph/wire/field.ts';
import {
  fromGraphGroup,
  fromGraphOrganization,
  GROUP_FIELDS,
  graphGroupSchema,
  graphOrganizationSchema,
} from '#graph/wire/directory.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';

/** A page of what holds a group; the directory gives at most as many. */
const MAX_PARENTS = 999;

/** Documented limit of getByIds. */
const MAX_IDS = 1000;

/**
 * `displayName eq` matches values of at most so many letters:
 * https://learn.microsoft.com/graph/known-issues, 13635 (docs/reference/groups.md).
 */
export const LONGEST_EQ = 120;

/** Groups found by name, and the names that nothing is known of. */
export interface GroupsByNames {
  readonly groups: readonly Group[];
  /** `tooLong`: was not asked for, since Graph compares {@link LONGEST_EQ} letters at most. */
  readonly notRead: ReadonlyMap<string, Failure | 'tooLong'>;
}

/**
 * The largest page of groups (https://learn.microsoft.com/graph/api/group-list, read 2026-11).
 */
const MOST_AT_ONCE = 999;

/** The groups of a search that came, and how many there are in all, where Graph said so. */
export interface GroupsFound {
  readonly groups: readonly Group[];
  readonly total: number | undefined;
  /** Where the rest of them begins; undefined where these are the last. */
  readonly next?: string | undefined;
}

/** Strict: a group without a valid name cannot be matched to one of the names that were asked for. */
const namesakesSchema = z.object({ value: z.array(graphGroupSchema) });
const tenantsSchema = z.object({ value: z.array(graphOrganizationSchema) });
const groupListSchema = z.object({
  value: readable(graphGroupSchema),
  '@odata.count': z.catch(z.optional(z.number()), undefined),
  '@odata.nextLink': z.optional(z.string()),
});

export function directoryResource(http: Http) {
  const scopes = SCOPES.readGroups;
  return {
    /**
     * Groups whose name holds words that begin as typed; the first page or the one at `next`, and
     * how many there are in all. An object id finds its group. Asked of beta: v1.0 refuses a search with an ampersand
     * (docs/reference/groups.md).
     */
    async searchGroups(text: string, signal?: AbortSignal, next?: string): Promise<GroupsFound> {
      const id = guidIn(text);
      if (id !== undefined) return searchById(http, id, signal);
      const search = hasWords(text) ? `&$search=${encodeURIComponent(phraseOf(text))}` : '';
      const url =
        next ??
        `/beta/groups?$select=${GROUP_FIELDS}&$count=true&$top=50&$orderby=displayName${search}`;
      const answer = await http({ url, scopes, headers: EVENTUAL, signal });
      const page = parseAnswer(groupListSchema, answer, url);
      if (next !== undefined && page['@odata.nextLink'] === next) throw listWithoutEnd(url);
      return {
        groups: page.value.map(fromGraphGroup),
        total: page['@odata.count'],
        next: page['@odata.nextLink'],
      };
    },

    /** One page of groups, in the order of Graph: as many as it gives at once. */
    async firstGroups(signal?: AbortSignal): Promise<readonly Group[]> {
      const url = `/v1.0/groups?$select=${GROUP_FIELDS}&$top=${MOST_AT_ONCE}`;
      const page = parseAnswer(groupListSchema, await http({ url, scopes, signal }), url);
      return page.value.map(fromGraphGroup);
    },

    getGroup: (id: string, signal?: AbortSignal) => readGroup(http, id, signal),

    groupsByIds: (ids: readonly string[], signal?: AbortSignal) => groupsByIds(http, ids, signal),

    groupsByNames: (names: readonly string[], signal?: AbortSignal) =>
      groupsByNames(http, names, signal),

    /** Users and devices of each group, nested ones included; undefined where not known. */
    async memberCounts(
      ids: readonly string[],
      options?: CountOptions,
    ): Promise<Map<string, GroupMemberCounts>> {
      const questions = ids.flatMap((groupId): MemberQuestion[] => [
        { groupId, kind: 'user' },
        { groupId, kind: 'device' },
      ]);
      const parts = await countMembers(http, questions, options);
      return new Map(
        ids.map((id, index) => [id, countsOfParts(parts[2 * index]!, parts[2 * index + 1]!)]),
      );
    },

    /** The tenant one is signed in to. */
    async tenant(signal?: AbortSignal): Promise<TenantInfo | undefined> {
      const url = '/v1.0/organization?$select=id,displayName';
      const answer = await http({ url, scopes: SCOPES.me, signal });
      return parseAnswer(tenantsSchema, answer, url).value.map(fromGraphOrganization)[0];
    },
  };
}

/**
 * Names for group ids, up to 1,000 a request; by lower-case id. An id that does not come back is
 * deleted or not visible. https://learn.microsoft.com/graph/api/directoryobject-getbyids
 */
async function groupsByIds(
  http: Http,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Group>> {
  const url = '/beta/directoryObjects/getByIds';
  const groups = new Map<string, Group>();
  // One id that is none is refused together with all the others.
  const asked = ids.filter((id) => guidIn(id) !== undefined);
  for (let start = 0; start < asked.length; start += MAX_IDS) {
    const body = { ids: asked.slice(start, start + MAX_IDS), types: ['group'] };
    const scopes = SCOPES.readGroups;
    const answer = await http({ method: 'POST', url, body, scopes, isRead: true, signal });
    for (const wire of parseAnswer(groupListSchema, answer, url).value)
      groups.set(wire.id.toLowerCase(), fromGraphGroup(wire));
  }
  return groups;
}

/**
 * Groups that have just these names; several may share one. White space at the end of a name and
 * doubled inside of what is asked for does not count. Asked for in batches of twenty; each name is
 * answered for itself.
 */
async function groupsByNames(
  http: Http,
  names: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GroupsByNames> {
  const groups: Group[] = [];
  const notRead = new Map<string, Failure | 'tooLong'>();
  const asked = names.flatMap((name) => {
    const ways = spellingsOf(name);
    if (ways.length === 0) notRead.set(name, 'tooLong');
    const filter = encodeURIComponent(ways.map(isNamed).join(' or '));
    return ways.length === 0
      ? []
      : [{ name, url: `/groups?$select=${GROUP_FIELDS}&$filter=${filter}` }];
  });
  const reads = asked.map(({ url }) => ({ url }));
  const results = await batchRead(http, reads, { scopes: SCOPES.readGroups, signal });
  for (const [index, { name, url }] of asked.entries()) {
    const part = parsePart(namesakesSchema, results[index]!, url);
    if (part.ok) groups.push(...part.value.value.map(fromGraphGroup));
    else notRead.set(name, part.failure);
  }
  const found = new Set(groups.map(({ displayName }) => nameKey(displayName)));
  const missing = asked.flatMap(({ name }) =>
    notRead.has(name) || found.has(nameKey(name)) ? [] : [name],
  );
  await addAlike(http, missing, { groups, notRead, signal });
  return { groups, notRead };
}

/**
 * Adds groups whose own name is seen as one of these is, and is written otherwise: white space
 * doubled inside, or letters that nobody sees. No spelling of what is asked for says where they
 * are, so names are searched for that have its words, that begin as it does, or that have one such
 * letter at an end or after one of the first letters. What Graph's search takes for a word is not
 * documented: a name with a rarer invisible letter in its first half may stay unfound.
 */
async function addAlike(
  http: Http,
  names: readonly string[],
  {
    groups,
    notRead,
    signal,
  }: {
    readonly groups: Group[];
    readonly notRead: Map<string, Failure | 'tooLong'>;
    readonly signal: AbortSignal | undefined;
  },
): Promise<void> {
  const url = `/groups?$select=${GROUP_FIELDS}&$top=${MAX_PARENTS}`;
  // Without a letter to look for, a search would be refused and a filter would find all.
  const asked = names.filter(hasWords).flatMap((name) => [
    { name, url: `${url}&$search=${encodeURIComponent(phraseOf(name))}`, headers: EVENTUAL },
    ...[alikeTo(name), ...interruptedEarly(name)].map((filter) => ({
      name,
      url: `${url}&$filter=${encodeURIComponent(filter)}`,
      headers: {},
    })),
  ]);
  if (asked.length === 0) return;
  const reads = asked.map((one) => ({ url: one.url, headers: one.headers }));
  const results = await batchRead(http, reads, { scopes: SCOPES.readGroups, signal });
  const known = new Set(groups.map(({ id }) => id));
  for (const [index, { name, url: from }] of asked.entries()) {
    const part = parsePart(namesakesSchema, results[index]!, from);
    if (!part.ok) {
      notRead.set(name, part.failure);
      continue;
    }
    const look = lookOf(name);
    for (const group of part.value.value.map(fromGraphGroup)) {
      if (known.has(group.id) || lookOf(group.displayName) !== look) continue;
      known.add(group.id);
      groups.push(group);
    }
  }
}

function lookOf(name: string): string {
  return nameKey(withoutInvisible(name));
}

/** Clauses joined by `or` that Graph takes in a filter (docs/reference/groups.md). */
const MOST_CLAUSES = 15;

/** Letters of a filter as it stands in an address; of very long names fewer spellings are asked. */
const LONGEST_FILTER = 1500;

/**
 * What copying leaves at the ends of names: zero-width space and no-break space, marks and turns of
 * direction, word joiner.
 */
const AT_ENDS = ['\u200B', '\uFEFF', '\u200E', '\u200F', '\u202A', '\u202C', '\u2060'];

/** A filter that finds names that begin as this one, or have an invisible letter at an end. */
function alikeTo(name: string): string {
  const plain = plainSpaces(withoutInvisible(name));
  const beginning = beginningOf(plain);
  const clauses = [
    `startswith(displayName,'${inQuotes(beginning)}')`,
    ...AT_ENDS.flatMap((letter) => [`${letter}${plain}`, `${plain}${letter}`])
      .filter(({ length }) => length <= LONGEST_EQ)
      .map(isNamed),
  ];
  const longest = Math.max(...clauses.map((clause) => encodeURIComponent(` or ${clause}`).length));
  return clauses.slice(0, Math.min(MOST_CLAUSES, LONGEST_FILTER / longest)).join(' or ');
}

/** After how many of the first letters an invisible one is looked for. */
const MOST_INTERRUPTED = 8;

/** Filters that find names whose beginning has one of these letters in it. */
function interruptedEarly(name: string): string[] {
  const letters = [...beginningOf(plainSpaces(withoutInvisible(name)))];
  const clauses = letters
    .slice(0, -1)
    .slice(0, MOST_INTERRUPTED)
    .flatMap((_, at) =>
      AT_ENDS.map((letter) => {
        const begun = `${letters.slice(0, at + 1).join('')}${letter}`;
        return `startswith(displayName,'${inQuotes(begun)}')`;
      }),
    );
  return Array.from({ length: Math.ceil(clauses.length / MOST_CLAUSES) }, (_, at) =>
    clauses.slice(at * MOST_CLAUSES, (at + 1) * MOST_CLAUSES).join(' or '),
  );
}

/** The first half of a name: names that begin with it are compared letter by letter. */
function beginningOf(plain: string): string {
  return plain.slice(0, Math.max(2, Math.floor(plain.length / 2)));
}

/** Is there a letter that `$search` can look for? */
export function hasWords(text: string): boolean {
  return /[^"\\\s]/.test(withoutInvisible(text));
}

/**
 * Words for `$search`, of one property. A quote would end the phrase, a backslash escape it: the
 * search has no way to find either.
 */
export function phraseOf(text: string, property = 'displayName'): string {
  return `"${property}:${plainSpaces(withoutInvisible(text).replaceAll(/["\\]/g, ' '))}"`;
}

/**
 * Graph compares letter by letter: the ways one name may be written, of those it compares. Without
 * its invisible letters it is another name, which is told beside what was not found.
 */
function spellingsOf(name: string): readonly string[] {
  const plain = plainSpaces(name);
  const seen = plainSpaces(withoutInvisible(plain));
  return [...new Set([name, plain, `${plain} `, ` ${plain}`, seen])].filter(
    ({ length }) => length <= LONGEST_EQ,
  );
}

function isNamed(name: string): string {
  return `displayName eq '${inQuotes(name)}'`;
}

function inQuotes(text: string): string {
  return text.replaceAll("'", "''");
}

async function readGroup(http: Http, id: string, signal?: AbortSignal): Promise<Group> {
  const url = `/v1.0/groups/${encodeURIComponent(id)}?$select=${GROUP_FIELDS}`;
  const answer = await http({ url, scopes: SCOPES.readGroups, signal });
  return fromGraphGroup(parseAnswer(graphGroupSchema, answer, url));
}

/** The group with this id, as a search finds groups: one, or none. */
async function searchById(http: Http, id: string, signal?: AbortSignal): Promise<GroupsFound> {
  try {
    return { groups: [await readGroup(http, id, signal)], total: 1 };
  } catch (error) {
    if (toFailure(error).kind === 'notFound') return { groups: [], total: 0 };
    throw error;
  }
}
