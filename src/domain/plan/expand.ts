import type { WantedRow } from '#domain/change.ts';
import type { PlanConfiguration, PlanItem } from '#domain/plan/plan.ts';
import type { KnownTarget } from '#domain/target.ts';

/** What the admin does to the configurations they selected. */
export type PlanAction =
  | { readonly kind: 'add'; readonly rows: readonly WantedRow[] }
  | { readonly kind: 'remove'; readonly targets: readonly KnownTarget[] }
  | { readonly kind: 'replace'; readonly rows: readonly WantedRow[] }
  /** What one group has, the other gets, in the same role with the same filter and intent; `isMove` takes it from the first. */
  | { readonly kind: 'copy'; readonly fromGroupId: string; readonly toGroupId: string; readonly isMove: boolean }
  /** Everything from the group, included or excluded. */
  | { readonly kind: 'strip'; readonly groupId: string };

export interface Expanded {
  readonly items: readonly PlanItem[];
  readonly leftOut: readonly LeftOut[];
}

/** A selected configuration, or a row of it, that the action could not be turned into a wish for. */
export interface LeftOut {
  readonly configurationId: string;
  readonly displayName: string;
  /** `notUnderstood`: the row of the group says what the app does not understand, so it cannot be copied. */
  readonly reason: 'listNotRead' | 'notUnderstood';
}

export type Expand = (action: PlanAction, configurations: readonly PlanConfiguration[]) => Expanded;
