import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { UnapprovedWrite } from '#domain/approval/endedUnapproved.ts';
import { twoSteps } from '#domain/approval/twoSteps.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { PlaceLink } from '#parts/approval/PlaceLink.tsx';
import { TEXTS } from '#features/approvals/texts.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { halfOfTwoQuery } from '#queries/approvals/halfDone.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/**
 * Of a request that was one half of a change in two steps, and not approved: what the tenant has
 * now, since the other half may be done, and where to go on. Of any other request nothing.
 */
export function HalfOfTwo({ write }: { readonly write: UnapprovedWrite }) {
  const { journal, planRuns } = useStores();
  const { id } = write.configuration;
  const { data: whole } = useQuery(halfOfTwoQuery({ journal, runs: planRuns }, write));
  const {
    data: now,
    error,
    refetch,
  } = useQuery({
    ...assignmentsQuery(useGraph(), id, ''),
    staleTime: 0,
    enabled: whole != null,
  });
  if (whole == null) return null;
  if (error !== null)
    return <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />;
  if (now === undefined) return null;
  const { kind } = twoSteps(whole.changes, now);
  const isMissing = kind === 'add' || kind === 'byHand';
  const word = kind === 'add' ? TEXTS.secondStep : TEXTS.bothSteps;
  return (
    <Notice quiet level={isMissing ? 'warning' : 'info'} title={TEXTS.halves[kind].title}>
      {TEXTS.halves[kind].hint}
      <Box sx={{ mt: 0.5 }}>
        <PlaceLink place={whole.place} words={{ entry: word, run: word }} />
      </Box>
    </Notice>
  );
}
