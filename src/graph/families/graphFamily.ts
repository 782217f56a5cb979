import type { Payload, RowPayload } from '#domain/assignment/payload.ts';
import type { z } from 'zod/mini';
import type { Related } from '#domain/configuration/related.ts';
import type { GraphConfiguration } from '#graph/wire/configuration.ts';
import type { JsonObject } from '#lib/json.ts';

/** Everybody, as a group: the same in every tenant (docs/reference/rows.md). */
export const ALL_USERS_GROUP = 'acacacac-9df4-4c7d-9d50-4ef0226f57a9';

/** What the rows of a family hold besides target, filter and intent. */
export interface GraphPayload {
  /**
   * `$select` of what the configuration tells of its rows, asked for with every list; undefined
   * where the rows tell all.
   */
  readonly itemFields?: string;
  /** @param item undefined where it could not be read */
  readonly read: (row: JsonObject, item: JsonObject | undefined) => RowPayload;
  /**
   * A row as it is sent.
   * @param row with its target; what of it is not wanted otherwise is as Graph gave it
   */
  readonly write: (
    row: JsonObject,
    wanted: Payload,
    canRemediate: RowPayload['canRemediate'],
  ) => JsonObject;
}

/** How an item of a family leads to an item of another list. */
export interface Join {
  /** Where that list is, below the version. */
  readonly path: string;
  /** `$select` of it. */
  readonly fields: string;
  /** The property of an item of the family that holds the id. */
  readonly by: string;
}

/** Items of a joined list by their ids. */
export type Joined = ReadonlyMap<string, GraphConfiguration>;

/** All that tells one family from another on Graph's side; `domain/family` has ours. */
export interface GraphFamily {
  /** Where its configurations are, below the version. */
  readonly path: string;
  /** `$select` of a list and of one; undefined where types have what matters of them themselves. */
  readonly fields: string | undefined;
  /** `$top` of a list. */
  readonly pageSize: number;
  /**
   * A list refuses `$expand=assignments`, or answers it with empty lists: who has each configuration
   * is asked for one by one, in batches.
   */
  readonly listsApart?: true;
  /**
   * `isAssigned`, which is among `fields`, says whether anybody has it. Where lists are apart and it
   * says no, nothing is asked; where it says yes, an expanded list that is empty is not believed.
   */
  readonly tellsAssigned?: true;
  /**
   * `$filter` of a list: configurations of the family that it leaves out are shown only where somebody
   * asks for all of them.
   */
  readonly listFilter?: string;
  /** The property that holds the name. */
  readonly name: 'displayName' | 'name';
  /** What its description in `domain/family` makes type and platform of. */
  readonly typeText: (item: GraphConfiguration, joined?: GraphConfiguration) => string;
  /** Another list, read once, that type and platform are told by: what items were made from. */
  readonly joins?: Join;
  /** The property of the body of `/assign` that holds the rows; undefined where it takes none. */
  readonly bodyKey: string | undefined;
  /**
   * The type that `/assign` is cast to where the tenant answers that it has no such route. Nobody
   * documents which of the two a tenant has (docs/reference/families.md).
   */
  readonly assignCast?: string;
  /**
   * All users are a group with Intune's virtual id ({@link ALL_USERS_GROUP}), which no directory
   * has: Graph refuses the target that other families have for them.
   */
  readonly hasVirtualUsers?: true;
  /** `@odata.type` of a row, without namespace. */
  readonly rowType: string;
  /** What Graph relates to one of its configurations: where, below it, and one of the list. */
  readonly related?: { readonly path: string; readonly item: z.ZodMiniType<Related> };
  /** Undefined where a row holds nothing more that this app sets. */
  readonly payload?: GraphPayload;
}
