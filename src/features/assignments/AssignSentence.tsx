import { describeDraft } from '#domain/assignment/describe.ts';
import { needsCollection } from '#domain/assignment/target.ts';
import { FILTER_TO_COME } from '#features/assignments/assignForm.ts';
import { TEXTS } from '#features/assignments/texts.ts';
import type { AssignDeskState } from '#features/assignments/desk/useAssignDesk.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { useVpnName } from '#queries/useVpnConfigurations.ts';

/** The assignment that is chosen, as a sentence; until then, what is to be chosen. */
export function AssignSentence({ desk }: { readonly desk: AssignDeskState }) {
  const { configuration, certificate, shown } = desk;
  const { draft, lacksFilter } = shown;
  const names = useTargetNames(draft === undefined ? [] : [draft.target]);
  const vpn = useVpnName([draft?.payload]);
  if (configuration === undefined)
    return draft === undefined ? TEXTS.chooseBoth : TEXTS.chooseConfiguration;
  if (draft === undefined)
    return needsCollection(desk.values.target) ? TEXTS.chooseCollection : TEXTS.chooseGroup;
  const sentence = describeDraft(draft, {
    configuration: certificate?.displayName ?? configuration.displayName,
    target: names.target(draft.target).label,
    filter: names.filter(draft.filter)?.label ?? '',
    isForApps: names.filter(draft.filter)?.isForApps,
    vpn,
  });
  return lacksFilter ? `${sentence} ${FILTER_TO_COME}` : sentence;
}
