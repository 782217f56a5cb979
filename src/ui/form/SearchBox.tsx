import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Search, X } from 'lucide-react';
import { memo, useEffect, useMemo, useRef } from 'react';

import { boundedSearch } from '#lib/text/bounded.ts';
import { askForFirstRow, stopWaiting } from '#ui/rows/rowKeys.ts';
import { isTyping } from '#ui/form/isTyping.ts';
import { useUiPreferences } from '#ui/shell/uiPreferences.ts';
import { useLatest } from '#ui/time/useLatest.ts';
import { TEXTS } from '#ui/texts.ts';

interface SearchBoxProps {
  /** The field's name, and its placeholder while empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The field lost the focus. */
  readonly onLeave?: () => void;
  /** Takes the key `/`. One box on a page may. */
  readonly takesSlash?: boolean;
}

/**
 * Search as one types. `/` comes here from anywhere, Escape empties it, arrow down goes on to the
 * first of what is found, once it is there.
 */
export function SearchBox({ label, value, onChange, onLeave, takesSlash = false }: SearchBoxProps) {
  const isSlashOn = useUiPreferences().hasSingleKeys && takesSlash;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isSlashOn) return undefined;
    const focusOnSlash = (event: KeyboardEvent) => {
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, [isSlashOn]);
  const clear = useLatest(() => {
    onChange('');
    input.current?.focus();
  });
  const inputProps = useMemo(
    () => ({
      'aria-label': label,
      'aria-keyshortcuts': isSlashOn ? '/' : undefined,
      autoComplete: 'off',
      spellCheck: false,
    }),
    [label, isSlashOn],
  );
  return (
    <OutlinedInput
      type="search"
      size="small"
      fullWidth
      placeholder={label}
      value={value}
      onChange={(event) => onChange(boundedSearch(event.target.value))}
      onKeyDown={(event) => {
        stopWaiting();
        if (event.key === 'Escape' && value !== '') clear();
        // Where nothing is found the key does what it does in any field.
        if (
          event.key === 'ArrowDown' &&
          !event.nativeEvent.isComposing &&
          askForFirstRow(event.currentTarget)
        )
          event.preventDefault();
      }}
      {...(onLeave && { onBlur: onLeave })}
      inputRef={input}
      inputProps={inputProps}
      startAdornment={GLASS}
      endAdornment={<End isEmpty={value === ''} isSlashOn={isSlashOn} onClear={clear} />}
      sx={NO_SECOND_CROSS}
    />
  );
}

interface EndProps {
  readonly isEmpty: boolean;
  readonly isSlashOn: boolean;
  /** Keeps its identity. */
  readonly onClear: () => void;
}

/** Remembered: it changes with the first letter, and not with every one. */
const End = memo(function End({ isEmpty, isSlashOn, onClear }: EndProps) {
  return (
    <Box sx={{ ...BESIDE, ml: 1 }}>
      {isSlashOn && <SlashHint isShown={isEmpty} />}
      <IconButton
        aria-label={TEXTS.clearSearch}
        onClick={onClear}
        edge="end"
        style={shownIf(!isEmpty)}
      >
        <X size={16} />
      </IconButton>
    </Box>
  );
});

/** What stands in the field beside the text, as MUI's InputAdornment has it. */
const BESIDE = {
  display: 'flex',
  alignItems: 'center',
  maxHeight: '2em',
  whiteSpace: 'nowrap',
  color: 'action.active',
};

// Made once: the field is drawn again with every letter, and these are not.
const GLASS = (
  <Box sx={{ ...BESIDE, mr: 1 }}>
    <Search size={16} aria-hidden />
  </Box>
);
const NO_SECOND_CROSS = { '& input::-webkit-search-cancel-button': { display: 'none' } };

/**
 * Not taken out: drawn at the first letter, the cross would bring new CSS rules, and the browser
 * would look at every element of the page.
 */
function shownIf(isShown: boolean) {
  return isShown ? undefined : { display: 'none' };
}

function SlashHint({ isShown }: { readonly isShown: boolean }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      style={shownIf(isShown)}
      sx={{
        px: 0.75,
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
        fontSize: '0.75rem',
        lineHeight: '18px',
        color: 'text.secondary',
        display: { xs: 'none', sm: 'block' },
      }}
    >
      /
    </Box>
  );
}
