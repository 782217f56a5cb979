import { entraRefusal, isEntraCode } from '#domain/failure/entraRefusals.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { Source } from '#domain/guardrails/guardrail.ts';
import { counted } from '#lib/locale.ts';

/** A failure in the admin's words. */
export interface Explanation {
  readonly title: string;
  /** What happened, and what did not. */
  readonly what: string;
  /** What to do now. */
  readonly next: string;
  readonly links: readonly Source[];
}

/** Turns any failure into what happened and what to do next. The one place for these words. */
export function explain(failure: Failure): Explanation {
  // An error without a message is told like one that said nothing.
  const message = failure.trace.message?.trim() || undefined;
  if (failure.from === 'signIn') return explainSignIn(failure, message);
  return BY_KIND[failure.kind]({
    failure,
    message,
    said: wordsOfGraph(failure),
    undone: failure.trace.isRead === true ? '' : ' Nothing was changed.',
  });
}

interface Told {
  readonly failure: Failure;
  readonly message: string | undefined;
  /** What Graph said, as a sentence; empty where it said nothing. */
  readonly said: string;
  /** That nothing was changed; empty for a read, which changes nothing however it ends. */
  readonly undone: string;
}

const BY_KIND: Readonly<Record<Failure['kind'], (told: Told) => Explanation>> = {
  badRequest: ({ said, undone }) =>
    words(
      'Intune refused the request',
      `It was not carried out.${undone}${said}`,
      'Check what is chosen against what Graph says, and try again.',
    ),
  noLicence: ({ said, undone }) =>
    words(
      'This tenant has no Intune for this',
      `Intune is not licensed or not set up (MDM authority) in this tenant.${undone}${said}`,
      'Sign in to the right tenant, or have an Intune licence assigned. Trying again does not help.',
      {
        label: 'Intune licences',
        url: 'https://learn.microsoft.com/intune/intune-service/fundamentals/licenses',
      },
    ),
  noRoute: ({ said, undone }) =>
    words(
      'This tenant has no such address',
      `Graph does not accept assignments through this certificate address.${undone}${said}`,
      "Assign to the certificate's own address instead; it is the same change.",
    ),
  unauthenticated: ({ said }) =>
    words(
      'Graph did not accept the sign-in',
      `The access token was refused, and a fresh one as well.${said}`,
      'Sign in again. What you typed is kept.',
    ),
  claimsChallenge: ({ undone }) =>
    words(
      'Graph asks for a new proof',
      `Your organisation wants to check the sign-in again before it goes on.${undone}`,
      'Continue to sign-in. What you typed is kept.',
    ),
  missingScope: ({ failure, said, undone }) =>
    words(
      'The app may not do this yet',
      `The access token lacks ${list(failure.scopes) || 'a permission'}.${undone}${said}`,
      'Grant the permission, or ask an administrator of the tenant to consent for everyone.',
      {
        label: 'Graph permissions',
        url: 'https://learn.microsoft.com/graph/permissions-reference',
      },
    ),
  missingRole: ({ said, undone }) =>
    words(
      'Your Intune role does not allow this',
      `You are signed in and the app has its permission, but your role in Intune may not do this.${undone}${said}`,
      'Ask for a role with Device configurations / Assign, or activate it in Privileged Identity Management and wait a few minutes.',
      {
        label: 'Intune roles',
        url: 'https://learn.microsoft.com/intune/role-based-access-control/overview',
      },
    ),
  scopeGroup: ({ said, undone }) =>
    words(
      'This group is outside your scope',
      `Your role may assign, but not to this group: it is not among the scope groups of your role assignment.${undone}${said}`,
      'Pick a group in your scope, or have the group added to Scope (Groups) of your role assignment.',
      {
        label: 'Scope groups',
        url: 'https://learn.microsoft.com/intune/role-based-access-control/overview',
      },
    ),
  filterOutOfScope: ({ said, undone }) =>
    words(
      'You may not use this filter',
      `The filter does not exist, or its scope tags are not yours.${undone}${said}`,
      'Pick another filter, or have your scope tag added to it.',
    ),
  notFound: ({ said }) =>
    words(
      'Not found',
      `It does not exist, was deleted, or your scope tags hide it.${said}`,
      'Check the address, or look for it in the list of configurations.',
    ),
  membersHidden: () =>
    words(
      'Members are hidden',
      'The group, or one that is nested in it, hides its members (hidden membership), so Graph neither names nor counts them for you.',
      'Ask an administrator of the group who is in it.',
      {
        label: 'Hidden membership',
        url: 'https://learn.microsoft.com/graph/api/group-list-transitivemembers',
      },
    ),
  membersNotReady: ({ said }) =>
    words(
      'Members cannot be read yet',
      `The group is there, but Graph does not find its members yet. A group that was just made takes some minutes.${said}`,
      'Try again in a few minutes.',
    ),
  conflict: ({ said }) =>
    words(
      'Someone else was at work',
      `The tenant has changed meanwhile, or already has this. Nothing was changed by this request.${said}`,
      'Look at the assignments as they are now, then try again.',
    ),
  preconditionFailed: ({ said, undone }) =>
    words(
      'Intune wants an approval first',
      `A condition was not met, for example multi-admin approval.${undone}${said}`,
      'Have the request approved in the Intune admin center, then try again.',
      {
        label: 'Multi-admin approval',
        url: 'https://learn.microsoft.com/intune/fundamentals/role-based-access-control/multi-admin-approval',
      },
    ),
  throttled: ({ failure, said }) =>
    words(
      'Graph asks to wait',
      `The tenant has used up its allowance of requests. The request was not carried out.${said}`,
      whenToTryAgain(failure.retryAfterSeconds),
      {
        label: 'Intune throttling limits',
        url: 'https://learn.microsoft.com/graph/throttling-limits',
      },
    ),
  serverError: ({ failure, said }) =>
    words(
      'Graph had a problem',
      `The service failed${failure.trace.status === undefined ? '' : ` with ${failure.trace.status}`}.${said}`,
      'Try again in a moment. If it stays, give the ids below to Microsoft support.',
    ),
  timeout: ({ failure, said }) =>
    words(
      'No answer in time',
      failure.trace.status === undefined
        ? 'Graph did not answer within the time the app waits.'
        : `Something on the way to the service gave up waiting for it (${failure.trace.status}).${said}`,
      'Check the connection and try again.',
    ),
  offline: () =>
    words(
      'No connection to Graph',
      'The request got no answer: the network is down, or something between here and Graph blocks it.',
      'Check the connection, VPN or proxy and try again.',
    ),
  unreadableAnswer: ({ message }) =>
    words(
      'An answer the app cannot read',
      `Graph answered with something unexpected; a proxy may have changed it.${message === undefined ? '' : ` ${message}`}`,
      'Try again. If it stays, report it with the ids below.',
    ),
  foreignHost: ({ failure }) =>
    words(
      'A link to a foreign host was not followed',
      `Graph's answer pointed to ${failure.trace.url ?? 'another host'}. The access token is sent to the configured Graph host only.`,
      'Do not trust this connection: a proxy may have changed the answer.',
    ),
  consentRefused: ({ undone }) =>
    words(
      'Permission was not granted',
      `The permission was refused at sign-in.${undone}`,
      'Try again and accept, or ask an administrator of the tenant to consent for everyone.',
    ),
  consentNeeded: ({ failure, undone }) =>
    words(
      'A permission is needed',
      `This needs ${list(failure.scopes) || 'a permission'} that was not asked for yet.${undone}`,
      'Continue to grant it. What you typed is kept.',
    ),
  interactionBlocked: () =>
    words(
      'The browser blocked sign-in',
      'The sign-in page could not be opened: a redirect or this site is blocked, or a sign-in is already open in another tab.',
      'Close other sign-in windows, allow this site, and sign in again.',
    ),
  clockWrong: () =>
    words(
      'The clock of this computer is wrong',
      'Sign-in was refused because the time here and at Microsoft differ too much.',
      'Set date and time automatically, then sign in again.',
    ),
  signInFailed: ({ message }) =>
    words(
      'Sign-in failed',
      message ?? 'Sign-in did not complete.',
      'Sign in again. If it stays, give the code below to whoever registered the app.',
    ),
  signInRefused: ({ failure, message }) => refusalAtSignIn(failure, message),
  tabStorage: () =>
    words(
      'This browser cannot store the sign-in',
      'Sign-in needs the storage of this tab, and it is blocked for this site or full.',
      'Allow this site to store data (cookies and site data), or open the app in a new tab. Then reload.',
    ),
  newerVersion: () =>
    words(
      'A newer version is there',
      'A file of the app could not be loaded: the app was probably updated since this page was opened, or the network was lost.',
      'Reload to get the newer version. The form, the plan and pasted text come back.',
    ),
  journalUnavailable: ({ message }) =>
    words(
      'This browser cannot keep the journal',
      `Every write is noted in this browser before it is sent, so that it can be settled and undone. Where it cannot be noted, nothing is sent.${message === undefined ? '' : ` The browser said: "${message}"`}`,
      'Free some disk space, leave private browsing or allow this site to store data, then try again.',
    ),
  unexpected: ({ message }) =>
    words(
      'Something unexpected happened',
      message ?? 'The app met a problem it does not know.',
      'Reload the page.',
    ),
};

