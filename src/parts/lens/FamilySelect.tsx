import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { numberText } from '#lib/locale.ts';
import { TEXTS } from '#parts/lens/texts.ts';

interface FamilySelectProps {
  /** What the choice narrows. */
  readonly rows: readonly { readonly configuration: Configuration }[];
  readonly value: FamilyKey | undefined;
  readonly onChange: (family: FamilyKey | undefined) => void;
}

/** One family of what is listed; its menu counts, and leaves out what has nothing. */
export function FamilySelect({ rows, value, onChange }: FamilySelectProps) {
  const counts = new Map<FamilyKey, number>();
  for (const { configuration } of rows) {
    const family = familyKeyOf(configuration.id);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const shown = FAMILY_KEYS.filter((family) => family === value || counts.has(family));
  return (
    <TextField
      select
      label={TEXTS.family}
      value={value ?? ''}
      onChange={(event) => onChange(FAMILY_KEYS.find((family) => family === event.target.value))}
      sx={{ flex: '1 1 180px', maxWidth: { sm: 280 } }}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          displayEmpty: true,
          renderValue: () => (value === undefined ? TEXTS.everyFamily : familyFacts(value).plural),
        },
      }}
    >
      <MenuItem value="">{TEXTS.allFamilies(rows.length)}</MenuItem>
      {shown.map((family) => (
        <MenuItem key={family} value={family}>
          {`${familyFacts(family).plural} ${numberText(counts.get(family) ?? 0)}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
