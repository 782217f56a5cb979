import type { Group } from '#domain/directory/directory.ts';
import type { HidingGroups } from '#domain/lens/subject.ts';
import { MAX_HOLDERS } from '#graph/resources/holders.ts';
import { EVENTUAL } from '#graph/resources/members.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { Http } from '#graph/transport/http.ts';
import { batchRead, type BatchRead } from '#graph/transport/batch.ts';
import { readAll } from '#graph/transport/paging.ts';
import { answerOf, type Part, partOf } from '#graph/transport/part.ts';
import {
  fromGraphGroup,
  GROUP_FIELDS,
  graphGroupSchema,
  graphHolderSchema,
  hidesMembers,
} from '#graph/wire/directory.ts';

const scopes = SCOPES.readGroups;

/** Reads about how groups lie in each other. */
export function nestingResource(http: Http) {
  return {
    /**
     * The groups in each of these groups, in one batch and in their order: those that are members
     * themselves, or through other groups, too. A cast asks for eventual consistency, and is refused
     * of a group that `mayNest` says no of.
     * https://learn.microsoft.com/graph/api/group-list-members
     * https://learn.microsoft.com/graph/api/group-list-transitivemembers
     */
    async groupsIn(
      ids: readonly string[],
      relation: 'members' | 'transitiveMembers',
      signal?: AbortSignal,
    ): Promise<Part<readonly Group[]>[]> {
      const reads = ids.map((id) => ({
        url:
          `/groups/${encodeURIComponent(id)}/${relation}/microsoft.graph.group` +
          `?$select=${GROUP_FIELDS}&$count=true&$top=${MAX_HOLDERS}`,
        headers: EVENTUAL,
      }));
      const lists = await listsOf(http, reads, signal);
      return Promise.all(
        lists.map((list) => partOf(list.then((groups) => groups.map(fromGraphGroup)))),
      );
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
      const all = await readAll(http, { url, scopes, signal }, graphGroupSchema, 'skip');
      const ids = all.filter(hidesMembers).map(({ id }) => id.toLowerCase());
      const reads = ids.map((id) => ({
        url: `/groups/${encodeURIComponent(id)}/transitiveMemberOf?$select=id&$top=${MAX_HOLDERS}`,
      }));
      const holders = await Promise.all(await listsOf(http, reads, signal));
      return new Map([
        ...holders.flat().map(({ id }) => [id.toLowerCase(), 'nested'] as const),
        ...ids.map((id) => [id, 'members'] as const),
      ]);
    },
  };
}

/** Several lists, their first pages in one batch; each may fail for itself. */
async function listsOf(http: Http, reads: readonly BatchRead[], signal: AbortSignal | undefined) {
  const results = await batchRead(http, reads, { scopes, signal });
  return results.map(async (result, at) => {
    const { url, headers } = reads[at]!;
    const list = { url, first: answerOf(result), scopes, signal, ...(headers && { headers }) };
    return readAll(http, list, graphHolderSchema, 'skip');
  });
}
