import { groupIdOf } from '#domain/assignment/target.ts';
import type { Way } from '#domain/lens/way.ts';
import type { Links, Wording } from '#parts/lens/standingWords.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';

/** How the ways to a group are written: what names it itself has no step between. */
export function groupWording(
  id: string,
  name: string,
  names: TargetNames,
  between: Links,
): Wording {
  const isItself = ({ assignment: { target } }: Way) =>
    groupIdOf(target)?.toLowerCase() === id.toLowerCase();
  return {
    names,
    isDevice: false,
    links: (way) => (isItself(way) ? [] : [name]),
    between,
    memberOf: (way) => (isItself(way) ? undefined : { kind: 'group', id }),
  };
}
