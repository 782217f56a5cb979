import type { Intent } from '#domain/assignment/intent.ts';

/** Who wins where a device or user is included with two intents, in this order. */
export interface Conflict {
  readonly between: readonly [Intent, Intent];
  /** For members of the same kind, users or devices; undefined where nobody documents it. */
  readonly alike: Intent | undefined;
  /** For users of the first and devices of the second. */
  readonly mixedWinner: Intent | undefined;
  /** It wins for users of the second and devices of the first, too; else nobody documents that. */
  readonly isMixedEitherWay?: true;
  /** What is to be said of `mixedWinner`; empty where it is no other than `alike`. */
  readonly mixed: string;
}

/**
 * Conflicts of app intents:
 * https://learn.microsoft.com/intune/app-management/deployment/assign-groups (read 2026-11).
 * Required and available together are both so, which is no conflict.
 */
export const CONFLICTS: readonly Conflict[] = [
  {
    between: ['required', 'uninstall'],
    alike: 'required',
    mixedWinner: 'required',
    isMixedEitherWay: true,
    mixed: '',
  },
  {
    between: ['available', 'uninstall'],
    alike: 'uninstall',
    mixedWinner: 'available',
    mixed:
      'where it is available to users and to be uninstalled from devices, it stays ' +
      'available, and is uninstalled where it was installed as required',
  },
  {
    between: ['availableWithoutEnrollment', 'uninstall'],
    alike: undefined,
    mixedWinner: 'availableWithoutEnrollment',
    mixed:
      'where it is available to users and to be uninstalled from devices, it is ' +
      'uninstalled unless the user installs it from the Company Portal',
  },
];

/** Undefined where the two are no conflict: then both are so. */
export function conflictOf(a: Intent, b: Intent): Conflict | undefined {
  return a === b
    ? undefined
    : CONFLICTS.find(({ between }) => between.includes(a) && between.includes(b));
}

/**
 * Which of two intents holds for members of one group; undefined where both do, or where that is not
 * documented.
 */
export function winnerOf(a: Intent, b: Intent): Intent | undefined {
  return conflictOf(a, b)?.alike;
}

/** How a target reaches somebody: as a user, or as a device. */
export type Way = 'user' | 'device';

export const WAYS: readonly Way[] = ['user', 'device'];

/** What becomes of one of two intents that meet; `open` where that is not documented. */
export type Fate = 'stays' | 'loses' | 'open';

/**
 * What becomes of an intent that meets another one, each reaching somebody in one way. Where what is
 * available to users meets an uninstall from devices, it stays available, and whether it is
 * uninstalled depends on what is installed (same page).
 */
export function fateOf(
  { between: [first], alike, mixedWinner, isMixedEitherWay }: Conflict,
  own: { readonly intent: Intent; readonly way: Way },
  otherWay: Way,
): Fate {
  if (own.way === otherWay)
    return alike === undefined ? 'open' : alike === own.intent ? 'stays' : 'loses';
  const wayOfFirst = own.intent === first ? own.way : otherWay;
  if (wayOfFirst === 'device' && isMixedEitherWay !== true) return 'open';
  if (own.intent === mixedWinner) return 'stays';
  return isMixedEitherWay === true ? 'loses' : 'open';
}
