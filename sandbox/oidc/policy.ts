import type { interactionPolicy as Policy } from 'oidc-provider';
import { personHinted } from './accounts.ts';
import { authorityOf } from './authority.ts';

type PolicyModule = typeof Policy;

/**
 * The provider's own policy with Entra's words, and what it lacks of Entra's: `select_account`, and
 * several people at once (`accounts.ts`).
 */
export function signInPolicy({
  base,
  Check,
  Prompt,
}: PolicyModule): ReturnType<PolicyModule['base']> {
  const policy = base();
  const noSession = policy.get('login')?.checks.get('no_session');
  if (noSession)
    noSession.description =
      'AADSTS50058: A silent sign-in request was sent but no user is signed in.';

  policy.get('login')?.checks.add(
    new Check(
      'several_people',
      'AADSTS16000: Several people are signed in, and the request does not say whom it means.',
      'interaction_required',
      (context) => {
        const { params, result } = context.oidc;
        const isOpen =
          result?.login === undefined &&
          personHinted(params ?? {}, authorityOf(context.req)) === undefined &&
          (context.state.signedIn as readonly string[]).length > 1;
        return isOpen ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
      },
    ),
    // The first to fail is what the app is told.
    0,
  );

  const missing = policy.get('consent')?.checks.get('rs_scopes_missing');
  if (missing) {
    missing.error = 'consent_required';
    missing.description =
      'AADSTS65001: The user or administrator has not consented to use the application.';
  }
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}
