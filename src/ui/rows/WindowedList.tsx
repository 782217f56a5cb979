import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { ROWS } from '#ui/rows/rowKeys.ts';
import { useRowWindow } from '#ui/table/useRowWindow.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface WindowedListProps {
  /** The list's accessible name. */
  readonly label: string;
  readonly count: number;
  /** Keeps its identity while the items do: with another one, all of them are asked again. */
  readonly keyAt: (index: number) => string;
  readonly renderAt: (index: number) => ReactNode;
  /** Pixels, the gap below it included; what is drawn is measured. */
  readonly guessHeight: (index: number) => number;
  /** Items drawn beyond the screen on either side; 8 if not said. */
  readonly overscan?: number;
  /** Space was pressed on the link of an item. */
  readonly onSelect?: (index: number, isRange: boolean) => void;
  readonly isLoading?: boolean;
}

/**
 * A list of any length whose items are as high as their content: the page scrolls, items outside
 * the screen are not rendered.
 */
export function WindowedList({
  label,
  count,
  keyAt,
  renderAt,
  guessHeight,
  overscan,
  onSelect,
  isLoading = false,
}: WindowedListProps) {
  const { body, virtualizer, offset, handlers } = useRowWindow(count, guessHeight, keyAt, {
    overscan,
    onSelect,
  });
  return (
    <Box
      component="ul"
      // Safari forgets that a list without bullets is a list.
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles, jsx-a11y/prefer-tag-over-role
      role="list"
      aria-label={label}
      aria-busy={isLoading}
      ref={body}
      {...{ [ROWS]: true }}
      {...handlers}
      sx={{ position: 'relative', ...BARE_LIST }}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <Box
          component="li"
          key={key}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          ref={virtualizer.measureElement}
          sx={{ position: 'absolute', insetInline: 0, top: 0 }}
          style={{ transform: `translateY(${start - offset}px)` }}
        >
          {renderAt(index)}
        </Box>
      ))}
    </Box>
  );
}
