import type { Change } from '#domain/change/change.ts';

/** What the form of a configuration is opened with; the words of its address. */
export type FormSearch = Readonly<
  Partial<
    Record<
      'via' | 'target' | 'groupId' | 'collectionId' | 'filterMode' | 'filterId' | 'intent',
      string
    >
  >
>;

/**
 * How an assignment on a certificate, made through a configuration that refers to it, is asked for
 * anew: by the form, since a plan changes lists of configurations only. Undefined for a removal,
 * which the undo of its entry asks for. Either is one request, so that nothing here is ever made in
 * two steps.
 * @param via {@link Route.via}
 */
export function certificateForm(via: string, changes: readonly Change[]): FormSearch | undefined {
  const [change] = changes;
  if (via === '' || changes.length !== 1 || change?.kind !== 'add') return undefined;
  const { target, filter, intent } = change.draft;
  return {
    via,
    target: target.kind,
    ...('groupId' in target && { groupId: target.groupId }),
    ...('collectionId' in target && { collectionId: target.collectionId }),
    ...(filter.mode !== 'none' && { filterMode: filter.mode, filterId: filter.filterId }),
    intent,
  };
}
