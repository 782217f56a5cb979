import type { QueryClient } from '@tanstack/react-query';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isForApps } from '#domain/directory/appsFilter.ts';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
import { type GroupNature, groupNature } from '#domain/directory/groupNature.ts';
import { needingCertificates } from '#domain/findings/gaps.ts';
import {
  filterIdsOf,
  groupIdsOf,
  type NeededCertificates,
  type TenantFacts,
} from '#domain/findings/tenantFacts.ts';
import { type Known, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import type { Graph } from '#graph/client.ts';
import { certificateChainQuery } from '#queries/certificates.ts';
import { nextTask } from '#lib/browser/nextTask.ts';
import { groupNamesQuery, groupNaturesQuery } from '#queries/groups.ts';
import { anyMatchQuery, CEILINGS, deviceCountQuery } from '#queries/impact/impact.ts';
import { filtersQuery } from '#queries/targeting.ts';

/** Configurations whose certificates are read unasked; each takes one to three requests. */
const MOST_CHAINS = 40;

/** What is read beside the configurations. */
interface FactsAsked {
  readonly configurations: readonly Configuration[];
  readonly familiesNotRead: number;
  /** All members, filters and certificates, however many requests that takes. */
  readonly isAll: boolean;
}

/** The facts, and whether somebody may ask for more. */
export interface ReadFacts {
  readonly facts: TenantFacts;
  /** More is there than is read unasked. */
  readonly isCut: boolean;
}

/** Reads what findings need beside the configurations. What fails is not known; the rest is. */
export async function readTenantFacts(
  graph: Graph,
  client: QueryClient,
  { configurations, familiesNotRead, isAll }: FactsAsked,
): Promise<ReadFacts> {
  // Each looks through all rows: the page has its turn between them.
  const ids = groupIdsOf(configurations);
  await nextTask();
  const owners = needingCertificates(configurations);
  const first = <T>(list: readonly T[], most: number) => (isAll ? list : list.slice(0, most));
  const filters = await settled(client.query(filtersQuery(graph)));
  await nextTask();
  const used = usedFilters(configurations, filters);
  await nextTask();
  const [groups, natures, devices, matching, certificates] = await Promise.all([
    ids.length === 0
      ? known<ReadonlyMap<string, Group>>(new Map())
      : settled(client.query(groupNamesQuery(graph, ids))),
    naturesOf(graph, client, first(ids, CEILINGS.groups)),
    settled(client.query(deviceCountQuery(graph))),
    answers(first(used, CEILINGS.filters), (filter) =>
      settled(client.query(anyMatchQuery(graph, filter))).then((isAny) => [
        filter.id.toLowerCase(),
        isAny,
      ]),
    ),
    answers(first(owners, MOST_CHAINS), (owner) =>
      settled(client.query(certificateChainQuery(graph, owner))).then((chain) => [
        owner.id,
        chain.known
          ? known<NeededCertificates>({
              links: chain.value.links,
              isWhole: chain.value.unread.length === 0,
            })
          : UNKNOWN,
      ]),
    ),
  ]);
  return {
    facts: {
      configurations,
      configurationsById: new Map(configurations.map((each) => [each.id, each])),
      familiesNotRead,
      groups,
      natures: groups.known ? known(naturesFrom(groups.value, natures)) : UNKNOWN,
      filters,
      matching,
      devices,
      certificates,
    },
    isCut:
      !isAll &&
      (ids.length > CEILINGS.groups ||
        used.length > CEILINGS.filters ||
        owners.length > MOST_CHAINS),
  };
}

/** The filters that are used and that Graph can evaluate, the most used first. */
function usedFilters(
  configurations: readonly Configuration[],
  filters: Known<readonly AssignmentFilter[]>,
): AssignmentFilter[] {
  const byId = new Map(
    (filters.known ? filters.value : []).map((one) => [one.id.toLowerCase(), one]),
  );
  return filterIdsOf(configurations).flatMap((id) => {
    const filter = byId.get(id);
    return filter === undefined || isForApps(filter) ? [] : [filter];
  });
}

async function naturesOf(
  graph: Graph,
  client: QueryClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GroupNature>> {
  if (ids.length === 0) return new Map();
  const read = await settled(client.query(groupNaturesQuery(graph, ids, { withSize: true })));
  return read.known ? read.value : new Map();
}

/** Groups that were not counted are known by their rules all the same. */
function naturesFrom(
  groups: ReadonlyMap<string, Group>,
  counted: ReadonlyMap<string, GroupNature>,
): ReadonlyMap<string, GroupNature> {
  return new Map(
    [...groups].map(([id, group]) => [id, counted.get(id) ?? groupNature(group, undefined)]),
  );
}

/** What each came to; one that could not be asked is left out. */
async function answers<T, K, V>(
  asked: readonly T[],
  ask: (one: T) => Promise<[K, Known<V>]>,
): Promise<ReadonlyMap<K, V>> {
  const given = await Promise.all(asked.map(ask));
  return new Map(given.flatMap(([key, answer]) => (answer.known ? [[key, answer.value]] : [])));
}

function settled<T>(reading: Promise<T>): Promise<Known<T>> {
  return reading.then(known, () => UNKNOWN);
}
