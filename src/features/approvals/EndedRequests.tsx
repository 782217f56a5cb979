import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import type { UnapprovedWrite } from '#domain/approval/endedUnapproved.ts';
import { failureIn } from '#domain/change/end.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { CardList } from '#features/approvals/CardList.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { PlaceLink } from '#features/approvals/PlaceLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { ChangeDiff } from '#parts/write/ChangeDiff.tsx';
import { unapprovedQuery } from '#queries/approvals/unapproved.ts';
import { useStores } from '#stores/storesContext.ts';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { Name } from '#ui/text/Name.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

/** What was asked for in this browser and not approved lately: why, and where it is asked for anew. */
export function EndedRequests() {
  const { journal, planRuns } = useStores();
  const { oid } = useSession().account;
  const { data, error } = useQuery(unapprovedQuery({ journal, runs: planRuns, oid }));
  if (error !== null) return <FailurePanel failure={toFailure(error)} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <Section title={TEXTS.endedTitle} subtitle={TEXTS.endedHint}>
      <CardList label={TEXTS.endedTitle}>
        {data.map((write) => (
          <EndedRequest key={placeKey(write)} write={write} />
        ))}
      </CardList>
    </Section>
  );
}

function EndedRequest({ write }: { readonly write: UnapprovedWrite }) {
  const { configuration, changes, end, at, place } = write;
  const failure = failureIn(end);
  const isRejected = failure?.kind === 'approvalRejected';
  const reason = isRejected ? failure.trace.message : undefined;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h3" component="h3" sx={{ minWidth: 0 }}>
          <Name of={configuration.displayName} />
        </Typography>
        <StatusMark
          status="refused"
          word={isRejected ? TEXTS.states.rejected : TEXTS.states.expired}
        />
        <RelativeTime iso={at} />
      </Box>
      {reason !== undefined && reason !== '' && <div>{TEXTS.theirReason(reason)}</div>}
      <ChangeDiff changes={changes} />
      <Box>
        <PlaceLink place={place} words={{ entry: TEXTS.showEntry, run: TEXTS.showPlan }} />
      </Box>
    </>
  );
}

function placeKey({ place }: UnapprovedWrite): string {
  return place.kind === 'run' ? `${place.runId} ${place.index}` : place.entryId;
}
