import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { numberText } from '#lib/locale.ts';
import { TEXTS } from '#parts/configuration/texts.ts';

interface FamilySelectProps<Row> {
  /** What is shown: the menu counts it by family. The same list while nothing changes. */
  readonly rows: readonly Row[];
  /** The configuration of a row. The same function at every render. */
  readonly keyOf: (row: Row) => ConfigurationKey;
  readonly value: FamilyKey | undefined;
  readonly onChange: (family: FamilyKey | undefined) => void;
}

/** One family of what is shown; its menu counts, and leaves out what has nothing. */
export function FamilySelect<Row>({ rows, keyOf, value, onChange }: FamilySelectProps<Row>) {
  const counts = useMemo(() => {
    const byFamily = new Map<FamilyKey, number>();
    for (const row of rows) {
      const family = familyKeyOf(keyOf(row));
      byFamily.set(family, (byFamily.get(family) ?? 0) + 1);
    }
    return byFamily;
  }, [rows, keyOf]);
  const shown = FAMILY_KEYS.filter((family) => family === value || counts.has(family));
  return (
    <TextField
      select
      label={TEXTS.family}
      value={value ?? ''}
      onChange={({ target }) => onChange(FAMILY_KEYS.find((family) => family === target.value))}
      sx={{ flex: '1 1 180px', maxWidth: { sm: 280 } }}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          displayEmpty: true,
          renderValue: () => (value === undefined ? TEXTS.allFamilies : familyFacts(value).plural),
        },
      }}
    >
      <MenuItem value="">{`${TEXTS.allFamilies} ${numberText(rows.length)}`}</MenuItem>
      {shown.map((family) => (
        <MenuItem key={family} value={family}>
          {`${familyFacts(family).plural} ${numberText(counts.get(family) ?? 0)}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
