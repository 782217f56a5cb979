import type { ConfigurationKey } from '#domain/family/configurationKey.ts';

/** How a configuration stands to another one. */
export type Relation = 'supersedes' | 'supersededBy' | 'dependsOn' | 'neededBy' | 'other';

/** Another configuration that devices treat together with this one. */
export interface Related {
  /** `supersedes`: this one takes the place of the other. */
  readonly relation: Relation;
  readonly id: ConfigurationKey;
  readonly displayName: string;
  /** As Graph says it; empty where it does not. */
  readonly version: string;
  /** Of `supersedes`: the other is uninstalled. Undefined where Graph does not say so or no. */
  readonly isUninstalled?: boolean | undefined;
  /** Of `dependsOn`: the other is installed along. Undefined where Graph does not say so or no. */
  readonly isInstalledAlong?: boolean | undefined;
}

/**
 * What was read of the related ones: `unread` while it is read or was not asked for, `failed` where
 * it could not be read. Neither is an empty list.
 */
export type RelatedRead = readonly Related[] | 'unread' | 'failed';

/** How many there are of one relation, as the configuration itself counts them. */
export interface RelatedCount {
  readonly relation: Relation;
  readonly count: number;
}

/** Those of one relation; none where they were not read. */
export function relatedBy(read: RelatedRead, relation: Relation): readonly Related[] {
  return typeof read === 'string' ? [] : read.filter((each) => each.relation === relation);
}
