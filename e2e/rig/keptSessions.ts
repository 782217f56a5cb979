import type { Cookie, Page } from '@playwright/test';
import type { PersonId } from '../../sandbox/tenant/people.ts';
import type { RunningSandbox } from '../../sandbox/serve.ts';

/** MSAL's, and what the app remembers of it; all else that the app puts there is of the story. */
const OF_THE_SESSION = /^(?:msal\.|assignment-desk:(?:deployment|signed-in)$)/;

/** What signing in leaves: in the tab, in the browser, and at the sign-in page's own side. */
interface KeptSession {
  readonly tab: readonly (readonly [string, string])[];
  readonly cookies: readonly Cookie[];
  readonly tokens: ReturnType<RunningSandbox['signIn']['keep']>;
}

/**
 * The sessions of one worker, a person each: signing in loads three pages, which is longer than
 * most stories take.
 */
export class KeptSessions {
  readonly #appOrigin: string;
  readonly #running: RunningSandbox;
  readonly #sessions = new Map<PersonId, KeptSession>();

  constructor(appOrigin: string, running: RunningSandbox) {
    this.#appOrigin = appOrigin;
    this.#running = running;
  }

  has(person: PersonId): boolean {
    return this.#sessions.has(person);
  }

  /** Keeps the session of a page whose person has just signed in, alone and as seeded. */
  async keep(page: Page, person: PersonId): Promise<void> {
    const tab = await page.evaluate(() => Object.entries(sessionStorage));
    this.#sessions.set(person, {
      tab: tab.filter(([key]) => OF_THE_SESSION.test(key)),
      cookies: await page.context().cookies(),
      tokens: this.#running.signIn.keep(),
    });
  }

  /** Opens an address in a fresh page with the session of before. @throws Error without one */
  async open(page: Page, person: PersonId, path: string): Promise<void> {
    const kept = this.#sessions.get(person);
    if (kept === undefined) throw new Error(`Nobody has signed in as ${person} yet.`);
    this.#running.signIn.putBack(kept.tokens);
    await page.context().addCookies([...kept.cookies]);
    const filling = await page.addInitScript(
      ({ origin, tab }) => {
        if (location.origin !== origin) return;
        for (const [key, value] of tab) sessionStorage.setItem(key, value);
      },
      { origin: this.#appOrigin, tab: kept.tab },
    );
    await page.goto(path);
    // Once: a reload finds what the app has made of it, and signing out is for good.
    await filling.dispose();
  }
}
