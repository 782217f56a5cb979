import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import type { Shortcut } from '#features/palette/shortcuts.ts';
import { changePreferences, usePreferences } from '#stores/preferences.ts';
import { Kbd } from '#ui/text/Kbd.tsx';
import { TEXTS } from '#features/palette/texts.ts';

const EVERYWHERE: readonly Shortcut[] = [
  { keys: 'Ctrl+K', what: TEXTS.openPalette },
  { keys: 'Ctrl+Enter', what: TEXTS.mainAction },
  { keys: 'Esc', what: TEXTS.escape },
];

const SINGLE: readonly Shortcut[] = [
  { keys: '?', what: TEXTS.showShortcuts },
  { keys: '/', what: TEXTS.searchPage },
];

const SEARCH: readonly Shortcut[] = [{ keys: '↓', what: TEXTS.firstFound }];

const TABLES: readonly Shortcut[] = [
  { keys: '↑ ↓', what: TEXTS.walkRows },
  { keys: 'Home End', what: TEXTS.firstLastRow },
  { keys: 'PgUp PgDn', what: TEXTS.fifteenRows },
  { keys: 'Enter', what: TEXTS.openRow },
  { keys: 'Space', what: TEXTS.selectRow },
];

/** Focus moves in as the dialog opens. */
const focusNow = (button: HTMLButtonElement | null): void => button?.focus();

/**
 * All shortcuts, and the switch that WCAG 2.1.4 asks for: single keys collide with speech input and
 * a resting hand.
 */
export function ShortcutsDialog({
  goTo,
  onClose,
}: {
  /** The keys that go to a page. */
  readonly goTo: readonly Shortcut[];
  readonly onClose: () => void;
}) {
  const titleId = useId();
  const { hasSingleKeys } = usePreferences();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{TEXTS.keyboardShortcuts}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
        <List title={TEXTS.everywhere} shortcuts={EVERYWHERE} />
        <div>
          <List title={TEXTS.singleKeys} shortcuts={[...SINGLE, ...goTo]} isOff={!hasSingleKeys} />
          <FormControlLabel
            sx={{ mt: 1, ml: 0, gap: 1 }}
            control={
              <Switch
                checked={hasSingleKeys}
                onChange={(_, isOn) => changePreferences({ hasSingleKeys: isOn })}
              />
            }
            label={TEXTS.allowSingleKeys}
          />
        </div>
        <List title={TEXTS.inASearchBox} shortcuts={SEARCH} />
        <List title={TEXTS.inATableOn} shortcuts={TABLES} />
      </DialogContent>
      <DialogActions>
        <Button ref={focusNow} onClick={onClose}>
          {TEXTS.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function List({
  title,
  shortcuts,
  isOff = false,
}: {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
  readonly isOff?: boolean;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Box component="h3" id={id} sx={{ m: 0, mb: 1, fontSize: '0.875rem', fontWeight: 600 }}>
        {title}
        {isOff && (
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
            {TEXTS.off}
          </Box>
        )}
      </Box>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: '112px minmax(0, 1fr)',
          alignItems: 'baseline',
          rowGap: 0.75,
          m: 0,
          ...(isOff && { textDecoration: 'line-through', color: 'text.secondary' }),
        }}
      >
        {shortcuts.map(({ keys, what }) => (
          <Box key={keys} sx={{ display: 'contents' }}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <Box component="dd" sx={{ m: 0 }}>
              {what}
            </Box>
          </Box>
        ))}
      </Box>
    </section>
  );
}
