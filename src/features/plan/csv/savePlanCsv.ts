import type { QueryClient } from '@tanstack/react-query';
import { groupIdOf, isCollectionTarget } from '#domain/assignment/target.ts';
import { type CsvTable, planToCsvStepwise } from '#domain/plan/csv/planToCsv.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { targetsOf } from '#domain/plan/draft/wish.ts';

import { toCsvStepwise } from '#lib/csv.ts';
import { download, fileNameOf } from '#lib/browser/download.ts';
import { TEXTS } from '#features/plan/csv/texts.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { readCsvDirectoryOf } from '#queries/csv/csvDirectory.ts';
import type { useGraph } from '#queries/graphContext.ts';

/**
 * Saves a plan as CSV, with names where they can be read. @returns what is not in the file as it is
 * in the plan, in words: names that could not be read, stages and ends
 */
export async function savePlanCsv(
  plan: Plan,
  graph: ReturnType<typeof useGraph>,
  client: QueryClient,
): Promise<readonly string[]> {
  const targets = plan.items.flatMap(({ wishes }) => wishes.flatMap(targetsOf));
  const directory = await readCsvDirectoryOf(
    {
      groups: targets.flatMap((target) => groupIdOf(target) ?? []),
      hasCollections: targets.some(isCollectionTarget),
    },
    graph,
    client,
  );
  await downloadTable(
    fileNameOf(plan.name, 'plan', 'csv'),
    await runInSlices(planToCsvStepwise(plan, directory)),
  );
  return plan.timing === undefined ? directory.gaps : [...directory.gaps, TEXTS.noTiming];
}

export async function downloadTable(fileName: string, { header, rows }: CsvTable): Promise<void> {
  download(fileName, 'text/csv;charset=utf-8', await runInSlices(toCsvStepwise(header, rows)));
}
