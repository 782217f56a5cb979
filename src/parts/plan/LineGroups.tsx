import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { SearchX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ConfigurationLines, type GroupLine, FEW_LINES } from '#parts/plan/ConfigurationLines.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { WindowedList } from '#ui/rows/WindowedList.tsx';
import { TEXTS } from '#parts/plan/texts.ts';

/** One configuration of a plan or a run, with its lines in the order in which they are shown. */
export interface LineGroup {
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  /** Beside the name: how it is written, how it ended. */
  readonly aside: ReactNode;
  /** What is to be said of the list as a whole, below its lines. */
  readonly note?: string | undefined;
  readonly lines: readonly GroupLine[];
}

interface LineGroupsProps<Group> {
  readonly label: string;
  readonly groups: readonly Group[];
  readonly idOf: (group: Group) => string;
  /** How many lines are shown of it, for its height before it is drawn. */
  readonly countOf: (group: Group) => number;
  /** Worked out for the groups near the screen only. */
  readonly groupOf: (group: Group) => LineGroup;
  /** Why there is no group, where there is none. */
  readonly empty: string;
  readonly onShowAll: () => void;
}

const HEAD_HEIGHT = 50;
const LINE_HEIGHT = 33;
const GAP = 12;

/** The lines of a plan or a run, configuration by configuration; any number of them. */
export function LineGroups<Group>({
  label,
  groups,
  idOf,
  countOf,
  groupOf,
  empty,
  onShowAll,
}: LineGroupsProps<Group>) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (groups.length === 0) {
    return (
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
        <EmptyState
          icon={SearchX}
          title={empty}
          action={<Button onClick={onShowAll}>{TEXTS.showAllLines}</Button>}
        >
          {TEXTS.searchCovers}
        </EmptyState>
      </Box>
    );
  }
  const guessHeight = (index: number) => {
    const group = groups[index];
    if (group === undefined) return HEAD_HEIGHT;
    const count = countOf(group);
    const shown = open.has(idOf(group)) || count <= FEW_LINES ? count : FEW_LINES + 1;
    return HEAD_HEIGHT + shown * LINE_HEIGHT + GAP;
  };
  return (
    <WindowedList
      label={label}
      count={groups.length}
      keyAt={(index) => (groups[index] === undefined ? String(index) : idOf(groups[index]))}
      guessHeight={guessHeight}
      // A configuration has many lines, so that few of them fill a screen.
      overscan={4}
      renderAt={(index) => {
        const group = groups[index];
        if (group === undefined) return null;
        const id = idOf(group);
        return (
          <Box sx={{ pb: `${GAP}px` }}>
            <ConfigurationLines
              {...groupOf(group)}
              isOpen={open.has(id)}
              onOpen={() => setOpen(new Set(open).add(id))}
            />
          </Box>
        );
      }}
    />
  );
}
