import {
  type MutationOptions,
  type QueryKey,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { countAsOld } from '#queries/freshness.ts';

/**
 * A mutation that is under way at most once: a second click, or Enter pressed twice, finds the
 * first and does nothing.
 * @param options as the factories of this room make them
 * @param stale what may be old once it has ended, however it ended
 */
export function useOneWrite<Data, Input>(
  options: MutationOptions<Data, Error, Input>,
  stale: readonly QueryKey[] = [],
) {
  const queryClient = useQueryClient();
  const isBusy = useRef(false);
  const mutation = useMutation({
    ...options,
    onSettled: () => {
      isBusy.current = false;
      for (const queryKey of stale) countAsOld(queryClient, queryKey);
    },
  });
  const { data, variables } = mutation;
  return {
    isPending: mutation.isPending,
    /** What is under way. */
    sending: mutation.isPending ? variables : undefined,
    error: mutation.error,
    /** How the last one ended, with what it was; undefined before, and after `forget`. */
    last: data === undefined || variables === undefined ? undefined : { data, input: variables },
    /** @param onEnd told when it has ended, if its page is still there; without data it failed */
    send(input: Input, onEnd?: (data: Data | undefined) => void) {
      if (isBusy.current) return;
      isBusy.current = true;
      mutation.mutate(input, { onSettled: (ended) => onEnd?.(ended) });
    },
    forget: mutation.reset,
  };
}
