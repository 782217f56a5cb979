import { isKindOf } from '../../tenant/configurations/types.ts';
import { invalidFilter, lexFilter, type Token } from './filterLexer.ts';

/** A row as a filter reads it: the value of a property, or of a path that begins with a cast. */
export type FilterRow = (name: string) => unknown;

/** What a filter says about one row. */
export type Predicate = (row: FilterRow) => boolean;

export interface ParsedFilter {
  readonly matches: Predicate;
  /**
   * operators and functions that were used, in lower case: some need `ConsistencyLevel: eventual`
   * on directory objects
   */
  readonly uses: ReadonlySet<string>;
}

type Value = string | number | boolean | null;

class Parser {
  readonly uses = new Set<string>();
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly properties: ReadonlySet<string>;
  private readonly takesCasts: boolean;

  constructor(tokens: readonly Token[], properties: ReadonlySet<string>, takesCasts: boolean) {
    this.tokens = tokens;
    this.properties = properties;
    this.takesCasts = takesCasts;
  }

  parse(): Predicate {
    const predicate = this.or();
    const rest = this.tokens[this.at];
    if (rest !== undefined) throw invalidFilter(`Syntax error at '${rest.text}'.`);
    return predicate;
  }

  private or(): Predicate {
    let left = this.and();
    while (this.takeWord('or')) {
      const [a, b] = [left, this.and()];
      left = (row) => a(row) || b(row);
    }
    return left;
  }

  private and(): Predicate {
    let left = this.not();
    while (this.takeWord('and')) {
      const [a, b] = [left, this.not()];
      left = (row) => a(row) && b(row);
    }
    return left;
  }

  private not(): Predicate {
    if (!this.takeWord('not')) return this.primary();
    this.uses.add('not');
    const inner = this.primary();
    return (row) => !inner(row);
  }

  private primary(): Predicate {
    if (this.takeSign('(')) {
      const inner = this.or();
      this.needSign(')');
      return inner;
    }
    const word = this.needWord();
    if (this.takeSign('(')) return this.call(word);
    return this.comparison(word);
  }

  private call(name: string): Predicate {
    const lower = name.toLowerCase();
    this.uses.add(lower.endsWith('/any') ? 'any' : lower);
    if (lower === 'isof') {
      const type = this.value();
      this.needSign(')');
      if (typeof type !== 'string') throw invalidFilter('isof needs the name of a type.');
      return (row) => isOf(typeName(row('@odata.type')), typeName(type));
    }
    if (lower.endsWith('/any')) return this.any(name.slice(0, -'/any'.length));
    const test = FUNCTIONS[lower];
    if (test === undefined)
      throw invalidFilter(`An unknown function with name '${name}' was found.`);
    const property = this.property(this.needWord());
    this.needSign(',');
    const wanted = this.value();
    this.needSign(')');
    if (typeof wanted !== 'string') throw invalidFilter(`${name} needs a string.`);
    this.skipEqTrue();
    return (row) => {
      const actual = row(property);
      return typeof actual === 'string' && test(actual.toLowerCase(), wanted.toLowerCase());
    };
  }

  /** `groupTypes/any(c:c eq 'Unified')` */
  private any(property: string): Predicate {
    this.property(property);
    const variable = this.needWord();
    this.needSign(':');
    if (this.needWord() !== variable || !this.takeWord('eq'))
      throw invalidFilter(`'any' on '${property}' understands only eq.`);
    const wanted = this.value();
    this.needSign(')');
    return (row) => {
      const actual = row(property);
      return Array.isArray(actual) && actual.includes(wanted);
    };
  }

  private comparison(word: string): Predicate {
    const property = this.property(word);
    const operator = this.needWord().toLowerCase();
    this.uses.add(operator);
    if (operator === 'in') {
      this.needSign('(');
      const wanted = [this.value()];
      while (this.takeSign(',')) wanted.push(this.value());
      this.needSign(')');
      return (row) => wanted.some((each) => compare(row(property), each) === 0);
    }
    const test = COMPARISONS[operator];
    if (test === undefined) throw invalidFilter(`Syntax error: '${operator}' is not an operator.`);
    const wanted = this.value();
    return (row) => test(compare(row(property), wanted));
  }

  private skipEqTrue(): void {
    if (this.takeWord('eq') && this.value() !== true)
      throw invalidFilter('Only eq true may follow a function.');
  }

  private property(name: string): string {
    const isCast = this.takesCasts && /^microsoft\.graph\.\w+\/\w+$/.test(name);
    if (!isCast && !this.properties.has(name))
      throw invalidFilter(`Could not find a property named '${name}'.`);
    return name;
  }

  private value(): Value {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined || token.kind === 'sign') throw invalidFilter('A value was expected.');
    if (token.kind === 'string') return token.text;
    if (token.text === 'true' || token.text === 'false') return token.text === 'true';
    if (token.text === 'null') return null;
    const number = Number(token.text);
    return Number.isNaN(number) ? token.text : number;
  }

  private takeWord(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word' || token.text.toLowerCase() !== text) return false;
    this.at += 1;
    return true;
  }

  private takeSign(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private needSign(text: string): void {
    if (!this.takeSign(text)) throw invalidFilter(`'${text}' was expected.`);
  }

  private needWord(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word') throw invalidFilter('A name was expected.');
    this.at += 1;
    return token.text;
  }
}

const FUNCTIONS: Readonly<Record<string, (actual: string, wanted: string) => boolean>> = {
  startswith: (actual, wanted) => actual.startsWith(wanted),
  endswith: (actual, wanted) => actual.endsWith(wanted),
  contains: (actual, wanted) => actual.includes(wanted),
};

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

function isOf(type: string, wanted: string): boolean {
  return type === wanted || isKindOf(type, wanted);
}

function typeName(value: unknown): string {
  return typeof value === 'string' ? value.replace(/^#?microsoft\.graph\./, '') : '';
}

/**
 * Not comparable is NaN, which no operator but `ne` accepts. Text compares without case, as Graph
 * does.
 */
function compare(actual: unknown, wanted: Value): number {
  if (actual === wanted || (actual === undefined && wanted === null)) return 0;
  if (typeof actual === 'number' && typeof wanted === 'number') return actual - wanted;
  if (typeof actual === 'string' && typeof wanted === 'string') {
    const [a, b] = [actual.toLowerCase(), wanted.toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return Number.NaN;
}

/**
 * Parses a `$filter` for rows that have these properties; a mistake is Graph's 400.
 * @param takesCasts whether a path may begin with a type: `microsoft.graph.managedApp/version`
 */
export function parseFilter(
  text: string,
  properties: ReadonlySet<string>,
  takesCasts = false,
): ParsedFilter {
  const parser = new Parser(lexFilter(text), properties, takesCasts);
  const matches = parser.parse();
  return { matches, uses: parser.uses };
}
