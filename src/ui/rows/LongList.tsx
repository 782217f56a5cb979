import Box from '@mui/material/Box';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { numberText } from '#lib/locale.ts';
import { BARE_LIST } from '#ui/bareList.ts';
import { useDrawnRows } from '#ui/rows/drawn/useDrawnRows.ts';

interface LongListProps {
  /** The list's accessible name. */
  readonly label: string;
  readonly count: number;
  readonly renderItem: (index: number) => ReactNode;
}

/** So many are simply there; of more, only those in view. */
const FEW = 50;
const LINE_HEIGHT = 24;
const NOTHING_COVERED = { top: 0, bottom: 0 };

/** A list of sentences, however long: all of it can be read, in a box that scrolls. */
export function LongList({ label, count, renderItem }: LongListProps) {
  if (count > FEW) return <ScrolledList label={label} count={count} renderItem={renderItem} />;
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, pl: 2.5 }}>
      {Array.from({ length: count }, (_, index) => (
        <li key={index}>{renderItem(index)}</li>
      ))}
    </Box>
  );
}

function ScrolledList({ label, count, renderItem }: LongListProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useDrawnRows({
    count,
    rowHeight: LINE_HEIGHT,
    keyAt: String,
    overscan: 10,
    offset: 0,
    covered: NOTHING_COVERED,
    box,
  });
  return (
    <Box
      ref={box}
      component="section"
      tabIndex={0}
      aria-label={`${label}, ${numberText(count)} entries`}
      sx={{
        maxHeight: 360,
        overflowY: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        px: 1.5,
        py: 1,
      }}
    >
      <Box
        component="ul"
        aria-label={label}
        sx={{ ...BARE_LIST, position: 'relative' }}
        style={{ height: drawn.height }}
      >
        {drawn.rows.map(({ index, top }) => (
          <Box
            component="li"
            key={index}
            data-index={index}
            ref={drawn.measure}
            aria-setsize={count}
            aria-posinset={index + 1}
            sx={{ position: 'absolute', top: 0, left: 0, right: 0, pb: 0.5 }}
            style={{ transform: `translateY(${top}px)` }}
          >
            {renderItem(index)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
