import type { FamilyKey } from '#domain/family/families.ts';
import type { GraphDelivery } from '#graph/families/delivery/graphDelivery.ts';
import { policyReport } from '#graph/families/delivery/policyReport.ts';

/** Where Graph tells who has the configurations of each family (docs/reference/delivery.md). */
const DELIVERIES = {
  deviceConfiguration: policyReport('Microsoft.Management.Services.Api.DeviceConfiguration'),
  settingsCatalog: policyReport('DeviceManagementConfigurationPolicy'),
  adminTemplate: policyReport('DeviceConfigurationAdmxPolicy'),
  securityBaseline: policyReport('Microsoft.Management.Services.Api.DeviceManagementIntent'),
} as const satisfies Partial<Record<FamilyKey, GraphDelivery>>;

/** Undefined where nothing is known that tells. */
export function graphDelivery(family: FamilyKey): GraphDelivery | undefined {
  const deliveries: Partial<Record<FamilyKey, GraphDelivery>> = DELIVERIES;
  return deliveries[family];
}
