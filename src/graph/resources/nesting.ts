import type { Group } from '#domain/directory/directory.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { EVENTUAL } from '#graph/resources/members.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import {
  fromGraphGroup,
  GROUP_FIELDS,
  graphGroupSchema,
  graphHolderSchema,
  isGroup,
} from '#graph/wire/directory.ts';

/** A page of what holds a member; the directory gives at most as many. */
export const MAX_HOLDERS = 999;

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

    /**
     * Groups that are members of a group themselves. A cast asks for eventual consistency.
     * https://learn.microsoft.com/graph/api/group-list-members
     */
    async groupsIn(id: string, signal?: AbortSignal): Promise<Group[]> {
      const url =
        `/v1.0/groups/${encodeURIComponent(id)}/members/microsoft.graph.group` +
        `?$select=${GROUP_FIELDS}&$count=true&$top=${MAX_HOLDERS}`;
      const read = { url, headers: EVENTUAL, scopes: SCOPES.readGroups, signal };
      return (await readAll(http, read, graphGroupSchema, 'skip')).map(fromGraphGroup);
    },
  };
}

const MEMBER_PATHS = {
  user: { path: (id: string) => `users/${id}`, scopes: SCOPES.readGroups },
  group: { path: (id: string) => `groups/${id}`, scopes: SCOPES.readGroups },
  device: { path: (id: string) => `devices(deviceId='${id}')`, scopes: SCOPES.readDevices },
};

/** The groups in a list of directory objects. */
export async function groupsAt(
  http: Http,
  url: string,
  scopes: readonly string[],
  signal?: AbortSignal,
): Promise<Group[]> {
  const found = await readAll(http, { url, scopes, signal }, graphHolderSchema, 'skip');
  return found.filter(isGroup).map(fromGraphGroup);
}
