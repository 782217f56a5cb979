import { type ReactNode, useMemo, useState } from 'react';
import { type Result, resultOf } from '#domain/lens/result.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { numberText } from '#lib/locale.ts';
import { Why } from '#parts/lens/chain/Why.tsx';
import { HowDialog } from '#parts/lens/HowDialog.tsx';
import { HowButton, lensColumns } from '#parts/lens/lensColumns.tsx';
import { VerdictTag } from '#parts/lens/VerdictTag.tsx';
import { BY_FAMILY, type LensSearch, SHOWN, sortOf } from '#parts/lens/lensSearch.ts';
import { ListTools } from '#parts/lens/ListTools.tsx';
import { resultWord, type Wording } from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { SubjectTable } from '#parts/lens/SubjectTable.tsx';
import { useNarrowed } from '#parts/lens/useNarrowed.ts';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { sortFromWord } from '#ui/table/sortInAddress.ts';

interface LensListProps {
  /** The table's accessible name: "What PC-7 gets". */
  readonly label: string;
  /** Of the files, without ending. */
  readonly fileName: string;
  readonly rows: readonly LensRow[];
  readonly wording: Wording;
  readonly search: LensSearch;
  readonly onSearch: (change: Partial<LensSearch>) => void;
  /** What is still read, in words; undefined where all is there. */
  readonly progress: string | undefined;
  /** Nothing can be said yet. */
  readonly isWaiting: boolean;
  readonly readAt: string | undefined;
  readonly onReadAgain: () => void;
  /** The rows as they are shown, as JSON. */
  readonly json: (rows: readonly LensRow[]) => string;
  /** What else narrows the list. */
  readonly beside?: ReactNode;
  /** Where there are no rows at all. */
  readonly empty: ReactNode;
}

/** What a subject gets, is kept from, or may get: searched, narrowed, sorted, saved. */
export function LensList({
  label,
  fileName,
  rows,
  wording,
  search: { q = '', show, family, sort = BY_FAMILY },
  onSearch,
  progress,
  isWaiting,
  readAt,
  onReadAgain,
  json,
  beside,
  empty,
}: LensListProps) {
  const [how, setHow] = useState<LensRow>();
  const columns = useMemo(() => lensColumns(wording, setHow), [wording]);
  const { named, ofFamily } = useNarrowed(rows, q, family);
  const shown = useMemo(
    () =>
      show === undefined
        ? ofFamily
        : ofFamily.filter(({ standing }) => resultOf(standing) === show),
    [ofFamily, show],
  );
  const counts = useMemo(() => countsOf(ofFamily), [ofFamily]);
  return (
    <>
      <ListTools
        searchLabel={TEXTS.search}
        q={q}
        family={family}
        onSearch={onSearch}
        found={named}
        progress={progress}
        readAt={readAt}
        onReadAgain={onReadAgain}
        fileName={fileName}
        json={() => json(shown)}
      >
        <SegmentedChoice
          label={TEXTS.show}
          value={show ?? 'all'}
          onChange={(next) => onSearch({ show: next === 'all' ? undefined : next })}
          options={[
            { value: 'all', label: TEXTS.all(ofFamily.length) },
            ...SHOWN.filter(
              (value) => value !== 'removed' || show === value || counts.has(value),
            ).map((value) => ({
              value,
              label: `${resultWord(value)} ${numberText(counts.get(value) ?? 0)}`,
            })),
          ]}
        />
        {beside}
      </ListTools>
      <SubjectTable
        label={label}
        name="lens"
        exportName={fileName}
        columns={columns}
        rows={shown}
        sort={sortFromWord(sort)}
        onSortChange={(next) => onSearch({ sort: sortOf(next) })}
        renderCard={(row) => (
          <>
            <VerdictTag standing={row.standing} />
            <Why standing={row.standing} wording={wording} />
            <HowButton row={row} wording={wording} onHow={setHow} />
          </>
        )}
        isWaiting={isWaiting}
        isLoading={progress !== undefined}
        hasRows={rows.length > 0}
        onSearch={onSearch}
        empty={empty}
      />
      {how !== undefined && (
        <HowDialog row={how} wording={wording} onClose={() => setHow(undefined)} />
      )}
    </>
  );
}

function countsOf(rows: readonly LensRow[]): ReadonlyMap<Result, number> {
  const counts = new Map<Result, number>();
  for (const { standing } of rows) {
    const result = resultOf(standing);
    counts.set(result, (counts.get(result) ?? 0) + 1);
  }
  return counts;
}
