/** The words of what can be done about a finding. */
export const TEXTS = {
  // FindingActions
  override: 'Override with a reason',
  doNotOverride: 'Do not override',
  intoReceipt: 'Kept in the receipt of this change.',

  // Findings
  seeAbove: 'See the field that is marked above.',

  // ReasonField
  reason: 'Reason',
  fewWords: 'A few words that a colleague understands later.',
} as const;
