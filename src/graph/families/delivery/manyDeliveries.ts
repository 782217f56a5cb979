import type { Delivery, DeliveryCounts } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { configurationPath } from '#graph/families/address.ts';
import { INSTALL_COUNTS } from '#graph/families/delivery/appReport.ts';
import { graphDelivery } from '#graph/families/delivery/deliveries.ts';
import { readScopesOf, readScopesOfFamily } from '#graph/families/scopes.ts';
import { batchRead } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { answerOf, type Part, partOf } from '#graph/transport/part.ts';
import { readReport } from '#graph/transport/report.ts';
import { sideBySide } from '#graph/transport/sideBySide.ts';
import { countsIn, overviewIn } from '#graph/wire/delivery.ts';
import { textIn } from '#graph/wire/reportTable.ts';
import { groupBy } from '#lib/groups.ts';

const APPS: FamilyKey = 'app';

/** Apps that are read at the most. */
const MOST_APPS = 5000;

/** Reports of one configuration that are asked for side by side. */
const SIDE_BY_SIDE = 4;

const isBeside = (key: ConfigurationKey): boolean =>
  graphDelivery(familyKeyOf(key))?.counts.by === 'overview';

/**
 * How many devices have each of some configurations, in their order: counts beside a configuration
 * in batches, reports one by one. Users are not counted where they have an address of their own.
 * @param readOne the report of one
 */
export async function readMany(
  http: Http,
  keys: readonly ConfigurationKey[],
  readOne: (key: ConfigurationKey) => Promise<Delivery>,
  signal?: AbortSignal,
): Promise<Part<Delivery>[]> {
  const results = new Map<ConfigurationKey, Part<Delivery>>();
  const byScopes = groupBy(keys.filter(isBeside), (key) => readScopesOf(key).join(' '));
  const overviews = [...byScopes.values()].map((some) => readBeside(http, some, results, signal));
  const reports = keys.filter((key) => !isBeside(key));
  const readReportOf = async (key: ConfigurationKey) =>
    void results.set(key, await partOf(readOne(key)));
  await Promise.all([...overviews, sideBySide(reports, SIDE_BY_SIDE, readReportOf)]);
  return keys.map((key) => results.get(key)!);
}

async function readBeside(
  http: Http,
  keys: readonly ConfigurationKey[],
  results: Map<ConfigurationKey, Part<Delivery>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const counted = keys.flatMap((key) => {
    const counts = graphDelivery(familyKeyOf(key))?.counts;
    if (counts?.by !== 'overview') return [];
    const { users, ...devices } = counts;
    const isApart = counts.usersPath !== undefined;
    const url = `${configurationPath(key)}/${counts.path}`;
    return [{ key, url, counts: isApart || users === undefined ? devices : counts }];
  });
  const scopes = readScopesOf(keys[0]!);
  const reads = counted.map(({ url }) => ({ url }));
  const answers = await batchRead(http, reads, { scopes, signal });
  await Promise.all(
    counted.map(async ({ key, url, counts }, at) => {
      const answer = answers[at]!;
      const reading = async () => overviewIn(answerOf(answer), url, counts);
      results.set(key, await partOf(reading()));
    }),
  );
}

/** How many devices have each app, as far as one report tells. */
export interface AppDeliveries {
  /** By the id of the app in lower case. */
  readonly counts: ReadonlyMap<string, DeliveryCounts>;
  /** There are more rows than were read: nothing is known of an app that is not among these. */
  readonly hasMore: boolean;
}

/**
 * How many devices have each app: one report for all that anybody has.
 * @throws FailureError
 */
export async function readApps(http: Http, signal?: AbortSignal): Promise<AppDeliveries> {
  const question = {
    action: 'getAppsInstallSummaryReport',
    filter: '',
    select: ['ApplicationId', ...Object.keys(INSTALL_COUNTS)],
    scopes: readScopesOfFamily(APPS),
    signal,
  };
  const { rows, hasMore } = await readReport(http, question, MOST_APPS);
  const counts = new Map(
    rows.flatMap((row) => {
      const id = textIn(row('ApplicationId'))?.toLowerCase();
      return id === undefined ? [] : [[id, countsIn(row, INSTALL_COUNTS)] as const];
    }),
  );
  return { counts, hasMore };
}
