import { FIXED_SEED, itHoldsForPlans } from '#graph/testing/planProperty.ts';

// The same plans each time; new ones: applyPlan.newSeed.property.test.ts.
itHoldsForPlans(FIXED_SEED);
