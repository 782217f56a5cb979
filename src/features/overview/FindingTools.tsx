import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { OverviewSearch } from '#features/overview/overviewSearch.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { WordsAndFamily } from '#parts/configuration/WordsAndFamily.tsx';

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
  const { q, family, aside } = search;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 1.5, p: 2 }}>
      <WordsAndFamily
        label={TEXTS.search}
        q={q}
        family={family}
        rows={all}
        keyOf={keyOf}
        onChange={onChange}
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
