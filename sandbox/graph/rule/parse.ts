import { APP_PROPERTIES, RULE_PROPERTIES, type RuleProperty } from './properties.ts';

export type RuleNode =
  | { readonly kind: 'and' | 'or'; readonly left: RuleNode; readonly right: RuleNode }
  | {
      readonly kind: 'clause';
      readonly property: RuleProperty;
      readonly operator: string;
      readonly values: readonly (string | null)[];
    };

/** Why a rule is not valid. */
export class RuleError extends Error {}

/** Longest rule that is accepted (memdocs filters overview). */
const MAX_CHARACTERS = 3072;

interface Token {
  readonly kind: 'sign' | 'text' | 'word';
  readonly text: string;
}

function lex(rule: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:([()[\],])|"([^"]*)"|([^\s()[\],"']+))/y;
  const end = rule.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const match = pattern.exec(rule);
    if (match === null) throw new RuleError(`Unexpected character at position ${at}`);
    const [, sign, text, word] = match;
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.trim() });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

const isVersion = (text: string): boolean => /^\d+(\.\d+){1,3}$/.test(text);

class RuleParser {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly platform: string;

  constructor(tokens: readonly Token[], platform: string) {
    this.tokens = tokens;
    this.platform = platform;
  }

  parse(): RuleNode {
    const node = this.or();
    if (this.at < this.tokens.length)
      throw new RuleError(`Unexpected '${this.tokens[this.at]?.text ?? ''}'`);
    return node;
  }

  /** `and` binds tighter than `or` (observed). */
  private or(): RuleNode {
    let left = this.and();
    while (this.takeWord('or')) left = { kind: 'or', left, right: this.and() };
    return left;
  }

  private and(): RuleNode {
    let left = this.primary();
    while (this.takeWord('and')) left = { kind: 'and', left, right: this.primary() };
    return left;
  }

  private primary(): RuleNode {
    if (!this.takeSign('(')) return this.clause();
    const inner = this.or();
    if (!this.takeSign(')')) throw new RuleError("')' expected");
    return inner;
  }

  private clause(): RuleNode {
    const property = this.property(this.word());
    const operator = this.word().toLowerCase().replace(/^-/, '');
    if (!property.operators.includes(operator))
      throw new RuleError(`'${operator}' is not an operator of ${property.name}`);
    return { kind: 'clause', property, operator, values: this.values(property, operator) };
  }

  private property(text: string): RuleProperty {
    const [entity = '', name = ''] = text.split('.');
    const table = { device: RULE_PROPERTIES, app: APP_PROPERTIES }[entity.toLowerCase()];
    const found = table?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new RuleError(`Unknown property ${text}`);
    if (!found.platforms.includes(this.platform))
      throw new RuleError(`${found.name} does not exist on ${this.platform}`);
    return found;
  }

  private values(property: RuleProperty, operator: string): readonly (string | null)[] {
    const takesList = operator === 'in' || operator === 'notin';
    if (!this.takeSign('[')) return [this.value(property, operator)];
    if (!takesList) throw new RuleError(`'${operator}' takes one value`);
    const values: (string | null)[] = [];
    while (!this.takeSign(']')) {
      values.push(this.value(property, operator));
      if (!this.takeSign(',') && this.tokens[this.at]?.text !== ']')
        throw new RuleError("',' or ']' expected");
    }
    if (values.length === 0) throw new RuleError('An empty list is not allowed');
    return values;
  }

  private value(property: RuleProperty, operator: string): string | null {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined || token.kind === 'sign') throw new RuleError('A value was expected');
    if (token.kind === 'word') {
      if (
        /^\$?null$/i.test(token.text) &&
        property.kind === 'text' &&
        (operator === 'eq' || operator === 'ne')
      )
        return null;
      if (property.kind === 'version' && isVersion(token.text)) return token.text;
      throw new RuleError(`${token.text} must stand in double quotation marks`);
    }
    if (token.text === '') throw new RuleError('An empty value is not allowed');
    if (property.kind === 'version' && !isVersion(token.text))
      throw new RuleError(`'${token.text}' is not a version`);
    return token.text;
  }

  private word(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word') throw new RuleError('A property or an operator was expected');
    this.at += 1;
    return token.text;
  }

  private takeWord(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word' || token.text.toLowerCase().replace(/^-/, '') !== text) return false;
    this.at += 1;
    return true;
  }

  private takeSign(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== text) return false;
    this.at += 1;
    return true;
  }
}

/**
 * Reads a rule for a platform; throws RuleError. What is accepted: docs/reference/filter-rules.md,
 * documented and observed.
 */
export function parseRule(rule: string, platform: string): RuleNode {
  if (rule.trim() === '') throw new RuleError('The rule is empty');
  if (rule.length > MAX_CHARACTERS)
    throw new RuleError(`A rule has at most ${MAX_CHARACTERS} characters`);
  return new RuleParser(lex(rule), platform).parse();
}
