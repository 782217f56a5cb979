import { shownName } from '#lib/text/shownName.ts';
import { Funnel, UsersRound } from 'lucide-react';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
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
    detail: description,
    icon: UsersRound,
    act: { href: `/groups/${encodeURIComponent(id)}` },
  };
}
