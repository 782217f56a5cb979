import { z } from 'zod/mini';
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
  '@odata.nextLink': z.optional(z.string()),
  '@odata.count': z.catch(z.optional(z.number()), undefined),
});

interface ReadPage {
  readonly url: string;
  readonly answer: GraphAnswer;
  readonly page: z.output<typeof pageSchema>;
}

/**
 * What an item that cannot be read (as a rule, for want of an id) does to its list: `skip` leaves it
 * out where the rest is of use without it; `fail` where the list has to be whole, as one that is
 * written back.
 */
export type OddItems = 'skip' | 'fail';

/** Where a list begins. */
export interface ListRequest extends GraphRequest {
  /** The answer to the first page, where it came already, e.g. in a batch. */
  readonly first?: GraphAnswer;
}

/**
 * Yields page after page until Graph has no more, following `@odata.nextLink` as it is (its host is
 * checked by `http`). The next page is asked for as soon as its link is known: it travels while
 * this one is looked at. Whoever stops early ends that request, too.
 * https://learn.microsoft.com/graph/paging
 */
export async function* readPages<S extends z.ZodMiniType>(
  http: Http,
  { first, ...request }: ListRequest,
  itemSchema: S,
  odd: OddItems = 'fail',
): AsyncGenerator<z.output<S>[]> {
  const seen = new Set<string>();
  const stopped = new AbortController();
  const signal =
    request.signal === undefined
      ? stopped.signal
      : AbortSignal.any([request.signal, stopped.signal]);

  async function read(url: string, known?: GraphAnswer): Promise<ReadPage> {
    const page = pageOf(url);
    if (seen.has(page) || seen.size >= MAX_PAGES) throw listWithoutEnd(url);
    seen.add(page);
    const answer = known ?? (await http({ ...request, url, signal }));
    return { url, answer, page: parseAnswer(pageSchema, answer, url) };
  }

  try {
    let reading: Promise<ReadPage> | undefined = read(request.url, first);
    while (reading !== undefined) {
      const current: ReadPage = await reading;
      const { url, answer, page } = current;
      const next: string | undefined = page['@odata.nextLink'];
      reading = next === undefined ? undefined : read(next);
      // It is awaited in its turn; until then a failure of it is nobody's yet.
      reading?.catch(() => undefined);
      yield await runInSlices(parseItems(itemSchema, { ...answer, body: page.value }, odd, url), {
        signal: request.signal,
      });
    }
  } finally {
    stopped.abort();
  }
}

/** Where a next link leads to what has been read. */
export function listWithoutEnd(url: string): FailureError {
  const message = 'The list does not end: a next link came twice.';
  return new FailureError({ kind: 'unreadableAnswer', trace: { url, message, isRead: true } });
}

/** What an address asks for, however it is written: the first is relative, next links are not. */
function pageOf(url: string): string {
  const { pathname, search } = new URL(url, 'https://graph.invalid');
  return `${pathname}?${new URLSearchParams(search).toString()}`;
}

/** Item by item: a thousand at once would hold up the page. */
function* parseItems<S extends z.ZodMiniType>(
  itemSchema: S,
  answer: GraphAnswer & { readonly body: readonly unknown[] },
  odd: OddItems,
  url: string,
): Generator<undefined, z.output<S>[]> {
  const parsed: z.output<S>[] = [];
  for (const item of answer.body) {
    const result = itemSchema.safeParse(item);
    if (result.success) parsed.push(result.data);
    // Parsed once more as a whole, for words that say which item it was.
    else if (odd === 'fail') return parseAnswer(z.array(itemSchema), answer, url);
    yield;
  }
  // A page of which nothing can be read is no page of the list.
  if (parsed.length === 0 && answer.body.length > 0)
    return parseAnswer(z.array(itemSchema), answer, url);
  return parsed;
}

/** All pages as one list. */
export async function readAll<S extends z.ZodMiniType>(
  http: Http,
  request: ListRequest,
  itemSchema: S,
  odd: OddItems = 'fail',
): Promise<z.output<S>[]> {
  const items: z.output<S>[] = [];
  for await (const page of readPages(http, request, itemSchema, odd)) items.push(...page);
  return items;
}
