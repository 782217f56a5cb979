import { numberText } from '#lib/locale.ts';

/** The words of delivery in the list of configurations. */
export const TEXTS = {
  delivery: 'Delivery',
  noReport: 'No report',
  reading: 'Reading…',
  notRead: 'Not read',
  nothingYet: 'Nothing reported yet',
  share: (succeeded: number, total: number) => `${numberText(succeeded)} of ${numberText(total)}`,
  failed: (errors: number) => `${numberText(errors)} in error`,
  users: (count: number) => `${numberText(count)} users`,
} as const;
