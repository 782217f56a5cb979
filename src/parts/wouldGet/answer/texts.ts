import { deviceWords, type Platforms } from '#domain/configuration/platform.ts';
import type { Turn } from '#domain/lens/unsaved.ts';
import { counted } from '#lib/locale.ts';

/** The words of what a device or a user would get by a change that is not sent. */
export const TEXTS = {
  // WouldGet
  unit: 'Check a',
  device: 'Device',
  user: 'User',
  pick: 'Choose one by name. Nothing is written.',
  reading: 'Reading',
  evaluating: (count: number) => `Evaluating ${counted(count, 'filter')}`,
  groupsNotRead: 'What is assigned to a group may come or not: the groups could not be read.',
  seeAll: (name: string) => `See what ${name} gets`,

  // TurnTag
  turns: {
    gains: 'Would get it',
    loses: 'Would lose it',
    removed: 'Would have it removed',
    otherwise: 'Would get it differently',
    depends: 'Depends',
    keeps: 'Keeps it',
    without: 'Would not get it',
  } satisfies Record<Turn, string>,

  // OfOne
  answer: (name: string, turn: string) => `${name}: ${turn}`,
  now: 'Now',
  withChange: 'With this change',
  notAssigned: (platform: Platforms | undefined) =>
    platform === undefined ? 'No assignment concerns it' : `It is for ${deviceWords(platform)}`,
  nothingChosen: 'Nothing is changed yet: this is how it is now.',

  // OfPlan
  listOf: (name: string) => `What the plan brings ${name}`,
  configuration: 'Configuration',
  turn: 'With this plan',
  why: 'Why',
  none: 'The plan changes nothing.',
  summary: (name: string, parts: readonly string[]) => `${name}: ${parts.join(', ')}.`,
  counts: {
    gains: (count: number) => `would get ${count}`,
    loses: (count: number) => `would lose ${count}`,
    removed: (count: number) => `would have ${count} removed`,
    otherwise: (count: number) => `would get ${count} differently`,
    depends: (count: number) => `depends for ${count}`,
    keeps: (count: number) => `keeps ${count}`,
    without: (count: number) => `would not get ${count}`,
  } satisfies Record<Turn, (count: number) => string>,
} as const;
