import { z } from 'zod/mini';
import { momentOf, told } from '#graph/wire/field.ts';

/** A page of a report: a table as JSON text in octets (observed, docs/reference/delivery.md). */
export const reportTableSchema = z.object({
  TotalRowCount: z.union([
    z.number(),
    z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number)),
  ]),
  Schema: z.array(told(z.object({ Column: z.string() }))),
  Values: z.array(z.unknown()),
});

export type ReportTable = z.output<typeof reportTableSchema>;

/** A row of a report, by the names of its columns; undefined where it has no such column. */
export type ReportRow = (column: string) => unknown;

const NO_CELLS: readonly unknown[] = [];

/** A row that is none has no columns: it is there, and nothing is known of it. */
export function rowsOfTable({ Schema, Values }: ReportTable): ReportRow[] {
  const places = new Map(Schema.map((column, place) => [column?.Column, place]));
  return Values.map((row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : NO_CELLS;
    return (column) => cells[places.get(column) ?? -1];
  });
}

/** A text of a report; undefined where it is empty or no text. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A number of a report, which also comes as text. */
export function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A moment of a report as ISO 8601: `2026-06-19 20:29:04.0000000` is in UTC, without saying so. */
export function momentIn(value: unknown): string | undefined {
  const text = textIn(value);
  const written = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d+)?(Z)?$/.exec(text ?? '');
  return momentOf(written === null ? text : `${written[1]}T${written[2]}Z`);
}
