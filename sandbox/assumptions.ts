/**
 * Questions about Graph that nothing public settles (docs/reference/open-questions.md). The sandbox
 * gives the harsher answer; each name here switches one to the other answer.
 */
export const ASSUMPTIONS = [
  /** `/assign` leaves rows of a policy set alone: without it, rows that were not sent are gone */
  'policySetRowsStay',
  /** POST and DELETE of one row work where nobody has tried: without it, "No OData route exists…" */
  'singleWritesWork',
  /** `runRemediationScript` is stored as false: without it, it is only shown as false */
  'remediationStoredFalse',
  /** `/assign` of an app configuration has to be cast: without it, either address works */
  'castAssignOnly',
] as const;

export type Assumption = (typeof ASSUMPTIONS)[number];

/** A name that is no assumption: a mistake of the caller. */
export class AssumptionError extends Error {}

/** Throws for a name that is none, so that a test does not believe in a switch with a typo. */
export function readAssumptions(names: readonly unknown[]): readonly Assumption[] {
  return names.map((name) => {
    const known = ASSUMPTIONS.find((each) => each === name);
    if (known === undefined)
      throw new AssumptionError(
        `The sandbox cannot assume "${String(name)}"; it can be ${ASSUMPTIONS.join(', ')}.`,
      );
    return known;
  });
}
