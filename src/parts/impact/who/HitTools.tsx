import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { isReading, reachWords } from '#domain/impact/words.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { TEXTS } from '#parts/impact/texts.ts';
import type { HitView, WhoChoice, WhoUnit } from '#parts/impact/who/whoChoice.ts';
import type { HitRow } from '#parts/impact/who/hitRows.ts';
import { SearchBox } from '#ui/form/SearchBox.tsx';

interface HitToolsProps<V extends string> {
  readonly views: readonly HitView<V>[];
  /** Of the chosen view. */
  readonly label: string;
  /** What the search leaves. */
  readonly shown: readonly HitRow[];
  readonly exportName: string;
  readonly choice: WhoChoice<V>;
  readonly onChange: (change: Partial<WhoChoice<V>>) => void;
}

/** Which list it is, what narrows it, and its file. */
export function HitTools<V extends string>({
  views,
  label,
  shown,
  exportName,
  choice,
  onChange,
}: HitToolsProps<V>) {
  const { unit, view } = choice;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={TEXTS.whatIsListed}
        value={unit}
        onChange={(_, next: WhoUnit | null) => next !== null && onChange({ unit: next })}
      >
        <ToggleButton value="devices">{TEXTS.devices}</ToggleButton>
        <ToggleButton value="users">{TEXTS.users}</ToggleButton>
      </ToggleButtonGroup>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={TEXTS.whichOfThem}
        value={view}
        sx={{ flexWrap: 'wrap' }}
        onChange={(_, next: V | null) => next !== null && onChange({ view: next })}
      >
        {views.map((each) => (
          <ToggleButton
            key={each.name}
            value={each.name}
            className="tabular"
            sx={{ whiteSpace: 'nowrap' }}
          >
            {each.label} {isReading(each.reach) ? '…' : reachWords(each.reach)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
        <SearchBox
          label={TEXTS.search(unit)}
          value={choice.text}
          onChange={(next) => onChange({ text: next })}
          takesSlash
        />
      </Box>
      <Box sx={{ ml: { sm: 'auto' } }}>
        <ExportButton
          fileName={`${exportName} - ${unit} ${label.toLowerCase()}`}
          {...tableOf(shown, unit)}
        />
      </Box>
    </Box>
  );
}

function tableOf(shown: readonly HitRow[], unit: WhoUnit) {
  const isOfDevices = unit === 'devices';
  return {
    header: [
      isOfDevices ? TEXTS.device : TEXTS.user,
      isOfDevices ? TEXTS.primaryUser : TEXTS.signInName,
      ...(isOfDevices ? [TEXTS.operatingSystem] : []),
      TEXTS.id,
      TEXTS.certain,
    ],
    rows: () =>
      shown.map(({ name, account, operatingSystem, id, isCertain }) => [
        name,
        account,
        ...(isOfDevices ? [operatingSystem] : []),
        id,
        isCertain ? TEXTS.yes : TEXTS.perhaps,
      ]),
  };
}
