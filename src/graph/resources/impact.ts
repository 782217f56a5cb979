import type { z } from 'zod/mini';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import type { ManagedDevice, MatchingDevice, Member } from '#domain/impact/audience.ts';
import {
  countMembers,
  countSchema,
  EVENTUAL,
  type MemberQuestion,
  membersPath,
} from '#graph/resources/members.ts';
import { batchRead } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { answerOf, type Part, partOf } from '#graph/transport/part.ts';
import { SCOPES } from '#graph/scopes.ts';
import {
  fromGraphManagedDevice,
  graphManagedDeviceSchema,
  MANAGED_DEVICE_FIELDS,
  matchingDevicesSchema,
  MEMBER_FIELDS,
  memberSchemas,
} from '#graph/wire/impact.ts';

/** Largest page of members. https://learn.microsoft.com/graph/api/group-list-transitivemembers */
const MEMBERS_PAGE = 999;
const DEVICES_PAGE = 1000;
/** Largest page of an evaluation (docs/reference/filter-rules.md). */
export const EVALUATION_PAGE = 100;

/**
 * Reads for impact: who is in the groups, what devices there are, which of them a filter matches.
 */
export function impactResource(http: Http) {
  return {
    /** How many members of the kind each group has, nested ones included. */
    countMembers: (questions: readonly MemberQuestion[], signal?: AbortSignal) =>
      countMembers(http, questions, { signal }),

    /** The members themselves. First pages come in one batch, further ones one by one. */
    async listMembers(
      questions: readonly MemberQuestion[],
      signal?: AbortSignal,
    ): Promise<Part<Member[]>[]> {
      const scopes = SCOPES.readGroups;
      const reads = questions.map((question) => ({
        url: `${membersPath(question)}?$select=${MEMBER_FIELDS[question.kind]}&$top=${MEMBERS_PAGE}`,
        headers: EVENTUAL,
      }));
      const firsts = await batchRead(http, reads, { scopes, signal });
      return Promise.all(
        firsts.map(async (result, index): Promise<Part<Member[]>> => {
          if (!result.ok) return result;
          const request = { ...reads[index]!, first: answerOf(result), scopes, signal };
          const schema: z.ZodMiniType<Member> = memberSchemas[questions[index]!.kind];
          return partOf(readAll(http, request, schema));
        }),
      );
    },

    /** How many devices Intune manages, of all platforms. */
    async countDevices(signal?: AbortSignal): Promise<number> {
      const url = '/beta/deviceManagement/managedDevices/$count';
      const answer = await http({ url, scopes: SCOPES.readConfigurations, signal });
      return parseAnswer(countSchema, answer, url);
    },

    /** All managed devices. */
    async devices(signal?: AbortSignal): Promise<ManagedDevice[]> {
      const url = `/beta/deviceManagement/managedDevices?$select=${MANAGED_DEVICE_FIELDS}&$top=${DEVICES_PAGE}`;
      const request = { url, scopes: SCOPES.readConfigurations, signal };
      return (await readAll(http, request, graphManagedDeviceSchema)).map(fromGraphManagedDevice);
    },

    /**
     * The devices a filter matches, a page of {@link EVALUATION_PAGE}; a page that is not full is
     * the last one. The request is in Microsoft's metadata, the answer observed
     * (docs/reference/filter-rules.md).
     */
    async evaluateFilter(
      { platform, rule }: Pick<AssignmentFilter, 'platform' | 'rule'>,
      skip: number,
      signal?: AbortSignal,
    ): Promise<MatchingDevice[]> {
      const url = '/beta/deviceManagement/evaluateAssignmentFilter';
      const data = {
        '@odata.type': '#microsoft.graph.assignmentFilterEvaluateRequest',
        platform,
        rule: rule ?? '',
        top: EVALUATION_PAGE,
        skip,
        orderBy: [],
        search: '',
      };
      const answer = await http({
        method: 'POST',
        url,
        body: { data },
        scopes: SCOPES.readConfigurations,
        isRead: true,
        signal,
      });
      return parseAnswer(matchingDevicesSchema, answer, url);
    },
  };
}
