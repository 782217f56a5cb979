import Button from '@mui/material/Button';
import { SIGN_IN_SCOPES } from '#auth/scopes.ts';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { wayOn } from '#domain/failure/waysOn.ts';
import { currentPath } from '#lib/browser/currentPath.ts';

/** The way out of a failure that a click can heal. */
export function WayOnButton({
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
