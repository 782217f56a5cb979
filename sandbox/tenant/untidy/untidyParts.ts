import type { GroupRow } from '../groupRows.ts';
import { groupId } from '../groups.ts';

export const UNTIDY_GROUPS = {
  paused: 'DYN - Sales since the reorganisation',
  everybody: 'DYN - Everybody',
  memberOf: 'DYN - Field crews',
} as const;

/** A filter that assignments still name. */
export const DELETED_FILTER = 'Windows - Old office';

export const UNTIDY_FILTERS = {
  matchesNothing: 'Windows - Test lab',
  oldProperty: 'Windows 10 by osVersion',
} as const;

/** Groups that are only here where the tenant is untidy. */
export const UNTIDY_GROUP_ROWS: readonly GroupRow[] = [
  {
    name: UNTIDY_GROUPS.paused,
    description: 'Paused for the reorganisation of 2024',
    rule: '(user.department -eq "Sales")',
    paused: true,
    members: (pool) => pool.users((user) => user.department === 'Sales'),
  },
  {
    name: UNTIDY_GROUPS.everybody,
    rule: '(user.accountEnabled -eq true)',
    members: (pool) => pool.users(() => true),
  },
  {
    name: UNTIDY_GROUPS.memberOf,
    rule: `user.memberOf -any (group.objectId -in ['${groupId('VPN users')}'])`,
    members: (pool) => pool.users((_, index) => index % 3 === 0),
  },
];
