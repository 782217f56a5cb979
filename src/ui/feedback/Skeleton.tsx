import { keyframes, styled } from '@mui/material/styles';
import type { SxProps, Theme } from '@mui/material/styles';

interface SkeletonProps {
  /** `text` is as high as a line and leaves out what a line has above and below its letters. */
  readonly variant: 'text' | 'rounded' | 'rectangular';
  readonly width?: number | string;
  readonly height?: number | string;
  readonly sx?: SxProps<Theme>;
  readonly 'aria-label'?: string;
}

/**
 * Keeps the place of something that is on its way. MUI's looks the same, and brings two more shapes
 * and another movement with it.
 */
export function Skeleton({ variant, width, height, ...rest }: SkeletonProps) {
  return <Place {...rest} data-shape={variant} style={{ width, height }} />;
}

const passing = keyframes`
  0% { transform: translateX(-100%); }
  50%, 100% { transform: translateX(100%); }
`;

const Place = styled('span')(({ theme }) => ({
  display: 'block',
  position: 'relative',
  overflow: 'hidden',
  height: '1.2em',
  backgroundColor: theme.vars.palette.Skeleton.bg,
  // Safari cuts what moves at rounded corners only where there is a mask.
  WebkitMaskImage: '-webkit-radial-gradient(white, black)',
  '&::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    background: `linear-gradient(90deg, transparent, ${theme.vars.palette.action.hover}, transparent)`,
    transform: 'translateX(-100%)',
    animation: `${passing} 2s linear 0.5s infinite`,
    '@media (prefers-reduced-motion: reduce)': { animation: 'none', display: 'none' },
  },
  '&[data-shape="rounded"]': { borderRadius: theme.vars.shape.borderRadius },
  '&[data-shape="text"]': {
    height: 'auto',
    transformOrigin: '0 55%',
    transform: 'scale(1, 0.6)',
    borderRadius: '6px/10px',
    '&:empty::before': { content: '"\\00a0"' },
  },
}));
