import type * as Graph from '@microsoft/microsoft-graph-types-beta';
import type { z } from 'zod/mini';
import type { graphAssignmentSchema, graphTargetSchema } from '#graph/wire/assignment.ts';
import type { graphConfigurationSchema } from '#graph/wire/configuration.ts';
import type {
  graphCollectionSchema,
  graphFilterSchema,
  graphGroupSchema,
  graphOrganizationSchema,
} from '#graph/wire/directory.ts';

/**
 * Checked by the compiler alone: every field we read exists in Microsoft's types for Graph beta,
 * and our schema takes all that Microsoft says it may hold. A misspelt field stops `tsc` with the
 * name of the field.
 */
type Problems<Schema extends z.ZodMiniObject, Entity, Elsewhere extends string = never> = {
  [
    Field in Exclude<keyof Schema['shape'] & string, '@odata.type' | Elsewhere>
  ]: Field extends keyof Entity
    ? Exclude<Entity[Field], undefined> extends z.input<Schema['shape'][Field]>
      ? never
      : `our schema refuses what Microsoft may send in ${Field}`
    : `Microsoft has no field ${Field}`;
}[Exclude<keyof Schema['shape'] & string, '@odata.type' | Elsewhere>];

type NoProblems<Found extends never> = Found;

/** All fields of all known targets, as one: which of them there are depends on `@odata.type`. */
type AnyTarget = Graph.GroupAssignmentTarget & Graph.ConfigurationManagerCollectionAssignmentTarget;

/**
 * `target` and `assignments` are compared by their own schemas, since an interface never fits a
 * loose object.
 */
export type Checks = [
  NoProblems<Problems<typeof graphTargetSchema, AnyTarget>>,
  NoProblems<Problems<typeof graphAssignmentSchema, Graph.DeviceConfigurationAssignment, 'target'>>,
  NoProblems<
    Problems<
      typeof graphConfigurationSchema,
      Graph.DeviceConfiguration,
      'name' | 'isAssigned' | 'roleScopeTags' | 'assignments' | 'assignments@odata.nextLink'
    >
  >,
  NoProblems<Problems<typeof graphGroupSchema, Graph.Group>>,
  NoProblems<Problems<typeof graphFilterSchema, Graph.DeviceAndAppManagementAssignmentFilter>>,
  NoProblems<Problems<typeof graphCollectionSchema, Graph.ConfigManagerCollection>>,
  NoProblems<Problems<typeof graphOrganizationSchema, Graph.Organization>>,
];

/** The fields compared elsewhere are at least there. */
type IsField<Entity, Field extends keyof Entity> = [Entity, Field];
export type Nested = [
  IsField<Graph.DeviceConfigurationAssignment, 'target'>,
  IsField<Graph.DeviceConfiguration, 'assignments'>,
  IsField<Graph.DeviceManagementIntent, 'isAssigned'>,
  IsField<Graph.PolicySet, 'roleScopeTags'>,
];

// The check itself, proven: each line below must be an error, or `tsc` complains about the unused
// expectation.
type Misspelt = z.ZodMiniObject<{ displayname: z.ZodMiniString }>;
type TooNarrow = z.ZodMiniObject<{ displayName: z.ZodMiniNumber<number> }>;
export type Proof = [
  // @ts-expect-error Microsoft has no field displayname
  NoProblems<Problems<Misspelt, Graph.Group>>,
  // @ts-expect-error our schema refuses what Microsoft may send in displayName
  NoProblems<Problems<TooNarrow, Graph.Group>>,
];
