import { type AppConfig, cloudLabel } from '#app/boot/config.ts';
import type { BootProblem } from '#app/boot/bootProblem.ts';
import type { Session, SignInResult } from '#auth/session.ts';
import { tenantConsentWords } from '#auth/tenantConsent.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { wayOn } from '#domain/failure/waysOn.ts';
import { afterPaint } from '#lib/browser/afterPaint.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import type { tabStorageProblem } from '#lib/browser/tabStorageProblem.ts';
import { endTrial } from '#stores/connect/trial.ts';
import { TEXTS } from '#app/boot/texts.ts';

/**
 * Brings the static landing page of index.html to life, without React: it is what somebody who is
 * not signed in downloads, and nothing more.
 */
export function wireLanding(session: Session, returnTo: string, result: SignInResult): void {
  document.documentElement.removeAttribute('data-boot');
  const button = element<HTMLButtonElement>('sign-in');
  const status = element('landing-status');
  const say = (problem: Failure) => {
    const { title, what, next } = explain(problem);
    status.textContent = [`${title}.`, what, next, ...idsOf(problem)].join(' ');
  };
  const isSignedOut = takeSignedOut();
  if (result.kind === 'failed') say(result.failure);
  else if (result.kind === 'tenantConsent') {
    const { title, words } = tenantConsentWords(result.consent);
    status.textContent = `${title}. ${words}`;
  } else if (isSignedOut) status.textContent = TEXTS.signedOut;
  else if (returnTo !== '/') status.textContent = TEXTS.pageAskedFor;
  // Others of this browser may still be signed in at Microsoft. Nobody who has just signed out
  // wants to find themselves as one of them.
  // So does whose account was refused: the sign-in page would take the same one again.
  const isAnother =
    isSignedOut || (result.kind === 'failed' && wayOn(result.failure)?.kind === 'otherAccount');
  const openSignIn = () =>
    isAnother ? session.signInAsSomebodyElse(returnTo) : session.signIn(returnTo);
  // Disabled in index.html until here, so that no click is lost.
  button.disabled = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    button.ariaBusy = 'true';
    // Coming back signed in, the landing page shall not flash up; coming back otherwise, it is
    // shown again at once.
    rememberSignedIn(true);
    status.textContent = TEXTS.openingSignIn;
    void afterPaint()
      .then(openSignIn)
      .catch((error: unknown) => {
        button.disabled = false;
        button.ariaBusy = 'false';
        say(toFailure(error));
      });
  });
}

/** What the sign-in log of Entra is searched by. */
function idsOf({ trace: { code, clientRequestId, date } }: Failure): readonly string[] {
  return [
    code === undefined ? '' : TEXTS.code(code),
    clientRequestId === undefined ? '' : TEXTS.correlationId(clientRequestId),
    date === undefined ? '' : TEXTS.time(date),
  ].filter((text) => text !== '');
}

/**
 * Somebody was signed in when this tab was last loaded: index.html shows the frame of the app, so
 * that the landing page does not flash up.
 */
const SIGNED_IN_KEY = 'assignment-desk:signed-in';

/** @returns whether somebody was */
export function hideLandingForReturning(): boolean {
  const isReturning = tabStorage.get(SIGNED_IN_KEY) !== undefined;
  if (isReturning) document.documentElement.dataset['boot'] = 'returning';
  return isReturning;
}

export function rememberSignedIn(isSignedIn: boolean): void {
  if (isSignedIn) tabStorage.set(SIGNED_IN_KEY, '1');
  else tabStorage.remove(SIGNED_IN_KEY);
}

/** Somebody chose to sign out: the landing page says once what that left behind. */
const SIGNED_OUT_KEY = 'assignment-desk:signed-out';

export function rememberSignedOut(): void {
  tabStorage.set(SIGNED_OUT_KEY, '1');
}

function takeSignedOut(): boolean {
  const isSignedOut = tabStorage.get(SIGNED_OUT_KEY) !== undefined;
  tabStorage.remove(SIGNED_OUT_KEY);
  return isSignedOut;
}

/** Says above the button that this is a trial and of what, with the way out of it. */
export function showTrial({ cloud, clientId, tenantId }: AppConfig): void {
  element('landing-trial-words').textContent = TEXTS.trial(clientId, tenantId, cloudLabel(cloud));
  element('landing-trial').hidden = false;
  element('end-trial').addEventListener('click', () => {
    endTrial();
    location.assign('/');
  });
}

/** Sign-in cannot work here: the landing page says why, and its button loads it anew. */
export function showTabStorageProblem(problem: NonNullable<ReturnType<typeof tabStorageProblem>>) {
  document.documentElement.removeAttribute('data-boot');
  element('landing-status').textContent =
    problem === 'full' ? TEXTS.storageFull : TEXTS.storageBlocked;
  const button = element<HTMLButtonElement>('sign-in');
  button.textContent = TEXTS.reload;
  button.disabled = false;
  button.addEventListener('click', () => location.reload());
}

/** Replaces the page by a plain one that names what is wrong with `config.json`. */
export function showConfigProblems(problems: readonly { field: string; message: string }[]): void {
  showProblem(problems.map(({ field, message }) => `${field}: ${message}`));
}

/** Replaces the page by a plain one that says what keeps the app from starting. */
export function showBootProblem({ next, items = [] }: BootProblem): void {
  element('boot-problem-next').textContent = next;
  showProblem(items);
}

function showProblem(items: readonly string[]): void {
  document.documentElement.removeAttribute('data-boot');
  element('root').hidden = true;
  element('boot-problem-list').replaceChildren(
    ...items.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
  element('boot-problem').hidden = false;
  element('boot-reload').addEventListener('click', () => location.reload());
}

function element<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with id ${id}`);
  return found as E;
}
