/** What a button can do about a refusal at sign-in. */
export type Remedy =
  /** The sign-in page asks for what is missing: a second factor, a new password, the device. */
  'continue' | 'signInAgain' | 'otherAccount';

/** A refusal of Microsoft Entra in the admin's words. */
interface EntraRefusal {
  readonly title: string;
  /** Why it was refused. Entra's own sentence with the code is shown after it. */
  readonly why: string;
  /** What to do now. It names only what the button does, or whom to ask. */
  readonly next: string;
  readonly remedy: Remedy;
}

const ASKS_AN_ADMIN = 'Ask an administrator of the tenant, with the ids below. Then sign in again.';

const MFA: EntraRefusal = {
  title: 'Microsoft asks for multifactor authentication',
  why: 'Your organization requires multifactor authentication for this.',
  next: 'Continue to sign-in and confirm it there.',
  remedy: 'continue',
};

const MFA_SET_UP: EntraRefusal = {
  title: 'Multifactor authentication has to be set up',
  why: 'Your organization requires multifactor authentication, and your account has no method for it yet.',
  next: 'Continue to sign-in and register one there.',
  remedy: 'continue',
};

const DEVICE_PROOF: EntraRefusal = {
  title: 'Microsoft could not identify this device',
  why: 'Your organization allows this app on registered devices only, and this browser did not identify its device.',
  next:
    'Continue to sign-in. If it is refused again, use a browser that is signed in with ' +
    'your work account on a registered device.',
  remedy: 'continue',
};

const DEVICE: EntraRefusal = {
  title: 'This device is not allowed',
  why:
    'A Conditional Access policy of your organization asks for a device that is managed ' +
    'and compliant or joined to the domain, and this one is not.',
  next: 'Use a device that meets the policy, or see in Company Portal what this one lacks. Then sign in again.',
  remedy: 'signInAgain',
};

const CONDITIONAL_ACCESS: EntraRefusal = {
  title: 'Conditional Access blocked the sign-in',
  why:
    'A policy of your organization does not allow this app from here: because of the ' +
    'place, the device, the risk or the app itself.',
  next: `${ASKS_AN_ADMIN} The sign-in log of Entra names the policy.`,
  remedy: 'signInAgain',
};

const NOT_IN_TENANT: EntraRefusal = {
  title: 'This account is not in the tenant',
  why: 'The account that is signed in does not exist in the tenant that this app is for.',
  next: 'Sign in with another account, or have this one added to the tenant as a guest.',
  remedy: 'otherAccount',
};

const RISK: EntraRefusal = {
  title: 'The account is blocked because of risk',
  why: 'Microsoft has noticed something suspicious about this account in its home tenant.',
  next: 'Ask an administrator of the home tenant to look into the risk. Then sign in again.',
  remedy: 'signInAgain',
};

const PASSWORD: EntraRefusal = {
  title: 'The password must be changed',
  why: 'The password of this account has expired or must be changed.',
  next: 'Continue to sign-in and change it there, or ask an administrator to reset it.',
  remedy: 'continue',
};

const NO_SUCH_APP: EntraRefusal = {
  title: 'This app is not registered in the tenant',
  why: 'The application id of this deployment is not registered in this tenant and was never added to it.',
  next:
    'Sign in with an account of the right tenant, or have whoever hosts this app check ' +
    'clientId and tenantId in config.json.',
  remedy: 'otherAccount',
};

const REGISTRATION: EntraRefusal = {
  title: 'The registration of this app is wrong',
  why: 'Sign-in was refused because of how this app is registered or configured, not because of you.',
  next: 'Send the code below to the person who registered the app. Then sign in again.',
  remedy: 'signInAgain',
};

const TENANT_RESTRICTED: EntraRefusal = {
  title: 'Access to this tenant is blocked',
  why: 'The network, your home tenant or the other tenant does not allow signing in across tenants.',
  next: 'Ask the administrators of both tenants, or sign in with another account.',
  remedy: 'otherAccount',
};

