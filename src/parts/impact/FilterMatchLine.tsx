import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { platformLabel, platformOfFilter } from '#domain/configuration/platform.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { useFilterPreview } from '#parts/impact/reading/useFilterPreview.ts';
import { useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { TEXTS } from '#parts/impact/texts.ts';

/**
 * Below a chosen filter: how many devices it matches, and the way to them. As high while it is read
 * as when it is there.
 */
export function FilterMatchLine({ filterId }: { readonly filterId: string }) {
  const { data } = useQuery(filtersQuery(useGraph()));
  const filter = data?.find(({ id }) => id.toLowerCase() === filterId.toLowerCase());
  return filter === undefined ? null : <Line filter={filter} />;
}

function Line({ filter }: { readonly filter: AssignmentFilter }) {
  const { matching, ofPlatform, isInApps, error } = useFilterPreview(filter);
  const label = platformLabel(platformOfFilter(filter.platform));
  const words = isInApps
    ? TEXTS.evaluatedInApps
    : error !== null
      ? TEXTS.matchUnknown(explain(toFailure(error)).title)
      : matching === undefined
        ? TEXTS.countingMatches
        : ofPlatform === undefined
          ? TEXTS.match(String(matching))
          : TEXTS.matchOf(String(matching), String(ofPlatform), label);
  return (
    <Box
      className="tabular"
      sx={{
        mt: 0.75,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      <output>{words}</output>
      <AppLink to="/filters/$id" params={{ id: filter.id }}>
        {TEXTS.previewFilter}
      </AppLink>
    </Box>
  );
}
