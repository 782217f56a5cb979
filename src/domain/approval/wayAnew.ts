import { type FormSearch, formSearch } from '#domain/configuration/formSearch.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { planOfChanges } from '#domain/plan/run/afterRun.ts';

/** Where the same change is reviewed against the list as it is now, and asked for again. */
export type WayAnew =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'form'; readonly search: FormSearch }
  /** By undoing the entry that it was to undo. */
  | { readonly kind: 'undo'; readonly entryId: string };

/**
 * How a change that was not approved, or whose list moved meanwhile, is asked for anew. A plan
 * changes lists of configurations only: what is on a certificate, through a configuration that
 * refers to it, was made by the form, or taken back by an undo. Undefined where neither is known.
 */
export function wayAnew(
  { configuration, via, changes, undoes }: Omit<WaitingWrite, 'held' | 'place'>,
  tenantId: string,
): WayAnew | undefined {
  if (via === '') return { kind: 'plan', plan: planOfChanges(configuration, changes, tenantId) };
  if (undoes !== undefined) return { kind: 'undo', entryId: undoes };
  const [change] = changes;
  return changes.length === 1 && change?.kind === 'add'
    ? { kind: 'form', search: { via, ...formSearch(change.draft), intent: change.draft.intent } }
    : undefined;
}
