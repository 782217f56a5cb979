import Box from '@mui/material/Box';
import { TEXTS } from '#features/palette/texts.ts';
import { Kbd } from '#ui/text/Kbd.tsx';

/** The keys of the palette, and examples of what it finds. */
export function PaletteKeys() {
  return (
    <Box
      sx={{
        display: { xs: 'none', sm: 'flex' },
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        gap: 2,
        px: 2.25,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.75rem',
        color: 'text.secondary',
      }}
    >
      <span>
        <Kbd keys="↑ ↓" /> {TEXTS.keyChoose}
      </span>
      <span>
        <Kbd keys="Enter" /> {TEXTS.keyOpen}
      </span>
      <span>
        <Kbd keys="Ctrl+Enter" /> {TEXTS.keyNewTab}
      </span>
      <Box component="span" sx={{ ml: 'auto' }}>
        {TEXTS.examples}
      </Box>
    </Box>
  );
}
