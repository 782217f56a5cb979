import { nameInText } from '#lib/text/shownName.ts';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { currentPath } from '#lib/browser/currentPath.ts';
import { useGraph } from '#queries/graphContext.ts';
import { tenantQuery } from '#queries/targeting.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#parts/texts.ts';

/**
 * Stands below "not found": an address does not say of which tenant it is, and its ids mean nothing
 * in another. Only where accounts of several tenants sign in; each way out asks for the same
 * address there.
 */
export function OtherTenants() {
  const session = useSession();
  const { data: tenant } = useQuery(tenantQuery(useGraph()));
  const [blocked, setBlocked] = useState<Failure>();
  if (!session.takesSeveralTenants) return null;
  const { account } = session;
  const elsewhere = session.others.filter(({ tenantId }) => tenantId !== account.tenantId);
  return (
    <Notice
      quiet
      level="info"
      title={TEXTS.youAreIn(
        tenant === undefined ? TEXTS.tenantOf(account.username) : nameInText(tenant.displayName),
      )}
      actions={
        <>
          {elsewhere.map((other) => (
            <Button
              key={`${other.tenantId} ${other.oid}`}
              size="small"
              variant="outlined"
              onClick={() => session.continueAs(other, currentPath())}
            >
              {TEXTS.openAs(other.username)}
            </Button>
          ))}
          <Button
            size="small"
            onClick={() =>
              void session
                .signInAsSomebodyElse(currentPath())
                .catch((error: unknown) => setBlocked(toFailure(error)))
            }
          >
            {TEXTS.otherTenant}
          </Button>
          {blocked !== undefined && <span role="alert">{explain(blocked).what}</span>}
        </>
      }
    >
      {TEXTS.opensOnlyThere}
    </Notice>
  );
}
