import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf, graphIdOf } from '#domain/family/configurationKey.ts';

/** Where the Intune admin center shows a configuration. */
export function adminCenterAddress(
  adminCenterUrl: string,
  { id, type, displayName }: Pick<Configuration, 'id' | 'type' | 'displayName'>,
): string {
  return `${adminCenterUrl}/#view/${familyOf(id).adminCenterView(graphIdOf(id), type, displayName)}`;
}
