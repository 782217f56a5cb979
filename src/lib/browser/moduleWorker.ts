interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

declare global {
  // Not yet in TypeScript's DOM library, nor in every browser. https://www.w3.org/TR/trusted-types/
  var trustedTypes: TrustedTypesFactory | undefined;
}

/** The response headers allow this name and no other: `scripts/headers.ts`. */
const POLICY = 'assignment-desk-worker';

let policy: ReturnType<TrustedTypesFactory['createPolicy']> | undefined;

/**
 * A module worker from a file of the app, e.g. `import url from '../x.worker.ts?worker&url'`.
 * The one place where text becomes a script's address (Trusted Types).
 * @throws Error for an address that is not of this host.
 */
export function createModuleWorker(url: string): Worker {
  if (globalThis.trustedTypes === undefined) return new Worker(ownAddress(url), { type: 'module' });
  policy ??= globalThis.trustedTypes.createPolicy(POLICY, { createScriptURL: ownAddress });
  // The browser takes the trusted object; the type of the constructor does not know it yet.
  return new Worker(policy.createScriptURL(url) as string, { type: 'module' });
}

function ownAddress(url: string): string {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin)
    throw new Error('A worker may come from the host of the app alone.');
  return href;
}
