import { z } from 'zod';
import { FailureError } from '#domain/failure/failure.ts';
import type { GraphAnswer, GraphRequest, Http } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { runInSlices } from '#lib/browser/slices.ts';

/**
 * More pages than any tenant has: a server that never ends its list is a fault, not a long list.
 */
const MAX_PAGES = 2000;

const pageSchema = z.looseObject({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.count': z.number().optional().catch(undefined),
});

interface ReadPage {
  readonly url: string;
  readonly answer: GraphAnswer;
  readonly page: z.output<typeof pageSchema>;
}

/**
 * Yields page after page until Graph has no more, following `@odata.nextLink` as it is (its host is
 * checked by `http`). The next page is asked for as soon as its link is known: it travels while
 * this one is looked at. Whoever stops early ends that request, too.
 * https://learn.microsoft.com/graph/paging
 */
export async function* readPages<S extends z.ZodType>(
  http: Http,
  request: GraphRequest,
  itemSchema: S,
): AsyncGenerator<z.output<S>[]> {
  const seen = new Set<string>();
  const stopped = new AbortController();
  const signal =
    request.signal === undefined
      ? stopped.signal
      : AbortSignal.any([request.signal, stopped.signal]);

  async function read(url: string): Promise<ReadPage> {
    if (seen.has(url) || seen.size >= MAX_PAGES) {
      const message = 'The list does not end: a next link came twice.';
      throw new FailureError({ kind: 'unreadableAnswer', trace: { url, message } });
    }
    seen.add(url);
    const answer = await http({ ...request, url, signal });
    return { url, answer, page: parseAnswer(pageSchema, answer, url) };
  }

  try {
    for (let reading: Promise<ReadPage> | undefined = read(request.url); reading !== undefined;) {
      const current: ReadPage = await reading;
      const { url, answer, page } = current;
      const next: string | undefined = page['@odata.nextLink'];
      reading = next === undefined ? undefined : read(next);
      // It is awaited in its turn; until then a failure of it is nobody's yet.
      reading?.catch(() => undefined);
      yield await runInSlices(
        parseItems(itemSchema, { ...answer, body: page.value }, page.value, url),
        { signal: request.signal },
      );
    }
  } finally {
    stopped.abort();
  }
}

/** Item by item: a thousand at once would hold up the page. */
function* parseItems<S extends z.ZodType>(
  itemSchema: S,
  answer: GraphAnswer,
  items: readonly unknown[],
  url: string,
): Generator<undefined, z.output<S>[]> {
  const parsed: z.output<S>[] = [];
  for (const item of items) {
    const result = itemSchema.safeParse(item);
    // Parsed once more as a whole, for words that say which item it was.
    if (!result.success) return parseAnswer(z.array(itemSchema), answer, url);
    parsed.push(result.data);
    yield;
  }
  return parsed;
}

/** All pages as one list. */
export async function readAll<S extends z.ZodType>(
  http: Http,
  request: GraphRequest,
  itemSchema: S,
): Promise<z.output<S>[]> {
  const items: z.output<S>[] = [];
  for await (const page of readPages(http, request, itemSchema)) items.push(...page);
  return items;
}
