import { type RowWish, targetOf } from '#domain/plan/draft/wish.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { runInSlices, type SliceOptions } from '#lib/browser/slices.ts';
import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';

type Lines = readonly { readonly wish: RowWish }[];

/**
 * Every target that the lines of a plan or a run name, once, in slices that keep the page
 * responsive. Rejects when the signal aborts.
 */
export function lineTargetsInSlices(
  configurations: readonly { readonly lines: Lines }[],
  options: SliceOptions = {},
): Promise<KnownTarget[]> {
  return runInSlices(lineTargetsStepwise(configurations), options);
}

/** Yields after each configuration. */
function* lineTargetsStepwise(
  configurations: readonly { readonly lines: Lines }[],
): Generator<void, KnownTarget[]> {
  const targets = new Map<string, KnownTarget>();
  // Thousands of configurations share one list of wishes: each list is read once.
  const seen = new Set<RowWish>();
  for (const { lines } of configurations) {
    for (const { wish } of lines) {
      if (seen.has(wish)) continue;
      seen.add(wish);
      const target = targetOf(wish);
      targets.set(targetRoleKey(target), target);
    }
    yield;
  }
  return [...targets.values()];
}
