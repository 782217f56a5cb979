/**
 * Boot in order: config, session, then either the landing page that stands in index.html or the
 * app. Nothing of React is loaded for somebody who is not signed in.
 */
import '#app/boot/zodWithoutEval.ts';
import { type AppConfig, parseConfig, trialConfig } from '#app/boot/config.ts';
import {
  hideLandingForReturning,
  rememberSignedIn,
  showConfigProblems,
  showTrial,
  wireLanding,
} from '#app/boot/landing.ts';
import { pageAt } from '#app/pages.ts';
import { isSignedIn } from '#auth/session.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { forgetPlaces } from '#stores/places.ts';
import { endTrial, readTrial } from '#stores/trial.ts';
import { currentPath } from '#lib/browser/currentPath.ts';

async function boot(): Promise<void> {
  // Both are needed in any case, so they travel together.
  const [configResult, { createMsalSession }] = await Promise.all([
    readConfig(),
    import('#auth/msalSession.ts'),
  ]);
  if (!configResult.ok) {
    showConfigProblems(configResult.problems);
    return;
  }
  const config = deploymentOf(configResult.config);
  if (config === undefined) {
    const { startSetUp } = await import('#app/boot/setUp.tsx');
    startSetUp(configResult.config);
    return;
  }
  if (config.isTrial) showTrial(config);
  const { session, result } = await createMsalSession(config);
  const returnTo = result.kind === 'none' ? undefined : result.returnTo;
  rememberSignedIn(session.account !== undefined);
  if (!isSignedIn(session)) {
    forgetPlaces();
    wireLanding(session, returnTo ?? currentPath(), result);
    return;
  }
  const [{ startReads }, app] = [await import('#app/reads.ts'), import('#app/start.tsx')];
  const reads = startReads({ config, session, path: location.pathname });
  const { startApp } = await app;
  startApp({ config, session, result, ...reads });
}

/**
 * What `config.json` says or, as long as it names no client, what this tab tries out; undefined
 * when there is neither.
 */
function deploymentOf(configured: AppConfig): AppConfig | undefined {
  if (configured.clientId === '') {
    const trial = readTrial();
    return trial === undefined ? undefined : trialConfig(trial);
  }
  endTrial();
  return configured;
}

async function readConfig() {
  try {
    const response = await fetch('/config.json', { cache: 'no-cache' });
    if (!response.ok) throw new Error(`It could not be read (${response.status}).`);
    return parseConfig(await response.json());
  } catch (error) {
    const message =
      error instanceof SyntaxError
        ? 'It is not valid JSON.'
        : (toFailure(error).trace.message ?? '');
    return { ok: false as const, problems: [{ field: 'config.json', message }] };
  }
}

if (hideLandingForReturning()) {
  // What a signed-in person needs travels beside the session, and not after it. Failures are met
  // where it is awaited.
  for (const load of [
    () => import('#app/reads.ts'),
    () => import('#app/start.tsx'),
    async () => pageAt(location.pathname)?.load(),
  ])
    load().catch(() => undefined);
}
void boot().catch((error: unknown) => {
  showConfigProblems([{ field: 'Start', message: toFailure(error).trace.message ?? 'Unknown' }]);
});
