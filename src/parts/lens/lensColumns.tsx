import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { nameInText } from '#lib/text/shownName.ts';
import { intentOf } from '#domain/assignment/intent.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import type { Standing } from '#domain/lens/standing.ts';
import type { Way } from '#domain/lens/way.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { configurationColumns } from '#parts/configuration/configurationColumns.tsx';
import {
  intentWords,
  memberBehind,
  reasonWords,
  standingLine,
  verdictWord,
  type Wording,
} from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { rankOf, VerdictTag } from '#parts/lens/VerdictTag.tsx';
import { RowIntent } from '#parts/RowIntent.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';

/** The columns of a lens; their keys are the words of `sort` in the address. */
export function lensColumns(
  wording: Wording,
  onHow: (row: LensRow) => void,
): readonly DataColumn<LensRow>[] {
  const { name, family, platform } = configurationColumns(
    { configuration: TEXTS.configuration, family: TEXTS.family, platform: TEXTS.platform },
    'minmax(180px, 1.4fr)',
  );
  return [
    name,
    { ...family, hideBelow: 'md' },
    platform,
    {
      key: 'verdict',
      header: TEXTS.verdict,
      width: 'minmax(130px, 0.7fr)',
      cell: ({ standing }) => <VerdictTag standing={standing} />,
      sortValue: ({ standing }) => rankOf(standing),
      text: ({ standing }) =>
        [verdictWord(standing), intentWords(standing)].filter(Boolean).join(': '),
    },
    {
      key: 'why',
      header: TEXTS.why,
      width: 'minmax(240px, 2.6fr)',
      cell: ({ standing }) => <Why standing={standing} wording={wording} />,
      text: ({ standing }) => standingLine(standing, wording),
    },
    {
      key: 'how',
      header: TEXTS.how,
      isHeaderHidden: true,
      width: '104px',
      cell: (row) => <HowButton row={row} wording={wording} onHow={onHow} />,
    },
  ];
}

interface HowButtonProps {
  readonly row: LensRow;
  readonly wording: Wording;
  readonly onHow: (row: LensRow) => void;
}

/** Opens the way through nested groups, where something comes through a group at all. */
export function HowButton({ row, wording, onHow }: HowButtonProps) {
  if (!row.standing.ways.some((way) => memberBehind(way, wording) !== undefined)) return null;
  return (
    <Button
      size="small"
      aria-label={`${TEXTS.showHow}: ${nameInText(row.configuration.displayName)}`}
      onClick={() => onHow(row)}
    >
      {TEXTS.showHow}
    </Button>
  );
}

/** The way that decides, with the steps to the subject, and what else there is to say of it. */
export function Why({
  standing,
  wording,
}: {
  readonly standing: Standing;
  readonly wording: Wording;
}) {
  const ways = decidingFirst(standing);
  const [first] = ways;
  // The chip of an excluded group says so by itself.
  const reasons = standing.reasons.filter(({ kind }) => kind !== 'excluded');
  const words = [
    ...reasons.map((reason) => reasonWords(reason, wording)),
    ...(ways.length > 1 ? [TEXTS.moreWays(ways.length - 1)] : []),
  ].join('; ');
  return (
    <Box
      component="span"
      title={standingLine(standing, wording)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minWidth: 0,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
      }}
    >
      {first !== undefined && <WayChips way={first} wording={wording} />}
      {words !== '' && (
        <Box
          component="span"
          sx={{
            color: 'text.secondary',
            fontSize: '0.8125rem',
            flex: { xs: '1 1 100%', sm: '1 1 3rem' },
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {words}
        </Box>
      )}
    </Box>
  );
}

/** Of what is kept away the exclusion comes first, otherwise what brings it and is not outdone. */
function decidingFirst({ asked, verdict, ways }: Standing): readonly Way[] {
  const coming = new Set<unknown>(asked.map(({ intent }) => intent));
  const isOutdone = (row: Way['assignment']) => coming.size > 0 && !coming.has(intentOf(row));
  const rank = ({ assignment, isExclusion, passes }: Way) =>
    (isExclusion === (verdict === 'keptFrom') ? 0 : 2) +
    (passes === 'n' || isOutdone(assignment) ? 1 : 0);
  return ways.toSorted((a, b) => rank(a) - rank(b));
}

function WayChips({ way, wording }: { readonly way: Way; readonly wording: Wording }) {
  const links = wording.links(way);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        flex: '0 1 auto',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        minWidth: { sm: '9rem' },
        maxWidth: '100%',
        '& > :first-of-type': { minWidth: 0 },
      }}
    >
      <AssignmentTarget assignment={way.assignment} names={wording.names} />
      <RowIntent row={way.assignment} />
      {links.length > 0 && (
        <Box
          component="span"
          sx={{
            color: 'text.secondary',
            fontSize: '0.8125rem',
            // The subject is the same in every row: these steps give way before the target does.
            flex: '0 100 auto',
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            overflowWrap: 'anywhere',
            whiteSpace: { sm: 'nowrap' },
          }}
        >
          {`← ${links.join(' ← ')}`}
        </Box>
      )}
    </Box>
  );
}
