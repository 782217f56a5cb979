import type { AddChange, Assignment } from '#domain/assignment.ts';
import { assignmentsPath } from '#domain/route.ts';
import type { JsonObject } from '#lib/json.ts';
import type { Http } from '#graph/http.ts';
import { readAll } from '#graph/paging.ts';
import { parseAnswer } from '#graph/parse.ts';
import { SCOPES } from '#graph/scopes.ts';
import { fromGraphAssignment, graphAssignmentSchema, toGraphDraft } from '#graph/wire/assignment.ts';

/** A request as it will be sent, for the preview: the sender uses the same function. */
export interface PreparedRequest {
  readonly method: 'POST';
  /** Below the Graph host, with its version. */
  readonly url: string;
  readonly body: JsonObject;
}

/** https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-create?view=graph-rest-beta */
export function prepareCreate({ configurationId, via, draft }: AddChange): PreparedRequest {
  return { method: 'POST', url: `/beta${assignmentsPath(configurationId, via)}`, body: toGraphDraft(draft) };
}

export function assignmentsResource(http: Http) {
  return {
    /** The assignments of what a route leads to, fresh from Graph. */
    async list(configurationId: string, via: string, signal?: AbortSignal): Promise<Assignment[]> {
      const url = `/beta${assignmentsPath(configurationId, via)}`;
      const rows = await readAll(http, { url, scopes: SCOPES.readConfigurations, signal }, graphAssignmentSchema);
      return rows.map(fromGraphAssignment);
    },

    /** One POST. What a failure means for the tenant is for {@link createAssignment} to find out. */
    async create(change: AddChange): Promise<Assignment> {
      const { method, url, body } = prepareCreate(change);
      const answer = await http({ method, url, body, scopes: SCOPES.writeConfigurations });
      return fromGraphAssignment(parseAnswer(graphAssignmentSchema, answer, url));
    },
  };
}
