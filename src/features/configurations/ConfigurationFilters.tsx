import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { configurationKinds } from '#domain/configurationType.ts';
import { ALL_PLATFORMS, platformLabel } from '#domain/platform.ts';
import type { ConfigurationsSearch } from '#features/configurations/configurationsSearch.ts';
import { SearchBox } from '#ui/SearchBox.tsx';

interface ConfigurationFiltersProps {
  readonly search: ConfigurationsSearch;
  readonly onChange: (change: Partial<ConfigurationsSearch>) => void;
}

/** What narrows the list; everything chosen here is in the address. */
export function ConfigurationFilters({ search, onChange }: ConfigurationFiltersProps) {
  return (
    <Box component="search" aria-label="Configurations" sx={{ display: 'grid', gridTemplateColumns: { xs: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))', sm: 'repeat(3, minmax(0, 1fr))', md: 'minmax(220px, 2fr) repeat(3, minmax(130px, 1fr))' }, gap: 1.5, mb: 1.5, alignItems: 'end', '& > :first-of-type': { gridColumn: { xs: '1 / -1', md: 'auto' } } }}>
      <SearchBox label="Search configurations" value={search.q ?? ''} onChange={(q) => onChange({ q: q === '' ? undefined : q })} takesSlash />
      <Choice
        label="Platform"
        value={search.platform}
        onChange={(platform) => onChange({ platform })}
        all="All platforms"
        options={ALL_PLATFORMS.map((platform) => ({ value: platform, label: platformLabel(platform) }))}
      />
      <Choice
        label="Type"
        value={search.type}
        onChange={(type) => onChange({ type })}
        all="All types"
        options={[...configurationKinds().map(({ kind, label }) => ({ value: kind as string, label })), { value: 'other', label: 'Other' }]}
      />
      <Choice
        label="Assigned"
        value={search.assigned}
        onChange={(assigned) => onChange({ assigned })}
        all="Assigned or not"
        options={[
          { value: 'yes', label: 'Assigned' },
          { value: 'no', label: 'Not assigned' },
        ]}
      />
    </Box>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly all: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

function Choice<Value extends string>({ label, value, onChange, all, options }: ChoiceProps<Value>) {
  return (
    <TextField
      select
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{all}</MenuItem>
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
