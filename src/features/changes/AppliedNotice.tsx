import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ChangeEnd, failureIn, isDone, isOurs, type Verified } from '#domain/change/end.ts';
import { endsTitle, endWords } from '#domain/change/endWords.ts';
import type { Justification } from '#domain/approval/approval.ts';
import { ApprovalOutcome, isAboutApproval } from '#parts/approval/ApprovalOutcome.tsx';
import type { JustificationState } from '#parts/write/useJustification.ts';
import { DeliveryAfter } from '#parts/write/DeliveryAfter.tsx';
import { EndMark } from '#parts/EndMark.tsx';
import { ChangeDiff } from '#parts/write/ChangeDiff.tsx';
import type { Applied } from '#features/changes/useApplyChanges.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { AfterWrite, OthersChanged, OthersKept, VerifiedMark } from '#parts/write/AfterWrite.tsx';
import { OwnWriteWords } from '#parts/write/OwnWriteWords.tsx';
import { useOwnWrite } from '#parts/write/useOwnWrite.ts';
import { appliedVerificationQuery } from '#queries/write/applyChanges.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/changes/texts.ts';

interface AppliedNoticeProps {
  readonly applied: Applied;
  readonly justification: JustificationState;
  readonly isAsking: boolean;
  readonly onAsk: (justification: Justification) => void;
}

/**
 * How a set of changes ended: each change with its mark, whether the tenant shows it, and the way
 * to take it back.
 */
export function AppliedNotice({ applied, justification, isAsking, onAsk }: AppliedNoticeProps) {
  const { set, outcome, entryId } = applied;
  const { journal } = useStores();
  const { data: verified } = useQuery(
    appliedVerificationQuery(useGraph(), journal, entryId, set, outcome),
  );
  const own = useOwnWrite(journal, set, outcome);
  const [failed, setFailed] = useState(0);
  if (outcome.kind !== 'applied') return null;
  const { ends } = outcome;
  const problems = ends.filter(({ result }) => !isDone(result));
  const approval = ends.map(({ result }) => result).find(isAboutApproval);
  if (approval?.kind === 'refused')
    return (
      <ApprovalOutcome
        end={approval}
        isAsking={isAsking}
        justification={justification}
        onAsk={(text) => onAsk(justification.say(text))}
      />
    );
  const areOurs = ends.every(({ result }) => isOurs(result));
  const isVerified = areOurs && verified?.kind === 'verified';
  // Said once: with number and expiry.
  const isAllWaiting = ends.every(({ result }) => result.kind === 'waitingForApproval');
  const failure = problems.map(({ result }) => failureIn(result)).find((one) => one !== undefined);
  return (
    <>
      {!isAllWaiting && (
        <Notice
          isGrowing
          level={problems.length > 0 ? 'warning' : isVerified ? 'success' : 'info'}
          title={isVerified ? TEXTS.saved : endsTitle(ends)}
          actions={
            <AfterWrite
              configurationId={set.configurationId}
              undoable={ends.some(({ result }) => result.kind === 'accepted') ? entryId : own?.id}
              failed={failed}
            />
          }
        >
          {own !== undefined && <OwnWriteWords entry={own} />}
          <OthersKept verified={verified} />
          {entryId !== undefined && problems.length < ends.length && (
            <DeliveryAfter {...set} journal={journal} entryId={entryId} onFailed={setFailed} />
          )}
        </Notice>
      )}
      {approval !== undefined && (
        <ApprovalOutcome
          end={approval}
          isAsking={isAsking}
          justification={justification}
          onAsk={() => undefined}
        />
      )}
      <OthersChanged verified={verified} />
      <Section title={isAllWaiting ? TEXTS.askedFor : TEXTS.happened}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
          {ends.map((end, index) => (
            <Box
              key={index}
              sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5 }}
            >
              <ChangeDiff changes={[end.change]} end={end.result} />
              {!isAllWaiting && <EndOf end={end} verified={verified} />}
            </Box>
          ))}
        </Box>
      </Section>
      {failure !== undefined && (
        <FailurePanel
          failure={failure}
          actions={
            failure.kind === 'approvalInTwo' &&
            entryId !== undefined && (
              <LinkButton size="small" to="/history/$id" params={{ id: entryId }}>
                {TEXTS.inTwoSteps}
              </LinkButton>
            )
          }
        />
      )}
    </>
  );
}

function EndOf({
  end: { change, result },
  verified,
}: {
  readonly end: ChangeEnd;
  readonly verified: Verified | undefined;
}) {
  if (result.kind !== 'accepted')
    return (
      <>
        <EndMark end={result} />
        <span>{endWords(result, change.kind)}</span>
      </>
    );
  return <VerifiedMark verified={verified} />;
}
