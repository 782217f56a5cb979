import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { Check, Copy } from 'lucide-react';
import { useRef } from 'react';

import { shortId } from '#lib/text/toldApart.ts';
import { useCopy } from '#ui/text/useCopy.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#ui/texts.ts';

interface ShortIdProps {
  readonly id: string;
  /** What the id names, for the spoken name: "group id". */
  readonly label: string;
  /** How much of its beginning to show; the whole id is in the tooltip and on the clipboard. */
  readonly length?: number;
}

/** An id one glances at and copies with a click. */
export function ShortId({ id, label, length = 8 }: ShortIdProps) {
  const fallback = useRef<HTMLElement>(null);
  const { state, copy } = useCopy(id, fallback);
  const Icon = state === 'copied' ? Check : Copy;
  return (
    <>
      <Tooltip title={state === 'copied' ? TEXTS.copied : <code ref={fallback}>{id}</code>}>
        <ButtonBase
          onClick={copy}
          sx={{
            gap: 0.5,
            px: 0.5,
            mx: -0.5,
            borderRadius: 0.5,
            color: 'text.secondary',
            fontSize: '0.8125rem',
            // An id that is broken over two lines begins where the first line does.
            textAlign: 'start',
            verticalAlign: 'baseline',
            '&:hover': { color: 'text.primary', bgcolor: 'action.hover' },
          }}
        >
          <Box component="code">{shortId(id, length)}</Box>
          <Icon size={12} />
          <VisuallyHidden>{TEXTS.copyThis(label)}</VisuallyHidden>
        </ButtonBase>
      </Tooltip>
      <VisuallyHidden as="output">{state === 'copied' ? TEXTS.copied : ''}</VisuallyHidden>
    </>
  );
}
