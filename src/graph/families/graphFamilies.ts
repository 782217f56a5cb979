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
} as const satisfies Record<FamilyKey, GraphFamily>;

export function graphFamily(key: FamilyKey): GraphFamily {
  return GRAPH_FAMILIES[key];
}

export function graphFamilyOf(key: ConfigurationKey): GraphFamily {
  return graphFamily(familyKeyOf(key));
}
