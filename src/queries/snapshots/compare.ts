import { hashKey, type QueryClient, queryOptions } from '@tanstack/react-query';
import { groupIdOf } from '#domain/assignment/target.ts';
import {
  compareStepwise,
  type Comparison,
  type Difference,
  sameAsUnderstood,
} from '#domain/snapshot/compareSnapshots.ts';
import {
  counterpartsOf,
  type Mends,
  mendsToText,
  type OurThings,
} from '#domain/snapshot/counterparts.ts';
import { type Ambiguous, inOurIds } from '#domain/snapshot/mapping.ts';
import type { Foreign as Abroad, StillThere } from '#domain/snapshot/whyNotPutBack.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import type { Snapshots } from '#domain/snapshot/snapshots.ts';
import type { Graph } from '#graph/client.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { familiesKey } from '#queries/configurations.ts';
import { readBesideListsAgain } from '#queries/freshness.ts';
import { groupNamesQuery, groupsByNamesQuery } from '#queries/groups.ts';
import { snapshotQuery } from '#queries/snapshots/snapshots.ts';
import { oldestReading, readPresent } from '#queries/snapshots/takeSnapshot.ts';
import { filtersQuery } from '#queries/targeting.ts';

/** Two states of a tenant, side by side. */
export interface Compared {
  readonly snapshot: Snapshot;
  /** Undefined where it is the tenant as it is now. */
  readonly other: Snapshot | undefined;
  readonly comparison: Comparison;
  /**
   * Epoch milliseconds at which the oldest list of now was read; undefined where now is none of
   * them.
   */
  readonly readAt: number | undefined;
  /** Of a snapshot of another tenant, which is compared by names. */
  readonly foreign: Foreign | undefined;
}

export interface Foreign extends Abroad {
  readonly ambiguous: readonly Ambiguous[];
}

interface Between {
  readonly id: string;
  /** Another snapshot; undefined is now. */
  readonly otherId: string | undefined;
  /** Of the session. */
  readonly tenantId: string;
  /** What stands here for groups and filters of another tenant, where the admin said so. */
  readonly mends?: Mends;
}

const NO_MENDS: Mends = new Map();

/**
 * What is different between a snapshot and now, or another snapshot; null where one of them is not
 * here. Now is read when the page comes, as fresh as lists are, and later than the snapshot was.
 */
export function comparisonQuery(
  graph: Graph,
  snapshots: Snapshots,
  { id, otherId, tenantId, mends = NO_MENDS }: Between,
) {
  const key = ['snapshots', 'comparison', id, otherId ?? 'now'];
  return queryOptions({
    queryKey: [...key, mendsToText(mends)],
    queryFn: async ({ client, signal }): Promise<Compared | null> => {
      const snapshot = await client.query(snapshotQuery(snapshots, id));
      const other =
        otherId === undefined ? undefined : await client.query(snapshotQuery(snapshots, otherId));
      if (snapshot === null || other === null) return null;
      const isForeign = snapshot.tenantId !== (other?.tenantId ?? tenantId);
      const side =
        other === undefined
          ? await readPresent(graph, client, snapshot, {
              isForeign,
              // Compared with its own reading a snapshot always says that nothing changed.
              isAnew: oldestReading(graph, client) <= Date.parse(snapshot.takenAt),
            })
          : { families: other.families, at: Date.parse(other.takenAt) };
      const readAt = other === undefined ? side.at : undefined;
      const before = { families: snapshot.families, at: Date.parse(snapshot.takenAt) };
      if (!isForeign) {
        const comparison = await runInSlices(compareStepwise(before, side), { signal });
        return { snapshot, other, comparison, readAt, foreign: undefined };
      }
      const ours = await ourThings(graph, client, snapshot, other);
      const counterparts = counterpartsOf(snapshot, ours, mends);
      const { theirs, ours: here, ambiguous, withoutVpn } = inOurIds(snapshot, side, counterparts);
      const comparison = await runInSlices(
        compareStepwise({ ...before, families: theirs }, here, sameAsUnderstood),
        { signal },
      );
      return {
        snapshot,
        other,
        comparison,
        readAt,
        foreign: { counterparts, ambiguous, withoutVpn },
      };
    },
    // While a group or filter is chosen, what was compared before stays on screen.
    placeholderData: (before, query) =>
      hashKey(query?.queryKey.slice(0, key.length) ?? []) === hashKey(key) ? before : undefined,
    // Lists that were read a moment ago are not read again; what was compared is.
    staleTime: 0,
    // Thousands of rows: whether they are the same as before costs more than to draw them.
    structuralSharing: false,
  });
}

/** Names are looked for among the groups and filters of this tenant, or of the other snapshot. */
async function ourThings(
  graph: Graph,
  client: QueryClient,
  snapshot: Snapshot,
  other: Snapshot | undefined,
): Promise<OurThings> {
  if (other !== undefined)
    return {
      groups: thingsOf(other.names.groups),
      filters: thingsOf(other.names.filters),
      namesNotRead: new Set(),
    };
  const names = [...new Set(snapshot.names.groups.values())];
  const [{ groups, notRead }, filters] = await Promise.all([
    client.query(groupsByNamesQuery(graph, names)),
    client.query(filtersQuery(graph)),
  ]);
  return { groups, filters, namesNotRead: new Set(notRead.keys()) };
}

function thingsOf(names: ReadonlyMap<string, string>) {
  return [...names].map(([id, displayName]) => ({ id, displayName }));
}

/**
 * Lists count as old from now on, and names: the next comparison reads the tenant, however fresh
 * they are.
 */
export async function markOld(client: QueryClient): Promise<void> {
  readBesideListsAgain(client);
  await client.invalidateQueries({ queryKey: familiesKey(), refetchType: 'none' });
}

/** Which groups and filters of these differences the tenant still has. */
export async function readStillThere(
  graph: Graph,
  client: QueryClient,
  chosen: readonly Difference[],
): Promise<StillThere> {
  const ids = [
    ...new Set(
      chosen.flatMap(({ was, now }) =>
        [was, now].flatMap((row) => (row && groupIdOf(row.target)?.toLowerCase()) ?? []),
      ),
    ),
  ];
  const [groups, filters] = await Promise.all([
    ids.length === 0
      ? new Set<string>()
      : idsOr(client.query({ ...groupNamesQuery(graph, ids), staleTime: 0 }), (read) => [
          ...read.keys(),
        ]),
    idsOr(client.query({ ...filtersQuery(graph), staleTime: 0 }), (read) =>
      read.map(({ id }) => id.toLowerCase()),
    ),
  ]);
  return { groups, filters };
}

/** Undefined where it could not be read, which is not none. */
async function idsOr<T>(
  reading: Promise<T>,
  idsOf: (read: T) => readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  try {
    return new Set(idsOf(await reading));
  } catch {
    return undefined;
  }
}
