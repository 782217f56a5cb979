import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { FamilyKey } from '#domain/family/families.ts';
import { wantedByArea } from '#domain/family/familiesNotRead.ts';
import { notAskedFor, type Snapshot } from '#domain/snapshot/snapshot.ts';
import { downloadSnapshot } from '#features/snapshots/downloadSnapshot.ts';
import { TEXTS } from '#features/snapshots/texts.ts';
import type { SnapshotOutcome } from '#features/snapshots/useSnapshotHome.ts';
import { WantedFamilies } from '#parts/configuration/WantedFamilies.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { snapshotQuery } from '#queries/snapshots/snapshots.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';

interface SnapshotOutcomeNoticeProps {
  readonly outcome: SnapshotOutcome;
  readonly onStop: () => void;
  readonly onKeep: (snapshot: Snapshot) => void;
}

/** How far taking or opening a snapshot is, what became of it, and what to do with it. */
export function SnapshotOutcomeNotice({ outcome, onStop, onKeep }: SnapshotOutcomeNoticeProps) {
  switch (outcome.kind) {
    case 'busy':
      return (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <ProgressLine label={stepWords(outcome.step)} />
          {outcome.step.kind !== 'packing' && (
            <Button size="small" onClick={onStop}>
              {TEXTS.stop}
            </Button>
          )}
        </Box>
      );
    case 'failed':
      return <FailurePanel failure={outcome.failure} />;
    case 'refused':
      return (
        <Notice level="error" title={TEXTS.notOpened}>
          {outcome.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Notice>
      );
    case 'there':
      return <There outcome={outcome} onKeep={onKeep} />;
  }
}

function stepWords(step: Extract<SnapshotOutcome, { kind: 'busy' }>['step']): string {
  switch (step.kind) {
    case 'families':
      return TEXTS.reading;
    case 'lists':
      return TEXTS.readingLists(step.done, step.of);
    case 'names':
      return TEXTS.readingNames;
    case 'packing':
      return TEXTS.packing;
  }
}

interface ThereProps extends Pick<SnapshotOutcomeNoticeProps, 'onKeep'> {
  readonly outcome: Extract<SnapshotOutcome, { kind: 'there' }>;
}

function There({ outcome, onKeep }: ThereProps) {
  const { how, head, isKept, notKept } = outcome;
  const { snapshots } = useStores();
  const { data } = useQuery(snapshotQuery(snapshots, head.id));
  const notAsked = data == null ? NONE : notAskedFor(data);
  const failed = head.notRead ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Notice
        level={failed > 0 ? 'warning' : 'success'}
        title={TEXTS.isThere[how](head.name)}
        actions={
          <>
            <LinkButton
              variant="contained"
              size="small"
              to="/snapshots/$id/compare"
              params={{ id: head.id }}
            >
              {TEXTS.compareNow}
            </LinkButton>
            <LinkButton size="small" to="/snapshots/$id" params={{ id: head.id }}>
              {TEXTS.show}
            </LinkButton>
            {data != null && !isKept && (
              <Button size="small" onClick={() => onKeep(data)}>
                {TEXTS.keepNow}
              </Button>
            )}
            {data != null && (
              <Button size="small" onClick={() => void downloadSnapshot(data)}>
                {TEXTS.download}
              </Button>
            )}
          </>
        }
      >
        <p>{TEXTS.holds(head.configurations, head.assignments, TEXTS.sizeOf(head.bytes))}</p>
        {failed > 0 && <p>{TEXTS.missing(failed)}</p>}
        {notAsked.length > 0 && <p>{TEXTS.notAsked(how === 'saved')}</p>}
        {!isKept && notKept === undefined && <p>{TEXTS.onlyHere}</p>}
      </Notice>
      {how === 'saved' && <WantedFamilies notRead={wantedByArea(notAsked)} />}
      {notKept !== undefined && (
        <Notice level="warning" title={TEXTS.notKept}>
          <p>{notKept}</p>
          <p>{TEXTS.notKeptHint}</p>
        </Notice>
      )}
    </Box>
  );
}

const NONE: readonly FamilyKey[] = [];
