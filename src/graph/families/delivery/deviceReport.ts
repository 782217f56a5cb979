import { z } from 'zod/mini';
import type { DeliveryState } from '#domain/delivery/delivery.ts';
import type { DeviceReport, ReportedItem } from '#domain/delivery/deviceReport.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { BASE_TYPES, POLICY_ROW, policyRow } from '#graph/families/delivery/policyReport.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { Http } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { readReport } from '#graph/transport/report.ts';
import { readable, told } from '#graph/wire/field.ts';
import { type ReportRow, textIn } from '#graph/wire/reportTable.ts';

/** Rows that are read of one device at the most. */
const MOST_ROWS = 2000;

const FAMILIES = Object.keys(BASE_TYPES) as readonly (keyof typeof BASE_TYPES)[];

/**
 * The policies that Intune reports of a device. All families that the report knows are named in the
 * filter: the device alone was seen to be refused (docs/reference/delivery.md).
 * @throws FailureError
 */
export async function readPoliciesOfDevice(
  http: Http,
  deviceId: string,
  signal?: AbortSignal,
): Promise<DeviceReport> {
  const types = FAMILIES.map((family) => `(PolicyBaseTypeName eq '${BASE_TYPES[family]}')`);
  const question = {
    action: 'getConfigurationPoliciesReportForDevice',
    filter: `(${types.join(' or ')}) and (IntuneDeviceId eq '${deviceId}')`,
    select: [...POLICY_ROW, 'PolicyId', 'PolicyName', 'PolicyBaseTypeName'],
    scopes: SCOPES.readConfigurations,
    signal,
  };
  const { rows, hasMore } = await readReport(http, question, MOST_ROWS);
  return { items: rows.flatMap(policyOf), families: FAMILIES, cutOff: hasMore ? FAMILIES : [] };
}

function policyOf(row: ReportRow): ReportedItem[] {
  const family = FAMILIES.find((each) => BASE_TYPES[each] === row('PolicyBaseTypeName'));
  const id = textIn(row('PolicyId'));
  const key = family && id && keyOfId(family, id);
  if (!key) return [];
  const { state, at } = policyRow(row);
  return [{ key, name: textIn(row('PolicyName')) ?? id, state, at }];
}

/** https://learn.microsoft.com/graph/api/resources/intune-troubleshooting-resultantappstate */
const STATES: Readonly<Record<string, DeliveryState>> = {
  installed: 'succeeded',
  failed: 'error',
  notInstalled: 'notMet',
  uninstallFailed: 'error',
  pendingInstall: 'pending',
  notApplicable: 'notApplicable',
};

const APPS: FamilyKey = 'app';

/** Intents by which Intune says that an app is not for the device. */
const NOT_FOR_IT: readonly unknown[] = ['notAvailable', 'exclude'];

const appSchema = z.object({
  applicationId: z.string(),
  displayName: told(z.string()),
  mobileAppIntent: told(z.string()),
  installState: told(z.string()),
});
const statesSchema = z.object({ mobileAppList: readable(appSchema) });

/**
 * The apps that Intune keeps of a device and its user.
 * https://learn.microsoft.com/graph/api/intune-troubleshooting-mobileappintentandstate-get?view=graph-rest-beta
 * @throws FailureError
 */
export async function readAppsOfDevice(
  http: Http,
  { deviceId, userId }: { readonly deviceId: string; readonly userId: string },
  signal?: AbortSignal,
): Promise<DeviceReport> {
  const url = `/beta/users/${encodeURIComponent(userId)}/mobileAppIntentAndStates/${encodeURIComponent(deviceId)}`;
  const answer = await http({ url, scopes: SCOPES.readDeviceStates, signal });
  const { mobileAppList } = parseAnswer(statesSchema, answer, url);
  const items = mobileAppList.flatMap((app): ReportedItem[] => {
    const key = keyOfId(APPS, app.applicationId);
    if (key === undefined || NOT_FOR_IT.includes(app.mobileAppIntent)) return [];
    const state = STATES[app.installState ?? ''] ?? 'unknown';
    return [{ key, name: app.displayName ?? app.applicationId, state, at: undefined }];
  });
  return { items, families: [APPS], cutOff: [] };
}
