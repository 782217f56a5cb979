import Button from '@mui/material/Button';
import { nameInText } from '#lib/text/shownName.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { Why } from '#parts/lens/chain/Why.tsx';
import { configurationColumns } from '#parts/configuration/configurationColumns.tsx';
import {
  intentWords,
  memberBehind,
  standingInFile,
  verdictWord,
  type Wording,
} from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { rankOf, VerdictTag } from '#parts/lens/VerdictTag.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';

/** The columns of a lens; their keys are the words of `sort` in the address. */
export function lensColumns(
  wording: Wording,
  onHow: (row: LensRow) => void,
): readonly DataColumn<LensRow>[] {
  const { name, family, platform } = configurationColumns(
    { configuration: TEXTS.configuration, family: TEXTS.family, platform: TEXTS.platform },
    'minmax(180px, 1.3fr)',
  );
  return [
    name,
    { ...family, hideBelow: 'md' },
    // Of a device it is the same in nearly every row; of others the way to them needs the room.
    { ...platform, isOptional: true },
    {
      key: 'verdict',
      header: TEXTS.verdict,
      width: '130px',
      cell: ({ standing }) => <VerdictTag standing={standing} />,
      sortValue: ({ standing }) => rankOf(standing),
      text: ({ standing }) =>
        [verdictWord(standing), intentWords(standing)].filter(Boolean).join(': '),
    },
    {
      key: 'why',
      header: TEXTS.why,
      width: 'minmax(212px, 3.4fr)',
      cell: ({ standing }) => <Why standing={standing} wording={wording} />,
      text: ({ standing }) => standingInFile(standing, wording),
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
