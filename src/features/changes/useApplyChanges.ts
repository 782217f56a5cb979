import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { ApplyOutcome } from '#domain/applyOutcome.ts';
import type { ChangeSet } from '#domain/change.ts';
import { type ApplyInput, applyChangesMutation } from '#queries/applyChanges.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';

/** A set of changes that was carried out, or stopped before. */
export interface Applied {
  readonly entryId: string | undefined;
  readonly set: ChangeSet;
  readonly outcome: ApplyOutcome;
}

export interface Applying {
  readonly isApplying: boolean;
  readonly applied: Applied | undefined;
  readonly error: Error | null;
  apply(input: ApplyInput): void;
  forget(): void;
}

/** Carries out one set of changes at a time; pressing twice does it once. */
export function useApplyChanges(): Applying {
  const graph = useGraph();
  const queryClient = useQueryClient();
  const { journal } = useStores();
  const { account } = useSession();
  const isBusy = useRef(false);
  const mutation = useMutation({
    ...applyChangesMutation(graph, account, journal),
    onSettled: () => {
      isBusy.current = false;
      void queryClient.invalidateQueries({ queryKey: ['configuration'] });
      void queryClient.invalidateQueries({ queryKey: ['configurations'] });
    },
  });
  const { data, variables } = mutation;
  return {
    isApplying: mutation.isPending,
    applied: data === undefined || variables === undefined ? undefined : { ...data, set: variables.set },
    error: mutation.error,
    apply(input) {
      if (isBusy.current) return;
      isBusy.current = true;
      mutation.mutate(input);
    },
    forget: mutation.reset,
  };
}
