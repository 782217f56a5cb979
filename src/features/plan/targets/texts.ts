import { nameInText } from '#lib/text/shownName.ts';

/** The words of the targets of a plan. */
export const TEXTS = {
  // TargetOptions
  options: 'Options of the target',
  mode: 'Mode',
  includeGroup: 'Include group',
  excludeGroup: 'Exclude group',

  // TargetRows
  targetsOfThePlan: 'Targets of the plan',
  modeFilterIntent: 'Mode, filter, intent',
  filterIntent: 'Filter, intent',
  optionsOf: (options: string, target: string) => `${options} of ${nameInText(target)}`,
  removeNamed: (target: string) => `Remove ${nameInText(target)} from the plan`,

  // TargetsField
  groups: 'Groups',
} as const;
