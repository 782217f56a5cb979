import Box from '@mui/material/Box';
import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react';
import type { LensRow } from '#domain/lens/lensRows.ts';
import type { Verdict } from '#domain/lens/standing.ts';
import type { Way } from '#domain/lens/way.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { configurationColumns } from '#parts/configuration/configurationColumns.tsx';
import {
  intentWords,
  reasonWords,
  standingLine,
  verdictWord,
  type Wording,
} from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { RowIntent } from '#parts/RowIntent.tsx';
import { Tag } from '#ui/chip/Tag.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';

const LOOKS = {
  gets: { icon: CircleCheck, tone: 'success', rank: 0 },
  depends: { icon: TriangleAlert, tone: 'warning', rank: 1 },
  keptFrom: { icon: CircleMinus, tone: 'neutral', rank: 2 },
  nothing: { icon: CircleMinus, tone: 'neutral', rank: 3 },
} as const;

/** The columns of a lens; their keys are the words of `sort` in the address. */
export function lensColumns(wording: Wording): readonly DataColumn<LensRow>[] {
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
      cell: ({ standing }) => <VerdictTag verdict={standing.verdict} />,
      sortValue: ({ standing }) => LOOKS[standing.verdict].rank,
      text: ({ standing }) =>
        [verdictWord(standing.verdict), intentWords(standing)].filter(Boolean).join(': '),
    },
    {
      key: 'why',
      header: TEXTS.why,
      width: 'minmax(240px, 2.6fr)',
      cell: (row) => <Why row={row} wording={wording} />,
      text: ({ standing }) => standingLine(standing, wording),
    },
  ];
}

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const { icon, tone } = LOOKS[verdict];
  return (
    <Tag icon={icon} tone={tone} dashed={verdict === 'keptFrom'}>
      {verdictWord(verdict)}
    </Tag>
  );
}

/** The reasons, and the assignments behind them with the steps to the subject. */
export function Why({ row, wording }: { readonly row: LensRow; readonly wording: Wording }) {
  const { reasons, ways } = row.standing;
  const words = reasons.map((reason) => reasonWords(reason, wording)).join('; ');
  return (
    <Box
      component="span"
      title={standingLine(row.standing, wording)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        minWidth: 0,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
      }}
    >
      {words !== '' && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', minWidth: 0 }}>
          {words}
        </Box>
      )}
      {ways.map((way, at) => (
        <WayChips key={`${way.assignment.id} ${at}`} way={way} wording={wording} />
      ))}
    </Box>
  );
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
        minWidth: { sm: '6.5rem' },
        maxWidth: '100%',
        '& > :first-of-type': { minWidth: 0 },
      }}
    >
      <AssignmentTarget assignment={way.assignment} names={wording.names} />
      <RowIntent row={way.assignment} />
      {links.length > 0 && (
        <Box
          component="span"
          sx={{ color: 'text.secondary', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}
        >
          {`← ${links.join(' ← ')}`}
        </Box>
      )}
    </Box>
  );
}
