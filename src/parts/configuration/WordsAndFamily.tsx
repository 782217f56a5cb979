import Box from '@mui/material/Box';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { FamilySelect } from '#parts/configuration/FamilySelect.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';

interface WordsAndFamilyProps<Row> {
  /** The accessible name of the search. */
  readonly label: string;
  readonly q: string | undefined;
  readonly family: FamilyKey | undefined;
  /** What is counted by family. */
  readonly rows: readonly Row[];
  /** The configuration of a row. */
  readonly keyOf: (row: Row) => ConfigurationKey;
  readonly onChange: (change: {
    readonly q?: string | undefined;
    readonly family?: FamilyKey | undefined;
  }) => void;
}

/** What narrows a list of things of configurations: words and one family, side by side. */
export function WordsAndFamily<Row>({
  label,
  q = '',
  family,
  rows,
  keyOf,
  onChange,
}: WordsAndFamilyProps<Row>) {
  return (
    <>
      <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
        <SearchBox
          label={label}
          value={q}
          onChange={(text) => onChange({ q: text === '' ? undefined : text })}
          takesSlash
        />
      </Box>
      <FamilySelect
        rows={rows}
        keyOf={keyOf}
        value={family}
        onChange={(next) => onChange({ family: next })}
      />
    </>
  );
}