const PASSING: EntraRefusal = {
  title: 'Microsoft Entra is not available',
  why: 'The sign-in service cannot answer at the moment.',
  next: 'Wait a minute, then sign in again.',
  remedy: 'signInAgain',
};

/**
 * By Entra's number, without `AADSTS`, as Microsoft documents it. Microsoft may change numbers at
 * any time and asks apps not to build on them: these choose words and a button, nothing else, and
 * every number that is not here is told in Entra's own sentence.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const REFUSALS: Readonly<Record<string, EntraRefusal>> = {
  '50074': MFA,
  '50076': MFA,
  '50078': MFA,
  '50158': MFA,
  '50072': MFA_SET_UP,
  '50079': MFA_SET_UP,
  '53004': MFA_SET_UP,
  '53010': {
    ...MFA_SET_UP,
    why: 'Multifactor authentication can be set up only from certain places or devices of your organization.',
    next: 'Sign in again from such a place or device.',
    remedy: 'signInAgain',
  },
  '50097': DEVICE_PROOF,
  '50155': DEVICE_PROOF,
  '50187': DEVICE_PROOF,
  '50129': DEVICE,
  '53000': DEVICE,
  '53001': DEVICE,
  '135011': {
    ...DEVICE,
    why: 'This device is disabled in Microsoft Entra.',
    next: 'Ask an administrator to enable it, or use another device.',
  },
  '50005': CONDITIONAL_ACCESS,
  '50131': CONDITIONAL_ACCESS,
  '53002': CONDITIONAL_ACCESS,
  '53003': CONDITIONAL_ACCESS,
  '530032': CONDITIONAL_ACCESS,
  '530035': {
    ...CONDITIONAL_ACCESS,
    title: 'Security defaults blocked the sign-in',
    why: 'The security defaults of your organization do not allow this request.',
  },
  '53011': RISK,
  '530034': RISK,
  '50105': {
    title: 'You are not assigned to this app',
    why: 'Your organization lets only assigned people use this app, and this account is not among them.',
    next:
      'Ask an administrator to assign you to the app (Entra: Enterprise applications, ' +
      'Users and groups), or sign in with another account.',
    remedy: 'otherAccount',
  },
  '16000': {
    title: 'Microsoft does not know which account to use',
    why: 'Several accounts are signed in at Microsoft, or the one that is has no access to this tenant.',
    next: 'Continue to sign-in and choose the account there.',
    remedy: 'continue',
  },
  '16003': NOT_IN_TENANT,
  '50014': NOT_IN_TENANT,
  '50020': NOT_IN_TENANT,
  '50034': NOT_IN_TENANT,
  '51004': NOT_IN_TENANT,
  '90072': NOT_IN_TENANT,
  '500208': NOT_IN_TENANT,
  '50002': TENANT_RESTRICTED,
  '500021': TENANT_RESTRICTED,
  '500022': TENANT_RESTRICTED,
  '500212': TENANT_RESTRICTED,
  '500213': TENANT_RESTRICTED,
  '50053': {
    title: 'The account is locked',
    why: 'There were too many failed sign-ins, or this one came from an address that Microsoft blocks.',
    next: 'Wait, then sign in again. If it persists, ask an administrator: the sign-in log of Entra names the reason.',
    remedy: 'signInAgain',
  },
  '50057': {
    title: 'The account is disabled',
    why: 'An administrator has disabled this account.',
    next: 'Have it enabled, or sign in with another account.',
    remedy: 'otherAccount',
  },
  '50055': PASSWORD,
  '50125': PASSWORD,
  '50135': PASSWORD,
  '50144': PASSWORD,
  '50056': {
    title: 'User name or password is wrong',
    why: 'Microsoft Entra did not accept them.',
    next: 'Sign in again.',
    remedy: 'signInAgain',
  },
  '50126': {
    title: 'User name or password is wrong',
    why: 'Microsoft Entra did not accept them.',
    next: 'Sign in again.',
    remedy: 'signInAgain',
  },
  '700011': NO_SUCH_APP,
  '700016': NO_SUCH_APP,
  '500011': {
    title: 'The tenant does not know Microsoft Graph of this cloud',
    why: 'The app asked for a service that this tenant does not have: often the wrong cloud or the wrong tenant.',
    next: 'Sign in with an account of the right tenant, or have whoever hosts this app check "cloud" in config.json.',
    remedy: 'otherAccount',
  },
  '90002': {
    title: 'Tenant not found',
    why: 'Microsoft Entra does not find the tenant that this app is for in this cloud.',
    next: 'Have whoever hosts this app check tenantId and cloud in config.json. Then sign in again.',
    remedy: 'signInAgain',
  },
  '70001': {
    title: 'The app is disabled',
    why: 'An administrator has disabled this app in the tenant.',
    next: ASKS_AN_ADMIN,
    remedy: 'signInAgain',
  },
  '7000112': {
    title: 'The app is disabled',
    why: 'An administrator has disabled this app in the tenant.',
    next: ASKS_AN_ADMIN,
    remedy: 'signInAgain',
  },
  '50011': {
    ...REGISTRATION,
    why: 'The address of this app is not among the redirect addresses of its registration.',
    next:
      'Have this address with /redirect.html added to the registration as "Single-page ' +
      'application". Then sign in again.',
  },
  // Not on Microsoft's page: Entra says it where there is no redirect address at all.
  '500113': {
    ...REGISTRATION,
    why: 'The registration of this app has no redirect address.',
    next:
      'Have this address with /redirect.html added to the registration as "Single-page ' +
      'application". Then sign in again.',
  },
  '50194': {
    ...REGISTRATION,
    why: 'This app is registered for one tenant, and config.json lets people of any tenant sign in.',
    next: 'Have whoever hosts this app put the id of the tenant into config.json. Then sign in again.',
  },
  '65005': REGISTRATION,
  '650053': REGISTRATION,
  '650056': REGISTRATION,
  '650057': REGISTRATION,
  '700054': REGISTRATION,
  '7000218': {
    ...REGISTRATION,
    why: 'The registration treats this app as a server with a secret. It runs in the browser and has none.',
    next: 'Have the redirect address registered as "Single-page application", not as "Web". Then sign in again.',
  },
  '900144': REGISTRATION,
  '900971': REGISTRATION,
  '9002326': {
    ...REGISTRATION,
    why: 'The redirect address is not registered as "Single-page application".',
    next: 'Have it registered so, not as "Web". Then sign in again.',
  },
  '50033': PASSING,
  '50087': PASSING,
  '90006': PASSING,
  '90012': PASSING,
  '90024': PASSING,
  '90033': PASSING,
  '90090': PASSING,
};

/** A number that is not in the table: Entra's own sentence says why. */
const UNKNOWN: EntraRefusal = {
  title: 'Microsoft Entra refused the sign-in',
  why: '',
  next:
    'Continue to sign-in: it may ask for what is missing. If it is refused again, give ' +
    'the ids below to an administrator of the tenant.',
  remedy: 'continue',
};

/** @param code as in a trace, `AADSTS53003`; anything else is told as unknown */
export function entraRefusal(code: string | undefined): EntraRefusal {
  return REFUSALS[numberOf(code)] ?? UNKNOWN;
}

/** The digits of `AADSTS53003`; empty where there are none. */
function numberOf(code: string | undefined): string {
  return /^AADSTS(\d+)$/.exec(code ?? '')?.[1] ?? '';
}

/** Is this one of Entra's own codes, and the sentence beside it Entra's? */
export function isEntraCode(code: string | undefined): boolean {
  return numberOf(code) !== '';
}
