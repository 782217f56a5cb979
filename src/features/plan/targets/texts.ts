import { sentenceCase } from '#lib/text/sentenceCase.ts';
import { nameInText } from '#lib/text/shownName.ts';

/** The words of the targets of a plan. */
export const TEXTS = {
  // TargetOptions
  options: 'Options of the target',
  mode: 'Mode',
  includeGroup: 'Include group',
  excludeGroup: 'Exclude group',

  // TargetPayload
  notSet: 'Not set',
  notSetHint: (usual: string) => `New assignments: ${usual}. Existing ones keep what they have`,

  // TargetRows
  targetsOfThePlan: 'Targets of the plan',
  filter: 'filter',
  intent: 'intent',
  /** "Mode, filter, intent" */
  optionNames: (names: readonly string[]) => sentenceCase(names.join(', ')),
  newGets: (words: string) => `new assignments: ${words}`,
  optionsOf: (options: string, target: string) => `${options} of ${nameInText(target)}`,
  removeNamed: (target: string) => `Remove ${nameInText(target)} from the plan`,

  // TargetsField
  groups: 'Groups',
  notAgain: (target: string, why: string) => `${nameInText(target)}: ${why}`,
} as const;
