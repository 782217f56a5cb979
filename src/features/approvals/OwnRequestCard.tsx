import Box from '@mui/material/Box';
import { ListWaiting } from '#parts/write/ListWaiting.tsx';
import Typography from '@mui/material/Typography';
import { type ApprovalStatus, isOver } from '#domain/approval/approvalRequest.ts';
import { AskAnew } from '#features/approvals/AskAnew.tsx';
import { CompletedNotice, type EndedRequest } from '#features/approvals/CompletedNotice.tsx';
import { nameOfRequest } from '#features/approvals/nameOfRequest.ts';
import { RequestFacts } from '#features/approvals/RequestFacts.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { ToldChange } from '#features/approvals/ToldChange.tsx';
import { useOwnRequest } from '#features/approvals/useOwnRequest.ts';
import type { OwnRequest } from '#features/approvals/useWaiting.ts';
import { PlaceLink } from '#parts/approval/PlaceLink.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { ChangeDiff } from '#parts/write/ChangeDiff.tsx';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Name } from '#ui/text/Name.tsx';

const MARKS: Record<ApprovalStatus, Status> = {
  needsApproval: 'waiting',
  approved: 'accepted',
  rejected: 'refused',
  cancelled: 'refused',
  completed: 'verified',
  expired: 'refused',
  unknown: 'unknown',
};

/** What there is to do. What has ended without a change is only noted. */
const NEXT: Record<ApprovalStatus, string> = {
  needsApproval: TEXTS.findOut,
  approved: TEXTS.complete,
  rejected: TEXTS.toHistory,
  cancelled: TEXTS.toHistory,
  completed: TEXTS.findOut,
  expired: TEXTS.toHistory,
  unknown: TEXTS.findOut,
};

interface OwnRequestCardProps extends OwnRequest {
  /** Could the state of the requests be read? */
  readonly isStateRead: boolean;
  /** Told once it waits no more, and is about to leave this list. */
  readonly onEnd: (ended: EndedRequest) => void;
}

/** One request of one's own: what it changes, how it stands, completing and cancelling it. */
export function OwnRequestCard({ id, write, request, isStateRead, onEnd }: OwnRequestCardProps) {
  const { isBusy, completed, error, complete, cancel } = useOwnRequest(write, id, onEnd);
  const status = request?.status ?? 'unknown';
  const isInDoubt = write?.held.sentAt !== undefined;
  const hasMoved = completed?.kind === 'moved';
  const canComplete = isInDoubt || status !== 'needsApproval';
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h3" component="h3" sx={{ minWidth: 0 }}>
          {write === undefined ? (
            nameOfRequest(request)
          ) : (
            <AppLink to="/configurations/$id" params={{ id: write.configuration.id }}>
              <Name of={write.configuration.displayName} />
            </AppLink>
          )}
        </Typography>
        <StatusMark
          status={isInDoubt ? 'unknown' : MARKS[status]}
          word={
            isInDoubt
              ? TEXTS.states.inDoubt
              : isStateRead
                ? TEXTS.states[status]
                : TEXTS.states.notRead
          }
        />
      </Box>
      {write === undefined ? (
        <>
          <div>{TEXTS.elsewhere}</div>
          {request !== undefined && <ToldChange told={request.told} />}
        </>
      ) : (
        <ChangeDiff changes={write.changes} />
      )}
      <RequestFacts
        id={id}
        request={request}
        justification={write?.held.justification ?? request?.requestJustification ?? ''}
        expiresAt={request?.expiresAt ?? write?.held.expiresAt}
        isOwn
      />
      {/* What has ended is told above the list, which it leaves. */}
      {completed?.kind !== 'ended' && completed?.kind !== 'gone' && (
        <CompletedNotice completed={completed} error={error} write={write} />
      )}
      {isBusy && <ListWaiting of={write?.configuration.id} />}
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 1 }}
      >
        {hasMoved && write !== undefined && (
          <AskAnew write={write} isBusy={isBusy} onCancel={cancel} />
        )}
        {!hasMoved && write !== undefined && canComplete && (
          <ReasonButton variant="contained" busy={isBusy} onClick={complete}>
            {isBusy ? TEXTS.completing : isInDoubt ? TEXTS.findOut : NEXT[status]}
          </ReasonButton>
        )}
        {!hasMoved && !isInDoubt && !isOver(status) && (
          <ReasonButton variant="outlined" busy={isBusy} onClick={() => cancel()}>
            {TEXTS.cancel}
          </ReasonButton>
        )}
        {write !== undefined && (
          <PlaceLink place={write.place} words={{ entry: TEXTS.showEntry, run: TEXTS.showPlan }} />
        )}
      </Box>
    </>
  );
}
