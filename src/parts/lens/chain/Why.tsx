import Box from '@mui/material/Box';
import { intentOf } from '#domain/assignment/intent.ts';
import type { Standing } from '#domain/lens/standing.ts';
import type { Way } from '#domain/lens/way.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { reasonWords, standingLine, type Wording } from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { RowIntent } from '#parts/RowIntent.tsx';
import { BARE_LIST } from '#ui/bareList.ts';

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

/** All ways, each in a line of its own, and all reasons: where no table holds the rows together. */
export function WholeWhy({
  standing,
  wording,
}: {
  readonly standing: Standing;
  readonly wording: Wording;
}) {
  return (
    <Box component="ul" sx={{ ...BARE_LIST, display: 'grid', gap: 0.75, minWidth: 0 }}>
      {decidingFirst(standing).map((way, at) => (
        <li key={at}>
          <WayChips way={way} wording={wording} wraps />
        </li>
      ))}
      {standing.reasons.map((reason) => (
        <Box
          component="li"
          key={JSON.stringify(reason)}
          sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}
        >
          {reasonWords(reason, wording)}
        </Box>
      ))}
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

function WayChips({
  way,
  wording,
  wraps = false,
}: {
  readonly way: Way;
  readonly wording: Wording;
  readonly wraps?: boolean;
}) {
  const links = [...(wording.between?.(way) ?? []), ...wording.links(way)];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        flex: '0 1 auto',
        flexWrap: wraps ? 'wrap' : { xs: 'wrap', sm: 'nowrap' },
        minWidth: wraps ? 0 : { sm: '9rem' },
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
            whiteSpace: wraps ? 'normal' : { sm: 'nowrap' },
          }}
        >
          {`← ${links.join(' ← ')}`}
        </Box>
      )}
    </Box>
  );
}
