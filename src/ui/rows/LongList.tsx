import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { numberText } from '#lib/locale.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface LongListProps {
  /** The list's accessible name. */
  readonly label: string;
  readonly count: number;
  readonly renderItem: (index: number) => ReactNode;
}

/** So many are simply there; of more, only those in view. */
const FEW = 50;
const LINE_HEIGHT = 24;

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
  // oxlint-disable-next-line react/incompatible-library -- concerns React Compiler, which this app does not use
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 10,
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
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <Box
            component="li"
            key={index}
            data-index={index}
            ref={virtualizer.measureElement}
            aria-setsize={count}
            aria-posinset={index + 1}
            sx={{ position: 'absolute', top: 0, left: 0, right: 0, pb: 0.5 }}
            style={{ transform: `translateY(${start}px)` }}
          >
            {renderItem(index)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
