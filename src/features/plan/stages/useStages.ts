import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { type GateReckoning, reckonGate, type StageReport } from '#domain/plan/stages/gate.ts';
import type { StagedPlan } from '#domain/plan/stages/stagedPlan.ts';
import { gatedStage } from '#domain/plan/stages/stageOffer.ts';
import { type StageProgress, stageProgress } from '#domain/plan/stages/stageProgress.ts';
import { planOfStage } from '#domain/plan/stages/planOfStage.ts';
import { listedDeliveryQuery } from '#queries/delivery/listedDelivery.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { useGraph } from '#queries/graphContext.ts';
import { runsOfStagesQuery } from '#queries/stages/stagedPlans.ts';
import { useStores } from '#stores/storesContext.ts';
import { useMinute } from '#ui/time/useMinute.ts';

export interface StagesState {
  /** Undefined until the runs were read. */
  readonly progress: readonly StageProgress[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** The stage whose gate is waited for. */
  readonly gated: number | undefined;
  /** Of that stage; undefined while reports are read for the first time. */
  readonly gate: GateReckoning | undefined;
}

/** Where the stages of a plan stand, and the gate that the next one waits for. */
export function useStages(staged: StagedPlan): StagesState {
  const { planRuns } = useStores();
  const { data: runs, error, refetch } = useQuery(runsOfStagesQuery(planRuns, staged.id));
  const { plan } = staged;
  const { timing } = plan;
  const progress = useMemo(
    () => runs && stageProgress({ planId: staged.id, stages: timing.stages.length }, runs),
    [runs, staged.id, timing],
  );
  const gated = progress && gatedStage(progress);
  const items = useMemo(
    () => (gated === undefined ? [] : planOfStage(plan, timing, gated).items),
    [plan, timing, gated],
  );
  const { isReading, reports } = useReports(items, runs ?? NO_RUNS, gated);
  const now = useMinute();
  const at = gated === undefined ? undefined : progress?.[gated];
  const gate =
    gated === undefined || isReading || at?.kind !== 'applied'
      ? undefined
      : reckonGate(timing.stages[gated]!.gate, { verifiedAt: Date.parse(at.at), now, reports });
  return { progress, error, retry: () => void refetch(), gated, gate };
}

const NO_RUNS: readonly PlanRun[] = [];

/** What is reported of some configurations; read again as often as Intune counts, while in view. */
function useReports(
  items: StagedPlan['plan']['items'],
  runs: readonly PlanRun[],
  gated: number | undefined,
): { readonly isReading: boolean; readonly reports: readonly StageReport[] } {
  const graph = useGraph();
  const newest = runs.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const before = newest.find(({ stage }) => stage?.stage === gated && stage?.before !== undefined)
    ?.stage?.before;
  const read = useQueries({
    queries: items.map(({ configurationId }) => ({
      ...listedDeliveryQuery(graph, configurationId),
      enabled: familyOf(configurationId).delivery !== 'none',
      refetchInterval: FRESH_FOR.delivery,
      refetchIntervalInBackground: false,
    })),
  });
  return {
    isReading: read.some(({ isLoading }) => isLoading),
    reports: items.map(({ configurationId }, index) => {
      // What was read before says nothing of now, where it could not be read again.
      const { data, error } = read[index]!;
      const delivery = error === null ? data : undefined;
      return {
        configurationId,
        counts: delivery?.devices ?? delivery?.users,
        asOf: delivery?.asOf,
        expected: expectedIn(newest, configurationId),
        before: before?.[configurationId.toLowerCase()],
      };
    }),
  };
}

/** How many devices should report it, by the last review that changed it. @param runs newest first */
function expectedIn(runs: readonly PlanRun[], configurationId: string): number | undefined {
  return runs.flatMap((run) => run.items).find((item) => item.configurationId === configurationId)
    ?.expectedDevices;
}
