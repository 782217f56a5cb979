import { counted, pluralOf } from '#lib/locale.ts';

/** The words of what a review asks before it lets anything be sent. */
export const TEXTS = {
  // ConfirmationField
  counting: 'Counting affected devices',
  withoutCount: 'Continue without the count',
  why: 'Why this is asked',
  typeToConfirm: (word: string) => `Type “${word}” to confirm`,
  confirmed: 'Confirmed.',
  numberWillDo: 'The number alone will do.',

  // OthersRunNote
  others: 'Other assignments',
  othersHint: (count: number, run: string) =>
    'Every change sends the whole list, and Graph does not tell what ' +
    `${counted(count, 'other assignment')} ${pluralOf(count, 'runs', 'run')}: ` +
    `${pluralOf(count, 'it is', 'they are')} sent with “${run}”.`,
  runOfOthers: 'Run of the other assignments',

  // useConfirmation
  stillCounting: 'Affected devices are still being counted.',
  confirmFirst: 'Confirm above first.',
} as const;
