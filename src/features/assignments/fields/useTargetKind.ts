import { placeIntentOf } from '#domain/assignment/intent.ts';
import { useRef } from 'react';
import { excludes, type KnownTargetKind } from '#domain/assignment/target.ts';
import { type AssignValues, DEFAULT_VALUES } from '#features/assignments/assignValues.ts';
import type { AssignForm } from '#features/assignments/useAssignForm.ts';

type Narrowing = Pick<AssignValues, 'filterMode' | 'filterId' | 'intent'>;

/**
 * Sets the kind of target. An exclusion has no filter, and no intent of its own as a rule: choosing
 * it puts both aside, and choosing another kind brings them back.
 */
export function useTargetKind(form: AssignForm) {
  const aside = useRef<Narrowing>(undefined);
  return (target: KnownTargetKind) => {
    const { filterMode, filterId, intent } = form.now();
    if (excludes(target)) {
      aside.current ??= { filterMode, filterId, intent };
      // Of apps, a group is excluded with an intent.
      const kept = placeIntentOf({ intent }) ?? DEFAULT_VALUES.intent;
      form.change({
        target,
        filterMode: DEFAULT_VALUES.filterMode,
        filterId: DEFAULT_VALUES.filterId,
        intent: kept,
      });
      return;
    }
    form.change({ target, ...aside.current });
    aside.current = undefined;
  };
}
