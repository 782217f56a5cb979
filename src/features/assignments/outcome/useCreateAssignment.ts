import { useSession } from '#auth/useSession.ts';
import type { Justification } from '#domain/approval/approval.ts';
import type { AddChange, Assignment } from '#domain/assignment/assignment.ts';
import type { Payload } from '#domain/assignment/payload.ts';
import { additionOf } from '#domain/change/change.ts';
import type { Override } from '#domain/journal/journal.ts';
import { type Applied, applyChangesMutation } from '#queries/write/applyChanges.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
import { useStores } from '#stores/storesContext.ts';

interface CreateInput {
  readonly change: AddChange;
  /** The list as it was on screen; undefined where it was not read. */
  readonly seen: readonly Assignment[] | undefined;
  /** {@link ChangeSet.others} */
  readonly others?: Payload | undefined;
  readonly configurationName: string;
  readonly expectedDevices?: number | undefined;
  readonly overrides: readonly Override[];
  readonly justification?: Justification | undefined;
}

export interface Sending {
  readonly isSending: boolean;
  /** How the last one ended, with what it was. */
  readonly last: (Applied & { readonly change: AddChange }) | undefined;
  /** A fault of the app itself; what Graph answers is an outcome. */
  readonly error: Error | null;
  /** @param onEnd told when it has ended, if the form is still there */
  send(input: CreateInput, onEnd: () => void): void;
  /** Sends the last one again, with why it is asked for. */
  ask(justification: Justification): void;
  forget(): void;
}

/**
 * Sends one assignment at a time, as a change set of one. Whatever happened, the lists on screen
 * may be old afterwards.
 */
export function useCreateAssignment(): Sending {
  const { isPending, last, error, send, forget } = useOneWrite(
    applyChangesMutation(useGraph(), useSession().account, useStores()),
    [['assignments'], ['configuration'], ['configurations']],
  );
  const added = last?.input.set.changes[0];
  return {
    isSending: isPending,
    last:
      last === undefined || added?.kind !== 'add'
        ? undefined
        : {
            ...last.data,
            change: {
              configurationId: last.input.set.configurationId,
              via: last.input.set.via,
              draft: added.draft,
            },
          },
    error,
    send: ({ change, seen, others, ...input }, onEnd) =>
      send({ ...input, set: additionOf(change, seen, others) }, onEnd),
    ask: (justification) =>
      last && send({ ...last.input, justification, asksAgain: last.data.entryId }),
    forget,
  };
}
