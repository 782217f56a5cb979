import { type ReactNode, useMemo } from 'react';
import { FILTER_TO_COME } from '#features/assignments/assignForm.ts';
import { AssignImpact } from '#features/assignments/AssignImpact.tsx';
import { AssignSentence } from '#features/assignments/AssignSentence.tsx';
import { ExistingAssignments } from '#features/assignments/ExistingAssignments.tsx';
import { TEXTS } from '#features/assignments/texts.ts';
import type { AssignDeskState } from '#features/assignments/desk/useAssignDesk.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { CertificateCheck } from '#parts/configuration/CertificateCheck.tsx';
import { OthersRunNote } from '#parts/review/OthersRunNote.tsx';
import { WouldGetSection } from '#parts/wouldGet/WouldGetSection.tsx';
import { previewChanges } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';
import { RequestPreview } from '#ui/text/RequestPreview.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface AssignSideProps {
  readonly desk: AssignDeskState;
  /**
   * The button that sends, and how sending ended: right below the sentence that says what it does.
   */
  readonly children: ReactNode;
}

/**
 * What will happen, updating as one types: the change as a sentence, who has it already, and the
 * request itself. Once it has happened, how it ended is read in the place of the sentence.
 */
export function AssignSide({ desk, children }: AssignSideProps) {
  const { configuration, certificate, assigned, shown, values, read, counted } = desk;
  return (
    <>
      {!desk.isJustCreated && !desk.isThere && (
        <>
          <Section title={TEXTS.whatWillHappen}>
            <AssignSentence desk={desk} />
          </Section>
          <OthersRun desk={desk} />
        </>
      )}
      {children}
      {configuration !== undefined && (
        <AssignImpact
          configuration={configuration}
          certificate={certificate}
          values={values}
          counted={counted}
          note={
            desk.isRefused && shown.draft !== undefined
              ? TEXTS.nothingWhileBlocked
              : shown.lacksFilter
                ? `${FILTER_TO_COME} ${TEXTS.countedWithoutFilter}`
                : undefined
          }
        />
      )}
      <AssignWouldGet desk={desk} />
      {assigned !== undefined && shown.draft !== undefined && (
        <CertificateCheck configuration={assigned} draft={shown.draft} />
      )}
      {configuration !== undefined && (
        <ExistingAssignments
          configurationId={configuration.id}
          via={values.via}
          title={
            certificate === undefined
              ? TEXTS.assignedNow
              : TEXTS.assignedNowTo(nameInText(certificate.displayName))
          }
          existing={read.existing}
        />
      )}
      <AssignRequest desk={desk} />
    </>
  );
}

/** The module that answers, and its picker: few ask. */
const loadAnswer = () => import('#parts/wouldGet/answer/OfOne.tsx');
const loadPicker = () => import('#pickers/MemberPicker.tsx');

/** Whether one device or user would get it with the assignment in the form. */
function AssignWouldGet({ desk: { assigned, counted } }: { readonly desk: AssignDeskState }) {
  const { before, after } = counted;
  const changes = useMemo(
    () =>
      assigned === undefined || before === undefined || after === undefined
        ? undefined
        : [{ configuration: assigned, before, after }],
    [assigned, before, after],
  );
  if (assigned === undefined || counted.isUnreadable) return null;
  return <WouldGetSection changes={changes} load={loadAnswer} loadPicker={loadPicker} />;
}

/** What assignments run that are sent along. */
function OthersRun({ desk: { set, values, form } }: { readonly desk: AssignDeskState }) {
  if (set === undefined) return null;
  return (
    <OthersRunNote
      configurationId={set.configurationId}
      base={set.base ?? []}
      changes={set.changes}
      value={values.othersRun === '' ? undefined : values.othersRun}
      onChange={(run) => form.change({ othersRun: run })}
    />
  );
}

/** The request as it will be sent. */
function AssignRequest({ desk: { set, shown } }: { readonly desk: AssignDeskState }) {
  const graph = useGraph();
  const request = set && previewChanges(graph, set)[0];
  if (request === undefined)
    return <RequestPreview missing={shown.lacksFilter ? FILTER_TO_COME : TEXTS.nothingToSend} />;
  return <RequestPreview method={request.method} url={request.url} body={request.body} />;
}
