import 'fake-indexeddb/auto';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { createPageStores } from '#app/testing/appAround.ts';
import { browserByHand } from '#app/testing/browserByHand.ts';
import { keepStyles } from '#app/testing/keptStyles.ts';
import { writesOf } from '#app/testing/openPages.ts';
import { recordExchanges } from '#app/testing/recordedExchanges.ts';
import { type AppRouter, startPages } from '#app/testing/startPages.tsx';
import type { SignInResult } from '#auth/session.ts';
import { sparingTokens } from '#auth/sparingTokens.ts';
import {
  openSandboxDesk,
  type SandboxPerson,
  type TestSandbox,
} from '#queries/testing/sandboxDesk.ts';
import { delay } from '#graph/write/readBack.ts';
import { waits } from '#queries/write/waits.ts';

/** A page of a busy machine takes its time; what is not there by then does not come. */
const PATIENCE_MS = 20_000;

/** Times that a page is looked at again where something is found wrong. */
const MOST_LOOKS = 4;

// One page has no other tab; happy-dom says `null` where a browser without locks says nothing.
Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });

keepStyles();

// As browsers say it. happy-dom says the markup, which takes as long as the page is large, each time
// that something is placed beside a button.
HTMLElement.prototype.toString = () => '[object HTMLElement]';

// Markup in each message helps nobody.
configure({
  getElementError: (message) => new Error(`${message?.split('\n')[0]} ${saysOfPage()}`),
});

const saysOfPage = (): string => `The page says: ${document.body.textContent}`;

/** What is said of the browser and of its pages, where a story needs it otherwise. */
interface HandOptions {
  /** Short names of what somebody has granted who is asked for more; else nobody is. */
  readonly granted?: readonly string[];
  /** A challenge of Graph is met without a word, as where somebody has proved it before. */
  readonly isProved?: boolean;
  /** With the frame around the pages: bars, banners, notices, keys. It takes a third more. */
  readonly withFrame?: boolean;
  /** Waits of Graph take their time, for stories that see them, beside a `movedClock()`. */
  readonly hasWaits?: boolean;
}

/**
 * For tests: pages of the app that can be clicked, typed into and left, in a sandbox tenant, by the
 * DOM of this process and without a browser. Nothing has a size here, so tables draw no rows below
 * the first ones, and nothing is seen of colours, focus rings and what is cut: that is for the
 * browser. For files below the folder `byHand`, which have a DOM; waits of Graph take no time.
 *
 * How a story of `e2e/` is told here: `openForm(page, 'ada', path)` is `app.open(path)`, of another
 * person `appByHand(app.sandbox, 'rui')`; `tenant.fault(…)` is `page.fault(…)`, with the same
 * rules; `page.reload()` is `app.reopen(page.address())`, and answers to the old page come no more;
 * `waitForRequest` is `page.until(…)` over `page.sent()`; `context.setOffline(true)` is
 * `app.goOffline()`; `page.clock.install()` and `hurryUntil` are `movedClock()` and its
 * `passUntil`; a consent page is `app.answer(true | false)`, and the way to the sign-in page ends in
 * `app.left()`; a new browser context is another `open`. What is said in the frame (**Graph is
 * busy**, **Permission granted**) takes `withFrame`. Several tabs stay in the browser: in one
 * process they would share what each has for itself.
 */
