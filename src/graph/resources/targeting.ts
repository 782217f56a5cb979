import type { AssignmentFilter, Collection } from '#domain/directory/directory.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { SCOPES } from '#graph/scopes.ts';
import {
  FILTER_FIELDS,
  fromGraphCollection,
  fromGraphFilter,
  graphCollectionSchema,
  graphFilterSchema,
  graphPolicySetSchema,
  graphScopeTagSchema,
} from '#graph/wire/directory.ts';

/** What a target can be narrowed by or taken from, besides groups. */
export function targetingResource(http: Http) {
  const scopes = SCOPES.readConfigurations;
  return {
    /** All assignment filters the admin may see; a tenant has at most 200. */
    async filters(signal?: AbortSignal): Promise<AssignmentFilter[]> {
      const url = `/beta/deviceManagement/assignmentFilters?$select=${FILTER_FIELDS}`;
      return (await readAll(http, { url, scopes, signal }, graphFilterSchema, 'skip')).map(
        fromGraphFilter,
      );
    },

    /** The name of the policy set that a row comes from. */
    async policySetName(id: string, signal?: AbortSignal): Promise<string | undefined> {
      const url = `/beta/deviceAppManagement/policySets/${encodeURIComponent(id)}?$select=id,displayName`;
      return (
        parseAnswer(graphPolicySetSchema, await http({ url, scopes, signal }), url).displayName ??
        undefined
      );
    },

    /** ConfigMgr collections that tenant attach made available. */
    async collections(signal?: AbortSignal): Promise<Collection[]> {
      const url = '/beta/deviceManagement/configManagerCollections';
      return (await readAll(http, { url, scopes, signal }, graphCollectionSchema, 'skip')).map(
        fromGraphCollection,
      );
    },

    /** Names of the scope tags by id, of those the admin may see. */
    async scopeTagNames(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
      const url = '/beta/deviceManagement/roleScopeTags?$select=id,displayName';
      const tags = await readAll(http, { url, scopes, signal }, graphScopeTagSchema, 'skip');
      return new Map(tags.map(({ id, displayName }) => [id, displayName ?? id]));
    },
  };
}
