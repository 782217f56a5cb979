import Box from '@mui/material/Box';
import { keyframes, styled } from '@mui/material/styles';

interface ProgressLineProps {
  /** What is going on, in words with the numbers in them: "Reading configurations · 240 so far". */
  readonly label: string;
  /** `false` keeps the place and shows nothing, so that the page does not jump when it is done. */
  readonly isActive?: boolean;
}

/**
 * A quiet line with its words, of something whose end is not known. The numbers change silently; a
 * screen reader asks for them when it wants them.
 */
export function ProgressLine({ label, isActive = true }: ProgressLineProps) {
  return (
    <Box
      sx={{ display: 'grid', gap: 0.5, minHeight: 26, visibility: isActive ? 'visible' : 'hidden' }}
    >
      <Box
        component="span"
        className="tabular"
        sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}
      >
        {label}
      </Box>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the browser's own bar cannot be drawn like this in every browser */}
      <Track role="progressbar" aria-label={label} />
    </Box>
  );
}

// MUI's bar moves its edges, and the page is laid out anew for each frame while it reads. Where only
// `transform` changes, the main thread has nothing to do. The way is the same: both bars run from
// left to right, the first growing, the second shrinking to nothing.
const growing = keyframes`
  from { transform: translateX(-35%) scaleX(0.35); }
  60%, to { transform: translateX(100%) scaleX(0.9); }
`;
const shrinking = keyframes`
  from { transform: translateX(-200%) scaleX(2); }
  60%, to { transform: translateX(107%) scaleX(0.01); }
`;

const Track = styled('span')(({ theme }) => ({
  position: 'relative',
  zIndex: 0,
  display: 'block',
  overflow: 'hidden',
  height: 3,
  borderRadius: 2,
  backgroundColor: theme.vars.palette.LinearProgress.primaryBg,
  '&::before, &::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    transformOrigin: 'left',
    backgroundColor: theme.vars.palette.primary.main,
  },
  // Without motion the first stands in the middle and the second is not there.
  '&::before': {
    transform: 'translateX(30%) scaleX(0.4)',
    animation: `${growing} 2.1s cubic-bezier(0.65, 0.815, 0.735, 0.395) infinite`,
  },
  '&::after': {
    transform: 'scaleX(0)',
    animation: `${shrinking} 2.1s cubic-bezier(0.165, 0.84, 0.44, 1) 1.15s infinite`,
  },
}));
