import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { WaitingPlace } from '#domain/approval/waiting.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { TEXTS } from '#features/runs/texts.ts';
import { PlaceLink } from '#parts/approval/PlaceLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { missingHalvesQuery } from '#queries/approvals/missingHalves.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/**
 * Of lines that were the second half of a change in two steps, and were not approved: what is
 * missing in the tenant now, and where to go on. Of all other lines nothing.
 */
export function MissingHalves({ run }: { readonly run: PlanRun }) {
  const graph = useGraph();
  const { journal, planRuns } = useStores();
  const { data, error, refetch } = useQuery(
    missingHalvesQuery(graph, { journal, runs: planRuns }, run),
  );
  if (error !== null)
    return <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />;
  if (data === undefined || data.length === 0) return null;
  const places = new Map(data.map((place) => [placeKey(place), place]));
  return (
    <Notice level="warning" title={TEXTS.missingNow(data.length)}>
      {TEXTS.missingHint}
      <Box sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {[...places].map(([key, place]) => (
          <PlaceLink
            key={key}
            place={place}
            words={{ entry: TEXTS.toSecondStep, run: TEXTS.toSecondStep }}
          />
        ))}
      </Box>
    </Notice>
  );
}

function placeKey(place: WaitingPlace): string {
  return place.kind === 'run' ? place.runId : place.entryId;
}
