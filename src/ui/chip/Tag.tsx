import { styled } from '@mui/material/styles';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'error';

const PALETTE = {
  accent: 'primary',
  success: 'success',
  warning: 'warning',
  error: 'error',
} as const;

interface TagProps {
  readonly icon?: LucideIcon;
  readonly tone?: Tone;
  /** A dashed border says "not", for eyes that do not tell colours apart. */
  readonly dashed?: boolean;
  readonly children: ReactNode;
}

/**
 * The small bordered word behind every chip of the app; not clickable. Long words end in an
 * ellipsis.
 */
export function Tag({ icon: Icon, tone = 'neutral', dashed = false, children }: TagProps) {
  return (
    <Frame tone={tone} dashed={dashed}>
      {Icon && <Icon size={14} strokeWidth={2} />}
      {children}
    </Frame>
  );
}

// `styled`, not `sx`: a table of chips is scrolled, and `sx` is worked out anew for every one.
const Frame = styled('span', {
  shouldForwardProp: (prop) => prop !== 'tone' && prop !== 'dashed',
})<{
  readonly tone: Tone;
  readonly dashed: boolean;
}>(({ theme, tone, dashed }) => {
  const { palette } = theme.vars;
  const colours =
    tone === 'neutral'
      ? {
          borderColor: palette.secondary.line,
          backgroundColor: palette.background.paper,
          color: palette.text.primary,
        }
      : {
          borderColor: palette[PALETTE[tone]].line,
          backgroundColor: palette[PALETTE[tone]].soft,
          color: palette[PALETTE[tone]].main,
        };
  return {
    display: 'inline-flex',
    // A name of several lines has icon and words beside its first one.
    alignItems: 'flex-start',
    gap: 6,
    maxWidth: '100%',
    minHeight: 24,
    paddingInline: 7,
    paddingBlock: 1,
    borderWidth: 1,
    borderStyle: 'solid',
    ...colours,
    ...(dashed && { borderStyle: 'dashed', borderColor: palette.control }),
    borderRadius: theme.vars.shape.borderRadius,
    fontSize: '0.8125rem',
    lineHeight: '20px',
    fontWeight: 500,
    verticalAlign: 'middle',
    // In the middle of a line of 20 px.
    '& > svg': { flex: 'none', marginTop: 3 },
    // As high as the chip, so that a thumb finds it.
    '& a': { color: 'inherit', paddingBlock: 4, textUnderlineOffset: '3px' },
  };
});
