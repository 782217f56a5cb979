import { QueryClient } from '@tanstack/react-query';
import type { WriteEnd } from '#domain/change/end.ts';
import type { Change } from '#domain/change/change.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { type createPlanBench, planOf } from '#graph/testing/planBench.ts';
import { memoryRuns } from '#graph/testing/planTestKit.ts';
import { type Applied, applyChangesMutation } from '#queries/write/applyChanges.ts';
import { applyBesideOthers } from '#queries/write/useStartRun.ts';

/** What one person wants of one list: groups of the bench, by their index. */
export interface OwnWish {
  readonly adds: readonly number[];
  readonly removes: readonly number[];
}

const WHO = { tenantId: 't', oid: 'o', username: 'ada' };

/**
 * For tests: the tabs of one browser of one person, in the time of the bench, with its journal and
 * its runs. What is reviewed is sent when the test says so.
 */
export function ownBrowser(bench: ReturnType<typeof createPlanBench>) {
  const journal = createMemoryJournal();
  const kept = memoryRuns();
  const runs: string[] = [];
  const planRuns = {
    savedSince: async (_since: string, butRun?: string) =>
      runs.filter((id) => id !== butRun).map(kept.get),
  };
  const stores = { journal, planRuns };
  const graph = bench.graphOf();
  const { sleep, now, tick } = bench.time;
  const toGroup = (index: number) => ({ kind: 'group' as const, groupId: bench.group(index) });

  function start(run: PlanRun): PlanControl {
    kept.create(run);
    runs.push(run.id);
    const around = {
      graph,
      runs: kept,
      allowance: sharedAllowance(memoryBucket(), now, DOCUMENTED),
      sleep,
      now,
      tick,
    };
    return applyBesideOthers(run, around, { ...WHO, records: stores });
  }

  const wishesOf = ({ adds, removes }: OwnWish): Wish[] => [
    ...adds.map(bench.toGroup),
    ...removes.map((index) => ({ kind: 'remove' as const, target: toGroup(index) })),
  ];

  return {
    stores,
    start,
    reviewRun: (ids: readonly ConfigurationKey[], wish: OwnWish) =>
      bench.review(planOf(ids, ...wishesOf(wish))),
    /** @returns sends what was reviewed */
    async reviewSingle(
      configurationId: ConfigurationKey,
      { adds, removes }: OwnWish,
    ): Promise<() => Promise<Applied>> {
      const client = new QueryClient();
      const base = await graph.assignments.list(configurationId, '');
      const changes: Change[] = [
        ...adds.map((index) => ({
          kind: 'add' as const,
          draft: {
            target: toGroup(index),
            filter: { mode: 'none' as const },
            intent: 'apply' as const,
          },
        })),
        ...base
          .filter(
            ({ target }) =>
              target.kind === 'group' && removes.map(bench.group).includes(target.groupId),
          )
          .map((row) => ({ kind: 'remove' as const, row })),
      ];
      const mutation = applyChangesMutation(graph, WHO, stores, sleep);
      return () =>
        client
          .getMutationCache()
          .build(client, mutation)
          .execute({
            set: { configurationId, via: '', base, changes },
            configurationName: 'x',
            overrides: [],
          });
    },
  };
}

/** How the changes of a single write ended; none where nothing was begun. */
export function endsOfSingle({ outcome }: Applied): WriteEnd[] {
  return outcome.kind === 'applied' ? outcome.ends.map(({ result }) => result) : [];
}

/** `Date` by another clock, for `vi.stubGlobal`. */
export function clockOf(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, given: [], as) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, as) as Date,
    get: (target, key, self) => (key === 'now' ? now : (Reflect.get(target, key, self) as unknown)),
  });
}
