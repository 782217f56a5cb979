import { describeDraft } from '#domain/assignment/describe.ts';
import { FILTER_TO_COME } from '#features/assignments/assignForm.ts';
import type { AssignDeskState } from '#features/assignments/useAssignDesk.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';

/** The assignment that is chosen, as a sentence; until then, what is to be chosen. */
export function AssignSentence({ desk }: { readonly desk: AssignDeskState }) {
  const { configuration, certificate, shown } = desk;
  const { draft, lacksFilter } = shown;
  const names = useTargetNames(draft === undefined ? [] : [draft.target]);
  if (configuration === undefined || draft === undefined)
    return 'Choose a configuration and a target.';
  const sentence = describeDraft(draft, {
    configuration: certificate?.displayName ?? configuration.displayName,
    target: names.target(draft.target).label,
    filter: names.filter(draft.filter)?.label ?? '',
  });
  return lacksFilter ? `${sentence} ${FILTER_TO_COME}` : sentence;
}
