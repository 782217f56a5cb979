import type { AssignmentFilter } from '#domain/directory/directory.ts';
import { isAppsPlatform } from '#domain/configuration/platform.ts';

/** Is a filter for managed apps? All others are for managed devices. */
export function isForApps({
  managementType,
  platform,
}: Pick<AssignmentFilter, 'managementType' | 'platform'>): boolean {
  return managementType === 'apps' || isAppsPlatform(platform);
}
