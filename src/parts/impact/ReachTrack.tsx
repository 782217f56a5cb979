import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const HEIGHT = 10;

/** One bar of a picture; dashed and empty where nothing is known. */
export function Track({
  isUnknown,
  children,
}: {
  readonly isUnknown: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Box
      sx={{
        position: 'relative',
        height: HEIGHT,
        borderRadius: 0.5,
        overflow: 'hidden',
        bgcolor: isUnknown ? 'transparent' : 'background.sunken',
        ...(isUnknown && { border: '1px dashed', borderColor: 'control' }),
      }}
    >
      {!isUnknown && children}
    </Box>
  );
}

export type PartLook = 'kept' | 'gained' | 'lost' | 'maybe';

/** Told apart by pattern as well as by colour, and kept by forced colours. */
const LOOKS: Record<PartLook, object> = {
  kept: { bgcolor: 'primary.main' },
  gained: { bgcolor: 'success.main' },
  lost: { bgcolor: 'error.soft', border: '1px solid', borderColor: 'error.main' },
  maybe: {
    color: 'control',
    backgroundImage: 'repeating-linear-gradient(135deg, currentColor 0 2px, transparent 2px 6px)',
    opacity: 0.7,
  },
};

/** A part of a bar, from `left`, both in percent of it. */
export function Part({
  look,
  left,
  width,
}: {
  readonly look: PartLook;
  readonly left: string;
  readonly width: string;
}) {
  return (
    <Box
      sx={{
        position: 'absolute',
        insetBlock: 0,
        minWidth: width === '0%' ? 0 : '2px',
        forcedColorAdjust: 'none',
        ...LOOKS[look],
      }}
      style={{ left, width, display: width === '0%' ? 'none' : 'block' }}
    />
  );
}
