import type { PlanRun } from '#domain/plan/run/run.ts';
import { dateText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';

/** The name that a plan was given, within a sentence; of one without a name, the other word. */
export function shownPlanName(name: string, otherwise: string): string {
  return name === '' ? otherwise : nameInText(name);
}

/**
 * What a plan without a name is called where several are told apart: "Plan of 29 Nov, 14:03".
 * Never kept, so that it is in the reader's time.
 */
export function unnamedPlan(createdAt: string): string {
  return `Plan of ${dateText(Date.parse(createdAt), 'dayAndTime')}`;
}

/** The name that a plan was given, or one from when it was made. */
export function planTitle({ name, createdAt }: Pick<PlanRun, 'name' | 'createdAt'>): string {
  return shownPlanName(name, unnamedPlan(createdAt));
}
