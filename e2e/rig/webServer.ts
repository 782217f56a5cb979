import { startStaticServer } from './staticServer.ts';
import { startCaddy, startNginx } from './systemServers.ts';

/**
 * Who serves the build: the rig's own server, or one of the system's with its file from `hosting/`.
 */
export type WebServerName = 'built-in' | 'nginx' | 'caddy';

export interface WebServer {
  readonly origin: string;
  /** What `/config.json` says from now on; headers follow it. Nothing is served before. */
  setConfig(config: object): Promise<void>;
  close(): Promise<void>;
}

const STARTERS: Readonly<Record<WebServerName, () => Promise<WebServer>>> = {
  'built-in': startStaticServer,
  nginx: startNginx,
  caddy: startCaddy,
};

export function startWebServer(name: WebServerName): Promise<WebServer> {
  return STARTERS[name]();
}
