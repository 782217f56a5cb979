import type { PermissionArea } from '#domain/family/family.ts';

const AREAS: readonly PermissionArea[] = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'];

/** The area whose families everybody sees: sign-in asks to read it, and for no other. */
export const ASKED_AT_SIGN_IN: PermissionArea = 'Configuration';

/** The least delegated permission that reads the families of an area and who has them. */
export function readScope(area: PermissionArea): string {
  return `DeviceManagement${area}.Read.All`;
}

/** The least delegated permission that assigns them. */
export function writeScope(area: PermissionArea): string {
  return `DeviceManagement${area}.ReadWrite.All`;
}

/** The area of a permission that sign-in does not ask for; undefined of any other. */
export function areaOf(scope: string): PermissionArea | undefined {
  return AREAS.find(
    (area) =>
      area !== ASKED_AT_SIGN_IN && (scope === readScope(area) || scope === writeScope(area)),
  );
}

const NOUNS: Readonly<Record<PermissionArea, string>> = {
  Configuration: 'configurations',
  Scripts: 'scripts',
  ServiceConfig: 'enrollment',
  Apps: 'apps',
};

/** What an area holds, for a button: "Show scripts". */
export function areaNoun(area: PermissionArea): string {
  return NOUNS[area];
}
