import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { SCHEDULES } from '#graph/testing/planFamilies.ts';
import type { Place } from '#graph/testing/planPlaces.ts';
import { settingsWish } from '#graph/testing/planSettings.ts';
import {
  type ListPlan,
  placesOf,
  policySetGroup,
  type State,
  wishedState,
} from '#graph/testing/planWorld.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';

/** For tests: the wishes that a drawn plan says. */
function rowOf(
  place: Place,
  { isExcluded, filter, intent, schedule, settings = 0, way = 'kept' }: NonNullable<State>,
  saysRun: boolean,
): WantedRow {
  const row = { target: place.to(isExcluded), filter, intent: place.intent ?? intent };
  const wish = place.intent === undefined ? undefined : settingsWish(settings, way);
  if (wish !== undefined) return { ...row, payload: { settings: wish } };
  if (schedule === undefined) return row;
  return {
    ...row,
    payload: { schedule: SCHEDULES[schedule]![0], ...(saysRun ? { run: 'remediate' } : {}) },
  };
}

/** The removal of what a place holds in a role. */
const removalOf = ({ to, intent }: Place, isExcluded: boolean): Wish => ({
  kind: 'remove',
  target: to(isExcluded),
  ...(intent === undefined ? {} : { intent }),
});

export function wishesOf(list: ListPlan): Wish[] {
  const { family, places, isReplaced, locked, wantsLocked, saysRun } = list;
  const own = placesOf(family);
  if (isReplaced)
    return [
      {
        kind: 'replace',
        rows: places.flatMap((place, index) =>
          ((state) => (state === undefined ? [] : rowOf(own[index]!, state, saysRun)))(
            wishedState(place),
          ),
        ),
      },
    ];
  const refused: Wish[] =
    wantsLocked && locked === 'policySet'
      ? [{ kind: 'remove', target: { kind: 'group', groupId: policySetGroup } }]
      : [];
  const wishes = places.flatMap(({ was, wish }, index): Wish[] => {
    const place = own[index]!;
    if (wish === 'leave') return [];
    const gone =
      was !== undefined && wish?.isExcluded !== was.isExcluded
        ? [removalOf(place, was.isExcluded)]
        : [];
    return wish === undefined
      ? [...gone, removalOf(place, false)]
      : [...gone, { kind: 'add', row: rowOf(place, wish, saysRun) }];
  });
  return [...(list.isBroad ? broadly(wishes, list) : wishes), ...crowding(list), ...refused];
}

/** Removals of all that a target has in a role, said by one that names no intent. */
function broadly(wishes: readonly Wish[], { family, places }: ListPlan): Wish[] {
  const own = placesOf(family);
  const added = new Set(
    wishes.flatMap((wish) => (wish.kind === 'add' ? [canonicalJson({ ...wish.row.target })] : [])),
  );
  const kept = new Set(
    places.flatMap(({ was, wish }, index) =>
      was !== undefined && wish === 'leave'
        ? [canonicalJson({ ...own[index]!.to(was.isExcluded) })]
        : [],
    ),
  );
  return wishes.map((wish) =>
    wish.kind !== 'remove' ||
    added.has(canonicalJson({ ...wish.target })) ||
    kept.has(canonicalJson({ ...wish.target }))
      ? wish
      : { kind: 'remove', target: wish.target },
  );
}

/** A group that stays included is wanted with another intent as well, which the app refuses. */
function crowding({ family, places, wantsCrowded }: ListPlan): Wish[] {
  if (!wantsCrowded) return [];
  const own = placesOf(family);
  const included = places.findIndex(
    ({ was, wish }, index) =>
      own[index]!.intent !== undefined &&
      own[index]!.groupId !== undefined &&
      was?.isExcluded === false &&
      wish === 'leave',
  );
  const other = own.findIndex(
    ({ groupId }, index) =>
      groupId === own[included]?.groupId &&
      places[index]!.was === undefined &&
      places[index]!.wish === 'leave',
  );
  if (included < 0 || other < 0) return [];
  const state = { isExcluded: false, filter: { mode: 'none' }, intent: 'apply' } as const;
  return [{ kind: 'add', row: rowOf(own[other]!, state, false) }];
}
