import type { Assignment } from '#domain/assignment/assignment.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

/**
 * How many letters of JSON one row may take in the journal. Rows of Intune take about 600; the
 * limit is for what Graph may send one day.
 */
export const MOST_ROW_LETTERS = 16_384;

/** Stands where a field was too large to be kept, with the letters of JSON it had. */
const LEFT_OUT = '@leftOut';

type Path = readonly [name: string] | readonly [outer: string, name: string];

/**
 * A row as the journal keeps it: as Graph gave it. Where it is larger than
 * {@link MOST_ROW_LETTERS}, its largest fields are left out, one after the other until it fits; of
 * objects the fields inside.
 */
export function boundedRow(row: Assignment): Assignment {
  let letters = JSON.stringify(row.raw).length;
  if (letters <= MOST_ROW_LETTERS) return row;
  let raw = row.raw;
  for (const field of fieldsBySize(raw)) {
    if (letters <= MOST_ROW_LETTERS) break;
    const mark = { [LEFT_OUT]: field.letters };
    raw = withField(raw, field.path, mark);
    letters += JSON.stringify(mark).length - field.letters;
  }
  const { payload } = row;
  // What is in `raw` twice does not count twice, and must not stay where that had to go.
  const held = payload?.settings == null ? {} : { payload: { ...payload, settings: undefined } };
  return { ...row, ...held, raw };
}

/** The names of the fields that {@link boundedRow} left out, as `target.name` where inside. */
export function fieldsLeftOut(raw: JsonObject): string[] {
  return fieldsOf(raw).flatMap(({ path, value }) => (isLeftOut(value) ? [path.join('.')] : []));
}

/** The row without the marks of what was left out: what can be sent. */
export function withoutLeftOut(raw: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]): [string, Json][] => {
      if (isLeftOut(value)) return [];
      return [[name, isJsonObject(value) ? withoutLeftOut(value) : value]];
    }),
  );
}

function isLeftOut(value: Json): boolean {
  return isJsonObject(value) && typeof value[LEFT_OUT] === 'number';
}

function fieldsOf(raw: JsonObject): { readonly path: Path; readonly value: Json }[] {
  return Object.entries(raw).flatMap(([outer, value]): { path: Path; value: Json }[] =>
    isJsonObject(value) && !isLeftOut(value)
      ? Object.entries(value).map(([name, inner]) => ({ path: [outer, name], value: inner }))
      : [{ path: [outer], value }],
  );
}

function fieldsBySize(raw: JsonObject) {
  return fieldsOf(raw)
    .map(({ path, value }) => ({ path, letters: JSON.stringify(value).length }))
    .toSorted((a, b) => b.letters - a.letters);
}

function withField(row: JsonObject, [outer, name]: Path, value: Json): JsonObject {
  if (name === undefined) return { ...row, [outer]: value };
  const inner = row[outer];
  return { ...row, [outer]: { ...(isJsonObject(inner!) ? inner : {}), [name]: value } };
}