export function appByHand<Sandbox extends TestSandbox>(
  sandbox: Sandbox,
  person: SandboxPerson = 'ada',
  { granted, isProved, withFrame = false, hasWaits = false }: HandOptions = {},
) {
  const browser = browserByHand(sandbox, person, granted, isProved);
  let open: { close(): void } | undefined;
  /** Shows the page at this address, in the browser as it is. */
  async function show(
    path: string,
    signInResult: SignInResult = { kind: 'none' },
  ): Promise<PageByHand> {
    open?.close();
    const network = browser.networkOf();
    const session = browser.sessionOf();
    const desk = openSandboxDesk(network.sandbox, person, granted, {
      ...(granted !== undefined && { getToken: sparingTokens(session) }),
      ...(hasWaits && { sleep: delay, onWait: waits.add }),
    });
    const app = startPages({ desk, session, path, signInResult, withFrame });
    open = {
      close() {
        network.close();
        app.close();
      },
    };
    await app.isShown;
    return { ...handsOn(desk, app.router), sent: network.sent };
  }
  return {
    sandbox,
    /** Closes the page; what it asked for is written down for the contract test. */
    async leave(): Promise<void> {
      // Where several share a sandbox, whoever showed a page writes down what all of them asked.
      if (open === undefined) return;
      open.close();
      open = undefined;
      await recordExchanges(sandbox);
    },
    /** What is to break from now on, before a page is opened, too. */
    fault: openSandboxDesk(sandbox, person).fault,
    /** The page at this address, as somebody opens it who has not been there: nothing is read yet. */
    open(path: string) {
      browser.renew();
      return show(path);
    },
    /**
     * Before the first page of a browser: what somebody did there earlier, where another story tells
     * how, by what its buttons call (`testing/earlier/`). `reopen` opens the first page then.
     */
    earlier() {
      browser.renew();
      const account = browser.account();
      return {
        ...openSandboxDesk(sandbox, person, granted),
        account,
        stores: createPageStores(account),
      };
    },
    /** The page loaded again, in the browser of before: what that keeps is there, nothing is read. */
    reopen: (path: string) => show(path),
    goOffline: browser.goOffline,
    loseConnectionAt: browser.loseConnectionAt,
    left: browser.left,
    /** Who is signed in; of a tenant of this browser's own, so that nothing kept is mixed up. */
    account: browser.account,
    /** The sign-in page was asked to be left with what a page asked for, or without. */
    answer(isGiven: boolean) {
      const result = browser.answer(isGiven);
      return show('returnTo' in result ? result.returnTo : '/', result);
    },
  };
}

/** A browser in which something was done already, and no page is open. */
export type Earlier = ReturnType<ReturnType<typeof appByHand>['earlier']>;

/** A page that is open, under somebody's hands. */
export type PageByHand = ReturnType<typeof handsOn> & {
  /** Requests that have left this page, as `POST /beta/…`, oldest first. */
  readonly sent: () => readonly string[];
};

