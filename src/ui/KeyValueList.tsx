import Box from '@mui/material/Box';
import { Fragment } from 'react';
import type { ReactNode } from 'react';

interface KeyValueListProps {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Facts about one thing, names on the left. A fact that is not known should say so in words, never be left out. */
export function KeyValueList({ items }: KeyValueListProps) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)', columnGap: 3, rowGap: 1, m: 0 }}>
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}
