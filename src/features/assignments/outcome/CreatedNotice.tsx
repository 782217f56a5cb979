import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AddChange } from '#domain/assignment/assignment.ts';
import { explain } from '#domain/failure/explain.ts';
import { AFTER_SAVING } from '#domain/guardrails/afterSaving.ts';
import type { CreateOutcome } from '#domain/change/outcome.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { verificationQuery } from '#queries/write/createAssignment.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';

interface CreatedNoticeProps {
  readonly change: AddChange;
  readonly outcome: Extract<CreateOutcome, { kind: 'created' }>;
  /** Its entry in the journal, from where it can be undone. */
  readonly entryId: string | undefined;
}

/** The assignment as Graph answered it, accepted first, verified once it was read back. */
export function CreatedNotice({ change, outcome, entryId }: CreatedNoticeProps) {
  const { assignment, settledBy } = outcome;
  const { journal } = useStores();
  const { data: verification } = useQuery(
    verificationQuery(useGraph(), journal, change, { entryId, assignmentId: assignment.id }),
  );
  const names = useTargetNames([assignment.target]);
  const queryClient = useQueryClient();
  const isVerified = verification?.kind === 'verified';
  useEffect(() => {
    // Reads made meanwhile may have missed the row; now it is known to be there.
    if (isVerified) void queryClient.invalidateQueries({ queryKey: ['assignments'] });
  }, [isVerified, queryClient]);
  return (
    <Notice
      level="success"
      title="Assignment created"
      actions={
        <>
          <LinkButton
            size="small"
            variant="outlined"
            to="/configurations/$id"
            params={{ id: change.configurationId }}
          >
            Show the configuration
          </LinkButton>
          {entryId !== undefined && (
            <LinkButton
              size="small"
              variant="outlined"
              to="/history/$id/undo"
              params={{ id: entryId }}
            >
              Undo
            </LinkButton>
          )}
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, mt: 0.5 }}>
        {settledBy === 'readBack' && (
          <span>
            Graph&apos;s answer was lost, so the tenant was read back: it holds the assignment.
          </span>
        )}
        <KeyValueList
          items={[
            { label: 'Target', value: <AssignmentTarget assignment={assignment} names={names} /> },
            { label: 'State', value: <VerificationWords verification={verification} /> },
            {
              label: 'Id',
              value: <ShortId id={assignment.id} label="assignment id" length={13} />,
            },
            { label: 'Source', value: assignment.source ?? 'not stated' },
            {
              label: 'Source id',
              value:
                assignment.sourceId === undefined ? (
                  'not stated'
                ) : (
                  <ShortId id={assignment.sourceId} label="source id" />
                ),
            },
          ]}
        />
        <span>
          {AFTER_SAVING.words}{' '}
          <ExternalLink href={AFTER_SAVING.source.url}>{AFTER_SAVING.source.label}</ExternalLink>
        </span>
      </Box>
    </Notice>
  );
}

function VerificationWords({
  verification,
}: {
  readonly verification:
    | Awaited<ReturnType<NonNullable<ReturnType<typeof verificationQuery>['queryFn']>>>
    | undefined;
}) {
  if (verification === undefined)
    return <StatusMark status="accepted" word="Accepted, reading back…" />;
  switch (verification.kind) {
    case 'verified':
      return <StatusMark status="verified" />;
    case 'notSeenYet':
      return <StatusMark status="waiting" word="Accepted; the tenant does not show it yet" />;
    case 'couldNotRead':
      return (
        <StatusMark
          status="unknown"
          word={`Accepted; could not be read back (${explain(verification.failure).title})`}
        />
      );
  }
}
