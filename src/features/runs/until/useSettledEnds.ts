import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '#auth/useSession.ts';
import { isSettledBy, isShownGone, isToCome, type KeptUntil } from '#domain/plan/until/until.ts';
import { useRowsRead } from '#features/runs/until/useRowsRead.ts';
import { runsOfQuery } from '#queries/planRuns.ts';
import { useUntils } from '#stores/plan/untils.ts';
import { useStores } from '#stores/storesContext.ts';

/**
 * Drops the ends of assignments that are no more: a run of this browser has removed them, or a list
 * shows it that was read after the end, whoever reads it. Asks Graph for nothing.
 * @param due keeps its identity
 * @param onGone told of those that no run of this browser has removed; it keeps its identity
 */
export function useSettledEnds(
  due: readonly KeptUntil[],
  onGone: (gone: readonly KeptUntil[]) => void,
): void {
  const { planRuns } = useStores();
  const { drop } = useUntils(useSession().account);
  const rowsRead = useRowsRead(due);
  const ids = due.map(({ configurationId }) => configurationId);
  const { data: runs } = useQuery({ ...runsOfQuery(planRuns, ids), enabled: due.length > 0 });
  useEffect(() => {
    if (runs === undefined) return;
    const settled = due.filter((each) => isSettledBy(each, runs));
    const gone = due.filter(
      (each) =>
        !settled.includes(each) &&
        !isToCome(each, runs) &&
        rowsRead(each.configurationId).some((read) => isShownGone(each, read)),
    );
    const over = [...settled, ...gone].map(({ id }) => id);
    if (over.length > 0) drop(over);
    if (gone.length > 0) onGone(gone);
  }, [due, rowsRead, runs, drop, onGone]);
}