/** What failed at sign-in, before Graph was asked: nothing of it is said to be Graph's. */
function explainSignIn(failure: Failure, message: string | undefined): Explanation {
  if (failure.kind === 'unauthenticated')
    return words(
      'Your sign-in has ended',
      isEntraCode(failure.trace.code)
        ? `Microsoft Entra did not renew it.${entraSaid(failure, message)}`
        : 'It could not be renewed in the background: its time is over, or the browser blocks the hidden sign-in page (third-party cookies).',
      'Sign in again. This page comes back as it is.',
    );
  if (failure.kind === 'offline')
    return words(
      'No connection to Microsoft sign-in',
      'The sign-in could not be renewed: the network is down, or something between here and Microsoft Entra blocks it. The request to Graph was not sent.',
      'Check the connection, VPN or proxy and try again.',
    );
  const explained = explain(ofGraphToo(failure));
  return SAYS_ENTRA.has(failure.kind)
    ? { ...explained, what: `${explained.what}${entraSaid(failure, message)}` }
    : explained;
}

/** Kinds whose own words leave out what Entra said. */
const SAYS_ENTRA: ReadonlySet<Failure['kind']> = new Set([
  'consentNeeded',
  'consentRefused',
  'clockWrong',
]);

/** The words of a kind that says the same whoever failed. */
function ofGraphToo({ from: _signIn, ...failure }: Failure): Failure {
  return failure;
}

