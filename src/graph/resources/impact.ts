import { z } from 'zod';
import { FailureError } from '#domain/failure/failure.ts';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import {
  countMembers,
  countSchema,
  EVENTUAL,
  type MemberKind,
  type MemberQuestion,
  membersPath,
  type Part,
} from '#graph/resources/members.ts';
import { batchRead, type BatchResult } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { readPages } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { SCOPES } from '#graph/scopes.ts';
import {
  evaluationColumn,
  fromGraphManagedDevice,
  graphFilterEvaluationSchema,
  graphManagedDeviceSchema,
  graphMemberDeviceSchema,
  graphMemberUserSchema,
  idOf,
  MANAGED_DEVICE_FIELDS,
} from '#graph/wire/impact.ts';

/** Largest page of members. https://learn.microsoft.com/graph/api/group-list-transitivemembers */
const MEMBERS_PAGE = 999;
const DEVICES_PAGE = 1000;
/** Largest page of an evaluation (docs/reference/filter-rules.md). */
export const EVALUATION_PAGE = 100;

/** A member of a group. Unit: Entra user by object id, Entra device by `deviceId`; lower case. */
export interface Member {
  /** Undefined where Graph keeps it back. */
  readonly id: string | undefined;
  readonly displayName: string | undefined;
  readonly userPrincipalName: string | undefined;
}

/** One device that a rule matches. */
export interface MatchingDevice {
  /** Id of the managed device or of its Entra object, lower case: nobody has documented which. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly userPrincipalName: string | undefined;
  readonly model: string | undefined;
  readonly osVersion: string | undefined;
}

/**
 * Reads for impact: who is in the groups, what devices there are, which of them a filter matches.
 */
export function impactResource(http: Http) {
  return {
    /** How many members of the kind each group has, nested ones included. */
    countMembers: (questions: readonly MemberQuestion[], signal?: AbortSignal) =>
      countMembers(http, questions, signal),

    /** The members themselves. First pages come in one batch, further ones one by one. */
    async listMembers(
      questions: readonly MemberQuestion[],
      signal?: AbortSignal,
    ): Promise<Part<Member[]>[]> {
      const scopes = SCOPES.readGroups;
      const urls = questions.map(
        (question) =>
          `${membersPath(question)}?$select=${question.kind === 'user' ? 'id,displayName,userPrincipalName' : 'id,deviceId'}&$top=${MEMBERS_PAGE}`,
      );
      const firsts = await batchRead(
        http,
        urls.map((url) => ({ url, headers: EVENTUAL })),
        { scopes, signal },
      );
      return Promise.all(
        firsts.map(async (first, index): Promise<Part<Member[]>> => {
          const page = mapPart(first, (body) => pageSchema.parse(body));
          if (!page.ok) return page;
          const { kind } = questions[index]!;
          const schema = kind === 'user' ? graphMemberUserSchema : graphMemberDeviceSchema;
          try {
            const members = parseAnswer(
              z.array(schema),
              { status: 200, body: page.value.value, requestId: undefined },
              urls[index]!,
            );
            const next = page.value['@odata.nextLink'];
            if (next !== undefined)
              for await (const rows of readPages(
                http,
                { url: next, scopes, headers: EVENTUAL, signal },
                schema,
              ))
                members.push(...rows);
            return { ok: true, value: members.map((member) => memberOf(kind, member)) };
          } catch (error) {
            if (error instanceof FailureError) return { ok: false, failure: error.failure };
            throw error;
          }
        }),
      );
    },

    /** How many devices Intune manages, of all platforms. */
    async countDevices(signal?: AbortSignal): Promise<number> {
      const url = '/beta/deviceManagement/managedDevices/$count';
      return parseAnswer(
        countSchema,
        await http({ url, scopes: SCOPES.readConfigurations, signal }),
        url,
      );
    },

    /** All managed devices. */
    async devices(signal?: AbortSignal): Promise<ManagedDevice[]> {
      const url = `/beta/deviceManagement/managedDevices?$select=${MANAGED_DEVICE_FIELDS}&$top=${DEVICES_PAGE}`;
      const devices: ManagedDevice[] = [];
      for await (const page of readPages(
        http,
        { url, scopes: SCOPES.readConfigurations, signal },
        graphManagedDeviceSchema,
      ))
        devices.push(...page.map(fromGraphManagedDevice));
      return devices;
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
      const table = parseAnswer(graphFilterEvaluationSchema, answer, url);
      const ids = evaluationColumn(table, 'deviceId');
      if (ids === undefined && table.Values.length > 0) {
        throw new FailureError({
          kind: 'unreadableAnswer',
          trace: { url, message: 'The answer has no column deviceId.' },
        });
      }
      const [names, users, models, versions] = [
        'deviceName',
        'userPrincipalName',
        'model',
        'operatingSystemVersion',
      ].map((name) => evaluationColumn(table, name));
      return table.Values.map((_, row) => ({
        id: idOf(ids?.[row]),
        name: names?.[row],
        userPrincipalName: users?.[row],
        model: models?.[row],
        osVersion: versions?.[row],
      }));
    },
  };
}

const pageSchema = z.looseObject({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
});

/** A part that is not as documented is a failure of that part, like a refusal. */
function mapPart<T>(result: BatchResult, read: (body: unknown) => T): Part<T> {
  if (!result.ok) return result;
  try {
    return { ok: true, value: read(result.body) };
  } catch (error) {
    return {
      ok: false,
      failure: {
        kind: 'unreadableAnswer',
        trace: { message: error instanceof Error ? error.message : String(error) },
      },
    };
  }
}

function memberOf(
  kind: MemberKind,
  member: z.infer<typeof graphMemberUserSchema> | z.infer<typeof graphMemberDeviceSchema>,
): Member {
  if (kind === 'device')
    return {
      id: idOf(textOf(member['deviceId'])),
      displayName: undefined,
      userPrincipalName: undefined,
    };
  return {
    id: member.id.toLowerCase(),
    displayName: textOf(member['displayName']),
    userPrincipalName: textOf(member['userPrincipalName']),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
