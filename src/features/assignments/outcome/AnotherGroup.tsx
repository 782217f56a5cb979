import Button from '@mui/material/Button';
import { excludes, needsGroup, USUAL_TARGET_KIND } from '#domain/assignment/target.ts';
import type { AssignDeskState } from '#features/assignments/desk/useAssignDesk.ts';
import { TEXTS } from '#features/assignments/outcome/texts.ts';
import { focusField } from '#features/assignments/useGuardrailActions.ts';

/** The same once more, to a group that is still to be picked; filter and intent stay. */
export function AnotherGroup({ desk: { form, values } }: { readonly desk: AssignDeskState }) {
  const again = () => {
    form.beginWith({
      ...(!needsGroup(values.target) && { target: USUAL_TARGET_KIND }),
      groupId: '',
    });
    requestAnimationFrame(() => focusField('group'));
  };
  return (
    <Button size="small" variant="outlined" onClick={again}>
      {excludes(values.target) ? TEXTS.excludeAnother : TEXTS.assignAnother}
    </Button>
  );
}
