import { intentOf, UNSAID_INTENT } from '#domain/assignment/intent.ts';
import { getRouteApi } from '@tanstack/react-router';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { sameFilter } from '#domain/assignment/rowIdentity.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import { type Change, changesTo as changesToRow } from '#domain/change/change.ts';
import type { Fix } from '#domain/guardrails/guardrail.ts';
import { editedPayload } from '#features/changes/edit/editedPayload.ts';
import type { EditSearch } from '#features/changes/changesSearch.ts';

const route = getRouteApi('/configurations/$id/edit');

export type EditedRow = ReturnType<typeof useEditedRow>;

/**
 * What the row shall say, as the address has it; what the address leaves out is as the row has it.
 * @param held what rows of its family hold beside
 * @param onSet called before each change of the address
 */
export function useEditedRow(
  row: Assignment,
  held: Parameters<typeof editedPayload>[2],
  onSet: () => void,
) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<EditSearch> | ((latest: EditSearch) => Partial<EditSearch>)) => {
    onSet();
    void navigate({
      search: (latest) => ({
        ...latest,
        ...(typeof change === 'function' ? change(latest) : change),
      }),
      replace: true,
      resetScroll: false,
    });
  };
  const filterMode = search.filterMode ?? row.filter.mode;
  const filterId = search.filterId ?? (row.filter.mode === 'none' ? '' : row.filter.filterId);
  const intent = search.intent ?? intentOf(row) ?? UNSAID_INTENT;
  const filter = filterOf(filterMode, filterId);
  const { isHeld, texts, settings, payload } = editedPayload(row, search, held);
  const isSame =
    filter !== undefined &&
    sameFilter(filter, row.filter) &&
    intent === intentOf(row) &&
    payload === undefined;
  const said = payload === undefined ? {} : { payload };
  const changesTo = (wanted: FilterUse): Change[] =>
    isKnownTarget(row.target)
      ? changesToRow(row, { target: row.target, filter: wanted, intent, ...said })
      : [];
  const changes = filter === undefined || isSame ? [] : changesTo(filter);
  // A filter still to be picked is no change yet, but the guardrails speak of it.
  const wanted = changesTo(
    filter ?? { mode: filterMode === 'exclude' ? 'exclude' : 'include', filterId: '' },
  );
  const fix = ({ change: { filterMode: mode, filterId: id, intent: next } }: Fix) =>
    set({
      ...(mode && { filterMode: mode }),
      ...(id && { filterId: id }),
      ...(next && { intent: next }),
    });
  return {
    filterMode,
    filterId,
    filter,
    intent,
    run: search.run,
    /** Undefined where the row holds none. */
    schedule: isHeld ? texts : undefined,
    settings,
    payload,
    isSame,
    changes,
    wanted,
    set,
    fix,
  };
}

/** Undefined where a mode is chosen and no filter. */
function filterOf(mode: FilterUse['mode'], filterId: string): FilterUse | undefined {
  if (mode === 'none') return { mode };
  return filterId === '' ? undefined : { mode, filterId };
}
