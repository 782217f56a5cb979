import type { ChangeNames } from '#domain/assignment/describe.ts';
import type { VpnName } from '#domain/assignment/settings/settingsWords.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';

/** Names as they are known now; where a group is gone, its id stands in. */
export function changeNames(
  names: Pick<TargetNames, 'target' | 'filter'>,
  vpn?: VpnName,
): Omit<ChangeNames, 'configuration'> {
  return {
    target: (target) => names.target(target).label,
    filter: (filter) => names.filter(filter)?.label ?? '',
    isForApps: (filter) => names.filter(filter)?.isForApps === true,
    ...(vpn && { vpn }),
  };
}
