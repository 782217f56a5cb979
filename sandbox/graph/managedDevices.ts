import { Hono } from 'hono';
import type { JsonRecord } from '../json.ts';
import type { Device } from '../tenant/tables.ts';
import type { Call, GraphEnv } from './http/call.ts';
import { notFound } from './http/errors.ts';
import {
  countResponse,
  entityResponse,
  listResponse,
  LIST_OPTIONS,
  type EntitySet,
} from './odata/list.ts';
import { readQuery } from './odata/query.ts';

/** Left out of a list unless `$select` asks for them (docs/reference/filter-rules.md, observed). */
const ON_REQUEST = new Set(['processorArchitecture', 'skuNumber', 'skuFamily', 'joinType']);

/** Which kind of Android it is, and whose hardware. */
function deviceType({ filterPlatform, operatingSystem }: Device): string {
  if (operatingSystem === 'Windows') return 'windowsRT';
  if (operatingSystem === 'macOS') return 'macMDM';
  if (operatingSystem === 'Android')
    return { android: 'android', androidAOSP: 'androidnGMS' }[filterPlatform] ?? 'androidForWork';
  return operatingSystem === 'iPadOS' ? 'iPad' : 'iPhone';
}

function deviceJson(call: Call, row: Device): JsonRecord {
  const user = row.userId === null ? undefined : call.tenant.users.get(row.userId);
  return {
    id: row.id,
    deviceName: row.deviceName,
    managedDeviceName: `${row.deviceName}_${row.serialNumber}`,
    operatingSystem: row.operatingSystem,
    osVersion: row.osVersion,
    manufacturer: row.manufacturer,
    model: row.model,
    serialNumber: row.serialNumber,
    managedDeviceOwnerType: row.ownerType,
    ownerType: row.ownerType,
    deviceEnrollmentType: row.deviceEnrollmentType,
    deviceType: deviceType(row),
    managementAgent: row.managementAgent,
    joinType: row.joinType,
    enrollmentProfileName: row.enrollmentProfileName,
    deviceCategoryDisplayName: row.deviceCategoryDisplayName,
    processorArchitecture: row.processorArchitecture,
    skuNumber: row.skuNumber,
    skuFamily: row.skuFamily,
    jailBroken: row.jailBroken,
    complianceState: row.complianceState,
    azureADDeviceId: row.azureADDeviceId,
    azureADRegistered: true,
    userId: row.userId,
    userPrincipalName: user?.userPrincipalName ?? null,
    userDisplayName: user?.displayName ?? null,
    emailAddress: user?.userPrincipalName ?? null,
    enrolledDateTime: row.enrolledDateTime,
    lastSyncDateTime: row.lastSyncDateTime,
    isEncrypted: true,
    isSupervised: row.deviceEnrollmentType.startsWith('appleBulk'),
  };
}

function deviceSet(call: Call, everything: boolean): EntitySet<Device> {
  const sample = [...call.tenant.devices.values()][0];
  return {
    context: 'deviceManagement/managedDevices',
    type: 'microsoft.graph.managedDevice',
    properties: new Set(sample === undefined ? [] : Object.keys(deviceJson(call, sample))),
    toJson: (row) => {
      const json = deviceJson(call, row);
      return everything
        ? json
        : Object.fromEntries(Object.entries(json).filter(([key]) => !ON_REQUEST.has(key)));
    },
    pageSize: 100,
  };
}

/** `/deviceManagement/managedDevices`, read only. */
export function managedDevices(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) => {
    const { call } = c.env;
    const query = readQuery(c.req.raw, { allows: LIST_OPTIONS, maxPageSize: 1000 });
    return listResponse(
      call,
      c.req.raw,
      deviceSet(call, query.select !== undefined || query.options.has('$filter')),
      [...call.tenant.devices.values()],
      query,
    );
  });
  app.get('/$count', (c) => {
    const { call } = c.env;
    return countResponse(
      deviceSet(call, true),
      [...call.tenant.devices.values()],
      readQuery(c.req.raw, { allows: ['$filter'] }),
    );
  });
  app.get('/:id', (c) => {
    const { call } = c.env;
    const row = call.tenant.devices.get(c.req.param('id'));
    if (row === undefined) throw notFound('managedDevice', c.req.param('id'));
    return entityResponse(
      call,
      deviceSet(call, true),
      row,
      readQuery(c.req.raw, { allows: ['$select'] }),
    );
  });
  return app;
}
