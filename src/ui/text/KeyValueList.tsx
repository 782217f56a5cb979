import Box from '@mui/material/Box';
import { Fragment } from 'react';
import type { ReactNode } from 'react';

interface KeyValueListProps {
  /** Facts side by side where there is the width of a page for them. */
  readonly isWide?: boolean;
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[];
}

/**
 * Facts about one thing, names on the left. A fact that is not known should say so in words, never
 * be left out.
 */
export function KeyValueList({ items, isWide = false }: KeyValueListProps) {
  if (isWide) {
    return (
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
          columnGap: 4,
          rowGap: 1,
          m: 0,
        }}
      >
        {items.map(({ label, value }) => (
          <Box
            key={label}
            sx={{ display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr)', columnGap: 2 }}
          >
            <Name>{label}</Name>
            <Value>{value}</Value>
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
        columnGap: 3,
        rowGap: 1,
        m: 0,
      }}
    >
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <Name>{label}</Name>
          <Value>{value}</Value>
        </Fragment>
      ))}
    </Box>
  );
}

function Name({ children }: { readonly children: string }) {
  return (
    <Box component="dt" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

function Value({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
