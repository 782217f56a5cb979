import { numberText } from '#lib/locale.ts';

/** The words of the lines and findings of a plan, in its review and its run. */
export const TEXTS = {
  // FilteredLines
  lines: 'Lines',
  search: 'Search names',
  noneWith: (text: string) => `Nothing with ${text} in its name has such a line`,

  // FindingVariants
  hide: (things: string) => `Hide ${things}`,
  show: (things: string) => `Show ${things}`,

  // LineGroups
  showAllLines: 'Show all lines',
  searchCovers:
    'The search covers the names of configurations and apps; the filter beside it, the result of a line.',

  // PlanFindings
  guardrails: 'Guardrails',
  checking: 'Checking the rules of assigning',
  noWarnings: 'No warnings.',
  findings: 'What the guardrails say',
  intoReport: (count: number) =>
    count === 1
      ? 'Goes into the report of this plan.'
      : `Goes into the report of this plan, for all ${numberText(count)} of them.`,
  similar: (which: string) => `Similar: ${which}.`,

  // PlanReplaceNotice
  otherDraft: 'You already have a draft plan',
  replaceDraft: 'Replace it',
  openDraft: 'Open my plan',
  keepDraft: 'Keep my plan',
  otherDraftHint:
    'There can be only one, and it would be lost. Open it and save it as a file first if you still need it.',

  // usePlanOfDraft
  selectFirst: 'Select configurations or apps first.',
} as const;
