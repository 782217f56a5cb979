import { type ConfigurationKey, graphIdOf } from '#domain/family/configurationKey.ts';
import { graphFamilyOf } from '#graph/families/graphFamilies.ts';

/**
 * Address of a configuration below the Graph version, e.g.
 * `/deviceManagement/deviceConfigurations/{id}`.
 */
export function configurationPath(key: ConfigurationKey): string {
  return `${graphFamilyOf(key).path}/${encodeURIComponent(graphIdOf(key))}`;
}

/** What a route leads to, and whose assignments are written, below the Graph version. */
export function ownerPath(key: ConfigurationKey, via: string): string {
  return [configurationPath(key), via].filter((part) => part !== '').join('/');
}

/** Where the assignments of a route are read from and posted to, below the Graph version. */
export function assignmentsPath(key: ConfigurationKey, via: string): string {
  return `${ownerPath(key, via)}/assignments`;
}
