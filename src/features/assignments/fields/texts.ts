/** The words of the fields of an assignment; those of their values stand in the tables of the domain. */
export const TEXTS = {
  // TargetFields
  target: 'Target',
} as const;
