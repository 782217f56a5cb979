import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useCallback, useEffect, useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { optionId, PaletteOptions } from '#features/palette/PaletteOptions.tsx';
import type { PaletteItem } from '#features/palette/paletteItem.ts';
import { usePaletteSections } from '#features/palette/usePaletteSections.ts';
import { counted } from '#lib/locale.ts';
import { boundedSearch } from '#lib/text/bounded.ts';
import { Kbd } from '#ui/text/Kbd.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#features/palette/texts.ts';

export interface PaletteDialogProps {
  readonly pages: readonly PaletteItem[];
  readonly actions: readonly PaletteItem[];
  /** What was typed since it was asked for and before it was there. */
  readonly typedBefore: RefObject<string>;
  readonly onClose: () => void;
}

const STEPS: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
};

/**
 * Finds whatever has an address, and does what needs none. Focus goes back where it was when it is
 * closed, and to the page when it led to one.
 */
export function PaletteDialog({ pages, actions, typedBefore, onClose }: PaletteDialogProps) {
  const [text, setText] = useState('');
  const [pointed, setPointed] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  // When the field is there, not when it is first drawn: React may hold that back for a third of a
  // second, and what is typed in the meantime counts.
  const begin = useCallback(
    (field: HTMLInputElement | null) => {
      if (field === null) return;
      setText(boundedSearch(typedBefore.current));
      field.focus();
    },
    [typedBefore],
  );
  const listId = useId();
  const router = useRouter();
  // Not deferred: Enter right after the last letter must mean what was typed, and ranking ten
  // thousand takes milliseconds.
  const { sections, isSearching } = usePaletteSections(text, pages, actions);
  const items = sections.flatMap((section) => section.items);
  const active = items.find(({ key }) => key === pointed) ?? items[0];

  useEffect(() => {
    if (active !== undefined)
      document.getElementById(optionId(listId, active.key))?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const pick = (item: PaletteItem, isNewTab: boolean) => {
    const { act } = item;
    if ('run' in act) {
      onClose();
      act.run();
      return;
    }
    if (isNewTab) {
      window.open(act.href, '_blank', 'noopener');
      return;
    }
    // What had the focus is on a page that is left.
    setLeaving(true);
    onClose();
    router.history.push(act.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that finish a composed character are the input method's.
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      const at = active === undefined ? -1 : items.indexOf(active);
      setPointed(items[step(at, items.length)]?.key);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      pick(active, event.ctrlKey || event.metaKey);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      disableRestoreFocus={isLeaving}
      fullWidth
      maxWidth="sm"
      slotProps={{
        paper: {
          'aria-label': 'Find anything',
          sx: {
            position: 'absolute',
            top: { xs: 0, sm: '10vh' },
            m: { xs: 0, sm: 2 },
            width: { xs: '100%', sm: 'calc(100% - 32px)' },
            maxHeight: 'none',
          },
        },
        transition: { timeout: 0 },
      }}
    >
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
          onChange={(event) => {
            setText(boundedSearch(event.target.value));
            setPointed(undefined);
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': TEXTS.placeholder,
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant':
                active === undefined ? undefined : optionId(listId, active.key),
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
      <PaletteOptions
        id={listId}
        sections={sections}
        active={active?.key}
        onPoint={setPointed}
        onPick={pick}
      />
      {items.length === 0 && !isSearching && (
        <Box sx={{ px: 2.25, pt: 1, pb: 2.5, color: 'text.secondary' }}>
          {text.trim() !== '' && TEXTS.nothingFound(text.trim())}
          {TEXTS.searchHint}
        </Box>
      )}
      <VisuallyHidden as="output">
        {isSearching ? TEXTS.searching : counted(items.length, 'result')}
      </VisuallyHidden>
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
    </Dialog>
  );
}
