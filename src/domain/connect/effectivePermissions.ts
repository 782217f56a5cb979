/** What an Intune role lets somebody do, by the names that Intune gives its resource actions. */
export interface EffectivePermissions {
  readonly allowed: readonly string[];
}

/**
 * Graph's own word for everything; administrators of Intune get it (observed in Microsoft's Intune
 * PowerShell SDK tests).
 */
const EVERYTHING = '*';

export const ACTIONS = {
  readConfigurations: 'Microsoft.Intune_DeviceConfigurations_Read',
  assignConfigurations: 'Microsoft.Intune_DeviceConfigurations_Assign',
} as const;

/**
 * Does the role allow this? Graph lists what is allowed and nothing else (observed:
 * `notAllowedResourceActions` is always empty), so a list without a single action says nothing:
 * somebody whose roles could not be worked out may look the same as somebody without any.
 */
export function allows({ allowed }: EffectivePermissions, action: string): boolean | undefined {
  if (allowed.length === 0) return undefined;
  return allowed.some((each) => each === EVERYTHING || each.toLowerCase() === action.toLowerCase());
}

export function allowsEverything({ allowed }: EffectivePermissions): boolean {
  return allowed.includes(EVERYTHING);
}
