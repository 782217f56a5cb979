import { entraRefusal, isEntraCode } from '#domain/failure/entraRefusals.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { Source } from '#domain/guardrails/guardrail.ts';
import { whenToTryAgain } from '#domain/failure/whenToTryAgain.ts';
import { wordsOfGraph } from '#domain/failure/wordsOfGraph.ts';

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
    undone: undoneOf(failure),
  });
}

/** That nothing was changed; empty for a read, which changes nothing however it ends. */
const undoneOf = ({ trace }: Failure) => (trace.isRead === true ? '' : ' Nothing was changed.');

interface Told {
  readonly failure: Failure;
  readonly message: string | undefined;
  /** What Graph said, as a sentence; empty where it said nothing. */
  readonly said: string;
  /** As {@link undoneOf} says. */
  readonly undone: string;
}

/** Of a page on which something was typed or chosen, and of one on which nothing was. */
const KEPT = 'This page is kept as it is.';

/** Of what the person can do nothing about. */
const REPORT = 'Try again. If it persists, report it with the ids below.';

/** Addresses that lead through no certificate. */
const WITHOUT_CERTIFICATES = /\/deviceAppManagement\//;

const MULTI_ADMIN_APPROVAL: Source = {
  label: 'Multi-admin approval',
  url: 'https://learn.microsoft.com/intune/fundamentals/role-based-access-control/multi-admin-approval',
};

