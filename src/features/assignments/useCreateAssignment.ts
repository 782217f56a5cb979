import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { AddChange } from '#domain/assignment.ts';
import { type Created, type CreateInput, createAssignmentMutation } from '#queries/createAssignment.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';

export interface Sending {
  readonly isSending: boolean;
  /** How the last one ended, with what it was. */
  readonly last: (Created & { readonly change: AddChange }) | undefined;
  /** A fault of the app itself; what Graph answers is an outcome. */
  readonly error: Error | null;
  send(input: CreateInput): void;
  forget(): void;
}

/** Sends one assignment at a time. A second click, or Enter pressed twice, finds the first under way and does nothing. */
export function useCreateAssignment(): Sending {
  const graph = useGraph();
  const queryClient = useQueryClient();
  const { journal } = useStores();
  const { account } = useSession();
  const isBusy = useRef(false);
  const mutation = useMutation({
    ...createAssignmentMutation(graph, account, journal),
    onSettled: () => {
      isBusy.current = false;
      // Whatever happened, the lists on screen may be old now.
      void queryClient.invalidateQueries({ queryKey: ['assignments'] });
      void queryClient.invalidateQueries({ queryKey: ['configuration'] });
      void queryClient.invalidateQueries({ queryKey: ['configurations'] });
    },
  });
  const { data: created, variables: input } = mutation;
  return {
    isSending: mutation.isPending,
    last: created === undefined || input === undefined ? undefined : { ...created, change: input.change },
    error: mutation.error,
    send(next) {
      if (isBusy.current) return;
      isBusy.current = true;
      mutation.mutate(next);
    },
    forget: mutation.reset,
  };
}
