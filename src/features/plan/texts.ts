import type { PlanBlock } from '#domain/plan/review/blockedLines.ts';
import { counted, numberText, pluralOf } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';

/** The words of a plan in the making and of its review. */
export const TEXTS = {
  // ChoicesFields
  add: 'Add',
  addHint: 'Assign to these targets; other assignments stay',
  remove: 'Remove',
  removeHint: 'Remove these targets',
  replace: 'Replace',
  replaceHint: 'Assign exactly these targets; all others are removed',
  copy: 'Copy',
  copyHint: 'Assign what one group has to another group',
  removeGroup: 'Remove group',
  removeGroupHint: 'Remove a group from all that is selected',
  whatToDo: 'What to do',
  action: 'Action',
  groups: 'Groups',
  group: 'Group',
  copyFromGroup: 'Copy from group',
  groupToRemove: 'Group to remove everywhere',
  copyToGroup: 'Copy to group',
  moveInstead: 'Move: also remove the first group',
  targets: 'Targets',
  intentForApps: 'Intent for apps',
  intentForAppsHint: 'The plan also has configurations, which take no intent of an app.',
  replaceByNothing: 'Leave what is selected without assignments',

  // DiffNumbers
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  noChangeNeeded: 'No change needed',
  until: 'Until',
  untilOf: (target: string, at: string) => `${target} (${at})`,
  blocked: 'Blocked',
  blockedChecking: (refused: number) =>
    refused === 0 ? 'Checking…' : `At least ${numberText(refused)}`,
  blockedLater: (refused: number) =>
    refused === 0 ? 'Checked in the review' : `At least ${numberText(refused)}`,
  writes: 'Writes',
  writesFor: (writes: number, things: string) => `${numberText(writes)} for ${things}`,
  takesAbout: 'Takes about',
  paceLimit: (duration: string, limit: number, seconds: number) =>
    `${duration}; at most ${numberText(limit)} writes in ${numberText(seconds)} s`,
  minutes: (minutes: number) => `${numberText(minutes)} min`,

  // LinkedPlanNotice
  brokenLink: 'The plan in this link cannot be opened',
  ignoreLink: 'Continue without it',
  linkedPlan: (things: string) => `This link contains a plan for ${things}`,
  openInstead: 'Replace my plan',
  open: 'Open it',
  keepMine: 'Keep mine',
  leaveLink: 'Do not open',
  otherDraft: 'You already have a draft plan. Save it as a file first if you still need it.',

  // OpenedLines
  openedLines: 'Lines of the opened plan',
  wishAdd: (row: string) => `add ${row}`,
  wishRemove: (target: string) => `remove ${target}`,
  wishReplace: (rows: readonly string[]) =>
    rows.length === 0 ? 'remove all assignments' : `assign exactly ${rows.join('; ')}`,
  wishMove: (from: string, to: string) => `move from ${from} to ${to}`,
  wishFilter: (isInclude: boolean, filter: string) =>
    `${isInclude ? 'only' : 'not'} filter ${filter}`,
  wishIntent: (intent: string) => `intent ${intent}`,
  wishExcluded: (group: string) => `exclusion of ${group}`,

  // OpenedPlan
  undoesPlan: 'It undoes an applied plan.',
  retriesPlan: 'It goes on with what an applied plan did not finish.',
  stageOfPlan: 'It is a stage of a plan.',
  openedFromFile: 'It was not made on this page.',
  openedPlan: 'Opened plan',
  openedPlanHint: (things: string, origin: string) =>
    `Changes to ${things}. ${origin} The review compares it with the present assignments.`,
  foreignPlan: 'This plan was made in another tenant',
  closeThisPlan: 'Close this plan',

  // PlanFiles
  planFile: 'Plan file',
  openPlanFile: 'Open a plan file',
  notOpened: 'The plan was not opened',

  // PlanPage
  readingYourPlan: 'Reading your plan',
  plan: 'Plan',
  title: (things: string) => `Plan changes to many ${things}`,
  anyThings: 'configurations or apps',
  whatWillHappen: 'What will happen',
  readingSoFar: (count: number) => `Reading the tenant, ${numberText(count)} so far`,
  comparing: 'Comparing with the tenant',
  leftOut: (things: string) =>
    `${things} cannot be planned: the assignments could not be read, or hold something this app does not know.`,
  planName: 'Name of the plan (optional)',
  nothingOfGroup: 'Nothing that is selected has an assignment of this group.',
  review: 'Review',
  startStages: (count: number) => `Set up ${counted(count, 'stage')}`,
  reviewChanges: (count: number) => `Review ${counted(count, 'change')}`,
  changesTo: (changes: number, things: string) => `${counted(changes, 'change')} to ${things}.`,
  discarded: 'Your plan was discarded',
  restore: 'Restore it',
  dismiss: 'Dismiss',
  restoreHint: 'You can restore it until you leave this page.',
  import: 'Import',
  openingImport: 'Opening the import',
  appliedPlans: 'Applied plans',
  discard: 'Discard',

  // PlanShare
  savePlan: 'Save the plan',
  savePlanAsCsv: 'Save the plan as CSV',
  copyLink: 'Copy link',
  readingNames: 'Reading names',
  savedWithIds: 'Saved, but the file does not say all that the plan does.',
  linkCopied: 'Link copied. It opens this plan and compares it with the tenant at that time.',
  tooLongForLink: 'The plan is too large for a link. Save it as a file instead.',
  linkNotCopied: 'The browser did not allow copying the link. Save the plan as a file instead.',

  // ReviewLines
  all: 'All',
  changes: 'Changes',
  removals: 'Removals',
  linesOfThePlan: 'Lines of the plan',
  noLine: 'No lines with this result',
  nothingSent: 'nothing is sent',
  sentAlong: (count: number, run: string) =>
    `The whole list is sent. Graph does not tell what ${counted(count, 'assignment')} ` +
    `that ${pluralOf(count, 'is', 'are')} there already ` +
    `${pluralOf(count, 'runs', 'run')}: ${pluralOf(count, 'it is', 'they are')} sent ` +
    `with “${run}”.`,

  // StagesSection
  stages: 'Stages and ends',
  stagesHint: (canEnd: boolean) =>
    `Apply to a pilot group first${canEnd ? ', or set an end date' : ''}`,
  stagesSet: (count: number) => `Applied in ${counted(count, 'stage')}`,
  show: 'Show',
  hide: 'Hide',
  openingStages: 'Opening…',

  // ReviewPage
  comparedWithTenant: 'Compared with the tenant as read',
  reviewThePlan: 'Review the plan',
  reviewTitle: (changes: number, things: string) =>
    `Review ${counted(changes, 'change')} to ${things}`,
  stillReading: 'The tenant is still being read.',
  listCut: 'What this plan changes could not be read completely.',
  nothingToChange: 'There is nothing to send: no line needs a change.',
  partNotLoaded: 'A part of the app could not be loaded, so nothing was sent.',
  stillChecking: 'The guardrails are still being checked.',
  blockedReason: ({ lines, words, isOverridable }: PlanBlock, hasOthers: boolean) =>
    `${counted(lines, 'line')} ${pluralOf(lines, 'is', 'are')} blocked. ${words} ${
      isOverridable
        ? 'Override it with a reason under Guardrails, or leave blocked lines out.'
        : hasOthers
          ? 'Leave blocked lines out to apply the others.'
          : 'There is nothing else to send.'
    }`,
  leaveOutBlocked: (lines: number) => `Leave out ${counted(lines, 'blocked line')}`,
  leavesOutMore: (others: number) =>
    `${counted(others, 'line')} of the same move or replacement ${pluralOf(others, 'is', 'are')} left out as well.`,
  reloadThePage: 'Reload the page',
  noPlan: 'There is no plan to review',
  cancel: 'Cancel',
  starting: 'Starting…',
  applyChanges: (count: number) => `Apply ${counted(count, 'change')}`,
  finishStage: 'Note the stage as applied',
  lines: 'Lines',
  makePlan: 'Make a plan',
  refresh: 'Refresh',

  // SelectedConfigurations
  configurations: 'Configurations and apps',
  gone: (count: number, things: string) =>
    `${things} of the selection ${pluralOf(count, 'is', 'are')} no longer in this tenant`,
  removeGone: 'Remove from the plan',
  noneSelected: 'Nothing is selected yet',
  noneSelectedHint:
    'Select configurations or apps in their lists, or press Import to open a CSV or plan file. ' +
    'You review every change before it is sent.',
  selectedThings: (things: string) => `Selected ${things}`,
  removeNamed: (name: string) => `Remove ${nameInText(name)} from the plan`,
  showFewer: 'Show fewer',
  showAll: (count: number) => `Show all ${numberText(count)}`,
  selectInTheList: 'Select in the list',
  selectAll: (count: number) => `Select all ${numberText(count)} in the tenant`,

  // TakeOut
  takenOut: (count: number) => `${counted(count, 'entry', 'entries')} removed from the plan.`,
  restoreLine: 'Restore',
} as const;
