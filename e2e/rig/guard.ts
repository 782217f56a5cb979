import type { BrowserContext } from '@playwright/test';

/** What a page did that no page of ours may do. */
export interface Guard {
  readonly offences: readonly string[];
}

/**
 * Watches every page and frame of a context: requests to anybody but the app and the tenant,
 * breaches of the content security policy, and errors that nobody caught.
 */
export async function guard(
  context: BrowserContext,
  ownOrigins: readonly string[],
): Promise<Guard> {
  const offences: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !ownOrigins.includes(url.origin))
      offences.push(`asked a third party: ${url.origin}`);
  });
  context.on('weberror', (error) =>
    offences.push(`uncaught: ${error.error().stack ?? error.error().message}`),
  );
  await context.exposeBinding('reportCspBreach', (_source, breach: string) =>
    offences.push(`broke its content security policy: ${breach}`),
  );
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const report = (window as unknown as { reportCspBreach(breach: string): void })
          .reportCspBreach;
        report(`${violatedDirective} blocked ${blockedURI} (${sourceFile}:${lineNumber})`);
      },
    );
  });
  return { offences };
}
