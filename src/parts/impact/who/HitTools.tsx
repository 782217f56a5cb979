import Box from '@mui/material/Box';
import { isReading, reachWords } from '#domain/impact/words.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { TEXTS } from '#parts/impact/texts.ts';
import type { HitView, WhoChoice, WhoUnit } from '#parts/impact/who/whoChoice.ts';
import type { HitRow } from '#parts/impact/who/hitRows.ts';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';

const UNITS: readonly { readonly value: WhoUnit; readonly label: string }[] = [
  { value: 'devices', label: TEXTS.devices },
  { value: 'users', label: TEXTS.users },
];

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
      <SegmentedChoice
        label={TEXTS.whatIsListed}
        value={unit}
        onChange={(next) => onChange({ unit: next })}
        options={UNITS}
      />
      <SegmentedChoice
        label={TEXTS.whichOfThem}
        value={view}
        onChange={(next) => onChange({ view: next })}
        options={views.map(({ name, label: words, reach }) => ({
          value: name,
          label: `${words} ${isReading(reach) ? '…' : reachWords(reach)}`,
        }))}
      />
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
