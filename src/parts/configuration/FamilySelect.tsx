import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { numberText } from '#lib/locale.ts';
import { TEXTS } from '#parts/configuration/texts.ts';

interface FamilySelectProps {
  /** The configuration of each row that is shown: the menu counts them by family. */
  readonly keys: readonly ConfigurationKey[];
  readonly value: FamilyKey | undefined;
  readonly onChange: (family: FamilyKey | undefined) => void;
}

/** One family of what is shown; its menu counts, and leaves out what has nothing. */
export function FamilySelect({ keys, value, onChange }: FamilySelectProps) {
  const counts = useMemo(() => {
    const byFamily = new Map<FamilyKey, number>();
    for (const key of keys) {
      const family = familyKeyOf(key);
      byFamily.set(family, (byFamily.get(family) ?? 0) + 1);
    }
    return byFamily;
  }, [keys]);
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
      <MenuItem value="">{`${TEXTS.allFamilies} ${numberText(keys.length)}`}</MenuItem>
      {shown.map((family) => (
        <MenuItem key={family} value={family}>
          {`${familyFacts(family).plural} ${numberText(counts.get(family) ?? 0)}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
