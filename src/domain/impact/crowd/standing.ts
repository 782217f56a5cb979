import { intentOf, placeIntentOf, takesAway, type Intent } from '#domain/assignment/intent.ts';
import {
  type Conflict,
  conflictOf,
  type Fate,
  fateOf,
  type Way,
  WAYS,
} from '#domain/assignment/intentConflicts.ts';
import { all, any, type Condition, not } from '#domain/impact/condition.ts';

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

/**
 * Whom rows reach where those of other intents do not win. Each intent that lives beside others is a
 * list with targets and exclusions of its own; of Apply and Remove each is, too.
 * @param intents the rows that are asked about; without them, all that take nothing away
 */
export function standing<Row extends WithIntent>(
  rows: readonly Row[],
  lists: Lists<Row>,
  intents?: readonly Intent[],
): Condition {
  const asked =
    intents === undefined
      ? rows.filter((row) => !takesAway(row))
      : rows.filter((row) => intents.some((intent) => intent === intentOf(row)));
  const places = [...new Set(asked.map(placeIntentOf))];
  return any(
    ...places.map((place) => {
      const own = asked.filter((row) => placeIntentOf(row) === place);
      return place === undefined
        ? inOnePlace(own, rows, lists)
        : all(
            lists.reached(own),
            ...rivalsOf(place, rows).map((rival) => staysBeside(rival, rows, lists)),
          );
    }),
  );
}

/**
 * When an intent is certainly lost to another one of the same app.
 * @param by another intent
 */
export function lostTo<Row extends WithIntent>(
  intent: Intent,
  by: Intent,
  rows: readonly Row[],
  lists: Lists<Row>,
): Condition {
  const rival = rivalsOf(intent, rows).find((each) => each.other.intent === by);
  return rival === undefined ? any() : isLost(rival, lists);
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

interface Side<Row> {
  readonly intent: Intent;
  readonly rows: readonly Row[];
}

/** Two intents of an app that cannot both hold. */
interface Rivals<Row> {
  readonly conflict: Conflict;
  readonly own: Side<Row>;
  readonly other: Side<Row>;
}

function rivalsOf<Row extends WithIntent>(intent: Intent, rows: readonly Row[]): Rivals<Row>[] {
  const sideOf = (one: Intent): Side<Row> => ({
    intent: one,
    rows: rows.filter((row) => placeIntentOf(row) === one),
  });
  return [...new Set(rows.flatMap((row) => placeIntentOf(row) ?? []))].flatMap((other) => {
    const conflict = conflictOf(intent, other);
    return conflict === undefined ? [] : { conflict, own: sideOf(intent), other: sideOf(other) };
  });
}

/**
 * When an intent is not taken away by another: for certain, or as far as nobody knows. Where the
 * other one has filters that hold it back, what is decided before is not known either. An intent
 * that loses itself takes nothing away: "User Required and Available" with "User Uninstall" comes to
 * "Required and Available" (the page of {@link CONFLICTS}).
 */
function staysBeside<Row extends WithIntent>(
  rival: Rivals<Row>,
  rows: readonly Row[],
  lists: Lists<Row>,
): Condition {
  const { own, other } = rival;
  const thirds = rivalsOf(other.intent, rows).filter((each) => each.other.intent !== own.intent);
  const isOtherLost = thirds.flatMap((third) =>
    third.conflict.isMixedEitherWay === true ? [isLost(third, lists)] : [],
  );
  const isOtherInDoubt = thirds.map((third) => where(third, lists, (fate) => fate !== 'stays'));
  const isCertain = all(isLost(rival, lists), not(any(...isOtherInDoubt)));
  // Both sides ask the one unknown, so that not both of them win by it.
  const byChance = takesAway(own) ? lists.byChance : not(lists.byChance);
  return any(
    not(where(rival, lists, (fate) => fate !== 'stays')),
    ...isOtherLost,
    all(not(isCertain), byChance),
  );
}

function isLost<Row extends WithIntent>(rival: Rivals<Row>, lists: Lists<Row>): Condition {
  return all(
    where(rival, lists, (fate) => fate === 'loses'),
    not(where(rival, lists, (fate) => fate !== 'loses')),
    lists.reached(rival.other.rows),
  );
}

/** When the two meet in ways of which this is true. */
function where<Row extends WithIntent>(
  { conflict, own, other }: Rivals<Row>,
  { via }: Lists<Row>,
  isMeant: (fate: Fate) => boolean,
): Condition {
  return any(
    ...WAYS.flatMap((way) =>
      WAYS.flatMap((otherWay) =>
        isMeant(fateOf(conflict, { intent: own.intent, way }, otherWay))
          ? [all(via(own.rows, way), via(other.rows, otherWay))]
          : [],
      ),
    ),
  );
}
