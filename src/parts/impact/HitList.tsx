import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { SearchX, UserRoundX } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { isReading as isReachReading, reachWords } from '#domain/impact/words.ts';
import type { Reach, View } from '#domain/impact/impact.ts';
import { quoted } from '#lib/text/bounded.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { ExportButton } from '#parts/ExportButton.tsx';
import { DEVICE_COLUMNS, USER_COLUMNS } from '#parts/impact/hitColumns.tsx';
import { type HitRow, searchRows } from '#parts/impact/hitRows.ts';
import type { DataSort } from '#ui/table/dataColumn.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

export type WhoUnit = 'devices' | 'users';

/** What is shown of the list; kept in the address by the page. */
export interface WhoChoice<V extends string = View> {
  readonly unit: WhoUnit;
  readonly view: V;
  readonly text: string;
  readonly sort: DataSort | undefined;
}

/** One of the lists, as it is called, with how many are in it. */
export interface HitView<V extends string> {
  readonly name: V;
  readonly label: string;
  readonly reach: Reach;
}

interface HitListProps<V extends string> {
  /** The views one may choose from, the chosen one among them. */
  readonly views: readonly HitView<V>[];
  /** Of the chosen unit and view. */
  readonly rows: readonly HitRow[];
  /** For the name of an exported file. */
  readonly exportName: string;
  readonly choice: WhoChoice<V>;
  readonly onChange: (change: Partial<WhoChoice<V>>) => void;
  readonly isReading: boolean;
  /** What it says where there is nobody. */
  readonly empty: string;
  /** Said above the list: why it may not be all. */
  readonly children?: ReactNode;
}

/** Devices or users behind a number, searchable and to be exported. */
export function HitList<V extends string>({
  views,
  rows,
  exportName,
  choice,
  onChange,
  isReading,
  empty,
  children,
}: HitListProps<V>) {
  const { unit, view, sort } = choice;
  const { label, reach } = views.find(({ name }) => name === view) ?? views[0]!;
  const text = useDeferredValue(choice.text);
  const shown = useMemo(() => searchRows(rows, text), [rows, text]);
  const columns = unit === 'devices' ? DEVICE_COLUMNS : USER_COLUMNS;
  const isUnknown = reach.kind === 'unknown';
  const count = isReachReading(reach)
    ? TEXTS.readingCount
    : isUnknown
      ? TEXTS.unknownCount
      : `${reachWords(reach)} ${unit}`;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
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
              {each.label} {isReachReading(each.reach) ? '…' : reachWords(each.reach)}
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
            header={[
              unit === 'devices' ? TEXTS.device : TEXTS.user,
              unit === 'devices' ? TEXTS.primaryUser : TEXTS.signInName,
              ...(unit === 'devices' ? [TEXTS.operatingSystem] : []),
              TEXTS.id,
              TEXTS.certain,
            ]}
            rows={() =>
              shown.map(({ name, account, operatingSystem, id, isCertain }) => [
                name,
                account,
                ...(unit === 'devices' ? [operatingSystem] : []),
                id,
                isCertain ? TEXTS.yes : TEXTS.perhaps,
              ])
            }
          />
        </Box>
      </Box>
      <Box
        component="output"
        className="tabular"
        sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}
      >
        {count}
        {shown.length !== rows.length && TEXTS.matchSearch(shown.length)}
        {!isUnknown && reach.kind !== 'exact' && TEXTS.canBeNamed(rows.length)}
      </Box>
      {isReading && <ProgressLine label={TEXTS.reading} />}
      {children}
      {!isUnknown && (
        <DataTable
          label={`${label}: ${unit}`}
          name={`hit-${unit}`}
          columns={columns}
          rows={shown}
          getKey={({ id }) => id}
          sort={sort}
          onSortChange={(next) => onChange({ sort: next })}
          renderLink={({ id }, link) =>
            unit === 'devices' ? (
              <AppLink to="/devices/$id" params={{ id }} {...link} />
            ) : (
              <AppLink to="/users/$id" params={{ id }} {...link} />
            )
          }
          renderCard={({ account, operatingSystem, isCertain }) => (
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {[account, operatingSystem, isCertain ? undefined : TEXTS.perhaps]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          )}
          isLoading={isReading}
          empty={
            rows.length > 0 ? (
              <EmptyState
                icon={SearchX}
                title={TEXTS.noneMatch(unit, quoted(text))}
                action={<Button onClick={() => onChange({ text: '' })}>{TEXTS.showAll}</Button>}
              >
                {TEXTS.searchCovers}
              </EmptyState>
            ) : (
              <EmptyState icon={UserRoundX} title={empty}>
                {TEXTS.otherLists}
              </EmptyState>
            )
          }
        />
      )}
    </Box>
  );
}
