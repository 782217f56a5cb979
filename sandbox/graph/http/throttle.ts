import { graphError } from './errors.ts';

/** A budget for a sliding window of time. */
interface Budget {
  readonly limit: number;
  readonly windowMs: number;
  readonly per: 'app' | 'tenant';
}

/** Intune, in requests per 20 s (docs/reference/limits.md). */
const INTUNE_ALL: readonly Budget[] = [
  { limit: 1000, windowMs: 20_000, per: 'app' },
  { limit: 2000, windowMs: 20_000, per: 'tenant' },
];
const INTUNE_WRITES: readonly Budget[] = [
  { limit: 100, windowMs: 20_000, per: 'app' },
  { limit: 200, windowMs: 20_000, per: 'tenant' },
];
/**
 * Groups of a tenant with 50 to 500 users, in resource units per 10 s (docs/reference/limits.md).
 */
const DIRECTORY: readonly Budget[] = [{ limit: 5000, windowMs: 10_000, per: 'app' }];

interface Spent {
  readonly at: number;
  readonly units: number;
}

/** Resource units of a request to the directory (docs/reference/limits.md). */
function resourceUnits(url: URL): number {
  let units = 1;
  if (/\/transitiveMembers/i.test(url.pathname)) units = 5;
  else if (/\/members|\/getByIds/i.test(url.pathname)) units = 3;
  if (url.searchParams.has('$select')) units -= 1;
  const top = Number(url.searchParams.get('$top') ?? '100');
  if (top < 20) units -= 1;
  if (url.searchParams.has('$expand')) units += 1;
  return Math.max(1, units);
}

/** Counts what was let through, and refuses what is over the documented limits. */
export class Throttle {
  private readonly spent = new Map<string, Spent[]>();
  private readonly timeScale: number;
  private readonly now: () => number;

  constructor(options: { readonly timeScale: number; readonly now: () => number }) {
    this.timeScale = options.timeScale;
    this.now = options.now;
  }

  /**
   * Throws 429 with Retry-After when the request is over a limit; a refused request costs nothing.
   */
  admit(app: string, method: string, url: URL, path: string): void {
    const due: { key: string; budget: Budget; units: number }[] = [];
    const add = (name: string, budgets: readonly Budget[], units: number): void => {
      for (const budget of budgets)
        due.push({ key: `${name}:${budget.per === 'app' ? app : '*'}`, budget, units });
    };
    if (/^\/device(App)?Management\//.test(path)) {
      add('intune', INTUNE_ALL, 1);
      if (method !== 'GET') add('intune writes', INTUNE_WRITES, 1);
    } else if (/^\/(groups|directoryObjects)/i.test(path))
      add('directory', DIRECTORY, resourceUnits(url));
    for (const { key, budget, units } of due) this.check(key, budget, units);
    for (const { key, units } of due) this.recent(key).push({ at: this.now(), units });
  }

  private recent(key: string): Spent[] {
    const list = this.spent.get(key) ?? [];
    this.spent.set(key, list);
    return list;
  }

  private check(key: string, budget: Budget, units: number): void {
    const window = budget.windowMs / this.timeScale;
    const list = this.recent(key);
    const since = this.now() - window;
    const firstKept = list.findIndex((each) => each.at > since);
    list.splice(0, firstKept === -1 ? list.length : firstKept);
    const used = list.reduce((sum, each) => sum + each.units, 0);
    const [oldest] = list;
    if (used + units <= budget.limit || oldest === undefined) return;
    const wait = Math.max(1, Math.ceil((oldest.at + window - this.now()) / 1000));
    throw graphError(429, 'TooManyRequests', 'Too Many Requests', { 'retry-after': String(wait) });
  }
}
