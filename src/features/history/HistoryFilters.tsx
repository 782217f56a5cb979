import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { ENTRY_OUTCOMES, OUTCOME_WORDS } from '#domain/journal/entryOutcome.ts';
import type { HistorySearch } from '#features/history/historySearch.ts';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { TEXTS } from '#features/history/texts.ts';

interface HistoryFiltersProps {
  readonly search: HistorySearch;
  readonly configurations: readonly { readonly id: string; readonly displayName: string }[];
  readonly onChange: (change: Partial<HistorySearch>) => void;
}

/** What narrows the history; everything chosen here is in the address. */
export function HistoryFilters({ search, configurations, onChange }: HistoryFiltersProps) {
  // An address may name a configuration that this journal does not know; the field must show it to
  // be taken away.
  const isForeign =
    search.configuration !== undefined &&
    !configurations.some(({ id }) => id === search.configuration);
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
      <TextField
        select
        label={TEXTS.outcome}
        value={search.outcome ?? ''}
        onChange={({ target }) =>
          onChange({ outcome: ENTRY_OUTCOMES.find((outcome) => outcome === target.value) })
        }
        slotProps={SELECT}
      >
        <MenuItem value="">{TEXTS.allOutcomes}</MenuItem>
        {ENTRY_OUTCOMES.map((outcome) => (
          <MenuItem key={outcome} value={outcome}>
            {OUTCOME_WORDS[outcome]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={TEXTS.configuration}
        value={search.configuration ?? ''}
        onChange={({ target }) =>
          onChange({ configuration: target.value === '' ? undefined : target.value })
        }
        slotProps={SELECT}
      >
        <MenuItem value="">{TEXTS.allConfigurations}</MenuItem>
        {isForeign && (
          <MenuItem value={search.configuration}>{TEXTS.configurationElsewhere}</MenuItem>
        )}
        {configurations.map(({ id, displayName }) => (
          <MenuItem key={id} value={id}>
            <Name of={displayName} />
          </MenuItem>
        ))}
      </TextField>
      <Day label={TEXTS.from} value={search.from} onChange={(from) => onChange({ from })} />
      <Day label={TEXTS.to} value={search.to} onChange={(to) => onChange({ to })} />
    </Box>
  );
}

const SELECT = { inputLabel: { shrink: true }, select: { displayEmpty: true } } as const;

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
    <TextField
      type="date"
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
