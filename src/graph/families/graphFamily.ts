import type { GraphConfiguration } from '#graph/wire/configuration.ts';

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
}
