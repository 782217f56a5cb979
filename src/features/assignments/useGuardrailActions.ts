import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { AssignForm } from '#features/assignments/useAssignForm.ts';
import { useSession } from '#auth/useSession.ts';
import type { FixChange, GuardrailField } from '#domain/guardrails/guardrail.ts';
import type { GuardrailActions } from '#parts/findings/FindingActions.tsx';
import { type Overrides, useOverrides } from '#parts/review/useOverrides.ts';
import { keptText } from '#stores/places.ts';

/** Names what is kept: one form is filled in at a time in a tab. */
const REASONS = 'reasons:assign';

const FIELDS: Record<keyof FixChange, GuardrailField> = {
  target: 'target',
  groupId: 'group',
  filterMode: 'filterMode',
  filterId: 'filter',
  intent: 'intent',
};

/** From the top of the form to its end. */
const FIELDS_OF_THE_FORM = Object.keys(FIELDS) as (keyof FixChange)[];

/**
 * Fixes and overrides of the form. A reason holds for the target and the filter it was given for:
 * with others chosen it counts for nothing, and it is back when they are.
 */
export function useGuardrailActions(
  form: AssignForm,
  listOwnerId: ConfigurationKey | undefined,
): GuardrailActions & Overrides {
  const { via, target, groupId, collectionId, filterId } = form.now();
  const choice = JSON.stringify([listOwnerId, via, target, groupId, collectionId, filterId]);
  const { account } = useSession();
  const overrides = useOverrides(choice, keptText(account, REASONS));
  return {
    ...overrides,
    listOwnerId,
    apply({ change }) {
      form.change(change);
      // The button that was pressed goes with what it healed: the focus goes on to the first field
      // of the form that changed, in whatever order the fix names them.
      const first = FIELDS_OF_THE_FORM.find((name) => name in change);
      requestAnimationFrame(() => focusField(first && FIELDS[first]));
    },
  };
}

/** Puts the focus into a field of the form: on what is chosen there, else on its first input. */
export function focusField(field: GuardrailField | undefined): void {
  const inField = `[data-field="${field ?? ''}"]`;
  const input =
    document.querySelector<HTMLElement>(`${inField} input:checked`) ??
    document.querySelector<HTMLElement>(`${inField} input`);
  input?.focus();
}
