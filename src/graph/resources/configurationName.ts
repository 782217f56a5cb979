import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { configurationPath } from '#graph/families/address.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import { readScopesOf } from '#graph/families/scopes.ts';
import type { Http } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { partOf, valueIn } from '#graph/transport/part.ts';
import { certificateSchema } from '#graph/wire/configuration.ts';

/**
 * What a configuration is called; undefined where the tenant does not show such a one.
 * @throws FailureError for any other refusal
 */
export async function readName(
  http: Http,
  id: ConfigurationKey,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const family = familyKeyOf(id);
  const url = `/beta${configurationPath(id)}?$select=id,${graphFamily(family).name}`;
  const read = await partOf(http({ url, scopes: readScopesOf(id), signal }));
  if (!read.ok && read.failure.kind === 'notFound') return undefined;
  return parseAnswer(certificateSchema(family), valueIn(read), url).displayName;
}
