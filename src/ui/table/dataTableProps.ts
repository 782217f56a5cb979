import type { ReactNode } from 'react';

import type { DataColumn, DataSort, RowLink } from '#ui/table/dataColumn.ts';

/** What DataTable is given, and hands on to the shape it takes. */
export interface DataTableProps<Row extends object> {
  /** The table's accessible name. */
  readonly label: string;
  /** Under which the choice of columns is kept; columns can be chosen when it has one. */
  readonly name?: string;
  /** Of the CSV file, without ending; rows can be exported when it has one. */
  readonly exportName?: string;
  /** Why they cannot be exported now. */
  readonly exportDisabledReason?: string | undefined;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly getKey: (row: Row) => string;
  readonly sort?: DataSort | undefined;
  readonly onSortChange?: (sort: DataSort) => void;
  /** Makes every row a link; the first column's content becomes its words. */
  readonly renderLink?: (row: Row, link: RowLink) => ReactNode;
  /** On a phone, what stands below the first column's content. */
  readonly renderCard: (row: Row) => ReactNode;
  /** Shown instead of rows when there are none: an EmptyState. */
  readonly empty: ReactNode;
  /**
   * More rows are on their way: while there are none yet, their place is kept, and nothing is said
   * to be empty.
   */
  readonly isLoading?: boolean;
  /**
   * A row may be drawn into the elements of one that went, which is much faster. For cells that keep
   * nothing of their own; where one does, its element has a `key`.
   */
  readonly reusesRows?: true;
  /** Puts a box before each row. */
  readonly selection?: RowSelection<Row>;
}

/** Which rows are selected, by their keys; rows that are not shown may be among them. */
export interface RowSelection<Row> {
  readonly selected: ReadonlySet<string>;
  /** What a row is called: the box is "Select …". */
  readonly nameOf: (row: Row) => string;
  /** These rows are to be selected, or not any more. */
  readonly onSelect: (keys: readonly string[], isSelected: boolean) => void;
  /** Why a row cannot be selected now; its box stays and says so. It keeps its identity. */
  readonly disabledReasonOf?: ((row: Row) => string | undefined) | undefined;
}
