import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AddChange, Assignment } from '#domain/assignment/assignment.ts';
import { AFTER_SAVING, AFTER_SAVING_FOR_APPS } from '#domain/assignment/afterSaving.ts';
import { excludes } from '#domain/assignment/target.ts';
import { additionOf } from '#domain/change/change.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { fulfils } from '#domain/assignment/rowIdentity.ts';
import { TEXTS } from '#features/assignments/outcome/texts.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { DeliveryAfter } from '#parts/write/DeliveryAfter.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { AfterWrite, OthersChanged, VerifiedMark } from '#parts/write/AfterWrite.tsx';
import { appliedVerificationQuery } from '#queries/write/applyChanges.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';

interface CreatedNoticeProps {
  readonly change: AddChange;
  readonly outcome: Extract<ApplyOutcome, { kind: 'applied' }>;
  readonly settledBy: 'answer' | 'readBack' | undefined;
  /** Its entry in the journal, from where it can be undone. */
  readonly entryId: string | undefined;
  /** The way to the same for another group. */
  readonly another: ReactNode;
}

/** What was created, accepted first, verified once it was read back; then with what Graph gave it. */
export function CreatedNotice({
  change,
  outcome,
  settledBy,
  entryId,
  another,
}: CreatedNoticeProps) {
  const { journal } = useStores();
  const { data: verification } = useQuery(
    appliedVerificationQuery(useGraph(), journal, entryId, additionOf(change), outcome),
  );
  const { draft, configurationId } = change;
  const next = familyOf(configurationId).isForPeople ? AFTER_SAVING_FOR_APPS : AFTER_SAVING;
  const [failed, setFailed] = useState(0);
  const names = useTargetNames([draft.target]);
  const assignment =
    verification?.kind === 'verified'
      ? verification.now.find((row) => fulfils(row, draft))
      : undefined;
  const isVerified = verification?.kind === 'verified';
  return (
    <>
      <Notice
        isGrowing
        level={isVerified ? 'success' : 'info'}
        title={TEXTS.created(excludes(draft.target.kind))}
        actions={
          <>
            {another}
            <AfterWrite configurationId={configurationId} undoable={entryId} failed={failed} />
          </>
        }
      >
        <Box sx={{ display: 'grid', gap: 1.5, mt: 1 }}>
          {settledBy === 'readBack' && <span>{TEXTS.foundInTenant}</span>}
          <KeyValueList
            items={[
              { label: TEXTS.target, value: <AssignmentTarget assignment={draft} names={names} /> },
              { label: TEXTS.state, value: <VerifiedMark verified={verification} /> },
              ...(assignment === undefined ? [] : givenBy(assignment)),
            ]}
          />
          <span>
            {next.words} <ExternalLink href={next.source.url}>{next.source.label}</ExternalLink>
          </span>
          {entryId !== undefined && (
            <DeliveryAfter {...change} journal={journal} entryId={entryId} onFailed={setFailed} />
          )}
        </Box>
      </Notice>
      <OthersChanged verified={verification} />
    </>
  );
}

/** What the tenant gave the row. */
function givenBy({ id, source, sourceId }: Assignment) {
  return [
    { label: TEXTS.id, value: <ShortId id={id} label={TEXTS.assignmentId} /> },
    // the rows of most families have neither
    ...(source === undefined ? [] : [{ label: TEXTS.source, value: source }]),
    ...(sourceId === undefined
      ? []
      : [{ label: TEXTS.sourceId, value: <ShortId id={sourceId} label={TEXTS.sourceIdLabel} /> }]),
  ];
}
