import { useMemo } from 'react';
import { groupIdOf } from '#domain/assignment/target.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import type { GroupMember, Way } from '#domain/lens/way.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useChains, type WaysTo } from '#parts/lens/reading/useChains.ts';
import { TEXTS } from '#parts/lens/texts.ts';

/** The names of the groups between that of a way and its member; words where they are not known. */
export type Between = (way: Way) => readonly string[];

const NONE: readonly string[] = [];
const STILL_READING = ['…'];
const NOT_KNOWN = [TEXTS.betweenNotKnown];

/**
 * How what a member gets comes to it through nested groups. Nothing waits for it: a row is as true
 * before.
 * @param rows what it gets; undefined until all is read, so that all ways are asked for at once
 * @param user whose groups bring what comes to a user; undefined where there is none
 * @param device the same of what comes to a device, or to a group
 */
export function useBetween(
  rows: readonly LensRow[] | undefined,
  user: GroupMember | undefined,
  device: GroupMember | undefined = user,
): Between {
  const { kind: userKind, id: userId } = user ?? {};
  const { kind: deviceKind, id: deviceId } = device ?? {};
  const asks = useMemo((): WaysTo[] => {
    const ids = namedGroups(rows ?? []);
    const ask = (kind: GroupMember['kind'], id: string, groupIds: Iterable<string>) => ({
      member: { kind, id },
      groupIds: [...groupIds].toSorted(),
    });
    if (userKind !== undefined && userKind === deviceKind)
      return [ask(userKind, userId!, new Set([...ids.user, ...ids.device]))];
    return [
      ...(userKind === undefined ? [] : [ask(userKind, userId!, ids.user)]),
      ...(deviceKind === undefined ? [] : [ask(deviceKind, deviceId!, ids.device)]),
    ];
  }, [rows, userKind, userId, deviceKind, deviceId]);
  const { chainOf } = useChains(asks);
  return useMemo(
    () =>
      ({ assignment: { target }, through, hits }) => {
        const groupId = groupIdOf(target)?.toLowerCase();
        const kind = through === 'user' ? userKind : deviceKind;
        const member = asks.find((each) => each.member.kind === kind)?.member;
        if (groupId === undefined || hits !== 'y' || member === undefined) return NONE;
        const state = chainOf(member, groupId);
        if ('kind' in state) return state.kind === 'reading' ? STILL_READING : NONE;
        if (!state.ok) return NOT_KNOWN;
        return state.chain.map(({ displayName }) => nameInText(displayName));
      },
    [asks, chainOf, userKind, deviceKind],
  );
}

/** The groups that name the subject of some row, by whom they hold. */
function namedGroups(rows: readonly LensRow[]): Record<Way['through'], Set<string>> {
  const ids = { user: new Set<string>(), device: new Set<string>() };
  for (const { standing } of rows)
    for (const { assignment, through, hits } of standing.ways) {
      const groupId = groupIdOf(assignment.target);
      if (groupId !== undefined && hits === 'y') ids[through].add(groupId.toLowerCase());
    }
  return ids;
}
