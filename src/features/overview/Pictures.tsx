import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Picture } from '#domain/overview/picture.ts';
import { BarPicture, Legend, MOST_DRAWN, PictureColours } from '#features/overview/BarPicture.tsx';
import { PictureTable } from '#features/overview/PictureTable.tsx';
import { TEXTS } from '#features/overview/texts.ts';
import { Section } from '#ui/shell/Section.tsx';

/** Rows of a table on the page; nobody reads thousands of groups there. */
const MOST_IN_TABLE = 200;

interface PicturesProps {
  readonly pictures: readonly Picture[];
  /** Further pictures, which are not read yet. */
  readonly children: ReactNode;
}

/** The pictures of a tenant, each with its table. */
export function Pictures({ pictures, children }: PicturesProps) {
  return (
    <PictureColours>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'repeat(2, minmax(0, 1fr))',
            xl: 'repeat(3, minmax(0, 1fr))',
          },
          gap: 2,
          // An open table makes its own picture long, and not the one beside it.
          alignItems: 'start',
        }}
      >
        {pictures.map((picture) => (
          <OnePicture key={picture.key} picture={picture} />
        ))}
        {children}
      </Box>
    </PictureColours>
  );
}

/** One picture with its words, its legend and its table. */
export function OnePicture({ picture }: { readonly picture: Picture }) {
  const { title, about, series, rows } = picture;
  return (
    <Section title={title} subtitle={about}>
      {rows.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{TEXTS.nothingToDraw}</Box>
      ) : (
        <>
          <Legend series={series} />
          <BarPicture picture={picture} />
          <Details>
            <summary>
              {rows.length > MOST_DRAWN ? TEXTS.tableOfAll(rows.length) : TEXTS.table}
            </summary>
            <PictureTable picture={picture} most={MOST_IN_TABLE} />
            {rows.length > MOST_IN_TABLE && TEXTS.moreInReport(rows.length - MOST_IN_TABLE)}
          </Details>
        </>
      )}
    </Section>
  );
}

function Details({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="details"
      sx={{
        mt: 1,
        fontSize: '0.8125rem',
        overflowX: 'auto',
        '& > summary': { cursor: 'pointer', color: 'text.secondary', width: 'fit-content' },
        '& table': { borderCollapse: 'collapse', width: '100%', mt: 1 },
        '& th, & td': {
          px: 1,
          py: 0.5,
          borderBottom: 1,
          borderColor: 'divider',
          textAlign: 'end',
          fontWeight: 'inherit',
        },
        '& th:first-of-type': { pl: 0, textAlign: 'start', overflowWrap: 'anywhere' },
        '& thead th': { color: 'text.secondary', fontWeight: 500 },
      }}
    >
      {children}
    </Box>
  );
}
