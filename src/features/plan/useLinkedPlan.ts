import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ParsedPlan } from '#domain/plan/draft/planFile.ts';
import { planFromFragment } from '#domain/plan/draft/planLink.ts';

/**
 * The plan that the address carries in its fragment, if any; `drop` takes it out of the address.
 */
export function useLinkedPlan(): {
  readonly linked: ParsedPlan | undefined;
  readonly drop: () => void;
} {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const router = useRouter();
  const linked = useMemo(
    () => (hash.startsWith('p1.') ? planFromFragment(hash) : undefined),
    [hash],
  );
  const drop = () => {
    // Who has gone on to the review meanwhile is not brought back.
    if (router.latestLocation.pathname === '/plan')
      void navigate({ to: '/plan', hash: '', replace: true });
  };
  return { linked, drop };
}
