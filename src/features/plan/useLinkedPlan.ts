import { useLocation, useNavigate } from '@tanstack/react-router';
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
  const linked = useMemo(
    () => (hash.startsWith('p1.') ? planFromFragment(hash) : undefined),
    [hash],
  );
  return { linked, drop: () => void navigate({ to: '/plan', hash: '', replace: true }) };
}