/** Entra's sentence, shown as Entra's; nothing where it is not (MSAL has messages of its own). */
function entraSaid({ trace }: Failure, message: string | undefined): string {
  return message !== undefined && isEntraCode(trace.code)
    ? ` Microsoft Entra said: "${message}"`
    : '';
}

function refusalAtSignIn(failure: Failure, message: string | undefined): Explanation {
  const { title, why, next } = entraRefusal(failure.trace.code);
  const said = entraSaid(failure, message).trim();
  const what = [why, said].filter((part) => part !== '').join(' ');
  return words(title, what || 'It gave no reason.', next, {
    label: "Microsoft's list of codes",
    url: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  });
}

/** Graph's sentence, with the phrase that Intune gives it where the sentence does not hold it. */
function wordsOfGraph({ trace: { message, phrase } }: Failure): string {
  const sentence = message?.trim() ?? '';
  const mark = phrase === undefined || sentence.includes(phrase) ? '' : ` (${phrase})`;
  return sentence === '' && mark === ''
    ? ''
    : ` Graph said: ${sentence === '' ? '' : `"${sentence}"`}${mark}`;
}

function words(title: string, what: string, next: string, ...links: Source[]): Explanation {
  return { title, what, next, links };
}

function whenToTryAgain(retryAfterSeconds: number | undefined): string {
  if (retryAfterSeconds === undefined) return 'Wait a minute and try again.';
  const seconds = Math.ceil(retryAfterSeconds);
  if (seconds <= 0) return 'Try again now.';
  return `Try again in ${counted(seconds, 'second')}.`;
}

function list(scopes: readonly string[] | undefined): string {
  return (scopes ?? []).join(', ');
}
