import { type Organization, ORGANIZATIONS } from '../tenant/organization.ts';
import type { Person } from '../tenant/people.ts';
import { scopeMeaning } from './scopes.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2128; --quiet: #59636e; --line: #d8dde3;
  --ground: #f5f6f8; --card: #fff; --accent: #2452c7; --on: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --quiet: #9aa5b1; --line: #333a44;
  --ground: #14181d; --card: #1c2128; --accent: #8fb0ff; --on: #10151d } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px;
  background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 440px; padding: 32px; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px }
h1 { margin: 0 0 4px; font-size: 24px; line-height: 1.25; letter-spacing: -.01em }
p { margin: 0 0 16px; color: var(--quiet) }
ul { margin: 0 0 24px; padding: 0; list-style: none }
li { padding: 8px 0; border-top: 1px solid var(--line) }
li small { display: block; color: var(--quiet); font-size: 13px }
button { font: inherit; cursor: pointer; border: 1px solid var(--line); border-radius: 8px;
  background: transparent; color: inherit; padding: 8px 16px }
button:hover { border-color: var(--accent) }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on) }
.people li { border: 0; padding: 0 0 8px }
.people button { width: 100%; text-align: left; font-weight: 600 }
.people small { padding: 4px 0 4px 17px }
h2 { margin: 0 0 8px; font-size: 14px; font-weight: 600 }
.row { display: flex; gap: 8px; justify-content: flex-end }
footer { margin-top: 16px; padding-top: 16px; border-top: 1px solid var(--line); font-size: 13px; color: var(--quiet) }
`;

/** One click each: this is a tenant for trying things out, and nobody has a password. */
export function peoplePage(people: readonly Person[]): string {
  const tenants = ORGANIZATIONS.map(({ tenantId, displayName }) => ({
    tenantId,
    displayName,
    members: people.filter((person) => person.tenantId === tenantId),
  })).filter(({ members }) => members.length > 0);
  const lists = tenants.map(
    ({ tenantId, displayName, members }) =>
      `<h2 id="${tenantId}">${escape(displayName)}</h2><ul class="people" ` +
      `aria-labelledby="${tenantId}">${members.map(choice).join('')}</ul>`,
  );
  return page(
    'Who are you today?',
    `<h1>Who are you today?</h1><p>Pick somebody to sign in as. There are no passwords in the sandbox.</p>
    <form method="post">${lists.join('')}</form>`,
  );
}

function choice(person: Person): string {
  return `<li><button type="submit" name="person" value="${person.id}" aria-describedby="about-${person.id}">${escape(person.name)}</button>
      <small id="about-${person.id}">${escape(person.about)}</small></li>`;
}

/** What Entra shows when an app asks for more than the person has agreed to. */
export function consentPage(
  clientName: string,
  personName: string,
  scopes: readonly string[],
): string {
  return page(
    'Permissions requested',
    `<h1>Permissions requested</h1><p>${escape(clientName)} asks ${escape(personName)} ` +
      `for more than before:</p>${question(scopes)}`,
  );
}

/** What Entra shows to somebody who may not agree to this alone. */
export function approvalPage(clientName: string, scopes: readonly string[]): string {
  return page(
    'Need admin approval',
    `<h1>Need admin approval</h1><p>${escape(clientName)} needs permissions that only an administrator can grant.
    Ask an administrator to grant them, then try again. (AADSTS90094)</p>${listOf(scopes)}
    <form method="post" class="row">
    <button type="submit" name="answer"
      value="cancel">Return to the application without granting consent</button></form>`,
  );
}

/** What Entra shows to an administrator, once signed in. */
export function adminConsentPage(
  organization: Organization,
  clientName: string,
  scopes: readonly string[],
): string {
  return page(
    'Permissions requested for the tenant',
    `<h1>Permissions requested</h1><p>If you accept, ${escape(clientName)} gets these permissions
    for everybody in ${escape(organization.displayName)}, and nobody is asked again.
    Microsoft has an administrator sign in first; here anybody may play one.</p>${question(scopes)}`,
  );
}

function listOf(scopes: readonly string[]): string {
  const list = scopes.map(
    (scope) => `<li>${escape(scopeMeaning(scope))}<small>${escape(scope)}</small></li>`,
  );
  return `<ul>${list.join('')}</ul>`;
}

function question(scopes: readonly string[]): string {
  return `${listOf(scopes)}
    <form method="post" class="row"><button type="submit" name="answer" value="cancel">Cancel</button>
    <button type="submit" name="answer" value="accept" class="main">Accept</button></form>`;
}

/**
 * Submits itself; the button is for a browser that does not run the script. `form` is the
 * provider's own, with its secret.
 */
export function signOutPage(form: string): string {
  return page(
    'Signing out',
    `<h1>Signing out</h1><p>One moment.</p>${form}
    <div class="row">
    <button type="submit" form="op.logoutForm" name="logout" value="yes" class="main">Sign out</button></div>
    <script>document.querySelector('button').click()</script>`,
  );
}

/**
 * Entra asks, unless the app says whom it means. `query` goes along to where the question came up.
 */
export function signOutWhomPage(
  people: readonly Person[],
  query: readonly (readonly [name: string, value: string])[],
): string {
  const kept = query.map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  const choices = people.map(
    ({ name, upn }) =>
      `<li><button type="submit" name="logout_hint" value="${escape(upn)}" ` +
      `aria-describedby="${escape(upn)}">${escape(name)}</button><small ` +
      `id="${escape(upn)}">${escape(upn)}</small></li>`,
  );
  return page(
    'Signing out',
    `<h1>Which account do you want to sign out?</h1><p>Several people are signed in in this browser.</p>
    <form method="get">${kept.join('')}<ul class="people">${choices.join('')}</ul></form>`,
  );
}

/** Anything that cannot go back to the app. */
export function errorPage(title: string, words: string): string {
  return page(title, `<h1>${escape(title)}</h1><p>${escape(words)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>${escape(title)} · Sandbox</title><style>${STYLE}</style></head>
<body><main>${body}<footer>The sandbox: tenants on this machine, not Microsoft.</footer></main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
