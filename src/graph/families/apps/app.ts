import { z } from 'zod/mini';
import { appText } from '#domain/family/apps/appFacts.ts';
import { appPayload } from '#graph/families/apps/appPayload.ts';
import { appRelationship } from '#graph/families/apps/appRelationships.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  '@odata.type': told(z.string()),
  publisher: told(z.string()),
  publishingState: told(z.string()),
  supersedingAppCount: told(z.number()),
  supersededAppCount: told(z.number()),
  dependentAppCount: told(z.number()),
  /** Of several types, each with its own name for it. */
  displayVersion: told(z.string()),
  version: told(z.string()),
  versionNumber: told(z.string()),
  versionName: told(z.string()),
  primaryBundleVersion: told(z.string()),
  productVersion: told(z.string()),
  identityVersion: told(z.string()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-apps-mobileapp?view=graph-rest-beta */
export const app = {
  path: '/deviceAppManagement/mobileApps',
  // Types have versions by names of their own, which a `$select` of all apps cannot name.
  fields: undefined,
  pageSize: 1000,
  // What the admin center asks for: without it, hundreds of apps of the stores that are built in and
  // that nobody has assigned stand in the list (docs/reference/families.md).
  listFilter:
    '(microsoft.graph.managedApp/appAvailability eq null or ' +
    "microsoft.graph.managedApp/appAvailability eq 'lineOfBusiness' or isAssigned eq " +
    'true)',
  name: 'displayName',
  typeText(item) {
    const read = schema.parse(item);
    const version =
      read.displayVersion ??
      read.versionName ??
      read.versionNumber ??
      read.primaryBundleVersion ??
      read.productVersion ??
      read.identityVersion ??
      read.version;
    return appText({
      type: (read['@odata.type'] ?? '').replace(/^#?microsoft\.graph\./, ''),
      publisher: read.publisher ?? '',
      version: version ?? '',
      publishingState: read.publishingState ?? '',
      supersedes: countOf(read.supersedingAppCount),
      supersededBy: countOf(read.supersededAppCount),
      dependsOn: countOf(read.dependentAppCount),
    });
  },
  bodyKey: 'mobileAppAssignments',
  rowType: 'mobileAppAssignment',
  payload: appPayload,
  related: { path: 'relationships', item: appRelationship },
} as const satisfies GraphFamily;

function countOf(count: number | null | undefined): string {
  return count == null ? '' : String(count);
}
