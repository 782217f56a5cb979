import Box from '@mui/material/Box';
import { toFailure } from '#domain/failure/failure.ts';
import { quoted } from '#lib/text/bounded.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { type LineGroup, LineGroups } from '#parts/plan/LineGroups.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { TEXTS } from '#parts/plan/texts.ts';

interface FilteredLinesProps<Group, Show extends string> {
  readonly label: string;
  readonly show: Show;
  readonly q: string;
  readonly onShow: (show: Show) => void;
  /** With undefined where the search is emptied. */
  readonly onSearch: (q: string | undefined) => void;
  /** Shows every line, whatever its kind and name. */
  readonly onShowAll: () => void;
  readonly choices: readonly { readonly value: Show; readonly label: string }[];
  /** Names that could not be read, and how to read them again. */
  readonly names: { readonly error: Error | null; readonly retry: () => void };
  readonly groups: readonly Group[];
  readonly idOf: (group: Group) => string;
  readonly countOf: (group: Group) => number;
  readonly groupOf: (group: Group) => LineGroup;
  /** What is said where no line is of the chosen kind, and nothing is searched. */
  readonly empty: string;
}

/** Lines of a plan or a run by configuration, with the choice of a kind and a search by name. */
export function FilteredLines<Group, Show extends string>({
  show,
  q,
  onShow,
  onSearch,
  choices,
  names,
  empty,
  ...groups
}: FilteredLinesProps<Group, Show>) {
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <SegmentedChoice<Show>
          label={TEXTS.lines}
          value={show}
          onChange={onShow}
          options={choices}
        />
        <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}>
          <SearchBox
            label={TEXTS.search}
            value={q}
            onChange={(text) => onSearch(text === '' ? undefined : text)}
            takesSlash
          />
        </Box>
      </Box>
      {names.error !== null && (
        <FailurePanel failure={toFailure(names.error)} onRetry={names.retry} />
      )}
      <LineGroups {...groups} empty={q === '' ? empty : TEXTS.noneWith(quoted(q))} />
    </>
  );
}
