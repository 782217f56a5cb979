import Box from '@mui/material/Box';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#ui/texts.ts';

const LEVELS = {
  block: { icon: CircleAlert, color: 'error.main', spoken: TEXTS.notAllowed },
  warn: { icon: TriangleAlert, color: 'warning.main', spoken: TEXTS.warning },
  inform: { icon: Info, color: 'text.secondary', spoken: '' },
} as const;

interface FieldProblemProps {
  readonly level: keyof typeof LEVELS;
  /** The reason, in a sentence. */
  readonly children: ReactNode;
  readonly source?: { readonly label: string; readonly url: string } | undefined;
  /** Ways out, below the reason. */
  readonly actions?: ReactNode;
  /** For the field's `aria-describedby`. */
  readonly id?: string;
}

/** What a rule says about one field, right below it, with the page the rule comes from. */
export function FieldProblem({ level, children, source, actions, id }: FieldProblemProps) {
  const { icon: Icon, color, spoken } = LEVELS[level];
  return (
    <Box
      id={id}
      sx={{
        display: 'flex',
        gap: 0.75,
        mt: 0.75,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        '& > svg': { flex: 'none', mt: '2px', color },
      }}
    >
      <Icon size={15} aria-hidden />
      <Box
        sx={{
          minWidth: 0,
          // Names of configurations and groups stand in the words.
          overflowWrap: 'anywhere',
          color: level === 'inform' ? 'text.secondary' : color,
        }}
      >
        {spoken && <VisuallyHidden>{spoken}</VisuallyHidden>}
        {children}
        {source && (
          <>
            {' '}
            <ExternalLink href={source.url}>{source.label}</ExternalLink>
          </>
        )}
        {actions}
      </Box>
    </Box>
  );
}
