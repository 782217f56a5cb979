import { type Payload, type RowPayload, vpnIdsOf } from '#domain/assignment/payload.ts';
import { type Change, payloadsOf } from '#domain/change/change.ts';
import { type RowWish, targetOf } from '#domain/plan/draft/wish.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { runInSlices, type SliceOptions } from '#lib/browser/slices.ts';
import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';

type Lines = readonly { readonly wish: RowWish; readonly change?: Change | undefined }[];

/** What lines name that is read for their sentences. */
export interface NamedInLines {
  /** Each once. */
  readonly targets: readonly KnownTarget[];
  /** What rows hold that name something. */
  readonly payloads: readonly (Payload | RowPayload)[];
}

/**
 * Every target and payload that the lines of a plan or a run name, once, in slices that keep the page
 * responsive. Rejects when the signal aborts.
 */
export function lineTargetsInSlices(
  configurations: readonly { readonly lines: Lines }[],
  options: SliceOptions = {},
): Promise<NamedInLines> {
  return runInSlices(lineTargetsStepwise(configurations), options);
}

/** Yields after each configuration. */
function* lineTargetsStepwise(
  configurations: readonly { readonly lines: Lines }[],
): Generator<void, NamedInLines> {
  const targets = new Map<string, KnownTarget>();
  const payloads: (Payload | RowPayload)[] = [];
  // Thousands of configurations share one list of wishes: each list is read once.
  const seen = new Set<RowWish>();
  for (const { lines } of configurations) {
    for (const { wish, change } of lines) {
      if (change !== undefined) payloads.push(...namingSome(payloadsOf(change)));
      if (seen.has(wish)) continue;
      seen.add(wish);
      const target = targetOf(wish);
      targets.set(targetRoleKey(target), target);
      if (wish.kind === 'add') payloads.push(...namingSome([wish.row.payload]));
    }
    yield;
  }
  return { targets: [...targets.values()], payloads };
}

/** Most lines hold nothing, and most of what is held names nothing. */
function namingSome(payloads: readonly (Payload | RowPayload | undefined)[]) {
  return payloads.flatMap((payload) =>
    payload !== undefined && vpnIdsOf([payload]).length > 0 ? [payload] : [],
  );
}
