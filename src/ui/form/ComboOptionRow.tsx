import Box from '@mui/material/Box';
import type { HTMLAttributes } from 'react';

import { searchText } from '#lib/text/comparable.ts';
import type { ComboOption } from '#ui/form/comboOption.ts';

interface ComboOptionRowProps {
  readonly option: ComboOption;
  /** What is in the field: the first place where it stands in the label is set in bold. */
  readonly typed: string;
  readonly itemProps: HTMLAttributes<HTMLLIElement>;
}

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis' } as const;

/**
 * One line of a combo box: icon, name, what tells it from its namesakes, and a word at the right.
 */
export function ComboOptionRow({ option, typed, itemProps }: ComboOptionRowProps) {
  const { label, detail, end, icon, disabledReason } = option;
  const second = disabledReason ?? detail;
  return (
    <Box
      component="li"
      {...itemProps}
      sx={{
        '&.MuiAutocomplete-option[aria-disabled="true"]': {
          opacity: 1,
          pointerEvents: 'auto',
          cursor: 'not-allowed',
        },
        gap: 1.25,
        '& > svg': { flex: 'none', color: 'text.secondary' },
      }}
    >
      {icon}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box
          sx={{
            ...ellipsis,
            color: disabledReason === undefined ? 'text.primary' : 'text.secondary',
          }}
        >
          <bdi>
            <Emphasis text={label} part={typed.trim()} />
          </bdi>
        </Box>
        {second !== undefined && (
          <Box sx={{ ...ellipsis, fontSize: '0.8125rem', color: 'text.secondary' }}>{second}</Box>
        )}
      </Box>
      {end !== undefined && (
        <Box sx={{ flex: 'none', fontSize: '0.8125rem', color: 'text.secondary' }}>{end}</Box>
      )}
    </Box>
  );
}

function Emphasis({ text, part }: { readonly text: string; readonly part: string }) {
  const hay = searchText(text);
  const needle = searchText(part);
  // Where letters were joined, places in the one are not places in the other.
  const isInPlace = hay.length === text.length && needle.length === part.length;
  const start = !isInPlace || part === '' || part === text ? -1 : hay.indexOf(needle);
  if (start < 0) return text;
  return (
    <>
      {text.slice(0, start)}
      <b>{text.slice(start, start + part.length)}</b>
      {text.slice(start + part.length)}
    </>
  );
}
