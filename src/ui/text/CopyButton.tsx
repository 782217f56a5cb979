import IconButton from '@mui/material/IconButton';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { Check, Copy, TextCursorInput } from 'lucide-react';
import { useRef } from 'react';

import { useCopy } from '#ui/text/useCopy.ts';
import type { CopyState } from '#ui/text/useCopy.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#ui/texts.ts';

const SAID: Record<CopyState, string> = {
  idle: '',
  copied: TEXTS.copied,
  selected: TEXTS.clipboardBlocked,
};
const ICONS = { idle: Copy, copied: Check, selected: TextCursorInput };

interface CopyButtonProps {
  readonly text: string;
  /** The button's name, for example "Copy request id". */
  readonly label: string;
  /** Shows the label beside the icon. */
  readonly showLabel?: boolean;
}

/** Copies a text and says so, aloud too. */
export function CopyButton({ text, label, showLabel = false }: CopyButtonProps) {
  const fallback = useRef<HTMLSpanElement>(null);
  const { state, copy } = useCopy(text, fallback);
  const Icon = ICONS[state];
  return (
    <>
      {showLabel ? (
        <Button onClick={copy} startIcon={<Icon size={15} />} title={SAID[state]}>
          {label}
        </Button>
      ) : (
        <Tooltip title={SAID[state] || label}>
          <IconButton aria-label={label} onClick={copy}>
            <Icon size={15} />
          </IconButton>
        </Tooltip>
      )}
      <VisuallyHidden as="output">{SAID[state]}</VisuallyHidden>
      <VisuallyHidden aria-hidden ref={fallback}>
        {text}
      </VisuallyHidden>
    </>
  );
}
