import { intentWord, isSaid } from '#domain/assignment/intent.ts';
import Box from '@mui/material/Box';
import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react';
import type { LensRow } from '#domain/directory/groupLens.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { configurationColumns } from '#parts/configuration/configurationColumns.tsx';
import { asWritten, type TargetNames } from '#parts/useTargetNames.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { RowIntent } from '#parts/RowIntent.tsx';
import { Tag } from '#ui/chip/Tag.tsx';
import { TEXTS } from '#features/groups/texts.ts';

const STANDINGS = {
  included: { words: TEXTS.included, icon: CircleCheck, tone: 'success', rank: 0 },
  both: { words: TEXTS.includedAndExcluded, icon: TriangleAlert, tone: 'warning', rank: 1 },
  excluded: { words: TEXTS.excluded, icon: CircleMinus, tone: 'neutral', rank: 2 },
} as const;

/** The columns of what a group receives; their keys are the words of `sort` in the address. */
export function lensColumns(names: TargetNames): readonly DataColumn<LensRow>[] {
  const { name, family, platform } = configurationColumns(
    { configuration: TEXTS.configuration, family: TEXTS.family, platform: TEXTS.platform },
    'minmax(180px, 1.6fr)',
  );
  return [
    name,
    { ...family, hideBelow: 'md' },
    platform,
    {
      key: 'standing',
      header: TEXTS.thisGroup,
      width: '190px',
      cell: ({ standing }) => <Standing standing={standing} />,
      sortValue: ({ standing }) => STANDINGS[standing].rank,
      text: ({ standing }) => STANDINGS[standing].words,
    },
    {
      key: 'ways',
      header: TEXTS.through,
      width: 'minmax(200px, 2fr)',
      cell: (row) => <Ways row={row} names={names} />,
      text: (row) => wayWords(row, names),
    },
  ];
}

export function Standing({ standing }: Pick<LensRow, 'standing'>) {
  const { words, icon, tone } = STANDINGS[standing];
  return (
    <Tag icon={icon} tone={tone} dashed={standing === 'excluded'}>
      {words}
    </Tag>
  );
}

/** The assignments behind it, as their chips look everywhere. */
export function Ways({ row, names }: { readonly row: LensRow; readonly names: TargetNames }) {
  return (
    <Box
      component="span"
      sx={{ display: 'flex', gap: 0.75, minWidth: 0, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
    >
      {row.ways.map(({ assignment }) => (
        <Box
          component="span"
          key={assignment.id + (assignment.source ?? '')}
          // A short way beside a long one keeps its word.
          sx={{
            display: 'inline-flex',
            gap: 0.5,
            minWidth: { sm: '6.5rem' },
            maxWidth: '100%',
            '& > :first-of-type': { minWidth: 0 },
          }}
        >
          <AssignmentTarget assignment={assignment} names={names} />
          {isSaid(assignment) && (
            <Box component="span" sx={{ flex: 'none' }}>
              <RowIntent row={assignment} />
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

/** For the file: "Group Finance; Excluded Sales, not filter Personal". */
function wayWords({ ways }: LensRow, names: TargetNames): string {
  return ways
    .map(({ assignment: { target, filter, intent }, isExclusion }) => {
      const narrowed = names.filter(filter);
      const words = [
        `${isExclusion ? 'Excluded ' : ''}${asWritten(names.target(target))}`,
        narrowed && TEXTS.filterUse(narrowed.mode === 'include', asWritten(narrowed)),
        isSaid({ intent }) && TEXTS.intent(intentWord(intent)),
      ];
      return words.filter(Boolean).join(', ');
    })
    .join('; ');
}
