import { FAMILY_KEYS, familyFacts, type FamilyKey, isFamilyKey } from '#domain/family/families.ts';
import Box from '@mui/material/Box';
import { type ComponentProps, memo } from 'react';
import { kindsOf } from '#domain/family/types.ts';
import { ALL_PLATFORMS, platformLabel } from '#domain/configuration/platform.ts';
import type { ListChoice } from '#features/configurations/list/configurationRows.ts';
import {
  type ConfigurationsSearch,
  textOfValues,
  valuesIn,
} from '#features/configurations/list/configurationsSearch.ts';
import { WordsBox } from '#features/configurations/list/search/WordsBox.tsx';
import { MenuField } from '#ui/form/MenuField.tsx';
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
  noun,
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
      <WordsBox noun={noun} words={words} onType={onType} onLeave={onLeave} />
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
          options={families.map((key) => ({ value: key, label: familyFacts(key).plural }))}
          takesSeveral
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
        takesSeveral
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
        takesSeveral
      />
      <Choice
        label={TEXTS.assigned}
        countsOf={() => countsOf('assigned')}
        value={assigned}
        onChange={(next) =>
          onChange({ assigned: next === 'yes' || next === 'no' ? next : undefined })
        }
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
  return chosen === undefined ? undefined : valuesIn(chosen).filter(isFamilyKey);
}

/** Types that the families do not have would show nothing, and are given up with the choice. */
function typeWithin(family: string | undefined, type: string | undefined) {
  const known = new Set(kindsOf(chosenFamilies(family)).map(({ kind }) => kind));
  const kept = valuesIn(type).filter((kind) => known.has(kind));
  return { type: textOfValues(kept) };
}

interface ChoiceProps {
  readonly label: string;
  /** As the address has it: values divided by commas. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly all: string;
  readonly countsOf: () => ReadonlyMap<string, number> | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The menu stays open, and each option is chosen for itself. */
  readonly takesSeveral?: true;
}

/** Its menu says how many rows each option shows, and leaves out those that show none. */
function Choice({ label, value, onChange, all, options, countsOf, takesSeveral }: ChoiceProps) {
  const chosen = valuesIn(value);
  const pick = (picked: string) => {
    const next = chosen.includes(picked)
      ? chosen.filter((each) => each !== picked)
      : [...(takesSeveral ? chosen : []), picked];
    // In the order of the menu, so that one choice has one address.
    const known = options.filter((option) => next.includes(option.value));
    onChange(picked === '' ? undefined : textOfValues(known.map((each) => each.value)));
  };
  const offered = () => {
    const counts = countsOf();
    // What is chosen stays, or the field would show what its menu does not have.
    const shown = options.filter(
      (option) => counts?.has(option.value) !== false || chosen.includes(option.value),
    );
    return [
      { value: '', label: all },
      ...shown.map((option) => ({ ...option, count: counts?.get(option.value) })),
    ];
  };
  const words = options.filter((option) => chosen.includes(option.value)).map((each) => each.label);
  return (
    <MenuField
      label={label}
      words={words.length === 0 ? all : words.join(', ')}
      chosen={chosen.length === 0 ? [''] : chosen}
      options={offered}
      onPick={pick}
      takesSeveral={takesSeveral}
    />
  );
}
