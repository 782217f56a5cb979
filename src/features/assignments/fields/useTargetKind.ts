import { placeIntentOf } from '#domain/assignment/intent.ts';
import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { excludes, type KnownTargetKind } from '#domain/assignment/target.ts';
import { type AssignValues, DEFAULT_VALUES } from '#features/assignments/assignValues.ts';

type Narrowing = Pick<AssignValues, 'filterMode' | 'filterId' | 'intent'>;

/**
 * Sets the kind of target. An exclusion has no filter, and no intent of its own as a rule: choosing
 * it puts both aside, and choosing another kind brings them back.
 */
export function useTargetKind(form: UseFormReturn<AssignValues>) {
  const aside = useRef<Narrowing>(undefined);
  const set = (values: Narrowing) => {
    for (const name of ['filterMode', 'filterId', 'intent'] as const)
      form.setValue(name, values[name], { shouldDirty: true });
  };
  return (kind: KnownTargetKind) => {
    const { filterMode, filterId, intent } = form.getValues();
    if (excludes(kind)) {
      aside.current ??= { filterMode, filterId, intent };
      // Of apps, a group is excluded with an intent.
      const kept = placeIntentOf({ intent }) ?? DEFAULT_VALUES.intent;
      set({ ...DEFAULT_VALUES, intent: kept });
    } else if (aside.current !== undefined) {
      set(aside.current);
      aside.current = undefined;
    }
    form.setValue('target', kind, { shouldDirty: true, shouldValidate: true });
  };
}
