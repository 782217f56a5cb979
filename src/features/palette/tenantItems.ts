import { shownName, toldText } from '#lib/text/shownName.ts';
import { Funnel, MonitorSmartphone, UserRound, UsersRound } from 'lucide-react';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
import type { User } from '#domain/directory/user.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { platformLabel, platformOfFilter } from '#domain/configuration/platform.ts';
import type { PaletteItem } from '#features/palette/paletteItem.ts';

export function filterItem({
  id,
  displayName,
  platform,
  description,
}: AssignmentFilter): PaletteItem {
  return {
    key: `filter ${id}`,
    label: shownName(displayName),
    detail: platformLabel(platformOfFilter(platform)),
    words: `filter ${description ?? ''} ${id}`,
    icon: Funnel,
    act: { href: `/filters/${encodeURIComponent(id)}` },
  };
}

export function groupItem({ id, displayName, description }: Group): PaletteItem {
  return {
    key: `group ${id}`,
    label: shownName(displayName),
    detail: toldText(description ?? ''),
    icon: UsersRound,
    act: { href: `/groups/${encodeURIComponent(id)}` },
  };
}

export function userItem({ id, displayName, userPrincipalName }: User): PaletteItem {
  return {
    key: `user ${id}`,
    label: shownName(displayName),
    detail: userPrincipalName,
    icon: UserRound,
    act: { href: `/users/${encodeURIComponent(id)}` },
  };
}

export function deviceItem({
  id,
  name,
  operatingSystem,
  userPrincipalName,
}: ManagedDevice): PaletteItem {
  return {
    key: `device ${id}`,
    label: shownName(name),
    detail: [operatingSystem, userPrincipalName].filter(Boolean).join(' · '),
    icon: MonitorSmartphone,
    act: { href: `/devices/${encodeURIComponent(id)}` },
  };
}
