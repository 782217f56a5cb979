import { intentOf, placeIntentOf, takesAway, type Intent } from '#domain/assignment/intent.ts';
import {
  type Conflict,
  conflictOf,
  type Fate,
  fateOf,
  type Way,
  WAYS,
} from '#domain/assignment/intentConflicts.ts';
import { all, any, type Condition, NEVER, not } from '#domain/impact/condition.ts';

interface WithIntent {
  readonly intent: string | undefined;
}

/** When rows that share their exclusions reach somebody. */
export interface Lists<Row extends WithIntent> {
  readonly reached: (rows: readonly Row[]) => Condition;
  /** In one way, filters aside: an intent is decided before a filter is looked at. */
  readonly via: (rows: readonly Row[], way: Way) => Condition;
  /** Holds where the row that takes away wins and nobody documents it: never known. */
  readonly byChance: Condition;
}

/** What becomes of the intents of rows where they meet, each reckoned when it is asked for. */
export interface Meeting {
  /**
   * Whom rows reach where those of other intents do not win.
   * @param intents the rows that are asked about; without them, all that take nothing away
   */
  readonly stands: (intents?: readonly Intent[]) => Condition;
  /** When an intent reaches somebody at all; never, where it has no list of its own. */
  readonly reaches: (intent: Intent) => Condition;
  /** When an intent is certainly lost to another one of the same app. */
  readonly isLostTo: (intent: Intent, by: Intent) => Condition;
}

/**
 * How the intents of rows meet. Each intent that lives beside others is a list with targets and
 * exclusions of its own; of Apply and Remove each is, too.
 */
export function meetingOf<Row extends WithIntent>(
  rows: readonly Row[],
  lists: Lists<Row>,
): Meeting {
  const sides = sidesOf(rows, lists);
  return {
    stands(intents) {
      const asked =
        intents === undefined
          ? rows.filter((row) => !takesAway(row))
          : rows.filter((row) => intents.some((intent) => intent === intentOf(row)));
      return any(
        ...[...new Set(asked.map(placeIntentOf))].map((place) =>
          place === undefined
            ? inOnePlace(
                asked.filter((row) => placeIntentOf(row) === undefined),
                rows,
                lists,
              )
            : standsBesideAll(sideOf(place, sides), sides, lists.byChance),
        ),
      );
    },
    reaches: (intent) => sideOf(intent, sides).reached,
    isLostTo(intent, by) {
      const rival = rivalsOf(sideOf(intent, sides), sides).find((one) => one.other.intent === by);
      return rival === undefined ? any() : isLost(rival);
    },
  };
}

/** Apply and Remove share a place: a target has one of them, and two targets may differ. */
function inOnePlace<Row extends WithIntent>(
  own: readonly Row[],
  rows: readonly Row[],
  { reached, byChance }: Lists<Row>,
): Condition {
  const sides = [own.filter((row) => !takesAway(row)), own.filter(takesAway)] as const;
  return any(
    ...sides.flatMap((side, index) => {
      if (side.length === 0) return [];
      const isTaking = index === 1;
      const others = rows.filter(
        (row) => placeIntentOf(row) === undefined && takesAway(row) !== isTaking,
      );
      if (others.length === 0) return [reached(side)];
      const loses = isTaking ? not(byChance) : byChance;
      return [all(reached(side), not(all(reached(others), loses)))];
    }),
  );
}

/** The list of one intent that lives beside others, and when it reaches somebody. */
interface Side {
  readonly intent: Intent;
  readonly reached: Condition;
  /** In one way, filters aside. */
  readonly via: Readonly<Record<Way, Condition>>;
}

type Sides = ReadonlyMap<Intent, Side>;

function sidesOf<Row extends WithIntent>(rows: readonly Row[], lists: Lists<Row>): Sides {
  const sides = new Map<Intent, Side>();
  for (const intent of new Set(rows.map(placeIntentOf))) {
    if (intent === undefined) continue;
    const own = rows.filter((row) => placeIntentOf(row) === intent);
    const via = { user: lists.via(own, 'user'), device: lists.via(own, 'device') };
    sides.set(intent, { intent, reached: lists.reached(own), via });
  }
  return sides;
}

function sideOf(intent: Intent, sides: Sides): Side {
  return sides.get(intent) ?? { intent, reached: any(), via: { user: any(), device: any() } };
}

/** Two intents of an app that cannot both hold. */
interface Rivals {
  readonly conflict: Conflict;
  readonly own: Side;
  readonly other: Side;
}

function rivalsOf(own: Side, sides: Sides): Rivals[] {
  return [...sides.values()].flatMap((other) => {
    const conflict = conflictOf(own.intent, other.intent);
    return conflict === undefined ? [] : { conflict, own, other };
  });
}

function standsBesideAll(own: Side, sides: Sides, byChance: Condition): Condition {
  // What reaches nobody has no rivals to look at.
  if (own.reached === NEVER) return own.reached;
  const rivals = rivalsOf(own, sides);
  return all(own.reached, ...rivals.map((rival) => staysBeside(rival, sides, byChance)));
}

/**
 * When an intent is not taken away by another: for certain, or as far as nobody knows. Where the
 * other one has filters that hold it back, what is decided before is not known either. An intent
 * that loses itself takes nothing away: "User Required and Available" with "User Uninstall" comes to
 * "Required and Available" (the page of {@link CONFLICTS}).
 */
function staysBeside(rival: Rivals, sides: Sides, byChance: Condition): Condition {
  const { own, other } = rival;
  const thirds = rivalsOf(other, sides).filter((each) => each.other.intent !== own.intent);
  const isOtherLost = thirds.flatMap((third) =>
    third.conflict.isMixedEitherWay === true ? [isLost(third)] : [],
  );
  const isOtherInDoubt = thirds.map((third) => where(third, (fate) => fate !== 'stays'));
  const isCertain = all(isLost(rival), not(any(...isOtherInDoubt)));
  return any(
    not(where(rival, (fate) => fate !== 'stays')),
    ...isOtherLost,
    // Both sides ask the one unknown, so that not both of them win by it.
    all(not(isCertain), takesAway(own) ? byChance : not(byChance)),
  );
}

function isLost(rival: Rivals): Condition {
  return all(
    where(rival, (fate) => fate === 'loses'),
    not(where(rival, (fate) => fate !== 'loses')),
    rival.other.reached,
  );
}

/** When the two meet in ways of which this is true. */
function where({ conflict, own, other }: Rivals, isMeant: (fate: Fate) => boolean): Condition {
  const meetings: Condition[] = [];
  for (const way of WAYS) {
    if (own.via[way] === NEVER) continue;
    for (const otherWay of WAYS) {
      if (other.via[otherWay] === NEVER) continue;
      if (isMeant(fateOf(conflict, { intent: own.intent, way }, otherWay)))
        meetings.push(all(own.via[way], other.via[otherWay]));
    }
  }
  return any(...meetings);
}
