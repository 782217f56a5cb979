import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { writeScopesOfAll } from '#graph/families/scopes.ts';
import { createHttp, type HttpOptions } from '#graph/transport/http.ts';
import { batchedHttp, type BatchedOptions } from '#graph/plan/batchedHttp.ts';
import {
  assignmentsResource,
  castFamilies,
  type CastFamilies,
} from '#graph/resources/assignments.ts';
import { auditResource } from '#graph/resources/audit.ts';
import { configurationsResource } from '#graph/resources/configurations.ts';
import { directoryResource } from '#graph/resources/directory.ts';
import { holdersOf } from '#graph/resources/holders.ts';
import { impactResource } from '#graph/resources/impact.ts';
import { rolesResource } from '#graph/resources/roles.ts';
import { subjectsResource } from '#graph/resources/subjects.ts';
import { targetingResource } from '#graph/resources/targeting.ts';

/**
 * Everything the app does with Microsoft Graph. No React, no cache.
 * @param cast what is remembered of the tenant's addresses; of this page alone, if not given
 */
export function createGraph(options: HttpOptions, cast: CastFamilies = castFamilies()) {
  const http = createHttp(options);
  return {
    /** For showing full addresses; requests resolve against it by themselves. */
    baseUrl: options.baseUrl,
    /** Requests of Multi-Admin Approval; few tenants have any, and few visits ask. */
    approvals: async () => (await import('#graph/resources/approvals.ts')).approvalsResource(http),
    audit: auditResource(http),
    configurations: configurationsResource(http),
    assignments: assignmentsResource(http, cast),
    /** The same for many configurations at once: see {@link applyPlan}. */
    batched: (batching: BatchedOptions) => assignmentsResource(batchedHttp(http, batching), cast),
    /**
     * Resolves where the app is permitted to write all of these. One question for all: a person who
     * has to agree is asked once, before anything is sent.
     * @throws FailureError as {@link HttpOptions.getToken}
     */
    async permittedToWrite(keys: Iterable<ConfigurationKey>) {
      await options.getToken({ scopes: writeScopesOfAll(keys) });
    },
    directory: directoryResource(http),
    roles: rolesResource(http),
    targeting: targetingResource(http),
    impact: impactResource(http),
    /** The groups that hold a user, a device or a group. */
    holders: (member: GroupMember, signal?: AbortSignal) => holdersOf(http, member, signal),
    /** Who holds whom; what a subject gets is asked for on few pages. */
    nesting: async () => (await import('#graph/resources/nesting.ts')).nestingResource(http),
    subjects: subjectsResource(http),
    /** What devices report; few visits ask, and its code is loaded by who asks first. */
    delivery: async () => (await import('#graph/resources/delivery.ts')).deliveryResource(http),
  };
}

export type Graph = ReturnType<typeof createGraph>;
