import { z } from 'zod';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { fromGraphAssignment, graphRowSchema } from '#graph/wire/assignment.ts';

export const graphConfigurationSchema = z.looseObject({
  '@odata.type': z.string().optional(),
  id: z.string(),
  displayName: z.string().nullish(),
  description: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  lastModifiedDateTime: z.string().nullish(),
  version: z.number().nullish(),
  roleScopeTagIds: z.array(z.string()).nullish(),
  assignments: z.array(graphRowSchema).optional(),
});

export type GraphConfiguration = z.infer<typeof graphConfigurationSchema>;

export function fromGraphConfiguration(wire: GraphConfiguration): Configuration {
  return {
    ...fromGraphCertificate(wire),
    description: wire.description ?? undefined,
    createdAt: wire.createdDateTime ?? undefined,
    lastModifiedAt: wire.lastModifiedDateTime ?? undefined,
    version: wire.version ?? undefined,
    roleScopeTagIds: wire.roleScopeTagIds ?? [],
    assignments: wire.assignments?.map(fromGraphAssignment),
  };
}

export function fromGraphCertificate(wire: GraphConfiguration): CertificateConfiguration {
  const displayName = wire.displayName ?? '';
  return {
    id: wire.id,
    displayName: displayName === '' ? '(no name)' : displayName,
    type: configurationTypeOf(wire['@odata.type']),
  };
}
