import Box from '@mui/material/Box';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { isNotKnown, isReading as isReachReading, reachWords } from '#domain/impact/words.ts';
import { HitTable } from '#parts/impact/who/HitTable.tsx';
import { HitTools } from '#parts/impact/who/HitTools.tsx';
import { type HitRow, searchRows } from '#parts/impact/who/hitRows.ts';
import type { HitView, WhoChoice } from '#parts/impact/who/whoChoice.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

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
  const { unit, view } = choice;
  const { label, reach } = views.find(({ name }) => name === view) ?? views[0]!;
  const text = useDeferredValue(choice.text);
  const shown = useMemo(() => searchRows(rows, text), [rows, text]);
  const isUnknown = reach.kind === 'unknown';
  const count = isReachReading(reach)
    ? TEXTS.readingCount
    : isNotKnown(reach)
      ? TEXTS.unknownCount
      : `${reachWords(reach)} ${unit}`;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <HitTools
        views={views}
        label={label}
        shown={shown}
        exportName={exportName}
        choice={choice}
        onChange={onChange}
      />
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
        <HitTable
          label={`${label}: ${unit}`}
          rows={rows}
          shown={shown}
          text={text}
          choice={choice}
          onChange={onChange}
          isReading={isReading}
          empty={empty}
        />
      )}
    </Box>
  );
}
