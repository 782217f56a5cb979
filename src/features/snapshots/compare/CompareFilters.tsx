import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import type { Difference } from '#domain/snapshot/compareSnapshots.ts';
import { differenceWord } from '#domain/snapshot/rowWords.ts';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { WordsAndFamily } from '#parts/configuration/WordsAndFamily.tsx';
import { type CompareSearch, KINDS } from '#features/snapshots/snapshotSearch.ts';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';

const route = getRouteApi('/snapshots/$id/compare');

interface CompareFiltersProps {
  /** By words and family; the kinds among them are counted. */
  readonly found: readonly Difference[];
  readonly all: readonly Difference[];
  /** The two sides are two tenants. */
  readonly isForeign: boolean;
  readonly onChange: (change: Partial<CompareSearch>) => void;
}

/** Which differences are shown. */
export function CompareFilters({ found, all, isForeign, onChange }: CompareFiltersProps) {
  const { q, family, kind } = route.useSearch();
  const count = (wanted: Difference['kind']) => found.filter((one) => one.kind === wanted).length;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 1.5 }}>
      <WordsAndFamily
        label={TEXTS.search}
        q={q}
        family={family}
        rows={all}
        keyOf={keyOf}
        onChange={onChange}
      />
      <SegmentedChoice<(typeof KINDS)[number] | 'all'>
        label={TEXTS.kind}
        value={kind ?? 'all'}
        onChange={(value) => onChange({ kind: value === 'all' ? undefined : value })}
        options={[
          { value: 'all', label: TEXTS.allKinds(found.length) },
          ...KINDS.flatMap((value) => {
            const many = count(value);
            return many === 0 && value !== kind
              ? []
              : [{ value, label: TEXTS.kindOf(differenceWord(value, isForeign), many) }];
          }),
        ]}
      />
    </Box>
  );
}

const keyOf = ({ item }: Difference) => item.id;
