import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { isTyping } from '#ui/form/isTyping.ts';

/**
 * Takes the focus when it comes: for what answers a press of a button and stands in its place, or
 * says why it failed. Not from somebody who types in a dialog by then, such as **Find anything**.
 */
export function FocusOnArrival({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const dialog = isTyping(activeElement) ? activeElement?.closest('[role="dialog"]') : null;
    if (dialog == null || dialog.contains(box.current)) box.current?.focus();
  }, []);
  return (
    <Box
      ref={box}
      tabIndex={-1}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 'inherit',
        outline: 'none',
        minWidth: 0,
      }}
    >
      {children}
    </Box>
  );
}
