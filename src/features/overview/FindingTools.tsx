import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { OverviewSearch } from '#features/overview/overviewSearch.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { FamilySelect } from '#parts/configuration/FamilySelect.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';

interface FindingToolsProps {
  readonly search: OverviewSearch;
  readonly onChange: (change: Partial<OverviewSearch>) => void;
  /** Every finding; the same list while nothing changes. */
  readonly all: readonly FindingItem[];
  /** How many places were set aside. */
  readonly asideCount: number;
}

/** Which findings are shown; the address says it. */
export function FindingTools({ search, onChange, all, asideCount }: FindingToolsProps) {
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
      <FamilySelect
        rows={all}
        keyOf={keyOf}
        value={family}
        onChange={(next) => onChange({ family: next })}
      />
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

const keyOf = ({ configuration }: FindingItem) => configuration.id;
