import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

const MINUTE = 60_000;

/**
 * How long what was read counts as fresh, in milliseconds: until then a page shows it without
 * asking again. A write and its review read afresh whatever stands here.
 */
export const FRESH_FOR = {
  /** What this table does not name. */
  otherwise: 15_000,
  /** The list of configurations with their assignments. */
  configurations: MINUTE,
  certificates: 5 * MINUTE,
  groups: MINUTE,
  groupNames: 5 * MINUTE,
  filters: 5 * MINUTE,
  collections: 5 * MINUTE,
  scopeTags: 5 * MINUTE,
  /** Members, matches of filters, managed devices. */
  impact: 5 * MINUTE,
  /** What devices report: Intune counts every few minutes at the most. */
  delivery: 5 * MINUTE,
  roles: MINUTE,
  grantedScopes: MINUTE,
} as const;

/**
 * What the cache has under a key, if it counts as fresh; for queries that are put together of parts.
 */
export function freshIn<T>(
  client: QueryClient,
  queryKey: QueryKey,
  freshFor: number,
): T | undefined {
  const state = client.getQueryState<T>(queryKey);
  const isFresh = state?.isInvalidated === false && Date.now() - state.dataUpdatedAt < freshFor;
  return isFresh ? state.data : undefined;
}

/** Begins the keys of what pages lean on beside the lists of configurations. */
const BESIDE_THE_LISTS = [
  'groups',
  'filters',
  'collections',
  'impact',
  'subjects',
  'certificates',
  'certificateChain',
  'related',
] as const;

/** Reads it anew where it is on screen; what is not counts as old. */
export function readBesideListsAgain(client: QueryClient): void {
  for (const key of BESIDE_THE_LISTS) void client.invalidateQueries({ queryKey: [key] });
}

/**
 * What was read under a key counts as old, and so does what is being read right now once it is
 * there: it may have left Graph before the tenant was changed, and would count as fresh otherwise.
 * @param refetchType `none`: what is on screen stays as it is
 */
export function countAsOld(
  client: QueryClient,
  queryKey: QueryKey,
  refetchType: 'active' | 'none' = 'active',
): void {
  const reading = client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' });
  void client.invalidateQueries({ queryKey, refetchType });
  // What is on screen was begun anew by now.
  for (const query of reading)
    if (refetchType === 'none' || !query.isActive()) oldOnceRead(client, query);
}

function oldOnceRead(client: QueryClient, query: Query): void {
  const stop = client.getQueryCache().subscribe((event) => {
    if (event.query !== query) return;
    const isOver = event.type === 'removed' || query.state.fetchStatus === 'idle';
    if (!isOver) return;
    stop();
    // Quietly: nobody is to be told once more that a write has ended.
    if (event.type !== 'removed') query.setState({ isInvalidated: true });
  });
}
