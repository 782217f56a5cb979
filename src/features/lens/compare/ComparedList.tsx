import { Equal } from 'lucide-react';
import { useMemo } from 'react';
import type { Compared } from '#domain/lens/compare.ts';
import { comparedColumns, ComparedTag, SideCell } from '#features/lens/compare/comparedColumns.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import {
  BY_KIND,
  COMPARED_KINDS,
  type CompareSearch,
  sortOf,
} from '#features/lens/compare/compareSearch.ts';
import type { Side } from '#features/lens/compare/side.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { comparisonJson, headOf } from '#parts/lens/lensFile.ts';
import { ListTools } from '#parts/lens/ListTools.tsx';
import { SubjectTable } from '#parts/lens/SubjectTable.tsx';
import { useNarrowed } from '#parts/lens/useNarrowed.ts';
import { isWhole } from '#parts/lens/reading/isWhole.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import type { RowSelection } from '#ui/table/dataTableProps.ts';
import { sortFromWord } from '#ui/table/sortInAddress.ts';

interface ComparedListProps {
  readonly one: Side;
  readonly other: Side;
  readonly rows: readonly Compared[];
  readonly search: CompareSearch;
  readonly onSearch: (change: Partial<CompareSearch>) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: RowSelection<Compared>['onSelect'];
}

/** What two get, configuration by configuration: searched, narrowed, sorted, saved. */
export function ComparedList({
  one,
  other,
  rows,
  search,
  onSearch,
  selected,
  onSelect,
}: ComparedListProps) {
  const { q = '', show, family, sort = BY_KIND } = search;
  const { name: nameOfOne, wording: ofOne } = one;
  const { name: nameOfOther, wording: ofOther } = other;
  const columns = useMemo(
    () =>
      comparedColumns({ name: nameOfOne, wording: ofOne }, { name: nameOfOther, wording: ofOther }),
    [nameOfOne, ofOne, nameOfOther, ofOther],
  );
  const { named, ofFamily } = useNarrowed(rows, q, family);
  const shown = useMemo(
    () => (show === undefined ? ofFamily : ofFamily.filter(({ kind }) => kind === show)),
    [ofFamily, show],
  );
  const progress = one.progress ?? other.progress;
  const label = TEXTS.label(one.name, other.name);
  return (
    <>
      <ListTools
        searchLabel={TEXTS.search}
        q={q}
        family={family}
        onSearch={onSearch}
        found={named}
        progress={progress}
        readAt={one.lens.readAt}
        onReadAgain={() => one.lens.configurations.readAgain()}
        fileName={label}
        json={() =>
          comparisonJson([headOf(one, one.lens), headOf(other, other.lens)], shown, [
            ofOne,
            ofOther,
          ])
        }
      >
        <KindChoice rows={ofFamily} value={show} onChange={(next) => onSearch({ show: next })} />
      </ListTools>
      <SubjectTable
        label={label}
        name="lensCompare"
        exportName={label}
        columns={columns}
        rows={shown}
        sort={sortFromWord(sort)}
        onSortChange={(next) => onSearch({ sort: sortOf(next) })}
        selection={{ selected, nameOf, onSelect }}
        renderCard={(row) => (
          <>
            <ComparedTag of={row} />
            <span>{TEXTS.firstOf(one.name)}</span>
            <SideCell standing={row.one} wording={ofOne} />
            <span>{TEXTS.secondOf(other.name)}</span>
            <SideCell standing={row.other} wording={ofOther} />
          </>
        )}
        isWaiting={one.subject === undefined || other.subject === undefined}
        isLoading={progress !== undefined}
        hasRows={rows.length > 0}
        onSearch={onSearch}
        empty={
          <EmptyState
            icon={Equal}
            title={isWhole(one.lens) && isWhole(other.lens) ? TEXTS.nothing : TEXTS.nothingRead}
          >
            {TEXTS.nothingHint}
          </EmptyState>
        }
      />
    </>
  );
}

function nameOf({ configuration }: Compared): string {
  return nameInText(configuration.displayName);
}

interface KindChoiceProps {
  readonly rows: readonly Compared[];
  readonly value: CompareSearch['show'];
  readonly onChange: (value: CompareSearch['show']) => void;
}

function KindChoice({ rows, value, onChange }: KindChoiceProps) {
  const counts = new Map<string, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <SegmentedChoice
      label={TEXTS.show}
      value={value ?? 'all'}
      onChange={(next) => onChange(next === 'all' ? undefined : next)}
      options={[
        { value: 'all', label: TEXTS.all(rows.length) },
        ...COMPARED_KINDS.map((kind) => ({
          value: kind,
          label: TEXTS.kindCount(TEXTS.words[kind], counts.get(kind) ?? 0),
        })),
      ]}
    />
  );
}
