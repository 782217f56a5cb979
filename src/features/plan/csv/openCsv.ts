import type { QueryClient } from '@tanstack/react-query';
import { FailureError } from '#domain/failure/failure.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import {
  type CsvDoubt,
  type CsvError,
  type CsvRow,
  type CsvRows,
  fileError,
} from '#domain/plan/csv/csvShape.ts';
import { type ResolvedCsv, resolveCsvStepwise } from '#domain/plan/csv/resolveCsv.ts';
import { needsCollection, needsGroup } from '#domain/assignment/target.ts';
import type { CsvAnswer, CsvQuestion } from '#features/plan/csv/csv.worker.ts';
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the built worker
import workerUrl from '#features/plan/csv/csv.worker.ts?worker&url';
import { LARGEST_CSV } from '#domain/plan/csv/csvBytes.ts';
import { createModuleWorker } from '#lib/browser/moduleWorker.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { type NamedInCsv, readCsvDirectory } from '#queries/csv/csvDirectory.ts';
import type { useGraph } from '#queries/graphContext.ts';
import { TEXTS } from '#features/plan/csv/texts.ts';

/**
 * A CSV file as wishes and errors. Rejects with a failure when the tenant's lists could not be
 * read: nothing is "not found" then.
 */
export async function openCsv(
  question: CsvQuestion,
  graph: ReturnType<typeof useGraph>,
  client: QueryClient,
): Promise<ResolvedCsv> {
  if (question.bytes.length > LARGEST_CSV) return nothing(fileError(TEXTS.tooLarge));
  const read = await readInWorker(question);
  if (read === undefined) return nothing(fileError(TEXTS.notUtf8));
  if (read.rows.length === 0) return nothing(...read.errors);
  const directory: CsvDirectory = await readCsvDirectory(namedIn(read), graph, client);
  return runInSlices(resolveCsvStepwise(read, directory));
}

function namedIn({ rows }: CsvRows): NamedInCsv {
  const targets = rows.flatMap(({ target, from }) => [target ?? [], from ?? []].flat());
  return {
    groups: targets.flatMap(({ kind, group }) => (needsGroup(kind) ? group : [])),
    hasCollections: targets.some(({ kind }) => needsCollection(kind)),
  };
}

function nothing(...errors: readonly CsvError[]): ResolvedCsv {
  return { items: [], lines: 0, errors };
}

/** Undefined where the bytes are no text that the app can be sure of. */
function readInWorker(question: CsvQuestion): Promise<CsvRows | undefined> {
  return new Promise((resolve, reject) => {
    const worker = createModuleWorker(workerUrl);
    const read: { rows: CsvRow[]; errors: CsvError[]; doubts: CsvDoubt[] } = {
      rows: [],
      errors: [],
      doubts: [],
    };
    worker.addEventListener('message', ({ data }: MessageEvent<CsvAnswer>) => {
      if (data.kind === 'rows') read.rows.push(...data.rows);
      else if (data.kind === 'errors') read.errors.push(...data.errors);
      else if (data.kind === 'doubts') read.doubts.push(...data.doubts);
      else {
        worker.terminate();
        resolve(data.kind === 'end' ? read : undefined);
      }
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(workerError(event));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target; the rule takes it for a window
    worker.postMessage(question);
  });
}

/**
 * A script that threw has a message; one that could not be loaded, since the app was updated
 * meanwhile, has none. https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 */
function workerError({ message }: Partial<ErrorEvent>): Error {
  return message === undefined || message === ''
    ? new FailureError({ kind: 'newerVersion', trace: {} })
    : new Error(`The file could not be parsed. ${message}`);
}
