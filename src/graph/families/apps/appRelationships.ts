import { z } from 'zod/mini';
import type { Related, Relation } from '#domain/configuration/related.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  '@odata.type': told(z.string()),
  targetId: z.string(),
  targetDisplayName: told(z.string()),
  targetDisplayVersion: told(z.string()),
  targetType: told(z.string()),
  supersedenceType: told(z.string()),
  dependencyType: told(z.string()),
});

/** By the type of the relationship, and by what the other app is in it. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  'mobileAppSupersedence child': 'supersedes',
  'mobileAppSupersedence parent': 'supersededBy',
  'mobileAppDependency child': 'dependsOn',
  'mobileAppDependency parent': 'neededBy',
};

/**
 * One app that another one replaces or depends on; a relationship of another type is shown as such.
 * https://learn.microsoft.com/graph/api/resources/intune-apps-mobileapprelationship?view=graph-rest-beta
 */
export const appRelationship = z.pipe(
  schema,
  z.transform((read, context): Related => {
    const id = keyOfId('app', read.targetId);
    if (id === undefined) {
      context.issues.push({ code: 'custom', input: read.targetId, message: 'is not an id' });
      return z.NEVER;
    }
    const type = (read['@odata.type'] ?? '').replace(/^#?microsoft\.graph\./, '');
    return {
      relation: RELATIONS[`${type} ${read.targetType ?? ''}`] ?? 'other',
      id,
      displayName: read.targetDisplayName || '(no name)',
      version: read.targetDisplayVersion ?? '',
      isUninstalled: eitherOf(read.supersedenceType, 'replace', 'update'),
      isInstalledAlong: eitherOf(read.dependencyType, 'autoInstall', 'detect'),
    };
  }),
);

function eitherOf(value: string | null | undefined, yes: string, no: string): boolean | undefined {
  return value === yes ? true : value === no ? false : undefined;
}
