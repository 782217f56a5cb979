/**
 * What Intune allows one app in one tenant, in requests in a sliding window; parts of a `$batch`
 * count one by one. https://learn.microsoft.com/graph/throttling-limits#intune-service-limits,
 * docs/reference/limits.md, read 2026-08.
 */
export interface Allowance {
  readonly limit: number;
  readonly windowMs: number;
}

export interface Allowances {
  readonly writes: Allowance;
  /** Any request, writes among them. */
  readonly all: Allowance;
}

export const DOCUMENTED: Allowances = {
  writes: { limit: 100, windowMs: 20_000 },
  all: { limit: 1000, windowMs: 20_000 },
};

/** The documented limit of parts: https://learn.microsoft.com/graph/json-batching */
export const BATCH_SIZE = 20;
