import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { SIGN_IN_SCOPES } from '#auth/scopes.ts';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { wayOn } from '#domain/failure/waysOn.ts';
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
  const [blocked, setBlocked] = useState<Failure>();
  return (
    <FailureNotice
      title={title}
      what={what}
      next={next}
      links={links}
      {...idsOf(failure)}
      actions={
        <>
          <WayOnButton failure={failure} onBlocked={setBlocked} />
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

/** What support asks for: of sign-in, what the sign-in log of Entra is searched by. */
function idsOf({ from, trace }: Failure) {
  const { code, requestId, clientRequestId, activityId, date } = trace;
  return from === 'signIn'
    ? { code, correlationId: clientRequestId, requestId, time: date }
    : { code, requestId: requestId ?? clientRequestId, activityId };
}

/** The way out of a failure that a click can heal. */
function WayOnButton({
  failure,
  onBlocked,
}: {
  readonly failure: Failure;
  readonly onBlocked: (problem: Failure) => void;
}) {
  const session = useSession();
  const way = wayOn(failure);
  if (way === undefined) return null;
  const go = () => {
    const here = currentPath();
    const { claims, scopes = SIGN_IN_SCOPES } = failure;
    switch (way.kind) {
      case 'signIn':
        return session.signIn(here);
      case 'ask':
        return session.askFor({ scopes, ...(claims === undefined ? {} : { claims }) }, here);
      case 'otherAccount':
        return session.signInAsSomebodyElse(here);
      case 'reload':
        window.location.reload();
        return Promise.resolve();
    }
  };
  return (
    <Button
      size="small"
      variant="contained"
      onClick={() => void go().catch((error: unknown) => onBlocked(toFailure(error)))}
    >
      {way.label}
    </Button>
  );
}
