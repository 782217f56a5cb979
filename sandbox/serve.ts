import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from './app.ts';
import { APP_CLIENT_ID } from './oidc/provider.ts';
import { createSignIn, type SignIn } from './oidc/signIn.ts';
import { sendResponse, toRequest } from './nodeHttp.ts';
import { CONTOSO } from './tenant/organization.ts';

export type { Tenant } from './app.ts';
export type Sandbox = ReturnType<typeof createSandbox>;
export type SandboxOptions = NonNullable<Parameters<typeof createSandbox>[0]>;

export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the app is served: redirect URIs and CORS of sign-in. */
  readonly appOrigins: readonly string[];
  readonly options?: SandboxOptions;
  /**
   * What the app's `config.json` says: Contoso if nothing is given, another tenant, or
   * `organizations` for people of any.
   */
  readonly tenantId?: string;
}

export interface RunningSandbox {
  readonly origin: string;
  readonly sandbox: Sandbox;
  readonly signIn: SignIn;
  /** The app's `config.json`: the sandbox is one more cloud. */
  readonly config: object;
  close(): Promise<void>;
}

/** The tenants on one port: Graph, sign-in, and the sandbox's own switches. */
export async function startSandbox({
  port,
  appOrigins,
  options = {},
  tenantId = CONTOSO.tenantId,
}: StartOptions): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const server = createServer();
  const origin = await listen(server, port);
  const signIn = await createSignIn({ origin, appOrigins, faultsOf: sandbox.faultsOf });
  sandbox.setVerifyToken(signIn.verify);

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (signIn.owns(request.url ?? '')) return signIn.handle(request, response);
    if (request.method === 'POST' && request.url === '/sandbox/reset') signIn.reset();
    return void toRequest(request, origin)
      .then((asked) => sandbox.handle(asked))
      .then((given) => sendResponse(given, response))
      .catch((error: unknown) => {
        console.error('The sandbox could not answer', request.method, request.url, error);
        response.destroy();
      });
  });

  return {
    origin,
    sandbox,
    signIn,
    config: configFor(origin, signIn, tenantId),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () =>
      resolve(`http://localhost:${(server.address() as AddressInfo).port}`),
    );
  });
}

/**
 * MSAL takes only an `https:` authority; this one is a name, and the endpoints say where sign-in
 * really is.
 */
function configFor(origin: string, { metadataOf }: SignIn, tenantId: string): object {
  const authority = `${origin.replace('http:', 'https:')}/${tenantId}`;
  return {
    cloud: 'custom',
    clientId: APP_CLIENT_ID,
    tenantId,
    custom: { authority, authorityMetadata: metadataOf(tenantId), graphBaseUrl: origin },
  };
}
