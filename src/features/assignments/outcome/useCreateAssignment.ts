import { useSession } from '#auth/useSession.ts';
import type { AddChange } from '#domain/assignment/assignment.ts';
import {
  type Created,
  type CreateInput,
  createAssignmentMutation,
} from '#queries/write/createAssignment.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
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

/** Sends one assignment at a time. Whatever happened, the lists on screen may be old afterwards. */
export function useCreateAssignment(): Sending {
  const { journal } = useStores();
  const { isPending, last, error, send, forget } = useOneWrite(
    createAssignmentMutation(useGraph(), useSession().account, journal),
    [['assignments'], ['configuration'], ['configurations']],
  );
  return {
    isSending: isPending,
    last: last === undefined ? undefined : { ...last.data, change: last.input.change },
    error,
    send,
    forget,
  };
}
