import Box from '@mui/material/Box';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'error';

const PALETTE = { neutral: 'secondary', accent: 'primary', success: 'success', warning: 'warning', error: 'error' } as const;

interface TagProps {
  readonly icon?: LucideIcon;
  readonly tone?: Tone;
  /** A dashed border says "not", for eyes that do not tell colours apart. */
  readonly dashed?: boolean;
  readonly children: ReactNode;
}

/** The small bordered word behind every chip of the app; not clickable. Long words end in an ellipsis. */
export function Tag({ icon: Icon, tone = 'neutral', dashed = false, children }: TagProps) {
  const colour = PALETTE[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        maxWidth: '100%',
        minHeight: 24,
        px: 0.875,
        border: '1px solid',
        borderStyle: dashed ? 'dashed' : 'solid',
        borderColor: dashed ? 'control' : `${colour}.line`,
        borderRadius: 1,
        bgcolor: tone === 'neutral' ? 'background.paper' : `${colour}.soft`,
        color: tone === 'neutral' ? 'text.primary' : `${colour}.main`,
        fontSize: '0.8125rem',
        lineHeight: '20px',
        fontWeight: 500,
        verticalAlign: 'middle',
        '& > svg': { flex: 'none' },
      }}
    >
      {Icon && <Icon size={14} strokeWidth={2} />}
      {children}
    </Box>
  );
}
