import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { UserRoundX } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { ImpactAssignment } from '#domain/impact/rule.ts';
import { isReading as isReachReading, reachWords, VIEW_LABELS } from '#domain/impact/words.ts';
import type { View } from '#domain/impact.ts';
import type { Platform } from '#domain/platform.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { DEVICE_COLUMNS, USER_COLUMNS } from '#parts/impact/hitColumns.tsx';
import { hitRows, searchRows } from '#parts/impact/hitRows.ts';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { useImpact } from '#parts/impact/useImpact.ts';
import type { DataSort } from '#ui/dataColumn.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ProgressLine } from '#ui/ProgressLine.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';

export type WhoUnit = 'devices' | 'users';
const SHOWN_VIEWS = ['gained', 'lost', 'after', 'now'] as const satisfies readonly View[];

/** What is shown of the list; kept in the address by the page. */
export interface WhoChoice {
  readonly unit: WhoUnit;
  readonly view: View;
  readonly text: string;
  readonly sort: DataSort | undefined;
}

interface WhoListProps {
  readonly platform: Platform;
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
  /** For the name of an exported file. */
  readonly title: string;
  readonly choice: WhoChoice;
  readonly onChange: (change: Partial<WhoChoice>) => void;
}

/** The devices or users that a change gains, loses or reaches, searchable and to be exported. */
export function WhoList({ platform, before, after, title, choice, onChange }: WhoListProps) {
  const { question, impact, people, isReading, retry } = useImpact(platform, before, after);
  const { unit, view, sort } = choice;
  const text = useDeferredValue(choice.text);
  const reach = impact[unit];
  const rows = useMemo(() => hitRows(question, people, unit, view), [question, people, unit, view]);
  const shown = useMemo(() => searchRows(rows, text), [rows, text]);
  const columns = unit === 'devices' ? DEVICE_COLUMNS : USER_COLUMNS;
  const isUnknown = reach[view].kind === 'unknown';
  const count = isReachReading(reach[view]) ? 'Reading' : isUnknown ? 'How many is unknown' : `${reachWords(reach[view])} ${unit}`;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <ToggleButtonGroup exclusive size="small" aria-label="What is listed" value={unit} onChange={(_, next: WhoUnit | null) => next !== null && onChange({ unit: next })}>
          <ToggleButton value="devices">Devices</ToggleButton>
          <ToggleButton value="users">Users</ToggleButton>
        </ToggleButtonGroup>
        <ToggleButtonGroup exclusive size="small" aria-label="Which of them" value={view} onChange={(_, next: View | null) => next !== null && onChange({ view: next })}>
          {SHOWN_VIEWS.map((name) => (
            <ToggleButton key={name} value={name} className="tabular" sx={{ whiteSpace: 'nowrap' }}>
              {VIEW_LABELS[name]} {isReachReading(reach[name]) ? '…' : reachWords(reach[name])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
          <SearchBox label={`Search ${unit}`} value={choice.text} onChange={(next) => onChange({ text: next })} takesSlash />
        </Box>
        <Box sx={{ ml: { sm: 'auto' } }}>
          <ExportButton
            fileName={`${title} - ${unit} ${view}`}
            header={[unit === 'devices' ? 'Device' : 'User', unit === 'devices' ? 'Primary user' : 'Sign-in name', ...(unit === 'devices' ? ['Operating system'] : []), 'Id', 'Certain']}
            rows={() => shown.map(({ name, account, operatingSystem, id, isCertain }) => [name, account, ...(unit === 'devices' ? [operatingSystem] : []), id, isCertain ? 'yes' : 'perhaps'])}
          />
        </Box>
      </Box>
      <Box component="output" className="tabular" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {count}
        {shown.length !== rows.length && ` · ${shown.length.toLocaleString('en')} match the search`}
        {!isUnknown && reach[view].kind !== 'exact' && ` · ${rows.length.toLocaleString('en')} can be named`}
      </Box>
      {isReading && <ProgressLine label="Reading who is hit" />}
      <ImpactDoubts impact={impact} onRetry={retry} isReading={isReading} />
      {!isUnknown && (
        <DataTable
          label={`${VIEW_LABELS[view]}: ${unit}`}
          columns={columns}
          rows={shown}
          getKey={({ id }) => id}
          sort={sort}
          onSortChange={(next) => onChange({ sort: next })}
          renderCard={({ account, operatingSystem, isCertain }) => (
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{[account, operatingSystem, isCertain ? undefined : 'perhaps'].filter(Boolean).join(' · ')}</Box>
          )}
          isLoading={isReading}
          empty={
            <EmptyState icon={UserRoundX} title={rows.length > 0 ? `No ${unit} match “${text}”` : EMPTY[view](unit)}>
              {rows.length > 0 ? 'Search looks at name, account and id; every word must be there.' : undefined}
            </EmptyState>
          }
        />
      )}
    </Box>
  );
}

const EMPTY: Record<View, (unit: WhoUnit) => string> = {
  gained: (unit) => `No ${unit} get it that do not have it`,
  lost: (unit) => `No ${unit} lose it`,
  kept: (unit) => `No ${unit} keep it`,
  after: (unit) => `No ${unit} will have it`,
  now: (unit) => `No ${unit} have it now`,
};
