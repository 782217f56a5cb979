import { Name } from '#ui/text/Name.tsx';
import type { HitRow } from '#parts/impact/who/hitRows.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { ShortId } from '#ui/text/ShortId.tsx';
import { Tag } from '#ui/chip/Tag.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

const ID: DataColumn<HitRow> = {
  key: 'id',
  header: TEXTS.id,
  width: '130px',
  cell: ({ id }) => <ShortId id={id} label={TEXTS.idLabel} />,
  sortValue: ({ id }) => id,
  hideBelow: 'lg',
};

function name(header: string): DataColumn<HitRow> {
  return {
    key: 'name',
    header,
    width: 'minmax(180px, 1.6fr)',
    cell: (row) => (
      <>
        <Name of={row.name} isCut /> {!row.isCertain && <Tag dashed>{TEXTS.perhaps}</Tag>}
      </>
    ),
    sortValue: (row) => row.name,
  };
}

function account(header: string): DataColumn<HitRow> {
  return {
    key: 'account',
    header,
    width: 'minmax(180px, 1.6fr)',
    cell: (row) => row.account ?? 'none',
    sortValue: (row) => row.account,
  };
}

/** Their keys are the words of `sort` in the address. */
export const DEVICE_COLUMNS: readonly DataColumn<HitRow>[] = [
  name(TEXTS.device),
  account(TEXTS.primaryUser),
  {
    key: 'os',
    header: TEXTS.operatingSystem,
    width: 'minmax(120px, 0.8fr)',
    cell: ({ operatingSystem }) => operatingSystem,
    sortValue: ({ operatingSystem }) => operatingSystem,
    hideBelow: 'md',
  },
  ID,
];

export const USER_COLUMNS: readonly DataColumn<HitRow>[] = [
  name(TEXTS.user),
  account(TEXTS.signInName),
  ID,
];
