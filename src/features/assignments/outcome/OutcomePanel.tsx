import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { AssignValues } from '#features/assignments/assignForm.ts';
import { searchFromValues } from '#features/assignments/assignSearch.ts';
import { CreatedNotice } from '#features/assignments/outcome/CreatedNotice.tsx';
import type { Sending } from '#features/assignments/outcome/useCreateAssignment.ts';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

interface OutcomePanelProps {
  readonly sending: Sending;
  readonly configuration: Configuration | undefined;
  readonly entries: readonly RouteEntry[];
  readonly values: AssignValues;
}

/**
 * How sending ended: created, already there, refused, not created, or not to be found out. Never
 * silence.
 */
export function OutcomePanel({ sending, configuration, entries, values }: OutcomePanelProps) {
  const { last, error } = sending;
  if (error !== null) {
    return (
      <FocusOnArrival>
        <FailurePanel failure={toFailure(error)} />
      </FocusOnArrival>
    );
  }
  if (last === undefined || configuration === undefined) return null;
  const { change, outcome, entryId } = last;
  switch (outcome.kind) {
    case 'created':
      return (
        <CreatedNotice
          key={outcome.assignment.id}
          change={change}
          outcome={outcome}
          entryId={entryId}
        />
      );
    case 'alreadyThere':
      return (
        <Notice level="info" title="Already assigned">
          The tenant was read once more before sending, and it holds an assignment for this target.
          Nothing was sent.
        </Notice>
      );
    case 'refused':
      return (
        <FocusOnArrival>
          <FailurePanel
            failure={outcome.failure}
            actions={
              outcome.failure.kind === 'noRoute' ? (
                <CanonicalAddress entries={entries} values={values} onGo={sending.forget} />
              ) : undefined
            }
          />
        </FocusOnArrival>
      );
    case 'notCreated':
      return (
        <FocusOnArrival>
          <Notice level="warning" title="Not seen in the tenant">
            Graph&apos;s answer was lost ({explain(outcome.failure).title.toLowerCase()}), so the
            tenant was read back: it does not show the assignment. You can create it again.
          </Notice>
        </FocusOnArrival>
      );
    case 'couldNotFindOut':
      return (
        <FocusOnArrival>
          <Notice level="error" title="Could not find out whether it was created">
            Graph&apos;s answer was lost ({explain(outcome.failure).title.toLowerCase()}), and the
            tenant could not be read back ({explain(outcome.readFailure).title.toLowerCase()}). Look
            again with the button at the top before you send anything.
          </Notice>
        </FocusOnArrival>
      );
  }
}

/**
 * The same change by the certificate's own address, where the tenant has no certificate address.
 */
function CanonicalAddress({
  entries,
  values,
  onGo,
}: {
  readonly entries: readonly RouteEntry[];
  readonly values: AssignValues;
  readonly onGo: () => void;
}) {
  const navigate = useNavigate();
  const certificate = entries.find(({ route }) => route.via === values.via)?.certificate;
  if (certificate === undefined) return null;
  const go = () => {
    onGo();
    void navigate({
      to: '/configurations/$id/assign',
      params: { id: certificate.id },
      search: { ...searchFromValues(values), via: undefined },
    });
  };
  return (
    <Button size="small" variant="contained" onClick={go}>
      Use the certificate&apos;s own address
    </Button>
  );
}
