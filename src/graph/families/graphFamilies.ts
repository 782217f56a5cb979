import { app } from '#graph/families/apps/app.ts';
import { appConfiguration } from '#graph/families/apps/appConfiguration.ts';
import {
  androidAppProtection,
  iosAppProtection,
  windowsAppProtection,
} from '#graph/families/apps/appProtection.ts';
import { managedAppConfiguration } from '#graph/families/apps/managedAppConfiguration.ts';
import { compliance } from '#graph/families/compliance/compliance.ts';
import { linuxCompliance } from '#graph/families/compliance/linuxCompliance.ts';
import { adminTemplate } from '#graph/families/configuration/adminTemplate.ts';
import { bios } from '#graph/families/configuration/bios.ts';
import { deviceConfiguration } from '#graph/families/configuration/deviceConfiguration.ts';
import { policySet } from '#graph/families/configuration/policySet.ts';
import { securityBaseline } from '#graph/families/configuration/securityBaseline.ts';
import { settingsCatalog } from '#graph/families/configuration/settingsCatalog.ts';
import { appleEnrollment } from '#graph/families/enrollment/appleEnrollment.ts';
import { autopilot } from '#graph/families/enrollment/autopilot.ts';
import { enrollment } from '#graph/families/enrollment/enrollment.ts';
import { terms } from '#graph/families/enrollment/terms.ts';
import { customAttribute } from '#graph/families/scripts/customAttribute.ts';
import { powershellScript } from '#graph/families/scripts/powershellScript.ts';
import { remediation } from '#graph/families/scripts/remediation.ts';
import { shellScript } from '#graph/families/scripts/shellScript.ts';
import { driverUpdate } from '#graph/families/updates/driverUpdate.ts';
import { featureUpdate } from '#graph/families/updates/featureUpdate.ts';
import { hotpatch } from '#graph/families/updates/hotpatch.ts';
import { qualityUpdate } from '#graph/families/updates/qualityUpdate.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';

const GRAPH_FAMILIES = {
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
} as const satisfies Record<FamilyKey, GraphFamily>;

export function graphFamily(key: FamilyKey): GraphFamily {
  return GRAPH_FAMILIES[key];
}

export function graphFamilyOf(key: ConfigurationKey): GraphFamily {
  return graphFamily(familyKeyOf(key));
}
