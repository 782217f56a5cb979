import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AddChange } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { fulfils } from '#domain/assignment/rowIdentity.ts';
import { excludes } from '#domain/assignment/target.ts';
import { additionOf, lockReason } from '#domain/change/change.ts';
import { type ApplyOutcome, failureIn, isOurs, type WriteEnd } from '#domain/change/end.ts';
import { endLabel, endWords } from '#domain/change/endWords.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import { searchFromValues } from '#features/assignments/assignSearch.ts';
import { CreatedNotice } from '#features/assignments/outcome/CreatedNotice.tsx';
import type { Sending } from '#features/assignments/outcome/useCreateAssignment.ts';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
import { TEXTS } from '#features/assignments/outcome/texts.ts';
import { ApprovalOutcome, isAboutApproval } from '#parts/approval/ApprovalOutcome.tsx';
import type { JustificationState } from '#parts/write/useJustification.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { AfterWrite } from '#parts/write/AfterWrite.tsx';
import { NotReadBefore } from '#parts/write/NotReadBefore.tsx';
import { OwnWriteWords } from '#parts/write/OwnWriteWords.tsx';
import { useOwnWrite } from '#parts/write/useOwnWrite.ts';
import { useIsSettled } from '#parts/settle/useIsSettled.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { assignmentsQuery } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';
import { READ_BACK_SECONDS } from '#queries/write/settlement.ts';
import { useStores } from '#stores/storesContext.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

interface OutcomePanelProps {
  readonly sending: Sending;
  readonly configuration: Configuration | undefined;
  readonly entries: readonly RouteEntry[];
  readonly values: AssignValues;
  readonly justification: JustificationState;
  /** The way to the same for another group, once it is created. */
  readonly another?: ReactNode;
}

/**
 * How sending ended: created, already there, refused, not created, or not to be found out. Never
 * silence.
 */
export function OutcomePanel({
  sending,
  configuration,
  entries,
  values,
  justification,
  another,
}: OutcomePanelProps) {
  const { last, error } = sending;
  const isSettled = useIsSettled(last?.entryId);
  if (error !== null) {
    return (
      <FocusOnArrival>
        <FailurePanel failure={toFailure(error)} />
      </FocusOnArrival>
    );
  }
  if (last === undefined || configuration === undefined) return null;
  const { change, outcome, entryId } = last;
  if (outcome.kind === 'notRead') return <NotReadBefore failure={outcome.failure} />;
  const end = outcome.kind === 'applied' ? outcome.ends[0]?.result : undefined;
  if (outcome.kind === 'applied' && end !== undefined && isOurs(end))
    return (
      <FocusOnArrival key={entryId}>
        <CreatedNotice
          change={change}
          outcome={outcome}
          settledBy={end.kind === 'accepted' ? end.settledBy : undefined}
          entryId={entryId}
          another={another}
        />
      </FocusOnArrival>
    );
  if (end !== undefined && isAboutApproval(end))
    return (
      <ApprovalOutcome
        end={end}
        isAsking={sending.isSending}
        justification={justification}
        onAsk={(text) => sending.ask(justification.say(text))}
      />
    );
  const actions =
    end !== undefined && failureIn(end)?.kind === 'noRoute' ? (
      <CanonicalAddress entries={entries} values={values} onGo={sending.forget} />
    ) : undefined;
  if (end?.kind === 'alreadySo')
    return <AlreadySo change={change} outcome={outcome} end={end} entryId={entryId} />;
  if (isSettled) return null;
  return <NotCreated end={end ?? { kind: 'drifted' }} change={change} actions={actions} />;
}

interface AlreadySoProps {
  readonly change: AddChange;
  readonly outcome: ApplyOutcome;
  readonly end: Extract<WriteEnd, { kind: 'alreadySo' }>;
  readonly entryId: string | undefined;
}

/**
 * It was there: by an earlier request of this person, which can be undone, where the journal shows
 * one; otherwise by somebody else, as far as anybody can tell.
 */
function AlreadySo({ change, outcome, end, entryId }: AlreadySoProps) {
  const { configurationId, draft } = change;
  const target = useTargetNames([draft.target]).target(draft.target).label;
  const own = useOwnWrite(useStores().journal, additionOf(change), outcome);
  return (
    <Notice
      level="info"
      title={own === undefined ? TEXTS.already : TEXTS.alreadyByYou}
      actions={
        <>
          <AfterWrite
            configurationId={configurationId}
            undoable={own?.id}
            entry={own === undefined ? entryId : undefined}
          />
          <ExistingRow change={change} />
        </>
      }
    >
      {own !== undefined ? (
        <OwnWriteWords entry={own} />
      ) : end.failure !== undefined ? (
        `${endWords(end, 'add')} ${TEXTS.alreadyAfterSending}`
      ) : (
        TEXTS.alreadyBeforeSending(target)
      )}
    </Notice>
  );
}

/** The ways to the row that is there, where it is one of the configuration's own list. */
function ExistingRow({ change: { configurationId, via, draft } }: Pick<AlreadySoProps, 'change'>) {
  const { data = [] } = useQuery(assignmentsQuery(useGraph(), configurationId, via));
  const row = data.find((each) => fulfils(each, draft));
  if (row === undefined || via !== '' || lockReason(row) !== undefined) return null;
  const looks = {
    size: 'small',
    variant: 'outlined',
    params: { id: configurationId },
  } as const;
  return (
    <>
      {!excludes(draft.target.kind) && (
        <LinkButton {...looks} to="/configurations/$id/edit" search={{ assignment: row.id }}>
          {TEXTS.editIt}
        </LinkButton>
      )}
      <LinkButton {...looks} to="/configurations/$id/remove" search={{ assignments: row.id }}>
        {TEXTS.removeIt}
      </LinkButton>
    </>
  );
}

/** How it ended where nothing was created by this app. */
function NotCreated({
  end,
  change: { draft },
  actions,
}: {
  readonly end: Exclude<WriteEnd, { kind: 'alreadySo' }>;
  readonly change: AddChange;
  readonly actions: ReactNode;
}) {
  const target = useTargetNames([draft.target]).target(draft.target).label;
  switch (end.kind) {
    case 'blocked':
      return (
        <FocusOnArrival>
          <Notice level="warning" title={endLabel(end.kind)}>
            {endWords(end, 'add')}
          </Notice>
        </FocusOnArrival>
      );
    case 'notDone':
      return (
        <FocusOnArrival>
          <Notice level="warning" title={TEXTS.notSeen}>
            {TEXTS.notSeenHint(titleOf(end.failure), READ_BACK_SECONDS, target)}
          </Notice>
        </FocusOnArrival>
      );
    case 'unknown':
      return (
        <FocusOnArrival>
          <Notice level="error" title={TEXTS.unknown}>
            {TEXTS.unknownHint(
              titleOf(end.failure),
              titleOf(end.readFailure ?? end.failure),
              target,
            )}
          </Notice>
        </FocusOnArrival>
      );
    case 'verified':
    case 'accepted':
    case 'refused':
    case 'notSent':
    case 'drifted':
    case 'putBack':
    case 'lost':
    case 'waitingForApproval':
    case 'cancelled': {
      const failure = failureIn(end);
      return (
        <FocusOnArrival>
          {failure === undefined ? (
            <Notice level="warning" title={endLabel(end.kind)}>
              {endWords(end)}
            </Notice>
          ) : (
            <FailurePanel failure={failure} actions={actions} />
          )}
        </FocusOnArrival>
      );
    }
  }
}

function titleOf(failure: Failure): string {
  return explain(failure).title;
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
      {TEXTS.certificateInstead}
    </Button>
  );
}
