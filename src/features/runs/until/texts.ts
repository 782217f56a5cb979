import { counted, numberText, pluralOf } from '#lib/locale.ts';

/** The words of assignments that have an end: the notice on every page, and their list. */
export const TEXTS = {
  // UntilBanner
  due: (count: number) =>
    `${counted(count, 'assignment')} ${pluralOf(count, 'has', 'have')} passed ` +
    pluralOf(count, 'its end', 'their end'),
  dueOf: (name: string, target: string, at: string) => `${name} for ${target}, until ${at}`,
  more: (count: number) => `${numberText(count)} more`,
  review: 'Review removal',
  showEnds: 'Show ends',
  gone: (count: number) =>
    `${counted(count, 'assignment')} ${pluralOf(count, 'was', 'were')} removed already`,
  goneHint: 'The tenant has no such assignment any more. There is nothing to remove:',
  hide: 'Hide',
  toCome: (count: number) =>
    `${counted(count, 'assignment')} ${pluralOf(count, 'is', 'are')} not made yet, and ` +
    `${pluralOf(count, 'is', 'are')} not in the plan`,
  toComeHint:
    'Another admin has to approve it, or its plan is being applied. Cancel the request if it is ' +
    'no longer wanted; once the assignment is made, its removal is offered here.',
  showApprovals: 'Show approvals',
  unread: (count: number) =>
    `${counted(count, 'assignment')} could not be looked up, and ` +
    `${pluralOf(count, 'is', 'are')} not in the plan`,
  unreadHint: 'Try again later.',

  // UntilList
  ends: 'Assignments with an end',
  endsHint: 'Kept in this browser. When the end has passed, their removal is offered here.',
  endOf: (name: string, target: string) => `Remove ${target} from ${name}`,
  forUntil: (target: string, at: string) => `${target}, until ${at}`,
  until: 'Until',
  move: 'Move',
  moveOf: (name: string) => `Move: ${name}`,
  drop: 'Remove end',
  dropOf: (name: string) => `Remove end: ${name}`,
  save: 'Save',
  momentFirst: 'Enter date and time first.',
  notKept: 'This browser did not keep the change',
  notKeptHint:
    'Its storage is full or blocked for this site. The change lasts as long as this page.',

  // useDueRemoval
  planName: 'Assignments past their end',
} as const;
