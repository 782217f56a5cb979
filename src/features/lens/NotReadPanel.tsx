import type { UseQueryResult } from '@tanstack/react-query';
import { toFailure } from '#domain/failure/failure.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';

interface NotReadPanelProps {
  readonly query: Pick<UseQueryResult, 'error' | 'refetch'>;
  /** What that means for the answer. */
  readonly means?: string;
}

/** A part of what decides that could not be read, and what is not known for want of it. */
export function NotReadPanel({ query: { error, refetch }, means }: NotReadPanelProps) {
  if (error === null) return null;
  return (
    <div>
      <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />
      {means !== undefined && <p>{means}</p>}
    </div>
  );
}
