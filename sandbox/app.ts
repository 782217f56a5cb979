import { control } from './control.ts';
import type { Faults } from './faults.ts';
import type { TokenClaims, VerifyToken } from './graph/http/call.ts';
import { preflight, withCors } from './graph/http/cors.ts';
import { CUT_HEADER, handleGraph } from './graph/http/pipeline.ts';
import { createGraph } from './graph/http/service.ts';
import { EVERYBODY, type PersonId } from './tenant/people.ts';
import type { Tenant } from './tenant/tenant.ts';
import { type Host, resolveOptions, type SandboxOptions, Worlds } from './world.ts';

export type { SandboxOptions, Tenant, VerifyToken };

/** Tenants on this machine. */
export interface Sandbox {
  /**
   * the whole Graph and `/sandbox` program, no sockets; rejects with a TypeError when a fault cuts
   * the connection
   */
  fetch(request: Request): Promise<Response>;
  /**
   * the same, but a cut comes back as a response with the header `x-sandbox-cut: 1`, for a server
   * that owns the socket
   */
  handle(request: Request): Promise<Response>;
  /** Contoso's tables in memory; another object after a reset */
  readonly tenant: Tenant;
  /** the same of another tenant; undefined where there is none */
  tenantOf(tenantId: string): Tenant | undefined;
  /** what is to go wrong for a tenant; Contoso's where the name is of no tenant */
  faultsOf(tenantId: string): Faults;
  reset(): void;
  setVerifyToken(verify: VerifyToken): void;
  /**
   * a token for tests in the same process, for the tenant the person is of; the default verifier
   * accepts it
   */
  mintToken(person: PersonId, scopes?: readonly string[]): string;
}

const READ_SCOPES = [
  'User.Read',
  'DeviceManagementConfiguration.Read.All',
  'GroupMember.Read.All',
] as const;
const WRITE_SCOPE = 'DeviceManagementConfiguration.ReadWrite.All';
const HOUR = 3_600_000;

/** Makes a sandbox. The same options give the same tenants, to the last id. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const resolved = resolveOptions(options);
  const minted = new Map<string, TokenClaims>();
  const host: Host = {
    worlds: new Worlds(resolved),
    verify: (token) => Promise.resolve(minted.get(token)),
  };
  const service = createGraph();
  const controls = control(host.worlds, resolved);

  const route = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    if (path.startsWith('/sandbox/')) return controls.fetch(request);
    if (!/^\/(beta|v1\.0)\//.test(path))
      return Response.json(
        { error: { code: 'NotFound', message: 'The sandbox answers /beta, /v1.0 and /sandbox' } },
        { status: 404 },
      );
    const { latencyMs } = host.worlds.home.options;
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    return handleGraph(host, service, request);
  };

  const handle = async (request: Request): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflight(request);
    const response = await route(request);
    return new Response(response.body, {
      status: response.status,
      headers: withCors(new Headers(response.headers)),
    });
  };

  return {
    handle,
    fetch: async (request) => {
      const response = await handle(request);
      // what a browser's fetch does when the connection breaks
      if (response.headers.has(CUT_HEADER)) throw new TypeError('Failed to fetch');
      return response;
    },
    get tenant() {
      return host.worlds.home.tenant;
    },
    tenantOf: (tenantId) => host.worlds.of(tenantId)?.tenant,
    faultsOf: (tenantId) => (host.worlds.of(tenantId) ?? host.worlds.home).faults,
    reset: () => host.worlds.reset(resolved),
    setVerifyToken: (verify) => {
      host.verify = verify;
    },
    mintToken: (id, scopes) => {
      const person = EVERYBODY.find((each) => each.id === id);
      if (person === undefined) throw new Error(`There is no '${id}' in the sandbox`);
      const token = `sandbox-${id}-${minted.size + 1}`;
      minted.set(token, {
        tid: person.tenantId,
        oid: person.oid,
        upn: person.upn,
        name: person.name,
        scopes: scopes ?? [
          ...READ_SCOPES,
          ...(person.writeConsent ? [WRITE_SCOPE] : []),
          ...(person.alsoConsented ?? []),
        ],
        expiresAt: resolved.now() + HOUR,
      });
      return token;
    },
  };
}