/** What somebody sees and does on the page that is open. */
function handsOn(desk: ReturnType<typeof openSandboxDesk>, router: AppRouter) {
  const hands = userEvent.setup({ pointerEventsCheck: 0, delay: null });
  const patient = { timeout: PATIENCE_MS };
  const find = (role: string, name: string | RegExp): Promise<HTMLElement> =>
    screen.findByRole(role, { name, hidden: true }, patient);
  const text = (words: string | RegExp): Promise<HTMLElement> =>
    screen.findByText(words, {}, patient).catch(() => {
      throw new Error(`Not there: ${String(words)}. ${saysOfPage()}`);
    });

  async function fillIn(field: HTMLElement, words: string): Promise<void> {
    await hands.clear(field);
    if (words === '') return;
    field.focus();
    await hands.paste(words);
  }

  const typeInto = async (box: string, words: string): Promise<void> =>
    fillIn(await find('combobox', box), words);

  /** The button, once all is known that it waits for; types what the page asks to be typed. */
  async function ready(name: string | RegExp): Promise<HTMLElement> {
    await waitFor(async () => {
      const [, asked] = /Type “(.+?)” to confirm/.exec(document.body.textContent) ?? [];
      const field = screen.queryByRole<HTMLInputElement>('textbox', { name: /^Type “/ });
      if (asked !== undefined && field !== null && field.value !== asked) {
        await fillIn(field, asked);
      }
      const button = screen.getByRole('button', { name, hidden: true });
      if (isDisabled(button)) throw new Error(`${String(name)} waits: ${descriptionOf(button)}`);
    }, patient);
    return find('button', name);
  }

  return {
    ...desk,
    find,
    text,
    ready,
    address: (): string => router.history.location.href,
    /** To another page, as a link does: what was done stays done. */
    go: (path: string): void => router.history.push(path),
    back: (): void => router.history.back(),
    forward: (): void => router.history.forward(),
    shows: (words: string): boolean => document.body.textContent.includes(words),
    /** What is in a region, a list, a row. */
    inside: async (role: string, name: string | RegExp) => within(await find(role, name)),
    clickOn: (element: HTMLElement): Promise<void> => hands.click(element),
    click: async (role: string, name: string | RegExp): Promise<void> =>
      hands.click(await find(role, name)),
    typeInto,
    /** Types into a combobox and takes the first option that begins so. */
    async pick(box: string, words: string): Promise<void> {
      await typeInto(box, words);
      await hands.click(
        (
          await screen.findAllByRole('option', { name: beginning(words), hidden: true }, patient)
        )[0]!,
      );
    },
    /** Puts text into a field at once, in place of what it holds. */
    fill: async (
      role: 'combobox' | 'textbox' | 'searchbox',
      name: string | RegExp,
      words: string,
    ) => fillIn(await find(role, name), words),
    /** The same for a field that has no role, as those of date and time: browsers fill it at once. */
    fillLabelled: async (label: string, value: string): Promise<void> => {
      const field = await screen.findByLabelText(label, {}, patient);
      field.focus();
      fireEvent.change(field, { target: { value } });
    },
    /** Of a field that is a list of the system's own. */
    select: async (label: string, value: string): Promise<void> =>
      hands.selectOptions(await screen.findByLabelText(label, {}, patient), value),
    choose: async (group: string, name: string): Promise<void> =>
      hands.click(within(await find('radiogroup', group)).getByRole('radio', { name })),
    valueOf: async (name: string, role: 'combobox' | 'textbox' | 'searchbox' = 'combobox') =>
      (await screen.findByRole<HTMLInputElement>(role, { name, hidden: true }, patient)).value,
    until: (holds: () => void): Promise<void> => waitFor(holds, patient),
    isChecked: async (group: string, name: string): Promise<boolean> =>
      within(await find('radiogroup', group)).getByRole<HTMLInputElement>('radio', { name })
        .checked,
    /** Why a button waits, what a field lacks: what is read out beside its name. */
    descriptionOf,
    isDisabled,
    violations: () => violationsOfPage(),
    /** All of a role that are on the page now. */
    all: (role: string, name?: string | RegExp): HTMLElement[] =>
      screen.queryAllByRole(role, { ...(name !== undefined && { name }), hidden: true }),
    /** All of them, once there is one. */
    allOf: (role: string, name: string | RegExp): Promise<HTMLElement[]> =>
      screen.findAllByRole(role, { name, hidden: true }, patient),
    keys: (keys: string): Promise<void> => hands.keyboard(keys),
    uploadTo: async (field: string, name: string, content: string): Promise<void> =>
      hands.upload(await screen.findByLabelText(field, {}, patient), new File([content], name)),
    /** Nothing of the kind is on the page. */
    lacks: (role: string, name: string | RegExp): boolean =>
      screen.queryByRole(role, { name, hidden: true }) === null,
    /** Presses a button that writes, once all is known that it waits for. */
    press: async (name: string | RegExp): Promise<void> => hands.click(await ready(name)),
    /** The button is there, and cannot be pressed yet. */
    waits: async (name: string | RegExp): Promise<boolean> =>
      isDisabled(await find('button', name)),
    /** The page says of its write that the tenant was read, and holds it. */
    verified: (): Promise<HTMLElement> => text('Verified'),
    writes: () => writesOf(desk),
  };
}

/** Of an option, whose name goes on with what the page knows of it. */
const beginning = (words: string): RegExp =>
  new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/**
 * What axe finds wrong in the structure of the page: names, roles, labels, order of headings. What
 * is drawn (colours, sizes of targets) takes a browser: `e2e/everyPage/accessibility.e2e.ts`.
 */
async function violationsOfPage(looksLeft = MOST_LOOKS): Promise<string[]> {
  const { default: axe } = await import('axe-core');
  // While a menu is open nothing else is there, landmarks included.
  const menu = document.querySelector<HTMLElement>('.MuiModal-root');
  const { violations } = await axe.run(menu ?? document.body, {
    resultTypes: ['violations'],
    // Of style sheets and films, for what is drawn: it took half of the time.
    preload: false,
    rules: {
      'color-contrast': { enabled: false },
      'target-size': { enabled: false },
      region: { enabled: menu === null },
    },
  });
  // A page that changes while it is looked at has parts that are on their way out.
  if (violations.length > 0 && looksLeft > 0) return violationsOfPage(looksLeft - 1);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const isDisabled = (button: HTMLElement): boolean =>
  button.matches('[disabled], [aria-disabled=true]');

/** What is read out beside the name of an element: why a button waits, what a field lacks. */
function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
