import { counted, pluralOf } from '#lib/locale.ts';

/** The words around saving the present assignments as a file. */
export const TEXTS = {
  // ExportOutcome
  lookingUpNames: 'Looking up the names of groups, filters and collections',
  dismiss: 'Dismiss',
  nothingToSave: 'There is nothing to save in a file',
  saved: (rows: number, things: string) => `Saved ${counted(rows, 'line')} for ${things}`,
  openAsPlan: 'Open it as a plan',
  howToUse:
    'Edit it in a spreadsheet and open it as a plan: each configuration and app ' +
    'in it will then have exactly the rows of the file. Delete all lines of one to leave it alone.',
  notInIt: 'They are not in the file.',
  tooLong: 'A plan takes 10,000 lines. Save fewer at a time if you mean to open it again.',
  idsStandIn: 'Ids stand in the file where a name could not be read. They are opened as well.',
  namesNotRead: 'Names not read',
  leftOutCount: (count: number) =>
    `${counted(count, 'thing is', 'things are')} not in the file, and ` +
    `${pluralOf(count, 'stays as it is', 'stay as they are')} whatever is opened later:`,
  leftOut: 'Not in the file',
} as const;
