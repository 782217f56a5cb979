import { graphError } from '../http/errors.ts';

/** What a resource allows a caller to ask. */
export interface QueryRules {
  /** `$`-options that are understood; any other is refused */
  readonly allows: readonly string[];
  readonly pageSize?: number;
  readonly maxPageSize?: number;
}

export interface Query {
  readonly options: ReadonlyMap<string, string>;
  readonly top: number | undefined;
  readonly skip: number;
  readonly count: boolean;
  readonly select: readonly string[] | undefined;
  readonly expand: readonly string[];
  readonly eventual: boolean;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text))
    throw graphError(
      400,
      'BadRequest',
      `Invalid value '${text}' for ${name} query option found. The ${name} query ` +
        'option requires a non-negative integer value.',
    );
  return Number(text);
}

function topOf(options: ReadonlyMap<string, string>, rules: QueryRules): number | undefined {
  const top = wholeNumber('$top', options.get('$top'));
  const max = rules.maxPageSize;
  if (top === 0)
    throw graphError(
      400,
      'BadRequest',
      "Invalid page size specified: '0'. Must be between 1 and 999 inclusive.",
    );
  if (top !== undefined && max !== undefined && top > max) {
    const message =
      max === 999
        ? `Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`
        : `The limit of '${max}' for Top query has been exceeded. The value from the incoming request is '${top}'.`;
    throw graphError(400, 'BadRequest', message);
  }
  return top;
}

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A skip token only we can make: `sandbox` and how many rows were handed out already. */
export function skipToken(offset: number): string {
  return btoa(`sandbox:${offset}`).replaceAll('=', '');
}

function offsetOf(token: string | undefined): number {
  if (token === undefined) return 0;
  let text = '';
  try {
    text = atob(token);
  } catch {
    // refused below
  }
  const match = /^sandbox:(\d+)$/.exec(text);
  if (match === null) throw graphError(400, 'BadRequest', 'Skip token is not valid.');
  return Number(match[1]);
}

/** Reads the query options of a request; what the resource does not know is a 400, as in Graph. */
export function readQuery(request: Request, rules: QueryRules): Query {
  const options = new Map<string, string>();
  for (const [key, value] of new URL(request.url).searchParams) {
    if (!key.startsWith('$')) continue;
    if (options.has(key))
      throw graphError(
        400,
        'BadRequest',
        `Query option '${key}' was specified more than once, but it must be specified at most once.`,
      );
    if (!rules.allows.includes(key))
      throw graphError(400, 'BadRequest', `The query parameter '${key}' is not supported.`);
    options.set(key, value);
  }
  const count = options.get('$count');
  if (count !== undefined && count !== 'true' && count !== 'false') {
    throw graphError(
      400,
      'BadRequest',
      `Invalid value '${count}' for $count query option found. Valid values are 'true' and 'false'.`,
    );
  }
  const select = options.get('$select');
  return {
    options,
    top: topOf(options, rules),
    skip:
      (wholeNumber('$skip', options.get('$skip')) ?? 0) +
      offsetOf(options.get('$skiptoken') ?? options.get('$skipToken')),
    count: count === 'true',
    select: select === undefined ? undefined : list(select),
    expand: list(options.get('$expand') ?? ''),
    eventual: request.headers.get('consistencylevel')?.toLowerCase() === 'eventual',
  };
}
