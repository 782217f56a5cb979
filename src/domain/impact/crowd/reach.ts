import type { Bounds } from '#domain/impact/crowd/tally.ts';
import type { Doubt } from '#domain/impact/doubt.ts';

/** How many: exactly, between two numbers with the reasons, or not known at all. */
export type Reach =
  | { readonly kind: 'exact'; readonly count: number }
  | ({ readonly kind: 'bounds'; readonly because: readonly Doubt[] } & Bounds)
  | { readonly kind: 'unknown'; readonly because: readonly Doubt[] };

/** None, for certain. */
export const NOBODY: Reach = { kind: 'exact', count: 0 };

/** Which of those reached: now (before the change), after it, in both, only after, only before. */
export const VIEWS = ['now', 'after', 'kept', 'gained', 'lost'] as const;
export type View = (typeof VIEWS)[number];

export type ReachByView = Readonly<Record<View, Reach>>;
