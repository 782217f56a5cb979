/**
 * Boot in order: config, session, then either the landing page that stands in index.html or the app. Nothing of React
 * is loaded for somebody who is not signed in.
 */
import '#app/zodWithoutEval.ts';
import { parseConfig } from '#app/config.ts';
import { hideLandingForReturning, rememberSignedIn, showConfigProblems, wireLanding } from '#app/landing.ts';
import { isSignedIn } from '#auth/session.ts';
import { toFailure } from '#domain/failure.ts';

async function boot(): Promise<void> {
  // Both are needed in any case, so they travel together.
  const [configResult, { createMsalSession }] = await Promise.all([readConfig(), import('#auth/msalSession.ts')]);
  if (!configResult.ok) {
    showConfigProblems(configResult.problems);
    return;
  }
  const { config } = configResult;
  const { session, result } = await createMsalSession(config);
  const returnTo = result.kind === 'none' ? undefined : result.returnTo;
  rememberSignedIn(session.account !== undefined);
  if (!isSignedIn(session)) {
    wireLanding(session, returnTo ?? currentPath(), result.kind === 'failed' ? result.failure : undefined);
    return;
  }
  const { startApp } = await import('#app/start.tsx');
  startApp({ config, session, result });
}

async function readConfig() {
  try {
    const response = await fetch('/config.json', { cache: 'no-cache' });
    if (!response.ok) throw new Error(`It could not be read (${response.status}).`);
    return parseConfig(await response.json());
  } catch (error) {
    const message = error instanceof SyntaxError ? 'It is not valid JSON.' : (toFailure(error).trace.message ?? '');
    return { ok: false as const, problems: [{ field: 'config.json', message }] };
  }
}

function currentPath(): string {
  return `${location.pathname}${location.search}${location.hash}`;
}

hideLandingForReturning();
void boot().catch((error: unknown) => {
  showConfigProblems([{ field: 'Start', message: toFailure(error).trace.message ?? 'Unknown' }]);
});
