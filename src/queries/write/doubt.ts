import type { Failure } from '#domain/failure/failure.ts';
import { createExternalStore } from '#lib/browser/externalStore.ts';

/**
 * Why the write under way is being looked up in the tenant: Graph gave no clear answer. Undefined
 * while nothing is. One write is under way at a time in a tab.
 */
export const doubt = createExternalStore<Failure | undefined>(undefined);
