import { Approvals } from './approvals/approvals.ts';
import type { Assumption } from './assumptions.ts';
import { Faults } from './faults.ts';
import type { VerifyToken } from './graph/http/call.ts';
import { Throttle } from './graph/http/throttle.ts';
import { RequestLog } from './requestLog.ts';
import { CONTOSO, type Organization, ORGANIZATIONS } from './tenant/organization.ts';
import type { NameStyle } from './tenant/hostileNames.ts';
import { createTenant, type Tenant } from './tenant/tenant.ts';

export interface SandboxOptions {
  /** how many device configurations Contoso has; the hand-made ones are always there */
  configurations?: number;
  /** how many configurations of all families it has, half of them in the settings catalog */
  total?: number;
  /** how many apps it has; the hand-made ones are always there */
  apps?: number;
  /** the families beside device configurations that have any; all of them, if not given */
  families?: readonly string[] | undefined;
  latencyMs?: number;
  throttle?: 'documented' | 'off';
  /** a throttle window of 20 s becomes 20 / timeScale */
  timeScale?: number;
  seed?: number;
  /** which open questions about Graph have the other answer */
  assume?: readonly Assumption[];
  /** Contoso with what years leave behind: every kind of finding */
  untidy?: boolean;
  /** how everything in both tenants is named */
  names?: NameStyle;
  now?: () => number;
}

export type ResolvedOptions = Required<Omit<SandboxOptions, 'families'>> &
  Pick<SandboxOptions, 'families'>;

export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  return {
    configurations: options.configurations ?? 0,
    total: options.total ?? 0,
    apps: options.apps ?? 0,
    families: options.families,
    latencyMs: options.latencyMs ?? 0,
    throttle: options.throttle ?? 'documented',
    timeScale: options.timeScale ?? 1,
    seed: options.seed ?? 1,
    assume: options.assume ?? [],
    untidy: options.untidy ?? false,
    names: options.names ?? 'plain',
    now: options.now ?? Date.now,
  };
}

/** One tenant with everything that a reset makes anew. */
export interface World {
  readonly options: ResolvedOptions;
  readonly tenant: Tenant;
  readonly throttle: Throttle;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly approvals: Approvals;
}

/** Configurations of a tenant that is not Contoso: the hand-made ones and two dozen of its own. */
const ELSEWHERE = 120;

function createWorld(organization: Organization, options: ResolvedOptions): World {
  const { now } = options;
  const seeded =
    organization === CONTOSO
      ? options
      : { configurations: ELSEWHERE, total: 0, apps: 0, seed: options.seed + 1 };
  return {
    options,
    tenant: createTenant({
      organization,
      configurations: seeded.configurations,
      total: seeded.total,
      apps: seeded.apps,
      seed: seeded.seed,
      now: now(),
      untidy: options.untidy && organization === CONTOSO,
      names: options.names,
      families: options.families,
    }),
    throttle: new Throttle(options),
    faults: new Faults(seeded.seed),
    log: new RequestLog(),
    approvals: new Approvals(),
  };
}

/** The tenants of the sandbox, each a world of its own. */
export class Worlds {
  readonly #made = new Map<string, World>();
  #options: ResolvedOptions;
  #home: World;

  constructor(options: ResolvedOptions) {
    this.#options = options;
    this.#home = createWorld(CONTOSO, options);
  }

  /** Contoso: whose world it is where nobody says which. */
  get home(): World {
    return this.#home;
  }

  /**
   * Undefined for a tenant that does not exist. Others than Contoso are made when first asked for:
   * few tests need them.
   */
  of(tenantId: string): World | undefined {
    if (tenantId === CONTOSO.tenantId) return this.#home;
    const organization = ORGANIZATIONS.find((each) => each.tenantId === tenantId);
    if (organization === undefined) return undefined;
    const world = this.#made.get(tenantId) ?? createWorld(organization, this.#options);
    this.#made.set(tenantId, world);
    return world;
  }

  /** All of them anew. */
  reset(options: ResolvedOptions): void {
    this.#options = options;
    this.#home = createWorld(CONTOSO, options);
    this.#made.clear();
  }
}

/** The tenants, and who checks tokens, which can change while the program runs. */
export interface Host {
  readonly worlds: Worlds;
  verify: VerifyToken;
}
