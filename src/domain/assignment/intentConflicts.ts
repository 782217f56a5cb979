import type { Intent } from '#domain/assignment/intent.ts';

/** Who wins where a device or user is included with two intents, in this order. */
export interface Conflict {
  readonly between: readonly [Intent, Intent];
  /** For members of the same kind, users or devices; undefined where nobody documents it. */
  readonly alike: Intent | undefined;
  /** For users of the one and devices of the other, after "where …, ". */
  readonly mixed: string;
}

/**
 * Conflicts of app intents:
 * https://learn.microsoft.com/intune/app-management/deployment/assign-groups (read 2026-11).
 * Required and available together are both so, which is no conflict.
 */
export const CONFLICTS: readonly Conflict[] = [
  { between: ['required', 'uninstall'], alike: 'required', mixed: '' },
  {
    between: ['available', 'uninstall'],
    alike: 'uninstall',
    mixed:
      'where it is available to users and to be uninstalled from devices, it stays available, and is uninstalled where it was installed as required',
  },
  {
    between: ['availableWithoutEnrollment', 'uninstall'],
    alike: undefined,
    mixed:
      'where it is available to users and to be uninstalled from devices, it is uninstalled unless the user installs it from the Company Portal',
  },
];

/**
 * Which of two intents holds for members of one group; undefined where both do, or where that is not
 * documented.
 */
export function winnerOf(a: Intent, b: Intent): Intent | undefined {
  return CONFLICTS.find(({ between }) => a !== b && between.includes(a) && between.includes(b))
    ?.alike;
}
