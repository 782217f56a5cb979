import type { FamilyChoices } from '#domain/family/choices.ts';
import type { GuardrailField } from '#domain/guardrails/guardrail.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import type { AssignForm } from '#features/assignments/useAssignForm.ts';
import type { ComboProblem } from '#ui/form/ComboBox.tsx';

/** What each group of fields of the form is given. */
export interface FieldProps {
  readonly form: AssignForm;
  readonly values: AssignValues;
  readonly choices: FamilyChoices;
  /** What the guardrails say of a field, in the field itself, so that a screen reader hears it. */
  readonly problemAt: (field: GuardrailField) => ComboProblem;
}