const BY_KIND: Readonly<Record<Failure['kind'], (told: Told) => Explanation>> = {
  badRequest: ({ failure, said, undone }) =>
    words(
      'Intune refused the request',
      `It was not carried out.${undone}${said}`,
      failure.trace.isRead === true
        ? REPORT
        : 'Change your choice to fit what Graph said, and try again.',
    ),
  noLicence: ({ said, undone }) =>
    words(
      'This tenant has no Intune licence for this',
      `Intune is not licensed or not set up (MDM authority) in this tenant.${undone}${said}`,
      'Sign in to the right tenant, or have an Intune licence assigned. Trying again does not help.',
      {
        label: 'Intune licences',
        url: 'https://learn.microsoft.com/intune/intune-service/fundamentals/licenses',
      },
    ),
  noRoute: ({ failure, said, undone }) =>
    WITHOUT_CERTIFICATES.test(failure.trace.url ?? '')
      ? words(
          'Graph has no address for this in your tenant',
          `It answers that the address does not exist.${undone}${said}`,
          'Assign it in the Intune admin center.',
        )
      : words(
          'Graph does not offer this certificate address',
          `Graph does not accept assignments through it in this tenant.${undone}${said}`,
          'Assign the certificate itself instead; the result is the same.',
        ),
  unauthenticated: ({ said }) =>
    words(
      'Graph did not accept the sign-in',
      `Graph refused the access token and a new one as well.${said}`,
      `Sign in again. ${KEPT}`,
    ),
  claimsChallenge: ({ undone }) =>
    words(
      'Microsoft asks you to sign in again',
      `Your organization asks for another check of your sign-in before this can go on.${undone}`,
      `Continue to sign-in. ${KEPT}`,
    ),
  missingScope: ({ failure, said, undone }) =>
    words(
      'The app lacks a permission',
      `The access token lacks ${list(failure.scopes) || 'a permission'}.${undone}${said}`,
      'Grant the permission, or ask an administrator of the tenant to consent for everyone.',
      {
        label: 'Graph permissions',
        url: 'https://learn.microsoft.com/graph/permissions-reference',
      },
    ),
  missingRole: ({ failure, said, undone }) =>
    words(
      'Your Intune role does not allow this',
      'You are signed in and the app has its permission, but your Intune role does not ' +
        `include this action.${undone}${said}`,
      `Ask for an Intune role that may ${
        failure.trace.isRead === true
          ? 'read this'
          : 'assign this (“Your access” names the role action for each family)'
      }, or activate it in Privileged Identity Management and wait a few minutes.`,
      {
        label: 'Intune roles',
        url: 'https://learn.microsoft.com/intune/role-based-access-control/overview',
      },
    ),
  scopeGroup: ({ said, undone }) =>
    words(
      'This group is outside your scope',
      'Your role can assign, but not to this group: it is not one of the scope groups ' +
        `of your role assignment.${undone}${said}`,
      'Choose a group in your scope, or have the group added to Scope (Groups) of your role assignment.',
      {
        label: 'Scope groups',
        url: 'https://learn.microsoft.com/intune/role-based-access-control/overview',
      },
    ),
  filterOutOfScope: ({ said, undone }) =>
    words(
      'You cannot use this filter',
      `The filter does not exist, or you do not have its scope tags.${undone}${said}`,
      'Choose another filter, or have your scope tag added to it.',
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
      'The group, or one that is nested in it, hides its members (hidden membership), ' +
        'so Graph neither names nor counts them for you.',
      'Ask an administrator of the group who is in it.',
      {
        label: 'Hidden membership',
        url: 'https://learn.microsoft.com/graph/api/group-list-transitivemembers',
      },
    ),
  membersNotReady: ({ said }) =>
    words(
      'Members cannot be read yet',
      `The group exists, but Graph cannot list its members yet. That takes a few minutes for a new group.${said}`,
      'Try again in a few minutes.',
    ),
  conflict: ({ said }) =>
    words(
      'Changed by someone else',
      `Someone changed this in the tenant meanwhile, or it is there already. This request changed nothing.${said}`,
      'Look at the assignments as they are now, then try again.',
    ),
  preconditionFailed: ({ said, undone }) =>
    words(
      'An approval is needed first',
      'Intune did not accept the change without a condition being met, for example ' +
        `multi-admin approval.${undone}${said}`,
      'Have the request approved in the Intune admin center, then try again.',
      MULTI_ADMIN_APPROVAL,
    ),
  justificationNeeded: ({ said, undone }) =>
    words(
      'Another admin has to approve this',
      'Your organization asks for a second admin’s approval of this change ' +
        `(Multi-Admin Approval), and for a business justification.${undone}${said}`,
      'Write a business justification and request the approval.',
      MULTI_ADMIN_APPROVAL,
    ),
  approvalInTwo: ({ said, undone }) =>
    words(
      'This change cannot be approved as one',
      'Your organization asks for a second admin’s approval of it (Multi-Admin ' +
        'Approval). It takes two requests, and Intune keeps each by itself: between them ' +
        `the assignment would be missing. So no approval was requested.${undone}${said}`,
      'Make two changes of it: remove the assignment, have that approved and complete it; then assign again.',
      MULTI_ADMIN_APPROVAL,
    ),
  approvalFiled: ({ failure, said, undone }) =>
    words(
      'Waiting for approval',
      `Intune filed approval request ${failure.approvalId ?? ''}.${undone}${said}`,
      'Once another admin has approved it, complete it on the page of approvals.',
      MULTI_ADMIN_APPROVAL,
    ),
  mayNotDecide: ({ said, undone }) =>
    words(
      'You may not decide on this request',
      'Only admins of the approver groups of your organization’s access policy decide, ' +
        `and nobody on a request of their own.${undone}${said}`,
      'Ask an admin of the approver groups to decide.',
      MULTI_ADMIN_APPROVAL,
    ),
  approvalPending: ({ said, undone }) =>
    words(
      'An approval request for this is pending already',
      'Intune keeps one request for each item, yours or a colleague’s, and takes no ' +
        `other until that one has ended.${undone}${said}`,
      'Look at the page of approvals. Complete or cancel the pending request where it is yours; ' +
        'otherwise ask the colleague who filed it, or wait until it ends or expires.',
      MULTI_ADMIN_APPROVAL,
    ),
  approvalRejected: ({ message, undone }) =>
    words(
      'The approval request was rejected',
      `Another admin rejected the change.${undone}${message === undefined ? '' : ` Their reason: ${message}`}`,
      'Talk to the admin who rejected it; then request it again if it is still needed.',
      MULTI_ADMIN_APPROVAL,
    ),
  approvalExpired: ({ undone }) =>
    words(
      'The approval request expired',
      `It was not approved and completed in time.${undone}`,
      'Request it again if it is still needed.',
      MULTI_ADMIN_APPROVAL,
    ),
  throttled: ({ failure, said }) =>
    words(
      'Graph is busy',
      `The tenant has reached its limit of requests. This one was not carried out.${said}`,
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
      'Try again in a moment. If it persists, give the ids below to Microsoft support.',
    ),
  timeout: ({ failure, said }) =>
    words(
      'No answer in time',
      failure.trace.status === undefined
        ? 'Graph did not answer in the time this app allows.'
        : `A gateway between here and Graph stopped waiting (${failure.trace.status}).${said}`,
      'Check the connection and try again.',
    ),
  offline: () =>
    words(
      'No connection to Graph',
      'The request got no answer: the network is down, or a proxy or VPN blocks Graph.',
      'Check the network, VPN and proxy, and try again.',
    ),
  unreadableAnswer: ({ message }) =>
    words(
      'Graph’s answer cannot be read',
      `The answer has an unexpected form; a proxy may have changed it.${message === undefined ? '' : ` ${message}`}`,
      REPORT,
    ),
  foreignHost: ({ failure }) =>
    words(
      'A link to a foreign host was not followed',
      `Graph’s answer contained a link to ${failure.trace.url ?? 'another host'}. The ` +
        'access token is sent to the configured Graph host only.',
      'A proxy may have changed the answer. Use another network.',
    ),
  consentRefused: ({ failure, undone }) =>
    words(
      'Permission was not granted',
      `${list(failure.scopes) || 'The permission'} was refused at sign-in.${undone}`,
      'Try again and accept, or ask an administrator of the tenant to consent for everyone.',
    ),
  consentNeeded: ({ failure, undone }) =>
    words(
      'A permission is needed',
      `This needs ${list(failure.scopes) || 'a permission'}${
        (failure.scopes ?? []).length > 1
          ? ', and not all of it was granted yet'
          : ', which was not asked for yet'
      }.${undone}`,
      `Continue to grant it. ${KEPT}`,
    ),
  interactionBlocked: () =>
    words(
      'The browser blocked sign-in',
      'The sign-in page could not be opened: a redirect or this site is blocked, or a ' +
        'sign-in is already open in another tab.',
      'Close other sign-in windows, allow pop-ups and redirects for this site, and sign in again.',
    ),
  clockWrong: () =>
    words(
      'The clock of this computer is wrong',
      'Sign-in was refused because the time of this computer differs too much from Microsoft’s.',
      'Set date and time automatically, then sign in again.',
    ),
  signInFailed: ({ message }) =>
    words(
      'Sign-in failed',
      message ?? 'Sign-in did not complete.',
      'Sign in again. If it persists, send the code below to the person who registered the app.',
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
      'A newer version is available',
      'A file of the app could not be loaded: the app was probably updated since this ' +
        'page was opened, or the network was lost.',
      'Reload to get the newer version. The form, the plan and pasted text are kept.',
    ),
  journalUnavailable: ({ message }) =>
    words(
      'The journal of this browser cannot be used',
      'Every change is recorded in this browser before it is sent, so that it can be ' +
        'checked and undone. While that is not possible, nothing is ' +
        `sent.${message === undefined ? '' : ` ${message}`}`,
      'Free disk space, leave private browsing, allow this site to store data or close its other tabs; then try again.',
    ),
  stopped: () => words('Nothing was sent', 'You stopped waiting.', 'What you chose is kept.'),
  unexpected: ({ message }) =>
    words(
      'Something unexpected happened',
      message ?? 'The app met an unknown problem.',
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
        : 'It could not be renewed in the background: it has expired, or the browser blocks third-party cookies.',
      `Sign in again. ${KEPT}`,
    );
  if (failure.kind === 'offline')
    return words(
      'No connection to Microsoft sign-in',
      'The sign-in could not be renewed: the network is down, or a proxy or VPN blocks ' +
        `Microsoft Entra. The request to Graph was not sent.${undoneOf(failure)}`,
      'Check the network, VPN and proxy, and try again.',
    );
  // As if Graph had answered: the other kinds have the same words for both.
  const { from: _signIn, ...ofGraph } = failure;
  const explained = explain(ofGraph);
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

/** Entra's sentence, shown as Entra's; nothing where it is not (MSAL has messages of its own). */
function entraSaid({ trace }: Failure, message: string | undefined): string {
  return message !== undefined && isEntraCode(trace.code)
    ? ` Microsoft Entra said: "${message}"`
    : '';
}

function refusalAtSignIn(failure: Failure, message: string | undefined): Explanation {
  const { title, why, next } = entraRefusal(failure.trace.code);
  const what = `${why}${entraSaid(failure, message)}`.trim();
  return words(title, what || 'It gave no reason.', next, {
    label: "Microsoft's list of codes",
    url: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  });
}

function words(title: string, what: string, next: string, ...links: Source[]): Explanation {
  return { title, what, next, links };
}

function list(scopes: readonly string[] | undefined): string {
  return (scopes ?? []).join(', ');
}
