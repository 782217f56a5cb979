import type { Payload, RowPayload } from '#domain/assignment/payload.ts';
import type { GraphConfiguration } from '#graph/wire/configuration.ts';
import type { JsonObject } from '#lib/json.ts';

/** What the rows of a family hold besides target, filter and intent. */
export interface GraphPayload {
  /** `$select` of what the configuration tells of its rows; asked for with every list. */
  readonly itemFields: string;
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

/** All that tells one family from another on Graph's side; `domain/family` has ours. */
export interface GraphFamily {
  /** Where its configurations are, below the version. */
  readonly path: string;
  /** `$select` of a list and of one. */
  readonly fields: string;
  /** `$top` of a list. */
  readonly pageSize: number;
  /** The property that holds the name. */
  readonly name: 'displayName' | 'name';
  /** What its description in `domain/family` makes type and platform of. */
  readonly typeText: (item: GraphConfiguration) => string;
  /** The property of the body of `/assign` that holds the rows. */
  readonly bodyKey: string;
  /** `@odata.type` of a row, without namespace. */
  readonly rowType: string;
  /** Undefined where a row holds nothing more that this app sets. */
  readonly payload?: GraphPayload;
}
