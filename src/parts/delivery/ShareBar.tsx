import Box from '@mui/material/Box';
import { countedIn, DELIVERY_STATES, type DeliveryCounts } from '#domain/delivery/delivery.ts';
import { STATE_COLORS } from '#parts/delivery/stateLooks.ts';

interface ShareBarProps {
  readonly counts: DeliveryCounts;
  /** In pixels. */
  readonly height: number;
}

/** The share of each state as a bar; who shows it says the numbers in words as well. */
export function ShareBar({ counts, height }: ShareBarProps) {
  const total = countedIn(counts);
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ display: 'flex', gap: '2px', height, borderRadius: 1, overflow: 'hidden' }}
    >
      {DELIVERY_STATES.filter((state) => (counts[state] ?? 0) > 0).map((state) => (
        <Box
          key={state}
          component="span"
          sx={{
            flexGrow: (counts[state] ?? 0) / total,
            flexBasis: 0,
            minWidth: 3,
            bgcolor: STATE_COLORS[state],
            '@media (forced-colors: active)': { border: '1px solid CanvasText' },
          }}
        />
      ))}
    </Box>
  );
}
