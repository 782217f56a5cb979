import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import type { OverviewSearch } from '#features/overview/overviewSearch.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { SearchBox } from '#ui/form/SearchBox.tsx';

interface FindingToolsProps {
  readonly search: OverviewSearch;
  readonly onChange: (change: Partial<OverviewSearch>) => void;
  /** Families that have findings. */
  readonly families: ReadonlySet<FamilyKey>;
  /** How many places were set aside. */
  readonly asideCount: number;
}

/** Which findings are shown; the address says it. */
export function FindingTools({ search, onChange, families, asideCount }: FindingToolsProps) {
  const { q = '', family, aside } = search;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 1.5, p: 2 }}>
      <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
        <SearchBox
          label={TEXTS.search}
          value={q}
          onChange={(text) => onChange({ q: text === '' ? undefined : text })}
          takesSlash
        />
      </Box>
      <TextField
        select
        label={TEXTS.family}
        value={family ?? ''}
        onChange={({ target }) =>
          onChange({ family: FAMILY_KEYS.find((key) => key === target.value) })
        }
        sx={{ flex: '1 1 180px', maxWidth: { sm: 280 } }}
        slotProps={{
          inputLabel: { shrink: true },
          select: {
            displayEmpty: true,
            renderValue: () =>
              family === undefined ? TEXTS.allFamilies : familyFacts(family).plural,
          },
        }}
      >
        <MenuItem value="">{TEXTS.allFamilies}</MenuItem>
        {FAMILY_KEYS.filter((key) => key === family || families.has(key)).map((key) => (
          <MenuItem key={key} value={key}>
            {familyFacts(key).plural}
          </MenuItem>
        ))}
      </TextField>
      {(asideCount > 0 || aside === 'yes') && (
        <FormControlLabel
          control={
            <Switch
              checked={aside === 'yes'}
              onChange={(_, isOn) => onChange({ aside: isOn ? 'yes' : undefined })}
            />
          }
          label={TEXTS.showAside(asideCount)}
          sx={{ ml: 0, mr: 0, gap: 1 }}
        />
      )}
    </Box>
  );
}
