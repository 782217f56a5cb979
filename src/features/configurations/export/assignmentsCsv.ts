import { nameInText } from '#lib/text/shownName.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { targetLabel } from '#domain/assignment/describe.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import { MOST_ROWS } from '#domain/plan/csv/csvShape.ts';
import { planToCsvStepwise } from '#domain/plan/csv/planToCsv.ts';
import { leftOutWords, presentPlanStepwise } from '#domain/plan/csv/presentPlan.ts';
import { targetsOf } from '#domain/plan/draft/wish.ts';
import {
  groupIdOf,
  isCollectionTarget,
  isKnownTarget,
  namedIdOf,
  unknownTypeOf,
} from '#domain/assignment/target.ts';
import { toCsvStepwise } from '#lib/csv.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { quoted } from '#lib/text/bounded.ts';
import { readCsvDirectoryOf } from '#queries/csv/csvDirectory.ts';
import type { useGraph } from '#queries/graphContext.ts';

/** Present assignments as a file, and what of the tenant is not in it. */
export interface AssignmentsCsv {
  readonly text: string;
  readonly rows: number;
  /** What it has lines for. */
  readonly keys: readonly ConfigurationKey[];
  /** Sentences, one for each row or configuration that is left out. */
  readonly leftOut: readonly string[];
  /** Sentences: names that could not be read, so that ids stand in their place. */
  readonly unnamed: readonly string[];
  /** More rows than a plan takes: it cannot be opened as a whole. */
  readonly isTooLong: boolean;
}

/**
 * A name that could not be read leaves its id in the file, and is told.
 * @throws FailureError when nothing can be read at present
 */
export async function assignmentsCsv(
  configurations: readonly Configuration[],
  graph: ReturnType<typeof useGraph>,
  client: QueryClient,
): Promise<AssignmentsCsv> {
  const { items, leftOut } = await runInSlices(presentPlanStepwise(configurations));
  const targets = [
    ...items.flatMap(({ wishes }) => wishes.flatMap(targetsOf)),
    ...leftOut.flatMap(({ row }) => row?.target ?? []),
  ];
  const named = {
    groups: [...new Set(targets.flatMap((target) => groupIdOf(target) ?? []))],
    hasCollections: targets.some(isCollectionTarget),
  };
  const directory = await readCsvDirectoryOf(named, graph, client);
  const { header, rows } = await runInSlices(
    planToCsvStepwise({ name: '', tenantId: undefined, items }, directory),
  );
  return {
    text: await runInSlices(toCsvStepwise(header, rows)),
    rows: rows.length,
    keys: items.map(({ configurationId }) => configurationId),
    leftOut: leftOut.map(
      ({ displayName, row, reason }) =>
        `${nameInText(displayName)}: ${row === undefined ? '' : `${whom(row, directory)} `}${leftOutWords(reason)}.`,
    ),
    unnamed: directory.gaps,
    isTooLong: rows.length > MOST_ROWS,
  };
}

function whom({ target }: Assignment, { groups, collections }: CsvDirectory): string {
  const id = namedIdOf(target);
  if (id === undefined)
    return isKnownTarget(target)
      ? `the row for ${targetLabel(target.kind).toLowerCase()}`
      : `the row for ${unknownTypeOf(target) || 'an unnamed target'}`;
  const named = (isCollectionTarget(target) ? collections : groups).find(id);
  return `the row for ${quoted(named.kind === 'one' ? named.item.displayName : id)}`;
}
