import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import type { Unapproved } from '#domain/change/end.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { CardList } from '#features/approvals/CardList.tsx';
import { HalfOfTwo } from '#features/approvals/HalfOfTwo.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { PlaceLink } from '#parts/approval/PlaceLink.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { ChangeDiff } from '#parts/write/ChangeDiff.tsx';
import { type ToldUnapproved, unapprovedQuery } from '#queries/approvals/unapproved.ts';
import { useStores } from '#stores/storesContext.ts';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { Name } from '#ui/text/Name.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

/** What was asked for in this browser and not approved lately: why, and where it is asked for anew. */
export function EndedRequests() {
  const { journal, planRuns } = useStores();
  const { oid } = useSession().account;
  const { data, error, refetch } = useQuery(unapprovedQuery({ journal, runs: planRuns, oid }));
  if (error !== null)
    return <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />;
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

const WORDS: Record<Unapproved, string> = {
  approvalRejected: TEXTS.states.rejected,
  approvalExpired: TEXTS.states.expired,
};

function EndedRequest({ write }: { readonly write: ToldUnapproved }) {
  const { configuration, why, at, anew } = write;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h3" component="h3" sx={{ minWidth: 0 }}>
          <AppLink to="/configurations/$id" params={{ id: configuration.id }}>
            <Name of={configuration.displayName} />
          </AppLink>
        </Typography>
        <StatusMark status="refused" word={WORDS[why]} />
        <RelativeTime iso={at} />
      </Box>
      {anew === undefined ? (
        <Ended write={write} />
      ) : (
        <div>
          {TEXTS.askedAnew} <RelativeTime iso={anew.askedAt} />.{' '}
          <PlaceLink place={anew.place} words={{ entry: TEXTS.showEntry, run: TEXTS.showPlan }} />
        </div>
      )}
    </>
  );
}

/** What was not approved, why, and what comes of it. */
function Ended({ write }: { readonly write: ToldUnapproved }) {
  const { changes, reason, place } = write;
  return (
    <>
      {reason !== '' && <div>{TEXTS.theirReason(reason)}</div>}
      <ChangeDiff changes={changes} />
      <HalfOfTwo write={write} />
      <Box>
        <PlaceLink place={place} words={{ entry: TEXTS.showEntry, run: TEXTS.showPlan }} />
      </Box>
    </>
  );
}

function placeKey({ place }: ToldUnapproved): string {
  return place.kind === 'run' ? `${place.runId} ${place.index}` : place.entryId;
}
