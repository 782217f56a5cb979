/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the browser's own menu shows no counts, and takes several in a list that is open for good */
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { numberText } from '#lib/locale.ts';

export interface MenuFieldOption {
  /** Empty: of the option that chooses nothing in particular. */
  readonly value: string;
  readonly label: ReactNode;
  /** How much it would show. */
  readonly count?: number | undefined;
}

interface MenuFieldProps {
  readonly label: string;
  /** What the field shows. */
  readonly words: ReactNode;
  readonly chosen: readonly string[];
  /** Asked while the menu is open. */
  readonly options: () => readonly MenuFieldOption[];
  readonly onPick: (value: string) => void;
  /** The menu stays open, and each option is chosen for itself. */
  readonly takesSeveral?: boolean | undefined;
  /** The id of what else is said of the field. */
  readonly describedBy?: string | undefined;
}

const OPENERS = new Set(['ArrowDown', 'ArrowUp']);
const MOVERS = new Set(['Home', 'End']);

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLElement>): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** As long as MUI's menu takes letters for one word, in milliseconds. */
const ONE_WORD_MS = 500;

/**
 * A field that shows what is chosen and opens a menu: the select-only combobox of
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/. It looks like
 * MUI's Select, which draws two inputs and a closed menu for each of its fields: the four above the
 * list were a fifteenth of what a cold visit computes.
 */
export function MenuField({
  label,
  words,
  chosen,
  options,
  onPick,
  takesSeveral = false,
  describedBy,
}: MenuFieldProps) {
  const id = useId();
  const field = useRef<HTMLButtonElement>(null);
  const typing = useTyping();
  const [isOpen, setOpen] = useState(false);
  /** The width of the field, from when the menu was first opened. */
  const [width, setWidth] = useState<number>();
  // What was shown last fades out with the menu.
  const [shown, setShown] = useState<readonly MenuFieldOption[]>();
  const now = isOpen ? options() : shown;
  const close = () => {
    setShown(now);
    setOpen(false);
  };
  const open = () => {
    setWidth(field.current?.offsetWidth ?? 0);
    setOpen(true);
  };
  const opening = useOpening(open);
  return (
    <div>
      <Label id={`${id}-label`} onClick={() => field.current?.focus()}>
        {label}
      </Label>
      <Field
        ref={field}
        type="button"
        role="combobox"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        onClick={open}
        onKeyDown={opening.onKeyDown}
      >
        <Words>{words}</Words>
        <svg viewBox="0 0 24 24" aria-hidden>
          <path d="M7 10l5 5 5-5z" />
        </svg>
      </Field>
      {width !== undefined && (
        <Menu
          open={isOpen}
          anchorEl={() => field.current!}
          onClose={close}
          slotProps={{
            paper: { sx: { minWidth: width } },
            transition: { onEntering: opening.onEntering },
            list: {
              id: `${id}-menu`,
              role: 'listbox',
              'aria-labelledby': `${id}-label`,
              'aria-multiselectable': takesSeveral || undefined,
              disableListWrap: true,
              onKeyDown: typing.onKeyDown,
            },
          }}
        >
          {now?.map((option) => (
            <MenuItem
              key={option.value}
              role="option"
              selected={chosen.includes(option.value)}
              aria-selected={chosen.includes(option.value)}
              onClick={() => {
                onPick(option.value);
                if (!takesSeveral) close();
              }}
              onKeyUp={typing.onKeyUp}
              sx={{ gap: 1 }}
            >
              {takesSeveral && option.value !== '' && (
                <Tick style={{ visibility: chosen.includes(option.value) ? undefined : 'hidden' }}>
                  <Check size={16} aria-hidden />
                </Tick>
              )}
              {option.label}
              {option.count !== undefined && (
                <Count className="tabular">{` ${numberText(option.count)}`}</Count>
              )}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}

/** Keys that open the menu; of those that also say where to begin, the menu gets its turn. */
function useOpening(open: () => void) {
  const pressed = useRef<string>(undefined);
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const begins = MOVERS.has(event.key) || isLetter(event);
      if (!begins && !OPENERS.has(event.key)) return;
      event.preventDefault();
      pressed.current = begins ? event.key : undefined;
      open();
    },
    onEntering(paper: HTMLElement) {
      const key = pressed.current;
      pressed.current = undefined;
      if (key === undefined) return;
      const list = paper.querySelector('[role=listbox]');
      list?.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));
    },
  };
}

/** A blank within what is being typed is of that, and picks nothing. */
function useTyping() {
  const typedAt = useRef(-Infinity);
  const goesOn = ({ key, timeStamp }: KeyboardEvent<HTMLElement>) =>
    key === ' ' && timeStamp - typedAt.current < ONE_WORD_MS;
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (isLetter(event) || goesOn(event)) typedAt.current = event.timeStamp;
    },
    onKeyUp(event: KeyboardEvent<HTMLElement>) {
      if (goesOn(event)) event.preventDefault();
    },
  };
}

const Label = styled('span')(({ theme }) => ({
  display: 'block',
  marginBottom: 6,
  color: theme.vars.palette.text.primary,
  cursor: 'default',
  fontSize: '0.8125rem',
  fontWeight: 500,
  lineHeight: 1.5,
}));

const Field = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  width: '100%',
  minHeight: 'var(--desk-field)',
  padding: '0 7px 0 13px',
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.vars.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  cursor: 'pointer',
  font: 'inherit',
  fontSize: '0.875rem',
  textAlign: 'start',
  '@media (hover: hover)': { '&:hover': { borderColor: theme.vars.palette.text.primary } },
  '&:focus, &[aria-expanded="true"]': {
    borderColor: theme.vars.palette.primary.main,
    outline: `1px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 0,
  },
  '& > svg': {
    flex: 'none',
    width: 24,
    height: 24,
    fill: theme.vars.palette.action.active,
  },
  '&[aria-expanded="true"] > svg': { transform: 'rotate(180deg)' },
}));

const Words = styled('span')({
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

const Tick = styled('span')({ display: 'flex' });

const Count = styled('span')(({ theme }) => ({
  flex: 'none',
  marginLeft: 'auto',
  paddingLeft: theme.spacing(1),
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
}));
