import Box from '@mui/material/Box';
import { toFailure } from '#domain/failure/failure.ts';
import { quoted } from '#lib/text/bounded.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { type LineGroup, LineGroups } from '#parts/plan/LineGroups.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { TEXTS } from '#parts/plan/texts.ts';

interface OfConfiguration {
  readonly configurationId: string;
  readonly lines: readonly unknown[];
}

interface FilteredLinesProps<Group extends OfConfiguration, Show extends string> {
  readonly label: string;
  readonly show: Show;
  readonly q: string;
  /** With undefined for `all`, and where the search is emptied. */
  readonly onChange: (change: {
    readonly show?: Exclude<Show, 'all'> | undefined;
    readonly q?: string | undefined;
  }) => void;
  readonly choices: readonly { readonly value: Show; readonly label: string }[];
  /** Names that could not be read, and how to read them again. */
  readonly names: { readonly error: Error | null; readonly retry: () => void };
  readonly groups: readonly Group[];
  readonly groupOf: (group: Group) => LineGroup;
  /** What is said where no line is of the chosen kind, and nothing is searched. */
  readonly empty: string;
}

/** Lines of a plan or a run by configuration, with the choice of a kind and a search by name. */
export function FilteredLines<Group extends OfConfiguration, Show extends string>({
  show,
  q,
  onChange,
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
          onChange={(next) => onChange({ show: isKind(next) ? next : undefined })}
          options={choices}
        />
        <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}>
          <SearchBox
            label={TEXTS.search}
            value={q}
            onChange={(text) => onChange({ q: text === '' ? undefined : text })}
            takesSlash
          />
        </Box>
      </Box>
      {names.error !== null && (
        <FailurePanel failure={toFailure(names.error)} onRetry={names.retry} />
      )}
      <LineGroups
        {...groups}
        idOf={({ configurationId }) => configurationId}
        countOf={({ lines }) => lines.length}
        onShowAll={() => onChange({ show: undefined, q: undefined })}
        empty={q === '' ? empty : TEXTS.noneWith(quoted(q))}
      />
    </>
  );
}

function isKind<Show extends string>(show: Show): show is Exclude<Show, 'all'> {
  return show !== 'all';
}
