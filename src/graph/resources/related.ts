import type { Related } from '#domain/configuration/related.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { configurationPath } from '#graph/families/address.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import { readScopesOf } from '#graph/families/scopes.ts';
import { batchRead } from '#graph/transport/batch.ts';
import type { GraphAnswer, Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { answerOf, partOf } from '#graph/transport/part.ts';

/**
 * What Graph relates to some configurations of one family, in their order; undefined of one of
 * several that could not be read. One is asked for by itself, several in batches.
 * @throws FailureError when nothing could be asked, or the only one could not be read
 */
export async function readRelated(
  http: Http,
  ids: readonly ConfigurationKey[],
  signal?: AbortSignal,
): Promise<(readonly Related[] | undefined)[]> {
  const [first] = ids;
  const related = first && graphFamily(familyKeyOf(first)).related;
  if (first === undefined || related === undefined) return ids.map(() => []);
  const { path, item } = related;
  const scopes = readScopesOf(first);
  const urlOf = (id: ConfigurationKey) => `${configurationPath(id)}/${path}`;
  const all = (id: ConfigurationKey, answer?: GraphAnswer) =>
    readAll(
      http,
      { url: `/beta${urlOf(id)}`, scopes, signal, ...(answer && { first: answer }) },
      item,
      'skip',
    );
  if (ids.length === 1) return [await all(first)];
  const reads = ids.map((id) => ({ url: urlOf(id) }));
  const results = await batchRead(http, reads, { scopes, signal });
  return Promise.all(
    ids.map(async (id, index) => {
      const result = results[index]!;
      const read = result.ok ? await partOf(all(id, answerOf(result))) : result;
      return read.ok ? read.value : undefined;
    }),
  );
}
