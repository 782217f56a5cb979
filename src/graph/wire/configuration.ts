import { keyOfId } from '#domain/family/configurationKey.ts';
import { type FamilyKey, familyFacts } from '#domain/family/families.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import type { GraphFamily, Joined } from '#graph/families/graphFamily.ts';
import { z } from 'zod/mini';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { fromGraphAssignment, graphRowSchema } from '#graph/wire/assignment.ts';
import { momentOf, told } from '#graph/wire/field.ts';

export const graphConfigurationSchema = z.looseObject({
  '@odata.type': told(z.string()),
  id: z.string(),
  displayName: told(z.string()),
  name: told(z.string()),
  description: told(z.string()),
  createdDateTime: told(z.string()),
  lastModifiedDateTime: told(z.string()),
  version: told(z.number()),
  roleScopeTagIds: told(z.array(z.string())),
  /** What policy sets call the same. */
  roleScopeTags: told(z.array(z.string())),
  isAssigned: told(z.boolean()),
  assignments: told(z.array(graphRowSchema)),
  /** Where the nested list is longer than what stands in the answer. */
  'assignments@odata.nextLink': told(z.string()),
});

export type GraphConfiguration = z.infer<typeof graphConfigurationSchema>;

/** A configuration of a family as Graph sends it; what has no id that an address can hold fails. */
export function configurationSchema(family: FamilyKey, joined?: Joined) {
  return z.pipe(
    certificateSchema(family, joined),
    z.transform(({ wire, ...named }): Configuration => ({
      ...named,
      description: wire.description ?? undefined,
      createdAt: momentOf(wire.createdDateTime),
      lastModifiedAt: momentOf(wire.lastModifiedDateTime),
      version: wire.version ?? undefined,
      roleScopeTagIds: wire.roleScopeTagIds ?? wire.roleScopeTags ?? undefined,
      assignments: assignmentsOf(wire, graphFamily(family)),
    })),
  );
}

/** As much of it as names it. */
export function certificateSchema(family: FamilyKey, joined?: Joined) {
  const { name, typeText, joins } = graphFamily(family);
  const { typeOf } = familyFacts(family);
  return z.pipe(
    graphConfigurationSchema,
    z.transform((wire, context) => {
      const id = keyOfId(family, wire.id);
      if (id === undefined) {
        context.issues.push({
          code: 'custom',
          input: wire.id,
          path: ['id'],
          message: 'no id that an address can hold',
        });
        return z.NEVER;
      }
      const other = joins === undefined ? undefined : joined?.get(String(wire[joins.by]));
      const displayName = wire[name] ?? '';
      return {
        id,
        displayName: displayName === '' ? '(no name)' : displayName,
        type: typeOf(typeText(wire, other)),
        wire,
      };
    }),
  );
}

/**
 * Undefined where the read brought no list, not all of it, or an empty one that cannot be right: not
 * known, which is not none.
 */
function assignmentsOf(wire: GraphConfiguration, family: GraphFamily): Assignment[] | undefined {
  const { listsApart, tellsAssigned } = family;
  const isAssigned = tellsAssigned === true ? wire.isAssigned : undefined;
  if (listsApart === true) return isAssigned === false ? [] : undefined;
  if (wire['assignments@odata.nextLink'] != null) return undefined;
  const isDoubtful = isAssigned === true && wire.assignments?.length === 0;
  return isDoubtful ? undefined : wire.assignments?.map((row) => fromGraphAssignment(row, family));
}
