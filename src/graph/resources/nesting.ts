import type { Group } from '#domain/directory/directory.ts';
import type { HidingGroups } from '#domain/lens/subject.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { EVENTUAL } from '#graph/resources/members.ts';
import { groupsAt, MAX_HOLDERS } from '#graph/resources/subjects.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { Http } from '#graph/transport/http.ts';
import { batchRead } from '#graph/transport/batch.ts';
import { readAll } from '#graph/transport/paging.ts';
import { answerOf } from '#graph/transport/part.ts';
import {
  fromGraphGroup,
  GROUP_FIELDS,
  graphGroupSchema,
  graphHolderSchema,
  hidesMembers,
  isGroup,
} from '#graph/wire/directory.ts';

/** Reads about the way from a group to its members: who holds whom without a group between. */
export function nestingResource(http: Http) {
  return {
    /**
     * Groups that hold a user, a device or a group themselves, not through other groups.
     * https://learn.microsoft.com/graph/api/user-list-memberof
     */
    directGroups({ kind, id }: GroupMember, signal?: AbortSignal): Promise<Group[]> {
      const { path, scopes } = MEMBER_PATHS[kind];
      const url =
        `/v1.0/${path(encodeURIComponent(id))}/memberOf` +
        `?$select=${GROUP_FIELDS}&$top=${MAX_HOLDERS}`;
      return groupsAt(http, url, scopes, signal);
    },

    /** The same of several groups, in one batch: by their ids in lower case. */
    async directGroupsOf(
      ids: readonly string[],
      signal?: AbortSignal,
    ): Promise<ReadonlyMap<string, readonly Group[]>> {
      const select = `$select=${GROUP_FIELDS}`;
      const lists = await holderLists(http, ids, 'memberOf', select, signal);
      return new Map(
        lists.map((list, at) => [ids[at]!.toLowerCase(), list.filter(isGroup).map(fromGraphGroup)]),
      );
    },

    /**
     * Groups that are members of a group themselves, or through other groups too. A cast asks for
     * eventual consistency, and is refused of a group that `mayNest` says no of.
     * https://learn.microsoft.com/graph/api/group-list-members
     * https://learn.microsoft.com/graph/api/group-list-transitivemembers
     */
    async groupsIn(
      id: string,
      signal?: AbortSignal,
      relation: 'members' | 'transitiveMembers' = 'members',
    ): Promise<Group[]> {
      const url =
        `/v1.0/groups/${encodeURIComponent(id)}/${relation}/microsoft.graph.group` +
        `?$select=${GROUP_FIELDS}&$count=true&$top=${MAX_HOLDERS}`;
      const read = { url, headers: EVENTUAL, scopes: SCOPES.readGroups, signal };
      return (await readAll(http, read, graphGroupSchema, 'skip')).map(fromGraphGroup);
    },

    /**
     * All groups of the tenant that do not tell who is in them. `visibility` cannot be filtered by,
     * but only Microsoft 365 groups hide their members (docs/reference/groups.md): these are read,
     * {@link MAX_HOLDERS} a request, and what holds the few that hide, in one batch.
     */
    async hidingGroups(signal?: AbortSignal): Promise<HidingGroups> {
      const url =
        `/beta/groups?$select=id,visibility&$top=${MAX_HOLDERS}` +
        `&$filter=${encodeURIComponent("groupTypes/any(c:c eq 'Unified')")}`;
      const scopes = SCOPES.readGroups;
      const all = await readAll(http, { url, scopes, signal }, graphGroupSchema, 'skip');
      const ids = all.filter(hidesMembers).map(({ id }) => id.toLowerCase());
      const holders = await holderLists(http, ids, 'transitiveMemberOf', '$select=id', signal);
      return new Map([
        ...holders.flat().map(({ id }) => [id.toLowerCase(), 'nested'] as const),
        ...ids.map((id) => [id, 'members'] as const),
      ]);
    },
  };
}

const MEMBER_PATHS = {
  user: { path: (id: string) => `users/${id}`, scopes: SCOPES.readGroups },
  group: { path: (id: string) => `groups/${id}`, scopes: SCOPES.readGroups },
  device: { path: (id: string) => `devices(deviceId='${id}')`, scopes: SCOPES.readDevices },
};

/** What holds each of these groups, in one batch. */
async function holderLists(
  http: Http,
  ids: readonly string[],
  relation: 'memberOf' | 'transitiveMemberOf',
  select: string,
  signal: AbortSignal | undefined,
) {
  const scopes = SCOPES.readGroups;
  const reads = ids.map((id) => ({
    url: `/groups/${encodeURIComponent(id)}/${relation}?${select}&$top=${MAX_HOLDERS}`,
  }));
  const results = await batchRead(http, reads, { scopes, signal });
  const lists = results.map((result, at) => {
    const list = { url: reads[at]!.url, first: answerOf(result), scopes, signal };
    return readAll(http, list, graphHolderSchema, 'skip');
  });
  return Promise.all(lists);
}
