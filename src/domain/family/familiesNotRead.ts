import { type Failure, FailureError } from '#domain/failure/failure.ts';
import type { FamilyKey } from '#domain/family/families.ts';

export interface FamilyNotRead {
  readonly family: FamilyKey;
  readonly failure: Failure;
}

/** Some families could not be read, while the others were. Its own failure is the first of them. */
export class FamiliesNotRead extends FailureError {
  readonly families: readonly FamilyNotRead[];

  constructor(families: readonly [FamilyNotRead, ...FamilyNotRead[]]) {
    super(families[0].failure);
    this.families = families;
  }
}
