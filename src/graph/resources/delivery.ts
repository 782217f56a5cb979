import type { Delivery, DeliveryRows } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, familyKeyOf, graphIdOf } from '#domain/family/configurationKey.ts';
import { FailureError } from '#domain/failure/failure.ts';
import { configurationPath } from '#graph/families/address.ts';
import { graphDelivery } from '#graph/families/delivery/deliveries.ts';
import { readAppsOfDevice, readPoliciesOfDevice } from '#graph/families/delivery/deviceReport.ts';
import type {
  GraphCounts,
  GraphDelivery,
  GraphRows,
} from '#graph/families/delivery/graphDelivery.ts';
import { readApps, readMany } from '#graph/families/delivery/manyDeliveries.ts';
import { readScopesOf } from '#graph/families/scopes.ts';
import { batchRead } from '#graph/transport/batch.ts';
import type { Http } from '#graph/transport/http.ts';
import { readPages } from '#graph/transport/paging.ts';
import { answerOf } from '#graph/transport/part.ts';
import { readReport } from '#graph/transport/report.ts';
import { eachOnce, overviewCounts, someCounts, overviewIn } from '#graph/wire/delivery.ts';

/** Rows that are read of one configuration at the most: twenty pages of a report. */
const MOST_ROWS = 1000;

/** Reads of who has a configuration, as devices report it to Intune. */
export function deliveryResource(http: Http) {
  function counts(key: ConfigurationKey, signal?: AbortSignal): Promise<Delivery> {
    const { counts: of } = deliveryOf(key);
    return of.by === 'report'
      ? readSummary(http, key, of, signal)
      : readOverview(http, key, of, signal);
  }
  return {
    /**
     * How many devices and users have it, in one request.
     * @throws FailureError
     */
    counts,

    /** {@link readMany} */
    many: (keys: readonly ConfigurationKey[], signal?: AbortSignal) =>
      readMany(http, keys, (key) => counts(key, signal), signal),

    /** {@link readApps} */
    apps: (signal?: AbortSignal) => readApps(http, signal),

    /**
     * The devices of a configuration, {@link MOST_ROWS} at the most; undefined where Graph lists
     * none of them.
     * @throws FailureError
     */
    rows(key: ConfigurationKey, signal?: AbortSignal): Promise<DeliveryRows | undefined> {
      const { rows } = deliveryOf(key);
      if (rows === undefined) return Promise.resolve(undefined);
      return rows.by === 'report'
        ? readReportRows(http, key, rows, signal)
        : readList(http, key, rows, signal);
    },

    /** {@link readPoliciesOfDevice} */
    policiesOfDevice: (deviceId: string, signal?: AbortSignal) =>
      readPoliciesOfDevice(http, deviceId, signal),

    /** {@link readAppsOfDevice} */
    appsOfDevice: (of: Parameters<typeof readAppsOfDevice>[1], signal?: AbortSignal) =>
      readAppsOfDevice(http, of, signal),
  };
}

type By<Kind extends { readonly by: string }, Name extends Kind['by']> = Extract<
  Kind,
  { readonly by: Name }
>;

function deliveryOf(key: ConfigurationKey): GraphDelivery {
  const found = graphDelivery(familyKeyOf(key));
  if (found !== undefined) return found;
  const message = 'Graph has no report of this kind of configuration.';
  throw new FailureError({ kind: 'unexpected', trace: { message } });
}

async function readSummary(
  http: Http,
  key: ConfigurationKey,
  counts: By<GraphCounts, 'report'>,
  signal: AbortSignal | undefined,
): Promise<Delivery> {
  const { action, devices } = counts;
  const question = { action, filter: counts.filter(graphIdOf(key)), select: [] };
  const read = await readReport(http, { ...question, scopes: readScopesOf(key), signal }, 1);
  const [row] = read.rows;
  if (row === undefined && read.hasMore) {
    const message = 'The report announces rows and has none.';
    throw new FailureError({ kind: 'unreadableAnswer', trace: { url: action, message } });
  }
  // Nobody has reported anything: the report has no row.
  const counted = row === undefined ? {} : someCounts(row, devices, action);
  return { devices: counted, users: undefined, asOf: undefined };
}

/** Where users are counted at another address, both are asked for in one batch. */
async function readOverview(
  http: Http,
  key: ConfigurationKey,
  counts: By<GraphCounts, 'overview'>,
  signal: AbortSignal | undefined,
): Promise<Delivery> {
  const scopes = readScopesOf(key);
  const url = `${configurationPath(key)}/${counts.path}`;
  if (counts.usersPath === undefined) {
    const answer = await http({ url: `/beta${url}`, scopes, signal });
    return overviewIn(answer, url, counts);
  }
  const usersUrl = `${configurationPath(key)}/${counts.usersPath}`;
  const reads = [{ url }, { url: usersUrl }];
  const [devices, users] = await batchRead(http, reads, { scopes, signal });
  const { users: counted = {}, ...rest } = counts;
  const read = overviewIn(answerOf(devices!), url, rest);
  return users?.ok ? { ...read, users: overviewCounts(answerOf(users), usersUrl, counted) } : read;
}

async function readReportRows(
  http: Http,
  key: ConfigurationKey,
  rows: By<GraphRows, 'report'>,
  signal: AbortSignal | undefined,
): Promise<DeliveryRows> {
  const { action, select, rowOf } = rows;
  const question = { action, select, filter: rows.filter(graphIdOf(key)) };
  const scopes = readScopesOf(key);
  const read = await readReport(http, { ...question, scopes, signal }, MOST_ROWS);
  return { rows: eachOnce(read.rows.map(rowOf)), hasMore: read.hasMore };
}

async function readList(
  http: Http,
  key: ConfigurationKey,
  { path, row }: By<GraphRows, 'list'>,
  signal: AbortSignal | undefined,
): Promise<DeliveryRows> {
  const url = `/beta${configurationPath(key)}/${path}`;
  const rows = [];
  for await (const page of readPages(
    http,
    { url, scopes: readScopesOf(key), signal },
    row,
    'skip',
  )) {
    rows.push(...page);
    if (rows.length >= MOST_ROWS) return { rows: eachOnce(rows), hasMore: true };
  }
  return { rows: eachOnce(rows), hasMore: false };
}
