import { intentWord, isSaid } from '#domain/assignment/intent.ts';
import Box from '@mui/material/Box';
import type { LensRow } from '#domain/directory/groupLens.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { configurationColumns } from '#parts/configuration/configurationColumns.tsx';
import { rankOf, VerdictTag } from '#parts/lens/VerdictTag.tsx';
import { reasonWords, verdictWord } from '#parts/lens/standingWords.ts';
import { asWritten, type TargetNames } from '#parts/useTargetNames.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { RowIntent } from '#parts/RowIntent.tsx';
import { TEXTS } from '#features/groups/texts.ts';

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
      cell: ({ standing }) => (
        <span title={whyWords(standing, names)}>
          <VerdictTag standing={standing} />
        </span>
      ),
      sortValue: ({ standing }) => rankOf(standing),
      text: ({ standing }) =>
        [verdictWord(standing), whyWords(standing, names)].filter(Boolean).join(': '),
    },
    {
      key: 'ways',
      header: TEXTS.through,
      width: 'minmax(200px, 2fr)',
      cell: (row) => <Ways row={row} names={names} />,
      text: (row) => wayWords(row.ways, names),
    },
  ];
}

/**
 * The assignments behind it, as their chips look everywhere. Rows of a table have one line: where
 * intents stand beside several targets, those after the first are words there.
 */
export function Ways({ row, names }: { readonly row: LensRow; readonly names: TargetNames }) {
  const [, ...others] = row.ways;
  const isCrowded = others.length > 0 && row.ways.some(({ assignment }) => isSaid(assignment));
  return (
    <Box
      component="span"
      title={isCrowded ? wayWords(row.ways, names) : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        minWidth: 0,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
      }}
    >
      {row.ways.map(({ assignment }, index) => (
        <Box
          component="span"
          key={assignment.id + (assignment.source ?? '')}
          // A short way beside a long one keeps its word.
          sx={{
            display: isCrowded && index > 0 ? { xs: 'inline-flex', sm: 'none' } : 'inline-flex',
            gap: 0.5,
            minWidth: { sm: isCrowded ? '11rem' : '6.5rem' },
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
      {isCrowded && (
        <Box
          component="span"
          sx={{
            display: { xs: 'none', sm: 'block' },
            flex: '1 1 0',
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            color: 'text.secondary',
            fontSize: '0.8125rem',
          }}
        >
          {wayWords(others, names)}
        </Box>
      )}
    </Box>
  );
}

/** Why it is kept away or depends: "Filter Corporate decides for each device". */
export function whyWords({ reasons }: LensRow['standing'], names: TargetNames): string {
  return reasons.map((reason) => reasonWords(reason, { names, isDevice: false })).join('; ');
}

/** As words: "Group Finance; Excluded Sales, not filter Personal". */
function wayWords(ways: LensRow['ways'], names: TargetNames): string {
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
