const MINUTE = 60_000;

/**
 * How long what was read counts as fresh, in milliseconds: until then a page shows it without
 * asking again. A write and its review read afresh whatever stands here.
 */
export const FRESH_FOR = {
  /** What this table does not name. */
  otherwise: 15_000,
  /** The list of configurations with their assignments. */
  configurations: MINUTE,
  certificates: 5 * MINUTE,
  groups: MINUTE,
  groupNames: 5 * MINUTE,
  filters: 5 * MINUTE,
  collections: 5 * MINUTE,
  scopeTags: 5 * MINUTE,
  /** Members, matches of filters, managed devices. */
  impact: 5 * MINUTE,
  /** What devices report: Intune counts every few minutes at the most. */
  delivery: 5 * MINUTE,
  roles: MINUTE,
  grantedScopes: MINUTE,
} as const;
