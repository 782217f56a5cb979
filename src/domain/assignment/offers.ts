import type { Intent } from '#domain/assignment/intent.ts';
import { everyoneOf, type TargetKind } from '#domain/assignment/target.ts';

/**
 * What the type of an app gives by the intents that only offer it, as Microsoft documents it (read
 * 2026-11): https://learn.microsoft.com/intune/app-management/deployment/assign-groups
 */
export interface Offers {
  /** To devices of a group; `corporate`: to some of Android Enterprise alone. */
  readonly toDevices: boolean | 'corporate';
  /** Can it be offered without enrollment at all? */
  readonly withoutEnrollment: boolean;
}

/** To whom of those that a target names a row gives anything. */
export interface Given {
  readonly user: boolean;
  /** `corporate`: to fully managed and corporate-owned devices of Android Enterprise that have a user. */
  readonly device: boolean | 'corporate';
}

export const GIVEN_TO_ALL: Given = { user: true, device: true };
export const GIVEN_TO_NOBODY: Given = { user: false, device: false };

/** What somebody may install, and nobody has to. */
export function isOffering(intent: Intent): boolean {
  return intent === 'available' || intent === 'availableWithoutEnrollment';
}

/**
 * To whom an app is given by an intent on a target. The one table of it: guardrails say that nobody
 * gets an app where it says so, and impact and lenses count by it.
 */
export function givenBy(offers: Offers, intent: Intent, target: TargetKind): Given {
  if (!isOffering(intent)) return GIVEN_TO_ALL;
  const isOffered = intent === 'available' || offers.withoutEnrollment;
  if (!isOffered || everyoneOf(target) === 'device') return GIVEN_TO_NOBODY;
  return { user: true, device: offers.toDevices };
}
