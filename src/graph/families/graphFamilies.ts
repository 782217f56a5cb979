import { driverUpdate } from '#graph/families/updates/driverUpdate.ts';
import { hotpatch } from '#graph/families/updates/hotpatch.ts';
import { qualityUpdate } from '#graph/families/updates/qualityUpdate.ts';
import { featureUpdate } from '#graph/families/updates/featureUpdate.ts';
import { linuxCompliance } from '#graph/families/compliance/linuxCompliance.ts';
import { compliance } from '#graph/families/compliance/compliance.ts';
import { remediation } from '#graph/families/scripts/remediation.ts';
import { settingsCatalog } from '#graph/families/configuration/settingsCatalog.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { deviceConfiguration } from '#graph/families/configuration/deviceConfiguration.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';

const GRAPH_FAMILIES = {
  deviceConfiguration,
  settingsCatalog,
  remediation,
  compliance,
  linuxCompliance,
  bios,
  featureUpdate,
  qualityUpdate,
  hotpatch,
  driverUpdate,
} as const satisfies Record<FamilyKey, GraphFamily>;

export function graphFamily(key: FamilyKey): GraphFamily {
  return GRAPH_FAMILIES[key];
}

export function graphFamilyOf(key: ConfigurationKey): GraphFamily {
  return graphFamily(familyKeyOf(key));
}
