import { z } from 'zod';
import type { Group, GroupMemberCounts, TenantInfo } from '#domain/directory/directory.ts';
import { FailureError } from '#domain/failure/failure.ts';
import { batchRead, type BatchResult } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { SCOPES } from '#graph/scopes.ts';
import {
  fromGraphGroup,
  fromGraphOrganization,
  GROUP_FIELDS,
  graphGroupSchema,
  graphHolderSchema,
  isGroup,
  graphOrganizationSchema,
} from '#graph/wire/directory.ts';

/**
 * `$search`, `$count` and casts of members need it:
 * https://learn.microsoft.com/graph/aad-advanced-queries
 */
const EVENTUAL = { ConsistencyLevel: 'eventual' };

/** A page of what holds a group; the directory gives at most as many. */
const MAX_PARENTS = 999;

/** Documented limit of getByIds. */
const MAX_IDS = 1000;

const groupListSchema = z.object({
  value: z.array(graphGroupSchema),
  '@odata.count': z.number().optional(),
});

export function directoryResource(http: Http) {
  const scopes = SCOPES.readGroups;
  return {
    /**
     * Groups whose name holds words that begin as typed; the first page, and how many there are in
     * all.
     */
    async searchGroups(
      text: string,
      signal?: AbortSignal,
    ): Promise<{ groups: Group[]; total: number | undefined }> {
      // A quote would end the phrase, a backslash escape it; Graph's search has no way to find
      // either.
      const phrase = text.replace(/["\\]/g, ' ').trim();
      const search =
        phrase === '' ? '' : `&$search=${encodeURIComponent(`"displayName:${phrase}"`)}`;
      const url = `/v1.0/groups?$select=${GROUP_FIELDS}&$count=true&$top=50&$orderby=displayName${search}`;
      const answer = await http({ url, scopes, headers: EVENTUAL, signal });
      const page = parseAnswer(groupListSchema, answer, url);
      return { groups: page.value.map(fromGraphGroup), total: page['@odata.count'] };
    },

    async getGroup(id: string, signal?: AbortSignal): Promise<Group> {
      const url = `/v1.0/groups/${encodeURIComponent(id)}?$select=${GROUP_FIELDS}`;
      return fromGraphGroup(
        parseAnswer(graphGroupSchema, await http({ url, scopes, signal }), url),
      );
    },

    /**
     * Groups that hold this one, through other groups too; roles and administrative units are left
     * out. https://learn.microsoft.com/graph/api/group-list-transitivememberof
     */
    async groupsHolding(id: string, signal?: AbortSignal): Promise<Group[]> {
      const url = `/v1.0/groups/${encodeURIComponent(id)}/transitiveMemberOf?$select=${GROUP_FIELDS}&$top=${MAX_PARENTS}`;
      const holders = await readAll(http, { url, scopes, signal }, graphHolderSchema);
      return holders.filter(isGroup).map(fromGraphGroup);
    },

    /**
     * Names for group ids, up to 1,000 a request. An id that does not come back is deleted or not
     * visible. https://learn.microsoft.com/graph/api/directoryobject-getbyids
     */
    async groupsByIds(ids: readonly string[], signal?: AbortSignal): Promise<Map<string, Group>> {
      const url = '/beta/directoryObjects/getByIds';
      const groups = new Map<string, Group>();
      for (let start = 0; start < ids.length; start += MAX_IDS) {
        const body = { ids: ids.slice(start, start + MAX_IDS), types: ['group'] };
        const answer = await http({ method: 'POST', url, body, scopes, isRead: true, signal });
        for (const wire of parseAnswer(groupListSchema, answer, url).value)
          groups.set(wire.id.toLowerCase(), fromGraphGroup(wire));
      }
      return groups;
    },

    /**
     * Groups that have just these names; several may share one. Asked for in batches of twenty.
     * @throws FailureError when one of the names could not be looked up: "not found" has to mean it
     */
    async groupsByNames(names: readonly string[], signal?: AbortSignal): Promise<Group[]> {
      const reads = names.map((name) => ({
        url: `/groups?$select=${GROUP_FIELDS}&$filter=${encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`)}`,
      }));
      const results = await batchRead(http, reads, { scopes, signal });
      return results.flatMap((result, index) => {
        if (!result.ok) throw new FailureError(result.failure);
        return parseAnswer(
          groupListSchema,
          { status: 200, body: result.body, requestId: result.requestId },
          reads[index]!.url,
        ).value.map(fromGraphGroup);
      });
    },

    /** Users and devices of each group, nested ones included, in the order of the ids. */
    async memberCounts(ids: readonly string[], signal?: AbortSignal): Promise<GroupMemberCounts[]> {
      const reads = ids.flatMap((id) =>
        ['user', 'device'].map((kind) => ({
          url: `/groups/${encodeURIComponent(id)}/transitiveMembers/microsoft.graph.${kind}/$count`,
          headers: EVENTUAL,
        })),
      );
      const results = await batchRead(http, reads, { scopes, signal });
      return ids.map((_, index) => ({
        users: countOf(results[2 * index]),
        devices: countOf(results[2 * index + 1]),
      }));
    },

    /** The tenant one is signed in to. */
    async tenant(signal?: AbortSignal): Promise<TenantInfo | undefined> {
      const url = '/v1.0/organization?$select=id,displayName';
      const answer = await http({ url, scopes: SCOPES.me, signal });
      const [first] = parseAnswer(
        z.object({ value: z.array(graphOrganizationSchema) }),
        answer,
        url,
      ).value;
      return first === undefined ? undefined : fromGraphOrganization(first);
    },
  };
}

/**
 * `$count` in a batch comes as a number or as its text; anything else is not known, which is not
 * zero.
 */
function countOf(result: BatchResult | undefined): number | undefined {
  if (result?.ok !== true) return undefined;
  const { body } = result;
  if (typeof body === 'number') return Number.isInteger(body) && body >= 0 ? body : undefined;
  return typeof body === 'string' && /^\d+$/.test(body) ? Number(body) : undefined;
}
