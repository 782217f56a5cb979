import { adminTemplate } from './adminTemplate.ts';
import { appleEnrollment } from './appleEnrollment.ts';
import { autopilot } from './autopilot.ts';
import { bios } from './bios.ts';
import { compliance, linuxCompliance } from './compliance.ts';
import { enrollment } from './enrollment.ts';
import type { Family, Item } from './family.ts';
import { policySet } from './policySet.ts';
import { remediation } from './remediation.ts';
import { customAttribute, powershellScript, shellScript } from './scripts.ts';
import { securityBaseline } from './securityBaseline.ts';
import { settingsCatalog } from './settingsCatalog.ts';
import type { Tenant } from '../tenant.ts';
import { app } from './apps/app.ts';
import { appConfiguration } from './apps/appConfiguration.ts';
import {
  androidAppProtection,
  iosAppProtection,
  managedAppConfiguration,
  windowsAppProtection,
} from './apps/managedApps.ts';
import { terms } from './terms.ts';
import { driverUpdate, featureUpdate, hotpatch, qualityUpdate } from './updates.ts';

/** Every family but device configurations, which have routes of their own. */
export const FAMILIES: readonly Family[] = [
  settingsCatalog,
  adminTemplate,
  compliance,
  linuxCompliance,
  powershellScript,
  shellScript,
  customAttribute,
  remediation,
  featureUpdate,
  qualityUpdate,
  hotpatch,
  driverUpdate,
  bios,
  autopilot,
  enrollment,
  securityBaseline,
  policySet,
  terms,
  appleEnrollment,
  app,
  appConfiguration,
  managedAppConfiguration,
  iosAppProtection,
  androidAppProtection,
  windowsAppProtection,
];

/** An item of whatever family, by its id. */
export function findItem(
  { items }: Pick<Tenant, 'items'>,
  id: string,
): { readonly family: Family; readonly item: Item } | undefined {
  for (const family of FAMILIES) {
    const item = items.get(family.key)?.get(id.toLowerCase());
    if (item !== undefined) return { family, item };
  }
  return undefined;
}
