import type { Reach, View } from '#domain/impact/crowd/reach.ts';
import type { DataSort } from '#ui/table/dataColumn.ts';

export type WhoUnit = 'devices' | 'users';

/** What is shown of the list; kept in the address by the page. */
export interface WhoChoice<V extends string = View> {
  readonly unit: WhoUnit;
  readonly view: V;
  readonly text: string;
  readonly sort: DataSort | undefined;
}

/** One of the lists, as it is called, with how many are in it. */
export interface HitView<V extends string> {
  readonly name: V;
  readonly label: string;
  readonly reach: Reach;
}
