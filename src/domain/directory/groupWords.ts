import { type Group, groupKind, type GroupMemberCounts } from '#domain/directory/directory.ts';
import { counted } from '#lib/locale.ts';

/** "Security group, dynamic". */
export function groupKindWords({
  isDynamic,
  isMicrosoft365,
  securityEnabled,
  isRulePaused,
}: Group): string {
  const kind = isMicrosoft365
    ? 'Microsoft 365 group'
    : securityEnabled === false
      ? 'Distribution list'
      : securityEnabled === true
        ? 'Security group'
        : 'Group';
  if (!isDynamic) return kind;
  return `${kind}, dynamic${isRulePaused ? ', rule paused' : ''}`;
}

/**
 * "12 users", "3 devices", both, "no members", or that it is not known.
 * @param group whose members these are, where it has been read
 */
export function memberWords(
  counts: GroupMemberCounts | undefined,
  group: Pick<Group, 'hidesMembers'> | undefined,
): string | undefined {
  if (counts === undefined) return undefined;
  const { users = 0, devices = 0 } = counts;
  const words = {
    users: counted(users, 'user'),
    devices: counted(devices, 'device'),
  };
  switch (groupKind(counts)) {
    case 'user':
      return words.users;
    case 'device':
      return words.devices;
    case 'mixed':
      return `${words.users}, ${words.devices}`;
    case 'empty':
      return 'no members';
    case 'unknown':
      return group?.hidesMembers === true || counts.areHidden === true
        ? 'members hidden'
        : 'members unknown';
  }
}
