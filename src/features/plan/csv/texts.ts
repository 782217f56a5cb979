import { counted, numberText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';

/** The words of reading a plan from a CSV file. */
export const TEXTS = {
  // CsvErrors
  noAssignments: 'The file has no assignments',
  continueWith: (lines: number) => `Continue with ${counted(lines, 'valid line')}`,
  exportErrors: 'Export errors',
  columnWords: 'what is wrong',
  listLabel: 'What is wrong',
  checkCorrected: (count: number) => `Check ${counted(count, 'corrected line')}`,

  // CsvErrorLine
  place: (line: number, column: string | undefined) =>
    `Line ${numberText(line)}${column === undefined ? '' : `, ${column}`}`,
  didYouMean: 'Did you mean:',
  leaveOut: (line: number) => `Leave out line ${numberText(line)}`,
  keep: (line: number) => `Keep line ${numberText(line)}`,

  // CsvImport
  csv: 'CSV',
  hint: 'Comma, semicolon or tab; one line for each change; names or ids',
  openFile: 'Open a CSV file',
  templateName: 'plan template.csv',
  downloadTemplate: 'Download the template',
  csvFile: 'CSV file',
  pasteLabel: 'Or paste it, with its header',
  pastedPlan: 'Pasted plan',
  readPasted: 'Read pasted text',
  reading: 'Reading lines and looking up names',
  chooseAgain: 'Choose the file again after the reload',
  chooseAgainHint: 'This tab cannot keep it until then.',
  stillHere: (file: string) => `The file ${quoted(file)} was kept`,
  readKept: 'Read it',
  forgetKept: 'Discard it',
  stillHereHint: 'You chose it before the page was reloaded. It has not been read yet.',

  // openCsv
  tooLarge: 'The file is too large for a plan.',
  notUtf8:
    'The file is not UTF-8. In Excel, save it as “CSV UTF-8”; otherwise accented letters are lost.',

  // savePlanCsv
  noTiming: 'Stages and ends are not in the CSV. Save the plan as a file to keep them.',
} as const;
