import Box from '@mui/material/Box';
import {
  CircleDashed,
  CircleHelp,
  Diff,
  Equal,
  type LucideIcon,
  SquareArrowLeft,
  SquareArrowRight,
} from 'lucide-react';
import type { Compared, ComparedKind } from '#domain/lens/compare.ts';
import { COMPARED_KINDS } from '#features/lens/compare/compareSearch.ts';
import type { Standing } from '#domain/lens/standing.ts';
import type { Side } from '#features/lens/compare/side.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { configurationColumns } from '#parts/configuration/configurationColumns.tsx';
import { Why } from '#parts/lens/chain/Why.tsx';
import { intentWords, standingInFile, verdictWord } from '#parts/lens/standingWords.ts';
import { VerdictTag } from '#parts/lens/VerdictTag.tsx';
import { Tag, type Tone } from '#ui/chip/Tag.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';

const LOOKS: Readonly<Record<ComparedKind, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  onlyOne: { icon: SquareArrowLeft, tone: 'accent' },
  onlyOther: { icon: SquareArrowRight, tone: 'accent' },
  different: { icon: Diff, tone: 'warning' },
  depends: { icon: CircleHelp, tone: 'warning' },
  same: { icon: Equal, tone: 'success' },
  neither: { icon: CircleDashed, tone: 'neutral' },
};

/** How the two stand to each other, as a small word. */
export function ComparedTag({ of }: { readonly of: Compared }) {
  const { icon, tone } = LOOKS[of.kind];
  return (
    <Tag icon={icon} tone={tone} dashed={of.kind === 'depends'}>
      {comparedWords(of)}
    </Tag>
  );
}

/** "Different: filter". */
export function comparedWords({ kind, differs }: Compared): string {
  const word = TEXTS.words[kind];
  const parts = differs.map((part) => TEXTS.differs[part]).join(', ');
  return parts === '' ? word : TEXTS.differsIn(word, parts);
}

type SideWords = Pick<Side, 'name' | 'wording'>;

/** The columns of a comparison; their keys are the words of `sort` in the address. */
export function comparedColumns(one: SideWords, other: SideWords): readonly DataColumn<Compared>[] {
  const { name, family, platform } = configurationColumns(
    { configuration: TEXTS.configuration, family: TEXTS.family, platform: TEXTS.platform },
    'minmax(180px, 1.6fr)',
  );
  return [
    name,
    { ...family, hideBelow: 'xl' },
    { ...platform, isOptional: true },
    {
      key: 'kind',
      header: TEXTS.comparison,
      width: 'minmax(130px, 0.5fr)',
      cell: (row) => <ComparedTag of={row} />,
      sortValue: ({ kind }) => COMPARED_KINDS.indexOf(kind),
      text: comparedWords,
    },
    sideColumn('one', TEXTS.firstOf(one.name), one),
    sideColumn('other', TEXTS.secondOf(other.name), other),
  ];
}

function sideColumn(
  key: 'one' | 'other',
  header: string,
  { wording }: SideWords,
): DataColumn<Compared> {
  return {
    key,
    header,
    width: 'minmax(200px, 2fr)',
    cell: (row) => <SideCell standing={row[key]} wording={wording} />,
    text: (row) =>
      [
        [verdictWord(row[key]), intentWords(row[key])].filter(Boolean).join(', '),
        standingInFile(row[key], wording),
      ]
        .filter(Boolean)
        .join(': '),
  };
}

/** What one of the two gets, and why. */
export function SideCell({
  standing,
  wording,
}: {
  readonly standing: Standing;
  readonly wording: Side['wording'];
}) {
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minWidth: 0,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& > :last-child': { minWidth: 0 },
      }}
    >
      <Box component="span" sx={{ flex: 'none' }}>
        <VerdictTag standing={standing} />
      </Box>
      <Why standing={standing} wording={wording} />
    </Box>
  );
}
