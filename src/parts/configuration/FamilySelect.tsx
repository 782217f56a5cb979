import Box from '@mui/material/Box';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { MenuField } from '#ui/form/MenuField.tsx';
import { TEXTS } from '#parts/configuration/texts.ts';

interface FamilySelectProps<Row> {
  /** What is shown: the menu counts it by family. */
  readonly rows: readonly Row[];
  /** The configuration of a row. */
  readonly keyOf: (row: Row) => ConfigurationKey;
  readonly value: FamilyKey | undefined;
  readonly onChange: (family: FamilyKey | undefined) => void;
}

/** One family of what is shown; its menu counts, and leaves out what has nothing. */
export function FamilySelect<Row>({ rows, keyOf, value, onChange }: FamilySelectProps<Row>) {
  const options = () => {
    const counts = new Map<FamilyKey, number>();
    for (const row of rows) {
      const family = familyKeyOf(keyOf(row));
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    const shown = FAMILY_KEYS.filter((family) => family === value || counts.has(family));
    return [
      { value: '', label: TEXTS.allFamilies, count: rows.length },
      ...shown.map((family) => ({
        value: family,
        label: familyFacts(family).plural,
        count: counts.get(family) ?? 0,
      })),
    ];
  };
  return (
    <Box sx={{ flex: '1 1 180px', maxWidth: { sm: 280 } }}>
      <MenuField
        label={TEXTS.family}
        words={value === undefined ? TEXTS.allFamilies : familyFacts(value).plural}
        chosen={[value ?? '']}
        options={options}
        onPick={(picked) => onChange(FAMILY_KEYS.find((family) => family === picked))}
      />
    </Box>
  );
}
