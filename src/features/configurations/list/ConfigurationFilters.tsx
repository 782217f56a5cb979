import { FAMILY_KEYS, familyFacts, type FamilyKey, isFamilyKey } from '#domain/family/families.ts';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type ComponentProps, memo, useState } from 'react';
import { kindsOf } from '#domain/family/types.ts';
import { ALL_PLATFORMS, platformLabel } from '#domain/configuration/platform.ts';
import type { ListChoice } from '#features/configurations/list/configurationRows.ts';
import {
  type ConfigurationsSearch,
  familiesIn,
} from '#features/configurations/list/configurationsSearch.ts';
import { WordsBox } from '#features/configurations/list/WordsBox.tsx';
import { numberText } from '#lib/locale.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';

interface ConfigurationChoicesProps extends Pick<
  ConfigurationsSearch,
  'family' | 'platform' | 'type' | 'assigned'
> {
  /**
   * Asked when a menu opens, see {@link countChoice}; undefined while nothing was read. It keeps its
   * identity, too.
   */
  readonly countsOf: (choice: ListChoice) => ReadonlyMap<string, number> | undefined;
  /** Those that the list has; all of them, where nothing is said. */
  readonly families?: readonly FamilyKey[] | undefined;
  /** Keeps its identity, or the choices are drawn again at every key. */
  readonly onChange: (change: Partial<ConfigurationsSearch>) => void;
}

type ConfigurationFiltersProps = { readonly label: string } & ConfigurationChoicesProps &
  ComponentProps<typeof WordsBox>;

/** What narrows the list; everything chosen here is in the address. */
export function ConfigurationFilters({
  label,
  words,
  onType,
  onLeave,
  ...choices
}: ConfigurationFiltersProps) {
  return (
    <Box
      component="search"
      aria-label={label}
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
  families = FAMILY_KEYS,
  family: chosenFamily,
  platform: chosenPlatform,
  type: chosenType,
  assigned,
  countsOf,
  onChange,
}: ConfigurationChoicesProps) {
  return (
    <>
      {families.length > 1 && (
        <Choice
          label={TEXTS.family}
          countsOf={() => countsOf('family')}
          value={chosenFamily}
          onChange={(family) => onChange({ family, ...typeWithin(family, chosenType) })}
          all={TEXTS.allFamilies}
          options={familyOptions(chosenFamily, families)}
        />
      )}
      <Choice
        label={TEXTS.platform}
        countsOf={() => countsOf('platform')}
        value={chosenPlatform}
        onChange={(platform) => onChange({ platform })}
        all={TEXTS.allPlatforms}
        options={ALL_PLATFORMS.map((platform) => ({
          value: platform,
          label: platformLabel(platform),
        }))}
      />
      <Choice
        label={TEXTS.type}
        countsOf={() => countsOf('type')}
        value={chosenType}
        onChange={(type) => onChange({ type })}
        all={TEXTS.allTypes}
        options={kindsOf(chosenFamilies(chosenFamily) ?? families).map(({ kind, label }) => ({
          value: kind,
          label,
        }))}
      />
      <Choice
        label={TEXTS.assigned}
        countsOf={() => countsOf('assigned')}
        value={assigned}
        onChange={(next) => onChange({ assigned: next })}
        all={TEXTS.assignedOrNot}
        options={[
          { value: 'yes', label: TEXTS.assigned },
          { value: 'no', label: TEXTS.notAssigned },
        ]}
      />
    </>
  );
});

function chosenFamilies(chosen: string | undefined) {
  return chosen === undefined ? undefined : familiesIn(chosen).filter(isFamilyKey);
}

/** A type that the families do not have would show nothing, and is given up with the choice. */
function typeWithin(family: string | undefined, type: string | undefined) {
  const isKnown = kindsOf(chosenFamilies(family)).some(({ kind }) => kind === type);
  return isKnown ? {} : { type: undefined };
}

/** One each, and those that an address names together as one more. */
function familyOptions(chosen: string | undefined, families: readonly FamilyKey[]) {
  const each = families.map((key) => ({ value: key as string, label: familyFacts(key).plural }));
  const several = chosenFamilies(chosen) ?? [];
  return chosen === undefined || several.length < 2
    ? each
    : [...each, { value: chosen, label: several.map((key) => familyFacts(key).plural).join(', ') }];
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly all: string;
  readonly countsOf: () => ReadonlyMap<string, number> | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** Its menu says how many rows each option shows, and leaves out those that show none. */
function Choice<Value extends string>({
  label,
  value,
  onChange,
  all,
  options,
  countsOf,
}: ChoiceProps<Value>) {
  const [isOpen, setOpen] = useState(false);
  // What is chosen stays, or the field would be empty.
  const counts = isOpen ? countsOf() : undefined;
  const shown =
    counts === undefined
      ? options
      : options.filter((option) => option.value === value || counts.has(option.value));
  return (
    <TextField
      select
      label={label}
      value={value ?? ''}
      onChange={(event) =>
        onChange(options.find((option) => option.value === event.target.value)?.value)
      }
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          displayEmpty: true,
          open: isOpen,
          onOpen: () => setOpen(true),
          onClose: () => setOpen(false),
          // The field shows the words alone.
          renderValue: (picked) => options.find((option) => option.value === picked)?.label ?? all,
        },
      }}
    >
      <MenuItem value="">{all}</MenuItem>
      {shown.map((option) => (
        <MenuItem key={option.value} value={option.value} sx={{ gap: 2 }}>
          {option.label}
          {/* Of several families together nobody counted. */}
          {counts?.has(option.value) === true && (
            <Box
              component="span"
              className="tabular"
              sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.8125rem' }}
            >
              {` ${numberText(counts.get(option.value) ?? 0)}`}
            </Box>
          )}
        </MenuItem>
      ))}
    </TextField>
  );
}
