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

const EVERYWHERE: readonly Shortcut[] = [
  { keys: 'Ctrl+K', what: 'Find a page, configuration, group or filter (⌘K on a Mac)' },
  { keys: 'Ctrl+Enter', what: 'Do what the main button of a form says (⌘↵ on a Mac)' },
  { keys: 'Esc', what: 'Close what is open, empty the search' },
];

const SINGLE: readonly Shortcut[] = [
  { keys: '?', what: 'Show these shortcuts' },
  { keys: '/', what: 'Search on this page' },
];

const SEARCH: readonly Shortcut[] = [{ keys: '↓', what: 'First row of what is found' }];

const TABLES: readonly Shortcut[] = [
  { keys: '↑ ↓', what: 'Row before, row after' },
  { keys: 'Home End', what: 'First row, last row' },
  { keys: 'PgUp PgDn', what: 'Fifteen rows' },
  { keys: 'Enter', what: 'Open the row' },
  { keys: 'Space', what: 'Select the row, where rows can be selected' },
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
      <DialogTitle id={titleId}>Keyboard shortcuts</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
        <List title="Everywhere" shortcuts={EVERYWHERE} />
        <div>
          <List title="Single keys" shortcuts={[...SINGLE, ...goTo]} isOff={!hasSingleKeys} />
          <FormControlLabel
            sx={{ mt: 1, ml: 0, gap: 1 }}
            control={
              <Switch
                checked={hasSingleKeys}
                onChange={(_, isOn) => changePreferences({ hasSingleKeys: isOn })}
              />
            }
            label="Use single keys"
          />
        </div>
        <List title="In a search box" shortcuts={SEARCH} />
        <List title="In a table, on a row" shortcuts={TABLES} />
      </DialogContent>
      <DialogActions>
        <Button ref={focusNow} onClick={onClose}>
          Close
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
            {' '}
            · turned off
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
