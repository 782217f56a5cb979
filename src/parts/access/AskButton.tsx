import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { currentPath } from '#lib/browser/currentPath.ts';

interface AskButtonProps {
  readonly scope: string;
  readonly children: string;
  readonly variant?: 'text' | 'outlined';
}

/** Leaves for the sign-in page to ask for one permission, and comes back here. */
export function AskButton({ scope, children, variant = 'outlined' }: AskButtonProps) {
  const session = useSession();
  const [blocked, setBlocked] = useState<Failure>();
  return (
    <>
      <Button
        size="small"
        variant={variant}
        aria-label={`${children}: ${scope}`}
        onClick={() =>
          void session
            .askFor({ scopes: [scope] }, currentPath())
            .catch((error: unknown) => setBlocked(toFailure(error)))
        }
      >
        {children}
      </Button>
      {blocked !== undefined && <span role="alert">{explain(blocked).what}</span>}
    </>
  );
}
