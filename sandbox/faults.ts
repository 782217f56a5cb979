import { isRecord, numberAt, stringAt, type JsonRecord } from './json.ts';
import { random } from './random.ts';

/** What goes wrong. A cut is a connection that breaks without an answer. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      readonly code?: string;
      readonly message?: string;
    }
  | { readonly kind: 'claims'; readonly claims: string }
  | { readonly kind: 'cutBeforeCommit' }
  | { readonly kind: 'cutAfterCommit' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'garbage' }
  | { readonly kind: 'lag'; readonly ms: number }
  /** Sign-in refuses: Entra's number without `AADSTS`. */
  | { readonly kind: 'entra'; readonly code: number }
  /** Sign-in never answers, as where the browser keeps cookies from a hidden frame. */
  | { readonly kind: 'silence' };

export interface FaultRule {
  readonly method?: string;
  /** part of path and query, or the source of a regular expression */
  readonly path?: string;
  /** how often; once if not said, null is always */
  readonly times?: number | null;
  /** chance from 0 to 1, by the sandbox's seed */
  readonly rate?: number;
  /** how many matching requests to let pass first */
  readonly skip?: number;
  readonly fault: Fault;
}

/** A rule that cannot be understood; the control answers 400 with the message. */
export class FaultRuleError extends Error {}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new FaultRuleError(`${what} is missing or has the wrong type`);
  return value;
}

function readFault(json: JsonRecord): Fault {
  const kind = stringAt(json, 'kind');
  switch (kind) {
    case 'status': {
      const status = need(numberAt(json, 'status'), 'fault.status');
      if (status < 200 || status > 599)
        throw new FaultRuleError('fault.status must be from 200 to 599');
      const retryAfter = numberAt(json, 'retryAfter');
      const code = stringAt(json, 'code');
      const message = stringAt(json, 'message');
      return {
        kind,
        status,
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(code === undefined ? {} : { code }),
        ...(message === undefined ? {} : { message }),
      };
    }
    case 'claims': {
      const { claims } = json;
      return {
        kind,
        claims: isRecord(claims)
          ? JSON.stringify(claims)
          : need(stringAt(json, 'claims'), 'fault.claims'),
      };
    }
    case 'delay':
    case 'lag':
      return { kind, ms: need(numberAt(json, 'ms'), 'fault.ms') };
    case 'entra':
      return { kind, code: need(numberAt(json, 'code'), 'fault.code') };
    case 'cutBeforeCommit':
    case 'cutAfterCommit':
    case 'garbage':
    case 'silence':
      return { kind };
    case undefined:
    default:
      throw new FaultRuleError(`fault.kind '${String(json['kind'])}' is not known`);
  }
}

function readRule(json: unknown): FaultRule {
  if (!isRecord(json) || !isRecord(json['fault']))
    throw new FaultRuleError('A rule is an object with a fault');
  const method = stringAt(json, 'method');
  const path = stringAt(json, 'path');
  const times = json['times'] === null ? null : numberAt(json, 'times');
  const rate = numberAt(json, 'rate');
  const skip = numberAt(json, 'skip');
  return {
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path }),
    ...(times === undefined ? {} : { times }),
    ...(rate === undefined ? {} : { rate }),
    ...(skip === undefined ? {} : { skip }),
    fault: readFault(json['fault']),
  };
}

/** Reads what was posted: one rule, a list of rules, or `{ "rules": [...] }`. */
export function readFaultRules(json: unknown): readonly FaultRule[] {
  if (Array.isArray(json)) return json.map(readRule);
  if (isRecord(json) && Array.isArray(json['rules'])) return json['rules'].map(readRule);
  return [readRule(json)];
}

interface Live {
  readonly rule: FaultRule;
  seen: number;
  done: number;
}

function pathMatches(wanted: string, path: string): boolean {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // the raw path will do
  }
  if (path.includes(wanted) || decoded.includes(wanted)) return true;
  try {
    return new RegExp(wanted).test(path);
  } catch {
    return false;
  }
}

/** The rules now in force. */
export class Faults {
  private live: Live[] = [];
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  /** Replaces all rules; an empty list ends every fault. */
  set(rules: readonly FaultRule[]): void {
    this.live = rules.map((rule) => ({ rule, seen: 0, done: 0 }));
  }

  /** Rules, and how often each matched and struck. */
  report(): readonly (FaultRule & { readonly seen: number; readonly done: number })[] {
    return this.live.map(({ rule, seen, done }) => ({ ...rule, seen, done }));
  }

  /**
   * Everything that befalls this request; the first `delay` and `lag` may come with one other. Faults
   * of sign-in befall requests to sign-in only, all others requests to Graph only.
   */
  strike(method: string, path: string, at: 'graph' | 'signIn' = 'graph'): readonly Fault[] {
    const struck: Fault[] = [];
    for (const each of this.live) {
      const { rule } = each;
      if (isOfSignIn(rule.fault) !== (at === 'signIn')) continue;
      if (rule.method !== undefined && rule.method.toUpperCase() !== method) continue;
      if (rule.path !== undefined && !pathMatches(rule.path, path)) continue;
      if (
        struck.some(
          (fault) => fault.kind === rule.fault.kind || (isFinal(fault) && isFinal(rule.fault)),
        )
      )
        continue;
      each.seen += 1;
      if (each.seen <= (rule.skip ?? 0)) continue;
      const times = rule.times === undefined ? 1 : rule.times;
      if (times !== null && each.done >= times) continue;
      if (rule.rate !== undefined && this.next() >= rule.rate) continue;
      each.done += 1;
      struck.push(rule.fault);
    }
    return struck;
  }
}

function isOfSignIn(fault: Fault): boolean {
  return fault.kind === 'entra' || fault.kind === 'silence';
}

/** Decides the answer, so a request can have only one. */
function isFinal(fault: Fault): boolean {
  return fault.kind !== 'delay' && fault.kind !== 'lag';
}
