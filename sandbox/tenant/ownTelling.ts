import { guid } from '../random.ts';
import { CONTOSO, type Organization } from './organization.ts';
import type { Person } from './people.ts';
import { INTENT_TEMPLATES } from './families/securityBaseline.ts';
import { TEMPLATE_IDS } from './families/settingsCatalogTemplates.ts';
import { SERVICE_PLAN_ID } from './groupRows.ts';
import { ALL_DEVICES, ALL_USERS } from './targets.ts';

const GUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Ids that are Microsoft's, and the same in every tenant. */
const EVERYWHERE = [
  ALL_USERS,
  ALL_DEVICES,
  SERVICE_PLAN_ID,
  ...TEMPLATE_IDS,
  ...INTENT_TEMPLATES.map(({ id }) => id),
];

/** The id that another tenant has for what has this one at Contoso. */
function ownId(organization: Organization, id: string): string {
  return organization === CONTOSO ? id : guid(`${organization.tenantId}:${id}`);
}

/**
 * Rows as they are in this tenant. They are written down for Contoso; a consultant rolls the same
 * baseline out elsewhere, so another tenant has configurations and groups of the same names, under
 * ids of its own, and its own name and domain.
 * @param people who keep their ids: those are written down for each tenant
 */
export function ownTelling(
  organization: Organization,
  people: readonly Person[],
): <T>(rows: T) => T {
  if (organization === CONTOSO) return (rows) => rows;
  const kept = new Set([...EVERYWHERE, ...people.map(({ oid }) => oid)]);
  const [word = ''] = organization.displayName.split(' ');
  return <T>(rows: T) => {
    const text = JSON.stringify(rows)
      .replace(GUID, (id) => (kept.has(id) ? id : ownId(organization, id)))
      .replaceAll(CONTOSO.domain, organization.domain)
      .replace(/contoso/gi, (found) =>
        found === 'Contoso' ? word : found === 'CONTOSO' ? word.toUpperCase() : word.toLowerCase(),
      );
    // Rows hold nothing but JSON, and only texts in them have changed.
    return JSON.parse(text) as T;
  };
}
