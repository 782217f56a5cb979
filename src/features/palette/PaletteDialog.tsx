import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { PaletteField } from '#features/palette/PaletteField.tsx';
import { PaletteKeys } from '#features/palette/PaletteKeys.tsx';
import { optionId, PaletteOptions } from '#features/palette/PaletteOptions.tsx';
import type { PaletteItem } from '#features/palette/paletteItem.ts';
import { usePaletteSections } from '#features/palette/usePaletteSections.ts';
import { counted } from '#lib/locale.ts';
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
  // The same function for good: the field takes what was typed before when it is given another.
  const type = useCallback((next: string) => {
    setText(next);
    setPointed(undefined);
  }, []);
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
      <PaletteField
        text={text}
        onText={type}
        typedBefore={typedBefore}
        onKeyDown={onKeyDown}
        listId={listId}
        active={active?.key}
      />
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
      <PaletteKeys />
    </Dialog>
  );
}
