import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import { ENTRY_OUTCOMES, OUTCOME_WORDS } from '#domain/journal/entryOutcome.ts';
import type { HistorySearch } from '#features/history/historySearch.ts';
import { MenuField, type MenuFieldOption } from '#ui/form/MenuField.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';
import { TEXTS } from '#features/history/texts.ts';

interface HistoryFiltersProps {
  readonly search: HistorySearch;
  readonly configurations: readonly { readonly id: string; readonly displayName: string }[];
  readonly onChange: (change: Partial<HistorySearch>) => void;
}

/** What narrows the history; everything chosen here is in the address. */
export function HistoryFilters({ search, configurations, onChange }: HistoryFiltersProps) {
  const known = configurations.map(({ id, displayName }) => ({
    value: id,
    label: <Name of={displayName} />,
  }));
  const offered: MenuFieldOption[] = [{ value: '', label: TEXTS.allConfigurations }, ...known];
  // An address may name a configuration that this journal does not know; the field must show it to
  // be taken away.
  const { configuration } = search;
  if (configuration !== undefined && !known.some(({ value }) => value === configuration))
    offered.splice(1, 0, { value: configuration, label: TEXTS.configurationElsewhere });
  return (
    <Box
      component="search"
      aria-label={TEXTS.history}
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
          md: 'minmax(160px, 2fr) minmax(130px, 1fr) minmax(170px, 1.4fr) minmax(150px, 0.8fr) minmax(150px, 0.8fr)',
        },
        gap: 1.5,
        mb: 1.5,
        alignItems: 'end',
        '& > :first-of-type': { gridColumn: { xs: '1 / -1', md: 'auto' } },
      }}
    >
      <SearchBox
        label={TEXTS.searchHistory}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q: q === '' ? undefined : q })}
        takesSlash
      />
      <MenuField
        label={TEXTS.outcome}
        words={search.outcome === undefined ? TEXTS.allOutcomes : OUTCOME_WORDS[search.outcome]}
        chosen={[search.outcome ?? '']}
        options={() => [
          { value: '', label: TEXTS.allOutcomes },
          ...ENTRY_OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome] })),
        ]}
        onPick={(picked) =>
          onChange({ outcome: ENTRY_OUTCOMES.find((outcome) => outcome === picked) })
        }
      />
      <MenuField
        label={TEXTS.configuration}
        words={offered.find(({ value }) => value === (search.configuration ?? ''))?.label}
        chosen={[search.configuration ?? '']}
        options={() => offered}
        onPick={(picked) => onChange({ configuration: picked === '' ? undefined : picked })}
      />
      <Day label={TEXTS.from} value={search.from} onChange={(from) => onChange({ from })} />
      <Day label={TEXTS.to} value={search.to} onChange={(to) => onChange({ to })} />
    </Box>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  return (
    <TextBox
      type="date"
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
