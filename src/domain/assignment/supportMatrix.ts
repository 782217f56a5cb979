/**
 * Microsoft's support matrix for including and excluding groups, in its order and with its numbers
 * (rows read 2026-11):
 * https://learn.microsoft.com/intune/device-configuration/assign-device-profile
 */
export type Support = 'yes' | 'partly' | 'no';

export interface MatrixSide {
  readonly kind: 'user' | 'device';
  readonly membership: 'dynamic' | 'static';
}

export interface MatrixRow {
  readonly row: number;
  readonly include: MatrixSide;
  readonly exclude: MatrixSide;
  readonly support: Support;
}

const DYNAMIC_DEVICES = { kind: 'device', membership: 'dynamic' } as const;
const STATIC_DEVICES = { kind: 'device', membership: 'static' } as const;
const DYNAMIC_USERS = { kind: 'user', membership: 'dynamic' } as const;
const STATIC_USERS = { kind: 'user', membership: 'static' } as const;

export const SUPPORT_MATRIX: readonly MatrixRow[] = [
  { row: 1, include: DYNAMIC_DEVICES, exclude: DYNAMIC_DEVICES, support: 'partly' },
  { row: 2, include: DYNAMIC_DEVICES, exclude: STATIC_DEVICES, support: 'yes' },
  { row: 3, include: DYNAMIC_DEVICES, exclude: DYNAMIC_USERS, support: 'no' },
  { row: 4, include: DYNAMIC_DEVICES, exclude: STATIC_USERS, support: 'no' },
  { row: 5, include: STATIC_DEVICES, exclude: DYNAMIC_DEVICES, support: 'partly' },
  { row: 6, include: STATIC_DEVICES, exclude: STATIC_DEVICES, support: 'yes' },
  { row: 7, include: STATIC_DEVICES, exclude: DYNAMIC_USERS, support: 'no' },
  { row: 8, include: STATIC_DEVICES, exclude: STATIC_USERS, support: 'no' },
  { row: 9, include: DYNAMIC_USERS, exclude: DYNAMIC_DEVICES, support: 'no' },
  { row: 10, include: DYNAMIC_USERS, exclude: STATIC_DEVICES, support: 'no' },
  { row: 11, include: DYNAMIC_USERS, exclude: DYNAMIC_USERS, support: 'yes' },
  { row: 12, include: DYNAMIC_USERS, exclude: STATIC_USERS, support: 'yes' },
  { row: 13, include: STATIC_USERS, exclude: DYNAMIC_DEVICES, support: 'no' },
  { row: 14, include: STATIC_USERS, exclude: STATIC_DEVICES, support: 'no' },
  { row: 15, include: STATIC_USERS, exclude: DYNAMIC_USERS, support: 'yes' },
  { row: 16, include: STATIC_USERS, exclude: STATIC_USERS, support: 'yes' },
];

/** One side of a mix as far as it is known; undefined leaves both possibilities open. */
export interface Side {
  readonly kind: MatrixSide['kind'] | undefined;
  readonly membership: MatrixSide['membership'] | undefined;
}

/**
 * What the matrix says of all rows that the sides may stand for; `unknown` where those rows differ.
 */
export function supportOf(include: Side, exclude: Side): Support | 'unknown' {
  const rows = SUPPORT_MATRIX.filter(
    (row) => fits(row.include, include) && fits(row.exclude, exclude),
  );
  const answers = new Set(rows.map(({ support }) => support));
  const [only] = answers;
  return only !== undefined && answers.size === 1 ? only : 'unknown';
}

function fits(row: MatrixSide, side: Side): boolean {
  return (
    (side.kind === undefined || side.kind === row.kind) &&
    (side.membership === undefined || side.membership === row.membership)
  );
}
