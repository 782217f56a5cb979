import { intentOf, placeIntentOf, takesAway, type Intent } from '#domain/assignment/intent.ts';
import { conflictOf, type Way, WAYS, winnerBetween } from '#domain/assignment/intentConflicts.ts';
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
  const removing = rows.filter(takesAway);
  const asked =
    intents === undefined
      ? rows.filter((row) => !takesAway(row))
      : rows.filter((row) => intents.some((intent) => intent === intentOf(row)));
  const places = [...new Set(asked.map(placeIntentOf))];
  return any(
    ...places.map((place) => {
      const own = asked.filter((row) => placeIntentOf(row) === place);
      if (place === undefined) return unlessRemoved(own, removing, lists);
      const others = new Set(rows.map(placeIntentOf));
      others.delete(place);
      return all(
        lists.reached(own),
        ...[...others].map((other) =>
          other === undefined
            ? all()
            : unlessOther(
                { intent: place, rows: own },
                { intent: other, rows: rows.filter((row) => placeIntentOf(row) === other) },
                lists,
              ),
        ),
      );
    }),
  );
}

function unlessRemoved<Row extends WithIntent>(
  own: readonly Row[],
  removing: readonly Row[],
  { reached, byChance }: Lists<Row>,
): Condition {
  const others = removing.filter((row) => placeIntentOf(row) === undefined);
  return others.length === 0
    ? reached(own)
    : all(reached(own), not(all(reached(others), byChance)));
}

interface Side<Row> {
  readonly intent: Intent;
  readonly rows: readonly Row[];
}

/**
 * When an intent is not taken away by another: for certain, or as far as nobody knows. Where the
 * other one has filters that hold it back, what is decided before is not known either.
 */
function unlessOther<Row extends WithIntent>(
  own: Side<Row>,
  other: Side<Row>,
  { reached, via, byChance }: Lists<Row>,
): Condition {
  const conflict = conflictOf(own.intent, other.intent);
  if (conflict === undefined) return all();
  const where = (isMeant: (winner: Intent | undefined) => boolean) =>
    any(
      ...WAYS.flatMap((way) =>
        WAYS.flatMap((otherWay) =>
          isMeant(winnerBetween(conflict, { intent: own.intent, way }, otherWay))
            ? [all(via(own.rows, way), via(other.rows, otherWay))]
            : [],
        ),
      ),
    );
  const isAtRisk = where((winner) => winner !== own.intent);
  const mayStay = where((winner) => winner !== other.intent);
  const isLost = all(isAtRisk, not(mayStay), reached(other.rows));
  // Both sides ask the one unknown, so that not both of them win by it.
  return any(not(isAtRisk), all(not(isLost), takesAway(own) ? byChance : not(byChance)));
}
