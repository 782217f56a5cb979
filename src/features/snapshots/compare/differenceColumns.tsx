import {
  CircleHelp,
  CircleMinus,
  CirclePlus,
  FilePlus,
  FileX,
  type LucideIcon,
  Pencil,
} from 'lucide-react';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Difference, DifferenceKind } from '#domain/snapshot/compareSnapshots.ts';
import {
  changedWords,
  differenceWords,
  itemName,
  type RowNames,
  sideWords,
  whomOf,
} from '#domain/snapshot/rowWords.ts';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { Tag, type Tone } from '#ui/chip/Tag.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { Name } from '#ui/text/Name.tsx';

const LOOKS: Readonly<Record<DifferenceKind, { readonly icon: LucideIcon; readonly tone: Tone }>> =
  {
    changed: { icon: Pencil, tone: 'accent' },
    removed: { icon: CircleMinus, tone: 'error' },
    added: { icon: CirclePlus, tone: 'success' },
    gone: { icon: FileX, tone: 'warning' },
    new: { icon: FilePlus, tone: 'neutral' },
    notKnown: { icon: CircleHelp, tone: 'warning' },
  };

/** What kind of difference it is, as a small word. */
export function DifferenceMark({
  of: difference,
  isForeign,
}: {
  readonly of: Pick<Difference, 'kind' | 'item'>;
  readonly isForeign: boolean;
}) {
  const { kind } = difference;
  const { icon, tone } = LOOKS[kind];
  return (
    <Tag icon={icon} tone={tone} dashed={kind === 'notKnown'}>
      {differenceWords(difference, isForeign)}
    </Tag>
  );
}

/**
 * The columns of a comparison; their keys are the words of `sort` in the address.
 * @param isForeign the two sides are two tenants, and not two times
 * @param isWithNow the second side is the tenant as it is, and not another snapshot
 */
export function differenceColumns(
  names: RowNames,
  isForeign: boolean,
  isWithNow: boolean,
): readonly DataColumn<Difference>[] {
  return [
    {
      key: 'name',
      header: TEXTS.configuration,
      width: 'minmax(180px, 1.6fr)',
      cell: (one) => <Name of={itemName(one, names)} isCut />,
      sortValue: ({ item }) => item.displayName,
    },
    {
      ...words(
        'family',
        TEXTS.family,
        'minmax(130px, 0.9fr)',
        ({ item }) => familyOf(item.id).singular,
      ),
      sortValue: ({ item }) => [familyOf(item.id).singular, item.displayName].join('\n'),
      hideBelow: 'lg',
    },
    {
      key: 'kind',
      header: TEXTS.kind,
      width: '160px',
      cell: (one) => <DifferenceMark of={one} isForeign={isForeign} />,
      sortValue: (one) => differenceWords(one, isForeign),
      text: (one) => differenceWords(one, isForeign),
    },
    {
      ...words('whom', TEXTS.whom, 'minmax(150px, 1.2fr)', (one) => whomOf(one, names)),
      sortValue: (one) => whomOf(one, names),
    },
    words('was', TEXTS.side('was', isForeign, isWithNow), 'minmax(130px, 1fr)', (one) =>
      sideWords(one, 'was', names),
    ),
    words('now', TEXTS.side('now', isForeign, isWithNow), 'minmax(130px, 1fr)', (one) =>
      sideWords(one, 'now', names),
    ),
    { ...words('differs', TEXTS.differs, 'minmax(120px, 0.8fr)', changedWords), hideBelow: 'xl' },
  ];
}

/** A column of words, which are cut where they are too long for it. */
function words(
  key: string,
  header: string,
  width: string,
  of: (difference: Difference) => string,
): DataColumn<Difference> {
  return {
    key,
    header,
    width,
    cell: (difference) => <span title={of(difference)}>{of(difference)}</span>,
    text: of,
  };
}
