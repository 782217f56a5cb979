import Box from '@mui/material/Box';
import type { KeyboardEvent } from 'react';

interface SegmentedChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

const STEPS: Partial<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowRight: 'nextElementSibling',
  ArrowLeft: 'previousElementSibling',
};

/** The focus goes from button to button; Enter or Space chooses. */
function walk(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const next = step && event.target instanceof Element && event.target[step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** One of a few views of the same thing, all of them visible. */
export function SegmentedChoice<Value extends string>({
  label,
  value,
  onChange,
  options,
}: SegmentedChoiceProps<Value>) {
  return (
    <Box
      component="fieldset"
      aria-label={label}
      onKeyDown={walk}
      sx={{
        display: 'inline-flex',
        flexWrap: 'wrap',
        minWidth: 0,
        m: 0,
        // Room for the borders that its buttons lay on each other.
        p: '1px 0 0 1px',
        border: 0,
        '& > button': SEGMENT,
      }}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="tabular"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </Box>
  );
}

/** The browser's own button: MUI's group of them is much code for one border. */
const SEGMENT = {
  font: 'inherit',
  fontSize: '0.8125rem',
  fontWeight: 500,
  lineHeight: 1.75,
  px: '11px',
  py: 0.5,
  // Borders of neighbours lie on each other, also of two lines.
  mt: '-1px',
  ml: '-1px',
  minWidth: 0,
  color: 'text.secondary',
  bgcolor: 'transparent',
  border: '1px solid',
  borderColor: 'divider',
  cursor: 'pointer',
  '&:first-of-type': { borderStartStartRadius: 6, borderEndStartRadius: 6 },
  '&:last-of-type': { borderStartEndRadius: 6, borderEndEndRadius: 6 },
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-pressed="true"]': { color: 'text.primary', bgcolor: 'action.selected', fontWeight: 600 },
  '&:focus-visible': { position: 'relative', zIndex: 1 },
} as const;
