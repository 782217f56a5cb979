import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { Search } from 'lucide-react';
import { useCallback } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { optionId } from '#features/palette/PaletteOptions.tsx';
import { TEXTS } from '#features/palette/texts.ts';
import { boundedSearch } from '#lib/text/bounded.ts';
import { Kbd } from '#ui/text/Kbd.tsx';

interface PaletteFieldProps {
  readonly text: string;
  /** Has to stay the same function. */
  readonly onText: (text: string) => void;
  /** What was typed since it was asked for and before it was there. */
  readonly typedBefore: RefObject<string>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Of the options. */
  readonly listId: string;
  /** Key of the option that Enter picks. */
  readonly active: string | undefined;
}

/** What is looked for. It has the focus from the start, and keeps it while options are walked. */
export function PaletteField({
  text,
  onText,
  typedBefore,
  onKeyDown,
  listId,
  active,
}: PaletteFieldProps) {
  // When the field is there, not when it is first drawn: React may hold that back for a third of a
  // second, and what is typed in the meantime counts.
  const begin = useCallback(
    (field: HTMLInputElement | null) => {
      if (field === null) return;
      onText(boundedSearch(typedBefore.current));
      field.focus();
    },
    [typedBefore, onText],
  );
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        px: 2.25,
        minHeight: 52,
        borderBottom: 1,
        borderColor: 'divider',
        '& > svg': { flex: 'none', color: 'text.secondary' },
      }}
    >
      <Search size={17} aria-hidden />
      <InputBase
        inputRef={begin}
        fullWidth
        value={text}
        placeholder={TEXTS.placeholder}
        onChange={({ target }) => onText(boundedSearch(target.value))}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': TEXTS.placeholder,
            'aria-expanded': true,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': active === undefined ? undefined : optionId(listId, active),
            autoComplete: 'off',
            spellCheck: false,
          },
        }}
        sx={{
          fontSize: '0.9375rem',
          '& input:focus-visible': { outline: 'none' },
          '& input::placeholder': { color: 'text.secondary', opacity: 1 },
        }}
      />
      <Box aria-hidden sx={{ flex: 'none' }}>
        <Kbd keys="Esc" />
      </Box>
    </Box>
  );
}
