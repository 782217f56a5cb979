import { counted, numberText } from '#lib/locale.ts';

/** The words of the overview. */
export const TEXTS = {
  // OverviewPage
  overview: 'Overview',
  title: (configurations: number) => `Overview · ${counted(configurations, 'configuration')}`,
  subtitle: 'What is assigned in this tenant, and what is wrong with it',
  readAgain: 'Read again',
  reading: 'Reading configurations',
  soFar: (count: number) => `Reading configurations · ${numberText(count)} so far`,
  read: 'Read',

  // BarPicture
  spoken: (title: string, rows: string) => `${title}. ${rows}`,

  // Pictures
  nothingToDraw: 'Nothing to draw.',
  table: 'Table',
  tableOfAll: (rows: number) => `Table of all ${numberText(rows)}`,

  // FindingsList
  findings: 'Findings',
  findingsHint: 'By the same rules that the form asks before something is assigned.',
  looking: 'Looking through the assignments',
  noFindings: 'No findings of the kinds that were looked for.',
  kinds: 'Kinds of findings',

  // LookedFor
  notFound: (kinds: string) => `Looked for and not found: ${kinds}.`,
  notLookedAt: 'Not looked at',
  gap: (words: string, kinds: string) => `${words} Without them this is not known: ${kinds}.`,
  anyKind: 'any finding about them',
  lookAtAll: 'Look at everything',
  takesLonger: 'It takes a request for each group, filter and certificate.',

  // KindOfFinding
  preparePlan: 'Prepare plan',
  itemsOf: (title: string) => `${title}: where`,
  planName: (title: string) => `Repair: ${title}`,
  plan: 'Plan',
  noRepair: 'No plan for these',
} as const;
