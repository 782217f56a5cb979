import { readBody, refuseUnknown } from '../http/body.ts';
import { intuneError } from '../http/errors.ts';

/** What every report is asked with; more is refused. */
const BODY = [
  'select',
  'filter',
  'search',
  'orderBy',
  'skip',
  'top',
  'groupBy',
  'name',
  'sessionId',
] as const;

export type Cell = string | number | null;

export type ReportRow = Readonly<Record<string, Cell>>;

/** How a report is asked, its filter as the values of each column. */
export interface Asked {
  readonly values: (column: string) => readonly string[];
  readonly select: readonly string[];
  readonly skip: number;
  readonly top: number;
}

/** The largest page of a report (observed in public tools). */
const LARGEST_PAGE = 50;

function refused(): Error {
  return intuneError(400, 'BadRequest', 'An error has occurred');
}

/** Reads `(A eq 'x')` joined by `and` and `or`; anything else is refused. */
function filterValues(filter: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  const rest = filter.replaceAll(
    /\(\s*(\w+) eq '([^']*)'\s*\)/g,
    (_, column: string, value: string) => {
      values.set(column, [...(values.get(column) ?? []), value]);
      return '';
    },
  );
  if (/[^\s()]/.test(rest.replaceAll(/\b(?:and|or)\b/g, ''))) throw refused();
  return values;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

export async function readAsked(request: Request): Promise<Asked> {
  const body = await readBody(request);
  refuseUnknown(body, 'microsoft.graph.report', BODY);
  const { filter, top, skip } = body;
  const values = filterValues(typeof filter === 'string' ? filter : '');
  return {
    values: (column) => values.get(column) ?? [],
    select: texts(body['select']),
    skip: typeof skip === 'number' ? skip : 0,
    top: Math.min(typeof top === 'number' ? top : LARGEST_PAGE, LARGEST_PAGE),
  };
}

/** A value that the filter has to name once, or the report is refused as observed. */
export function required({ values }: Asked, column: string): string {
  const [first, ...more] = values(column);
  if (first === undefined || more.length > 0) throw refused();
  return first;
}

/**
 * A page of a table, as JSON text in octets. Where rows go on, the first of a further page is the
 * last of the one before, once more: pages of real reports were seen to repeat rows.
 * @param columns every column of the report, with its type
 */
export function tableResponse(
  { select, skip, top }: Asked,
  columns: Readonly<Record<string, 'String' | 'Int64' | 'DateTime'>>,
  rows: readonly ReportRow[],
): Response {
  const names = select.length === 0 ? Object.keys(columns) : select;
  if (names.some((name) => !Object.hasOwn(columns, name))) throw refused();
  const doubled = rows.flatMap((row, index) =>
    index > 0 && index % (LARGEST_PAGE - 1) === 0 && index < rows.length - 1 ? [row, row] : [row],
  );
  const table = {
    TotalRowCount: doubled.length,
    Schema: names.map((name) => ({ Column: name, PropertyType: columns[name] })),
    Values: doubled.slice(skip, skip + top).map((row) => names.map((name) => row[name] ?? null)),
    SessionId: '',
  };
  return new Response(JSON.stringify(table), {
    headers: { 'content-type': 'application/octet-stream' },
  });
}
