import Box from '@mui/material/Box';
import { pluralOf } from '#lib/locale.ts';
import { ShortId } from '#ui/text/ShortId.tsx';

const FEW = 3;

/** Graph's ids of the requests for one configuration, the last ones: what support asks for. */
export function RequestIds({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return <span>no request was answered</span>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}
    >
      {pluralOf(ids.length, 'Request id', 'Request ids')}
      {ids.slice(-FEW).map((id) => (
        <ShortId key={id} id={id} label="request id" length={13} />
      ))}
      {ids.length > FEW && `and ${ids.length - FEW} earlier, in the report`}
    </Box>
  );
}
