import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { WithPlanDatabase } from '#stores/database/planDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { planRunReads } from '#stores/plan/planRunReads.ts';
import { planRunWrites } from '#stores/plan/planRunWrites.ts';
import { tabChannel } from '#stores/tabChannel.ts';

/** Runs with what only this browser knows. */
export interface PlanRunStore extends PlanRuns {
  /** Told after each change, made in this tab or another. @returns ends it */
  subscribe(listener: () => void): () => void;
}

const CHANNEL = 'assignment-desk:plan-runs';

/** The plan runs of one person in one tenant, in this browser's IndexedDB. */
export function createPlanRunStore(owner: Owner, withDatabase: WithPlanDatabase): PlanRunStore {
  const { tellAll, subscribe } = tabChannel(CHANNEL);
  return {
    ...planRunReads(owner, withDatabase),
    ...planRunWrites(owner, withDatabase, tellAll),
    subscribe,
  };
}
