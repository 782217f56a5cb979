import { useSession } from '#auth/useSession.ts';
import type { Justification } from '#domain/approval/approval.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import type { ChangeSet } from '#domain/change/change.ts';
import { type ApplyInput, applyChangesMutation } from '#queries/write/applyChanges.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
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
  /** Sends the last set again, with why it is asked for. */
  ask(justification: Justification): void;
  forget(): void;
}

/**
 * Carries out one set of changes at a time. The list that was reviewed stays as it was: the page
 * compares with it.
 */
export function useApplyChanges(): Applying {
  const { isPending, last, error, send, forget } = useOneWrite(
    applyChangesMutation(useGraph(), useSession().account, useStores()),
    [['configuration'], ['configurations']],
  );
  return {
    isApplying: isPending,
    applied: last === undefined ? undefined : { ...last.data, set: last.input.set },
    error,
    apply: send,
    ask: (justification) =>
      last && send({ ...last.input, justification, asksAgain: last.data.entryId }),
    forget,
  };
}
