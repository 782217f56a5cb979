import { Faults } from './faults.ts';
import type { VerifyToken } from './graph/call.ts';
import { Throttle } from './graph/throttle.ts';
import { RequestLog } from './requestLog.ts';
import { createTenant, type Tenant } from './tenant/tenant.ts';

export interface SandboxOptions {
  /** how many configurations; the hand-made ones are always there */
  configurations?: number;
  latencyMs?: number;
  throttle?: 'documented' | 'off';
  /** a throttle window of 20 s becomes 20 / timeScale */
  timeScale?: number;
  seed?: number;
  now?: () => number;
}

export type ResolvedOptions = Required<SandboxOptions>;

export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  return {
    configurations: options.configurations ?? 0,
    latencyMs: options.latencyMs ?? 0,
    throttle: options.throttle ?? 'documented',
    timeScale: options.timeScale ?? 1,
    seed: options.seed ?? 1,
    now: options.now ?? Date.now,
  };
}

/** Everything that a reset makes anew. */
export interface World {
  readonly options: ResolvedOptions;
  readonly tenant: Tenant;
  readonly throttle: Throttle;
  readonly faults: Faults;
  readonly log: RequestLog;
}

export function createWorld(options: ResolvedOptions): World {
  return {
    options,
    tenant: createTenant({ configurations: options.configurations, seed: options.seed, now: options.now() }),
    throttle: new Throttle(options),
    faults: new Faults(options.seed),
    log: new RequestLog(),
  };
}

/** The world of now, and who checks tokens: both can change while the program runs. */
export interface Host {
  world: World;
  verify: VerifyToken;
}
