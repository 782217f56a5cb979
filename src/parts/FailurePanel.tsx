import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { SIGN_IN_SCOPES } from '#auth/scopes.ts';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { currentPath } from '#lib/browser/currentPath.ts';
import { FailureNotice } from '#ui/feedback/FailureNotice.tsx';

interface FailurePanelProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  /** More ways out than trying again and signing in. */
  readonly actions?: ReactNode;
}

/** Failures that the access page sheds light on. */
const ABOUT_ACCESS: ReadonlySet<Failure['kind']> = new Set([
  'missingScope',
  'missingRole',
  'scopeGroup',
  'filterOutOfScope',
  'consentNeeded',
  'consentRefused',
]);

/**
 * Any failure as what happened, what to do next and the way to do it. What was typed stays in the
 * address.
 */
export function FailurePanel({ failure, onRetry, actions }: FailurePanelProps) {
  const { title, what, next, links } = explain(failure);
  const { requestId, clientRequestId, activityId, code } = failure.trace;
  const [blocked, setBlocked] = useState<Failure>();
  return (
    <FailureNotice
      title={title}
      what={failure.kind === 'signInFailed' && code !== undefined ? `${what} (${code})` : what}
      next={next}
      links={links}
      requestId={requestId ?? clientRequestId}
      activityId={activityId}
      actions={
        <>
          <SignInAction failure={failure} onBlocked={setBlocked} />
          {onRetry !== undefined && (
            <Button size="small" variant="outlined" onClick={onRetry}>
              Try again
            </Button>
          )}
          {actions}
          {ABOUT_ACCESS.has(failure.kind) && (
            <LinkButton size="small" to="/access">
              Your access
            </LinkButton>
          )}
          {blocked !== undefined && <span role="alert">{explain(blocked).what}</span>}
        </>
      }
    />
  );
}

/** The way through the sign-in page, for failures that it can heal. */
function SignInAction({
  failure,
  onBlocked,
}: {
  readonly failure: Failure;
  readonly onBlocked: (problem: Failure) => void;
}) {
  const session = useSession();
  const here = currentPath();
  const { kind, claims, scopes } = failure;
  const leave = (go: () => Promise<void>) => () =>
    void go().catch((error: unknown) => onBlocked(toFailure(error)));
  if (kind === 'unauthenticated') {
    return (
      <SignInButton
        onClick={leave(() =>
          claims === undefined
            ? session.signIn(here)
            : session.askFor({ scopes: scopes ?? SIGN_IN_SCOPES, claims }, here),
        )}
      >
        Sign in again
      </SignInButton>
    );
  }
  if (kind === 'claimsChallenge' || kind === 'consentNeeded' || kind === 'consentRefused') {
    const request = {
      scopes: scopes ?? SIGN_IN_SCOPES,
      ...(claims === undefined ? {} : { claims }),
    };
    const words = kind === 'claimsChallenge' ? 'Continue to sign-in' : 'Grant permission';
    return (
      <SignInButton onClick={leave(() => session.askFor(request, here))}>{words}</SignInButton>
    );
  }
  return null;
}

function SignInButton({
  children,
  onClick,
}: {
  readonly children: ReactNode;
  readonly onClick: () => void;
}) {
  return (
    <Button size="small" variant="contained" onClick={onClick}>
      {children}
    </Button>
  );
}
