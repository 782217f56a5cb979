import { FAMILY_KEYS, familyFacts, isFamilyKey } from '#domain/family/families.ts';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type ComponentProps, memo } from 'react';
import { allKinds } from '#domain/family/types.ts';
import { ALL_PLATFORMS, platformLabel } from '#domain/configuration/platform.ts';
import {
  type ConfigurationsSearch,
  familiesIn,
} from '#features/configurations/list/configurationsSearch.ts';
import { WordsBox } from '#features/configurations/list/WordsBox.tsx';

interface ConfigurationChoicesProps extends Pick<
  ConfigurationsSearch,
  'family' | 'platform' | 'type' | 'assigned'
> {
  /** Keeps its identity, or the choices are drawn again at every key. */
  readonly onChange: (change: Partial<ConfigurationsSearch>) => void;
}

type ConfigurationFiltersProps = ConfigurationChoicesProps & ComponentProps<typeof WordsBox>;

/** What narrows the list; everything chosen here is in the address. */
export function ConfigurationFilters({
  words,
  onType,
  onLeave,
  ...choices
}: ConfigurationFiltersProps) {
  return (
    <Box
      component="search"
      aria-label="Configurations"
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
          sm: 'repeat(2, minmax(0, 1fr))',
          md: 'minmax(200px, 2fr) repeat(4, minmax(120px, 1fr))',
        },
        gap: 1.5,
        mb: 1.5,
        alignItems: 'end',
        '& > :first-of-type': { gridColumn: { xs: '1 / -1', md: 'auto' } },
      }}
    >
      <WordsBox words={words} onType={onType} onLeave={onLeave} />
      <Choices {...choices} />
    </Box>
  );
}

const Choices = memo(function Choices({
  family: chosenFamily,
  platform: chosenPlatform,
  type: chosenType,
  assigned,
  onChange,
}: ConfigurationChoicesProps) {
  return (
    <>
      <Choice
        label="Family"
        value={chosenFamily}
        onChange={(family) => onChange({ family })}
        all="All families"
        options={familyOptions(chosenFamily)}
      />
      <Choice
        label="Platform"
        value={chosenPlatform}
        onChange={(platform) => onChange({ platform })}
        all="All platforms"
        options={ALL_PLATFORMS.map((platform) => ({
          value: platform,
          label: platformLabel(platform),
        }))}
      />
      <Choice
        label="Type"
        value={chosenType}
        onChange={(type) => onChange({ type })}
        all="All types"
        options={allKinds().map(({ kind, label }) => ({ value: kind, label }))}
      />
      <Choice
        label="Assigned"
        value={assigned}
        onChange={(next) => onChange({ assigned: next })}
        all="Assigned or not"
        options={[
          { value: 'yes', label: 'Assigned' },
          { value: 'no', label: 'Not assigned' },
        ]}
      />
    </>
  );
});

/** One each, and those that an address names together as one more. */
function familyOptions(chosen: string | undefined) {
  const each = FAMILY_KEYS.map((key) => ({ value: key as string, label: familyFacts(key).plural }));
  const several = chosen === undefined ? [] : familiesIn(chosen).filter(isFamilyKey);
  return chosen === undefined || several.length < 2
    ? each
    : [...each, { value: chosen, label: several.map((key) => familyFacts(key).plural).join(', ') }];
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly all: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

function Choice<Value extends string>({
  label,
  value,
  onChange,
  all,
  options,
}: ChoiceProps<Value>) {
  return (
    <TextField
      select
      label={label}
      value={value ?? ''}
      onChange={(event) =>
        onChange(options.find((option) => option.value === event.target.value)?.value)
      }
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
