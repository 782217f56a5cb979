import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group, GroupMemberCounts } from '#domain/directory/directory.ts';
import { groupMentions, type GroupMention } from '#domain/directory/groupMentions.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupPagesQuery, memberCountsQuery } from '#queries/groups.ts';
import { useConfigurations } from '#queries/useConfigurations.ts';

/** A group of the list, with what is known of it so far. */
export interface GroupRow {
  readonly group: Group;
  readonly counts: GroupMemberCounts | 'counting' | 'notRead';
  readonly mention: GroupMention | 'reading' | 'notRead';
}

/** Groups whose members are counted together. */
const COUNTED = 20;

/**
 * The groups that a search finds, page by page, with their members and what names them. Members are
 * counted for the groups that are shown; configurations are those that the list reads anyway.
 */
export function useGroupList(text: string) {
  const graph = useGraph();
  const pages = useInfiniteQuery(groupPagesQuery(graph, text));
  const configurations = useConfigurations();
  const groups = useMemo(() => {
    const byId = new Map<string, Group>();
    // A group that came on two pages, since one was made in between, is one group.
    for (const page of pages.data?.pages ?? [])
      for (const one of page.groups) byId.set(one.id, one);
    return [...byId.values()];
  }, [pages.data]);
  const parts = useMemo(() => partsOf(groups), [groups]);
  const counts = useQueries({
    queries: parts.map((part) => memberCountsQuery(graph, part, 'always')),
  });
  const mentions = useMemo(
    () => (configurations.data === undefined ? undefined : groupMentions(configurations.data)),
    [configurations.data],
  );
  const rows = groups.map((group, at): GroupRow => {
    const counted = counts[Math.floor(at / COUNTED)];
    const known = counted?.data?.get(group.id);
    return {
      group,
      counts: known ?? (counted?.isError === true ? 'notRead' : 'counting'),
      mention: mentions?.of(group.id) ?? (configurations.isReading ? 'reading' : 'notRead'),
    };
  });
  return { pages, configurations, rows, notRead: mentions?.notRead ?? 0 };
}

function partsOf(groups: readonly Group[]): Group[][] {
  return Array.from({ length: Math.ceil(groups.length / COUNTED) }, (_, at) =>
    groups.slice(at * COUNTED, (at + 1) * COUNTED),
  );
}
