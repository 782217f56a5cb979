import type { Group } from '#domain/directory/directory.ts';
import type { Holders } from '#domain/lens/chain.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { SCOPES } from '#graph/scopes.ts';
import { batchRead, type BatchResult } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { answerOf, partOf } from '#graph/transport/part.ts';
import {
  fromGraphGroup,
  GROUP_FIELDS,
  graphHolderSchema,
  mayBeGroup,
} from '#graph/wire/directory.ts';

/** A page of what holds a member; the directory gives at most as many. */
export const MAX_HOLDERS = 999;

/**
 * Both in one request (docs/reference/lens.md).
 * https://learn.microsoft.com/graph/api/user-list-transitivememberof
 * https://learn.microsoft.com/graph/api/user-list-memberof
 * @throws FailureError where the groups could not be read at all
 */
export async function holdersOf(
  http: Http,
  { kind, id }: GroupMember,
  signal?: AbortSignal,
): Promise<Holders> {
  const { path, scopes } = MEMBERS[kind];
  const urls = (['transitiveMemberOf', 'memberOf'] as const).map(
    (relation) =>
      `/${path(encodeURIComponent(id))}/${relation}?$select=${GROUP_FIELDS}&$top=${MAX_HOLDERS}`,
  );
  const options = { scopes, signal };
  const results = await batchRead(
    http,
    urls.map((url) => ({ url })),
    options,
  );
  const groups = async (result: BatchResult, at: number): Promise<Group[]> => {
    const list = { url: urls[at]!, first: answerOf(result), ...options };
    return (await readAll(http, list, graphHolderSchema, 'skip'))
      .filter(mayBeGroup)
      .map(fromGraphGroup);
  };
  const [all, direct] = results.map(groups) as [Promise<Group[]>, Promise<Group[]>];
  const [read, itself] = await Promise.all([all, partOf(direct)]);
  return { all: read, direct: itself };
}

const MEMBERS = {
  user: { path: (id: string) => `users/${id}`, scopes: SCOPES.readGroups },
  group: { path: (id: string) => `groups/${id}`, scopes: SCOPES.readGroups },
  /** By the `azureADDeviceId` of a managed device. */
  device: { path: (id: string) => `devices(deviceId='${id}')`, scopes: SCOPES.readDevices },
};
