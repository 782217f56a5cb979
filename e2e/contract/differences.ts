import { FAMILY_DIFFERENCES } from './familyDifferences.ts';
import type { Difference } from './openapi.ts';

/** A difference from Microsoft's description that we know, want and can give a reason for. */
export interface KnownDifference {
  readonly name: string;
  readonly reason: string;
  matches(difference: Difference): boolean;
}

/**
 * The whole list. What is not here fails the contract test; what is here and no longer happens is
 * reported, to be struck out.
 */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'reading a certificate navigation by its type',
    reason:
      "Microsoft's generator leaves type casts and non-contained navigation out of " +
      "OpenAPI; Microsoft's own DSC reads certificates so (docs/reference/routes.md).",
    matches: ({ side, operation, what }) =>
      side === 'request' &&
      what === 'no such operation' &&
      /^GET \/deviceManagement\/deviceConfigurations\/[^/]+\/microsoft\.graph\.\w+\/\w+$/.test(
        operation,
      ),
  },
  {
    name: 'members of a group that are groups',
    reason:
      'A type cast like those to users and devices, which are described ' +
      '(docs/reference/groups.md); the generator leaves out the cast to groups.',
    matches: ({ side, operation, what }) =>
      side === 'request' &&
      what === 'no such operation' &&
      /^GET \/groups\/[^/]+\/(transitiveM|m)embers\/microsoft\.graph\.group$/.test(operation),
  },
  {
    name: 'users, and the groups that a user, a device or a group is in',
    reason:
      'The description that is fetched is the part for Intune and groups. Microsoft documents ' +
      'these reads of the directory (docs/reference/groups.md): ' +
      'https://learn.microsoft.com/graph/api/user-list-transitivememberof, and device-… alike; of ' +
      'groups it has those through other groups alone: ' +
      'https://learn.microsoft.com/graph/api/group-list-memberof.',
    matches: ({ side, operation, what }) =>
      side === 'request' &&
      what === 'no such operation' &&
      /^GET \/(users(\/[^/]+)?|(users\/[^/]+|devices\(deviceId='[^']+'\))\/(transitiveM|m)emberOf|groups\/[^/]+\/memberOf)(\/microsoft\.graph\.group)?$/.test(
        operation,
      ),
  },
  {
    name: 'the apps that an app replaces, needs or is replaced by',
    reason:
      'The part that is fetched has mobileApps without their relationships, which are documented: ' +
      'https://learn.microsoft.com/graph/api/intune-apps-mobileapprelationship-list?view=graph-rest-beta',
    matches: ({ side, operation, what }) =>
      side === 'request' &&
      what === 'no such operation' &&
      /^GET \/deviceAppManagement\/mobileApps\/[^/]+\/relationships$/.test(operation),
  },
  {
    name: 'what Intune keeps of the apps on a device',
    reason:
      'The part that is fetched has no users. Microsoft documents the read: ' +
      'https://learn.microsoft.com/graph/api/intune-troubleshooting-mobileappintentandstate-get?view=graph-rest-beta',
    matches: ({ side, operation, what }) =>
      side === 'request' &&
      what === 'no such operation' &&
      /^GET \/users\/[^/]+\/mobileAppIntentAndStates\/[^/]+$/.test(operation),
  },
  ...FAMILY_DIFFERENCES.map(({ name, reason, matches }) => ({
    name,
    reason,
    matches: ({ operation, what }: Difference) =>
      operation.includes('/deviceManagement/configurationPolicies') && matches(what),
  })),
];
