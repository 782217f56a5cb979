import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';

interface ProgressLineProps {
  /** What is going on, in words with the numbers in them: "Reading configurations · 240 so far". */
  readonly label: string;
  /** 0 to 1; absent while the end is not known. */
  readonly value?: number | undefined;
  /** `false` keeps the place and shows nothing, so that the page does not jump when it is done. */
  readonly isActive?: boolean;
}

/**
 * A quiet line with its words. The numbers change silently; a screen reader asks for them when it
 * wants them.
 */
export function ProgressLine({ label, value, isActive = true }: ProgressLineProps) {
  const isKnown = value !== undefined;
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
      <LinearProgress
        aria-label={label}
        variant={isKnown ? 'determinate' : 'indeterminate'}
        value={isKnown ? Math.round(value * 100) : 0}
      />
    </Box>
  );
}
