import { app } from '#domain/family/apps/app.ts';
import { appConfiguration } from '#domain/family/apps/appConfiguration.ts';
import {
  androidAppProtection,
  iosAppProtection,
  windowsAppProtection,
} from '#domain/family/apps/appProtection.ts';
import { managedAppConfiguration } from '#domain/family/apps/managedAppConfiguration.ts';
import { compliance } from '#domain/family/compliance/compliance.ts';
import { linuxCompliance } from '#domain/family/compliance/linuxCompliance.ts';
import { adminTemplate } from '#domain/family/configuration/adminTemplate.ts';
import { bios } from '#domain/family/configuration/bios.ts';
import { deviceConfiguration } from '#domain/family/configuration/deviceConfiguration.ts';
import { policySet } from '#domain/family/configuration/policySet.ts';
import { securityBaseline } from '#domain/family/configuration/securityBaseline.ts';
import { settingsCatalog } from '#domain/family/configuration/settingsCatalog.ts';
import { appleEnrollment } from '#domain/family/enrollment/appleEnrollment.ts';
import { autopilot } from '#domain/family/enrollment/autopilot.ts';
import { enrollment } from '#domain/family/enrollment/enrollment.ts';
import { terms } from '#domain/family/enrollment/terms.ts';
import { customAttribute } from '#domain/family/scripts/customAttribute.ts';
import { powershellScript } from '#domain/family/scripts/powershellScript.ts';
import { remediation } from '#domain/family/scripts/remediation.ts';
import { shellScript } from '#domain/family/scripts/shellScript.ts';
import { driverUpdate } from '#domain/family/updates/driverUpdate.ts';
import { featureUpdate } from '#domain/family/updates/featureUpdate.ts';
import { hotpatch } from '#domain/family/updates/hotpatch.ts';
import { qualityUpdate } from '#domain/family/updates/qualityUpdate.ts';
import type { Family } from '#domain/family/family.ts';

/** The families, in the order in which lists and choices name them. */
const FAMILIES = {
  deviceConfiguration,
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
} as const satisfies Record<string, Family>;

/** Stands before the id in a key, in addresses and in files. */
export type FamilyKey = keyof typeof FAMILIES;

export const FAMILY_KEYS = Object.keys(FAMILIES) as readonly FamilyKey[];

/** The family whose keys are bare ids. */
export const BARE_FAMILY: FamilyKey = 'deviceConfiguration';

export function familyFacts(key: FamilyKey): Family {
  return FAMILIES[key];
}

/** The families that a page of their own lists. */
export function familiesOfPage(page: NonNullable<Family['page']>): readonly FamilyKey[] {
  return FAMILY_KEYS.filter((key) => familyFacts(key).page === page);
}

export function isFamilyKey(text: string): text is FamilyKey {
  return Object.hasOwn(FAMILIES, text);
}
