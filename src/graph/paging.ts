import { z } from 'zod';
import { FailureError } from '#domain/failure.ts';
import type { GraphRequest, Http } from '#graph/http.ts';
import { parseAnswer } from '#graph/parse.ts';

/** More pages than any tenant has: a server that never ends its list is a fault, not a long list. */
const MAX_PAGES = 2000;

const pageSchema = z.looseObject({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.count': z.number().optional(),
});

/**
 * Yields page after page until Graph has no more, following `@odata.nextLink` as it is (its host is checked by `http`).
 * https://learn.microsoft.com/graph/paging
 */
export async function* readPages<S extends z.ZodType>(http: Http, request: GraphRequest, itemSchema: S): AsyncGenerator<z.output<S>[]> {
  const seen = new Set<string>();
  let url: string | undefined = request.url;
  while (url !== undefined) {
    if (seen.has(url) || seen.size >= MAX_PAGES) {
      const message = 'The list does not end: a next link came twice.';
      throw new FailureError({ kind: 'unreadableAnswer', trace: { url, message } });
    }
    seen.add(url);
    const answer = await http({ ...request, url });
    const page: z.output<typeof pageSchema> = parseAnswer(pageSchema, answer, url);
    yield parseAnswer(z.array(itemSchema), { ...answer, body: page.value }, url);
    url = page['@odata.nextLink'];
  }
}

/** All pages as one list. */
export async function readAll<S extends z.ZodType>(http: Http, request: GraphRequest, itemSchema: S): Promise<z.output<S>[]> {
  const items: z.output<S>[] = [];
  for await (const page of readPages(http, request, itemSchema)) items.push(...page);
  return items;
}
