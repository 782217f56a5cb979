import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';

/** What tells one list of configurations from another. */
export interface ListKind {
  /** Under which its search, its columns and its files are kept. */
  readonly name: 'configurations' | 'apps';
  /** These families; all of them, where nothing is said. */
  readonly only?: readonly FamilyKey[];
  readonly title: string;
  /** One of them, in a sentence. */
  readonly noun: string;
  /** What the list leaves out unless somebody asks for all, in the plural. */
  readonly leftOut?: string | undefined;
  readonly columns: readonly DataColumn<ListedConfiguration>[];
}
