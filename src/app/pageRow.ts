/* What a row of the table of pages says. */

/** Something that one goes to by itself: in the rail, in the command palette, by two keys. */
export interface PlaceRow {
  readonly label: string;
  readonly icon: PlaceIcon;
  /** Other words that find it in the command palette. */
  readonly words: string;
  readonly isInRail: boolean;
  /** The key that goes there after `g`. */
  readonly goKey?: string;
  /** Search parameters, where the place is not the bare page. */
  readonly search?: string;
}

/** Their pictures are in `shell/placeIcons.ts`. */
export type PlaceIcon =
  | 'access'
  | 'approvals'
  | 'apps'
  | 'assign'
  | 'groups'
  | 'history'
  | 'lens'
  | 'list'
  | 'overview'
  | 'plan'
  | 'runs'
  | 'snapshots'
  | 'star';

/** What is asked of Graph before the page's code is there, when somebody opens it by its address. */
type EarlyRead = 'configurations' | 'filters' | 'groups' | 'keptList';

export interface PageRow {
  /** As the router takes it: `$id` stands for one part of the path. */
  readonly path: string;
  readonly load: () => Promise<object>;
  readonly early: readonly EarlyRead[];
  /** The place of the rail that is the current one on this page. */
  readonly section:
    | 'configurations'
    | 'overview'
    | 'apps'
    | 'assign'
    | 'plan'
    | 'groups'
    | 'lens'
    | 'history'
    | 'approvals'
    | 'snapshots'
    | undefined;
  readonly places: readonly PlaceRow[];
}
