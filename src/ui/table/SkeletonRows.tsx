import Box from '@mui/material/Box';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';

import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';

interface SkeletonRowsProps {
  /**
   * What is being read, for screen readers: "Reading assignments". Absent where the page says it
   * already.
   */
  readonly label?: string;
  readonly rows?: number;
  /** Height of one row in pixels; as high as what will come, so that nothing jumps. */
  readonly height?: number;
}

const WIDTHS = ['62%', '48%', '71%', '55%', '40%'];

/** Keeps the place of rows that are on their way. */
export function SkeletonRows({ label, rows = 5, height = 40 }: SkeletonRowsProps) {
  return (
    <Box>
      {label && <VisuallyHidden as="output">{label}</VisuallyHidden>}
      {Array.from({ length: rows }, (_, row) => (
        <Box
          key={row}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 3,
            height,
            px: 2,
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-of-type': { borderBottom: 0 },
          }}
        >
          <Skeleton variant="text" width={WIDTHS[row % WIDTHS.length] ?? '50%'} />
          <Skeleton variant="text" width="18%" />
        </Box>
      ))}
    </Box>
  );
}
