import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import type { ChangeImpact } from '#domain/impact/effect/changeImpact.ts';

/**
 * How many devices should report a configuration after a change. Undefined where impact is not
 * exact, where the list is a certificate's, and of apps: their report counts every intent together,
 * and impact each by itself.
 */
export function expectedOf(
  { configurationId, via }: { readonly configurationId: ConfigurationKey; readonly via: string },
  counted: Pick<ChangeImpact, 'effects'> | undefined,
): number | undefined {
  const [effect, ...others] = counted?.effects ?? [];
  if (via !== '' || effect === undefined || others.length > 0) return undefined;
  if (familyOf(configurationId).delivery === 'install') return undefined;
  const { after } = effect.devices;
  return after.kind === 'exact' ? after.count : undefined;
}
