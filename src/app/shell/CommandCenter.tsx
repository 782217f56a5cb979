import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandCallbacks } from '#app/shell/Palette.tsx';
import { GO_TO } from '#app/shell/goTo.ts';
import { readKey } from '#features/palette/shortcuts.ts';
import { usePreferences } from '#stores/preferences.ts';
import { LoadedLayer } from '#ui/feedback/LoadedLayer.tsx';
import { isTyping } from '#ui/form/isTyping.ts';
import { loadAhead } from '#ui/form/useLoadedMenu.ts';
import { hasOpenLayer } from '#ui/form/openLayer.ts';
import { Kbd } from '#ui/text/Kbd.tsx';
import { TEXTS } from '#app/shell/texts.ts';

// Nobody needs them on the first screen: they come when the pointer or the focus is on the button,
// or with the key.
const loadPalette = () => import('#app/shell/Palette.tsx');
const loadShortcuts = () => import('#features/palette/ShortcutsDialog.tsx');

/** What a field holds after one more key: a letter, or Backspace. */
function textAfter(text: string, key: string): string {
  if (key === 'Backspace') return text.slice(0, -1);
  return key.length === 1 ? text + key : text;
}

const isMac = (): boolean => navigator.userAgent.includes('Mac OS');

/** The button that finds anything, and the keys that work on every page. */
export function CommandCenter(callbacks: Omit<CommandCallbacks, 'onShowShortcuts'>) {
  const [open, setOpen] = useState<'palette' | 'shortcuts'>();
  const { hasSingleKeys } = usePreferences();
  const router = useRouter();
  const pressed = useRef<Parameters<typeof readKey>[0]>({ since: undefined });
  // What was typed before the palette was there: it is meant for its field, not for the page.
  const early = useRef('');
  const openPalette = useCallback(() => {
    early.current = '';
    setOpen('palette');
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog waits for its own answer first.
      if (event.defaultPrevented || event.altKey || hasOpenLayer()) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== 'k' || event.shiftKey) return;
        event.preventDefault();
        openPalette();
        return;
      }
      if (open === 'palette') {
        event.preventDefault();
        if (event.key === 'Escape') setOpen(undefined);
        else early.current = textAfter(early.current, event.key);
        return;
      }
      if (!hasSingleKeys || isTyping(event.target)) return;
      const { state, meaning } = readKey(pressed.current, event.key, event.timeStamp, GO_TO);
      pressed.current = state;
      if (meaning === undefined) return;
      event.preventDefault();
      if (meaning.kind === 'help') setOpen('shortcuts');
      else router.history.push(meaning.href);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [hasSingleKeys, open, openPalette, router]);

  const close = () => setOpen(undefined);
  return (
    <>
      <ButtonBase
        aria-label={TEXTS.findAnything}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={TEXTS.findAnything}
        onClick={openPalette}
        onPointerEnter={() => void loadAhead(loadPalette)}
        onFocus={() => void loadAhead(loadPalette)}
        sx={{
          gap: 1,
          height: 32,
          px: 1,
          border: 1,
          borderColor: { xs: 'transparent', md: 'control' },
          borderRadius: 1,
          color: 'text.secondary',
          fontSize: '0.8125rem',
          '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
        }}
      >
        <Search size={16} aria-hidden />
        <Box
          component="span"
          aria-hidden
          sx={{ display: { xs: 'none', md: 'flex' }, alignItems: 'center', gap: 2 }}
        >
          {TEXTS.findAnything}
          <Kbd keys={isMac() ? '⌘K' : 'Ctrl+K'} />
        </Box>
      </ButtonBase>
      {open === 'palette' && (
        <LoadedLayer load={loadPalette} onClose={close}>
          {({ Palette }) => (
            <Palette
              {...callbacks}
              typedBefore={early}
              onShowShortcuts={() => setOpen('shortcuts')}
              onClose={close}
            />
          )}
        </LoadedLayer>
      )}
      {open === 'shortcuts' && (
        <LoadedLayer load={loadShortcuts} onClose={close}>
          {({ ShortcutsDialog }) => <ShortcutsDialog goTo={GO_TO} onClose={close} />}
        </LoadedLayer>
      )}
    </>
  );
}
