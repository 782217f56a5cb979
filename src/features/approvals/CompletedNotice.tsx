import { useQuery } from '@tanstack/react-query';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import type { DriftedRow } from '#domain/change/drift.ts';
import { failureIn, isDone } from '#domain/change/end.ts';
import { endsTitle, endWords } from '#domain/change/endWords.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#features/approvals/texts.ts';
import { quoted } from '#lib/text/bounded.ts';
import { PlaceLink } from '#parts/approval/PlaceLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { halfDoneQuery } from '#queries/approvals/halfDone.ts';
import type { Completed } from '#queries/approvals/completeWaiting.ts';
import type { EndedElsewhere } from '#queries/approvals/endedElsewhere.ts';
import { useStores } from '#stores/storesContext.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

/** A request that waits no more, and how that came. */
export interface EndedRequest {
  readonly id: string;
  /** Undefined where this browser did not have it. */
  readonly write: WaitingWrite | undefined;
  readonly completed: Completed;
}

interface CompletedNoticeProps {
  readonly completed: Completed | undefined;
  readonly error: Error | null;
  readonly write: WaitingWrite | undefined;
}

/** What became of a request by no doing of this page: nobody waits for it, who does something else. */
export function EndedElsewhereNotice({ write, completed }: EndedElsewhere) {
  return <What completed={completed} write={write} isElsewhere />;
}

/** What came of completing or cancelling a request. Never silence. */
export function CompletedNotice({ completed, error, write }: CompletedNoticeProps) {
  if (error !== null)
    return (
      <FocusOnArrival>
        <FailurePanel failure={toFailure(error)} />
      </FocusOnArrival>
    );
  if (completed === undefined) return null;
  return (
    <FocusOnArrival key={completed.kind}>
      <What completed={completed} write={write} />
    </FocusOnArrival>
  );
}

function What({
  completed,
  write,
  isElsewhere = false,
}: {
  readonly completed: Completed;
  readonly write: WaitingWrite | undefined;
  readonly isElsewhere?: boolean;
}) {
  switch (completed.kind) {
    case 'gone':
      return <Notice level="info" title={TEXTS.gone} />;
    case 'notYet':
      return <Notice level="info" title={TEXTS.notYet} />;
    case 'notSent':
      return (
        <>
          <Notice level="warning" title={TEXTS.notSent} />
          <FailurePanel failure={completed.failure} />
        </>
      );
    case 'moved':
      return <Moved drift={completed.drift} write={write} />;
    case 'inDoubt':
      return (
        <>
          <Notice level="warning" title={TEXTS.inDoubt} />
          <FailurePanel failure={completed.failure} />
        </>
      );
    case 'ended':
      return <Ended completed={completed} write={write} isElsewhere={isElsewhere} />;
  }
}

function Ended({
  completed: { ends, verified },
  write,
  isElsewhere,
}: {
  readonly completed: Extract<Completed, { kind: 'ended' }>;
  readonly write: WaitingWrite | undefined;
  readonly isElsewhere: boolean;
}) {
  const name = write === undefined ? '' : `${quoted(write.configuration.displayName)}: `;
  const [first] = ends;
  const isSeen =
    verified?.kind === 'verified' ||
    ends.every(({ result }) => result.kind === 'accepted' && result.settledBy === 'readBack');
  if (first === undefined || first.result.kind === 'cancelled')
    return (
      <Notice
        level="info"
        title={`${name}${isElsewhere ? TEXTS.cancelledElsewhere : TEXTS.cancelled}`}
      />
    );
  if (ends.every(({ result }) => isDone(result)))
    return (
      <Notice
        level="success"
        title={`${name}${isSeen ? (isElsewhere ? TEXTS.completedElsewhere : TEXTS.completed) : TEXTS.accepted}`}
      >
        {write !== undefined && ends.every(({ change }) => change.kind === 'remove') && (
          <SecondStep write={write} />
        )}
      </Notice>
    );
  const failure = failureIn(first.result);
  return (
    <>
      <Notice level="warning" title={`${name}${endsTitle(ends)}`}>
        {endWords(first.result, first.change.kind)}
      </Notice>
      {failure !== undefined && <FailurePanel failure={failure} />}
    </>
  );
}

/** Where the removal was the first half of a change that cannot be approved as one: the second. */
function SecondStep({ write }: { readonly write: WaitingWrite }) {
  const { journal, planRuns } = useStores();
  const { data: first } = useQuery(halfDoneQuery({ journal, runs: planRuns }, write));
  return first == null ? null : (
    <>
      {TEXTS.halfDone}{' '}
      <PlaceLink place={first} words={{ entry: TEXTS.secondStep, run: TEXTS.secondStep }} />
    </>
  );
}

/** What others changed since it was asked for, and the two ways on. */
function Moved({
  drift,
  write,
}: {
  readonly drift: readonly DriftedRow[];
  readonly write: WaitingWrite | undefined;
}) {
  const rows = drift.flatMap(({ base, theirs }) =>
    [base, theirs].filter((row) => row !== undefined),
  );
  const names = useTargetNames(rows.map(({ target }) => target));
  return (
    <Notice
      level="warning"
      title={TEXTS.moved}
      actions={
        write !== undefined && (
          <LinkButton
            size="small"
            variant="outlined"
            to="/configurations/$id"
            params={{ id: write.configuration.id }}
          >
            {TEXTS.listNow}
          </LinkButton>
        )
      }
    >
      <div>{TEXTS.movedHint}</div>
      <ul>
        {drift.map(({ key, base, theirs }) => (
          <li key={key}>
            {base === undefined ? TEXTS.isNew : theirs === undefined ? TEXTS.isGone : TEXTS.isOther}{' '}
            <RowChips row={(theirs ?? base)!} names={names} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
