import { guid } from '../random.ts';
import { daysAgo } from './dates.ts';
import { GROUP_ROWS, type GroupRow, type Pool } from './groupRows.ts';
import { CONTOSO } from './organization.ts';
import type { Device, Group, User } from './tables.ts';

/** The id of a group by its name; the names in the default tenant are unique. */
export function groupId(displayName: string): string {
  return guid(`group:${displayName}`);
}

function build(row: GroupRow, pool: Pool, now: number): Group {
  const dynamic = row.rule !== undefined;
  const unified = row.unified === true;
  const mailNickname =
    row.name.replace(/[^A-Za-z0-9]/g, '').slice(0, 40) || groupId(row.name).slice(0, 8);
  return {
    id: groupId(row.name),
    displayName: row.name,
    description: row.description ?? null,
    groupTypes: [...(unified ? ['Unified'] : []), ...(dynamic ? ['DynamicMembership'] : [])],
    mailEnabled: unified,
    securityEnabled: !unified || row.hidden === true,
    mailNickname,
    mail: unified ? `${mailNickname}@${CONTOSO.domain}` : null,
    membershipRule: row.rule ?? null,
    visibility: row.hidden === true ? 'HiddenMembership' : unified ? 'Private' : null,
    isRulePaused: row.paused === true,
    onPremisesSyncEnabled: row.synced === true ? true : null,
    createdDateTime: daysAgo(now, row.name, 100, 1500),
    memberIds: row.members(pool),
  };
}

/** By default about forty groups of every kind an admin meets. */
export function seedGroups(
  users: readonly User[],
  devices: readonly Device[],
  now: number,
  rows: readonly GroupRow[] = GROUP_ROWS,
): readonly Group[] {
  const pool: Pool = {
    users: (test) => users.filter(test).map((user) => user.id),
    devices: (test) => devices.filter(test).map((device) => device.entraId),
    groups: (...names) => names.map(groupId),
  };
  return rows.map((row) => build(row, pool, now));
}
