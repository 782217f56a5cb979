import { stageTitle } from '#domain/plan/stages/timing.ts';
import { counted, numberText, pluralOf } from '#lib/locale.ts';

const ofStage = (index: number): string => stageTitle({ name: '' }, index).toLowerCase();

/** The words of stages: setting them up in a plan, and the page on which they are applied. */
export const TEXTS = {
  // NumberBox
  numberUpTo: (most: number) => `A whole number up to ${numberText(most)}.`,

  // StagesPart
  hint:
    'Apply the plan to a pilot group first and to the others later. You apply each stage yourself; ' +
    'the next one is offered when devices have reported the stage before it well enough.',
  applyInStages: 'Apply in stages',
  pilot: 'Pilot',
  everyone: 'Everyone',
  stages: 'Stages',
  addStage: 'Add a stage',
  allAtOnce: 'Apply all at once',
  lines: 'Targets and their stages',

  ends: 'Targets and their ends',
  endsKept:
    'When the end has passed, this browser offers to remove the assignment. Another browser does ' +
    'not know of it: the calendar file reminds you there.',
  endOf: (target: string, things: string) => `Remove ${target} from ${things}`,

  // StageFields
  nameOfStage: (index: number) => `Name of ${ofStage(index)}`,
  removeStage: (index: number) => `Remove ${ofStage(index)}`,
  gateOf: (index: number) => `Gate after ${ofStage(index)}`,
  gateHint: 'Gate: what has to hold before the next stage is offered.',
  hours: 'Hours to wait',
  mostErrors: 'At most % errors',
  leastReported: 'At least % reported',

  // StageLine
  untilOf: (name: string) => `Until, for ${name}`,
  stageOf: (name: string) => `Stage of ${name}`,
  filterOf: (name: string) => `Filter of ${name}`,
  filterStays: 'Stays',
  takenOffIn: (title: string) => `Removed in ${title.replace(/^S/, 's')}`,

  // StagedPlanPage
  pageTitle: 'Plan in stages',
  plan: 'Plan',
  appliedPlans: 'Applied plans',
  reading: 'Reading the plan',
  notFound: 'Plan not found',
  notInThisBrowser: 'This browser has no such plan',
  whereKept:
    'Plans in stages are kept in the browser in which they were set up, for the person who signed in there.',
  showAppliedPlans: 'Show applied plans',
  startedBy: 'Set up by',
  keptHere: 'Kept in this browser. Nothing is applied by itself.',
  savePlan: 'Save as file',
  removeRecord: 'Remove record',
  confirmRemove: 'Remove the record of these stages?',
  removeConsequence:
    'The changes in the tenant and the applied stages stay. Stages that are not applied yet can ' +
    'no longer be applied from here.',
  changedSince: (count: number) =>
    `${counted(count, 'assignment')} of applied stages ${pluralOf(count, 'is', 'are')} not in ` +
    `the tenant as the stage left ${pluralOf(count, 'it', 'them')}`,
  changedSinceHint:
    'They were changed since, the stage was undone, or they were removed at their end. ' +
    'The next stage does not put them back. Look at:',

  readingBefore: 'Reading what devices report before this stage…',
  unfinishedGate: 'Stage before it not finished',

  // StageCard
  does: 'Changes',
  until: 'Until',
  untilIs: (target: string, at: string) => `${target} (${at})`,
  withFilter: (name: string) => `${name} (only with its filter)`,
  filterOff: (name: string) => `${name} (its filter is taken off)`,
  things: (things: string, targets: string) => `${things}: ${targets}`,
  state: 'State',
  notYet: 'Not applied yet',
  applying: 'Being applied',
  unfinished: (open: number) => `${counted(open, 'line')} not finished`,
  waiting: (count: number) => `${counted(count, 'line')} waiting for approval`,
  applied: 'Applied and verified',
  undone: 'Undone',
  showRun: 'Show what was applied',
  finish: 'Show and finish',
  review: (title: string) => `Review ${title.replace(/^S/, 's')}`,
  later: 'Offered once the stage before it is applied.',
  gateIsRead: 'The gate of the stage before it is read.',
  held: 'The gate of the stage before it is not met.',
  goOn: 'Go on in spite of the gate',
  reasonFirst: 'Write a reason of three words or more first.',
  doNotGoOn: 'Wait for the gate',
  fate: 'Kept with the applied plan and in its report.',

  // GateFacts
  gate: 'Gate',
  states: {
    met: 'Gate met',
    waiting: 'Gate not met yet',
    failed: 'Gate failed',
    notKnown: 'Delivery not known',
  },
  wait: 'Wait',
  waited: (hours: number) =>
    hours === 0 ? 'None' : `${counted(hours, 'hour')} since it was verified: passed`,
  waitLeft: (hours: number, left: string) =>
    `${counted(hours, 'hour')} since it was verified: ${left} left`,
  left: {
    hours: (count: number) => counted(count, 'hour'),
    minutes: (count: number) => counted(count, 'minute'),
  },
  reported: 'Reported',
  reportedOf: (reported: number, awaited: number, least: number) =>
    `${numberText(reported)} of ${numberText(awaited)}` +
    (least === 0 ? '' : `, at least ${numberText(least)}%`),
  errors: 'Errors',
  errorsOf: (errors: number, share: string, most: number) =>
    `${numberText(errors)} (${share}), at most ${numberText(most)}%`,
  noShare: 'nothing reported',
  errorsIn: (errors: number, reported: number, share: string) =>
    `${counted(errors, 'error')} in ${numberText(reported)} reported (${share})`,
  readingReports: 'Reading what devices report…',
  failing: 'More errors than the gate allows:',
  unknown: 'Not known what devices report since this stage:',
  more: (count: number) => `and ${numberText(count)} more`,
  tooFew: 'Too little reported so far:',
  ofAllDevices:
    'Each configuration is judged by itself, by what is reported since the stage was reviewed. ' +
    'Devices take some hours to report.',
} as const;
