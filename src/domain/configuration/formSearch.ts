import type { WantedRow } from '#domain/assignment/assignment.ts';

/** What the form of a configuration is opened with; the words of its address. */
export type FormSearch = Readonly<
  Partial<
    Record<
      'via' | 'target' | 'groupId' | 'collectionId' | 'filterMode' | 'filterId' | 'intent',
      string
    >
  >
>;

/** Opens the form with the target and the filter of a row. */
export function formSearch({ target, filter }: Pick<WantedRow, 'target' | 'filter'>): FormSearch {
  return {
    target: target.kind,
    ...('groupId' in target && { groupId: target.groupId }),
    ...('collectionId' in target && { collectionId: target.collectionId }),
    ...(filter.mode !== 'none' && { filterMode: filter.mode, filterId: filter.filterId }),
  };
}
