/**
 * Boot in order: config, session, then either the landing page that stands in index.html or the
 * app. Nothing of React is loaded for somebody who is not signed in.
 */
import '#app/boot/zodWithoutEval.ts';
import { type AppConfig, type ConfigResult, parseConfig, trialConfig } from '#app/boot/config.ts';
import {
  bootProblemOf,
  type BootProblem,
  insecureAddress,
  serverUnreachable,
} from '#app/boot/bootProblem.ts';
import {
  hideLandingForReturning,
  rememberSignedIn,
  showBootProblem,
  showConfigProblems,
  showTabStorageProblem,
  showTrial,
  wireLanding,
} from '#app/boot/landing.ts';
import { pageAt } from '#app/pages.ts';
import { isSignedIn } from '#auth/session.ts';
import { forgetPlaces } from '#stores/places.ts';
import { endTrial, readTrial } from '#stores/connect/trial.ts';
import { currentPath } from '#lib/browser/currentPath.ts';
import { tabStorageProblem } from '#lib/browser/tabStorageProblem.ts';

async function boot(): Promise<void> {
  if (!isSecureContext) {
    showBootProblem(insecureAddress(location));
    return;
  }
  // Both are needed in any case, so they travel together.
  const [configResult, { createMsalSession }] = await Promise.all([
    readConfig(),
    import('#auth/msalSession.ts'),
  ]);
  if (!configResult.ok) {
    if ('unreachable' in configResult) showBootProblem(configResult.unreachable);
    else showConfigProblems(configResult.problems);
    return;
  }
  const storage = tabStorageProblem();
  if (storage === 'blocked') {
    showTabStorageProblem(storage);
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
    if (tabStorageProblem() === 'full') {
      showTabStorageProblem('full');
      return;
    }
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

type ConfigRead = ConfigResult | { readonly ok: false; readonly unreachable: BootProblem };

async function readConfig(): Promise<ConfigRead> {
  let response: Response;
  let text: string;
  try {
    response = await fetch('/config.json', { cache: 'no-cache' });
    text = await response.text();
  } catch {
    return { ok: false, unreachable: serverUnreachable(location.host) };
  }
  if (!response.ok) return problemOfFile(`It could not be read (${response.status}).`);
  try {
    return parseConfig(JSON.parse(text));
  } catch {
    return problemOfFile('It is not valid JSON.');
  }
}

function problemOfFile(message: string): ConfigRead {
  return { ok: false, problems: [{ field: 'config.json', message }] };
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
  showBootProblem(bootProblemOf(error));
});
