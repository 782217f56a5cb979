import { configurationKeySchema } from '#domain/family/configurationKey.ts';
import { z } from 'zod';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { fromGraphAssignment, graphRowSchema } from '#graph/wire/assignment.ts';
import { momentOf, told } from '#graph/wire/field.ts';

export const graphConfigurationSchema = z.looseObject({
  '@odata.type': told(z.string()),
  id: configurationKeySchema,
  displayName: told(z.string()),
  description: told(z.string()),
  createdDateTime: told(z.string()),
  lastModifiedDateTime: told(z.string()),
  version: told(z.number()),
  roleScopeTagIds: told(z.array(z.string())),
  assignments: told(z.array(graphRowSchema)),
  /** Where the nested list is longer than what stands in the answer. */
  'assignments@odata.nextLink': told(z.string()),
});

export type GraphConfiguration = z.infer<typeof graphConfigurationSchema>;

export function fromGraphConfiguration(wire: GraphConfiguration): Configuration {
  return {
    ...fromGraphCertificate(wire),
    description: wire.description ?? undefined,
    createdAt: momentOf(wire.createdDateTime),
    lastModifiedAt: momentOf(wire.lastModifiedDateTime),
    version: wire.version ?? undefined,
    roleScopeTagIds: wire.roleScopeTagIds ?? [],
    assignments: assignmentsOf(wire),
  };
}

export function fromGraphCertificate(wire: GraphConfiguration): CertificateConfiguration {
  const displayName = wire.displayName ?? '';
  return {
    id: wire.id,
    displayName: displayName === '' ? '(no name)' : displayName,
    type: configurationTypeOf(wire['@odata.type'] ?? undefined),
  };
}

/** Undefined where the read brought no list, or not all of it: not known, which is not none. */
function assignmentsOf(wire: GraphConfiguration): Assignment[] | undefined {
  if (wire['assignments@odata.nextLink'] != null) return undefined;
  return wire.assignments?.map(fromGraphAssignment);
}
