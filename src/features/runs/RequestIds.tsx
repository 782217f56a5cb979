import Box from '@mui/material/Box';
import { pluralOf } from '#lib/locale.ts';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/runs/texts.ts';

const FEW = 3;

/** Graph's ids of the requests for one configuration, the last ones: what support asks for. */
export function RequestIds({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return <span>{TEXTS.noRequestId}</span>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}
    >
      {pluralOf(ids.length, TEXTS.requestIdLabel, TEXTS.requestIds)}
      {ids.slice(-FEW).map((id) => (
        <ShortId key={id} id={id} label={TEXTS.requestId} length={13} />
      ))}
      {ids.length > FEW && TEXTS.moreInReport(ids.length - FEW)}
    </Box>
  );
}
