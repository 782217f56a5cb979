import { explain } from '#domain/failure/explain.ts';
import { type FailureKind, toFailure } from '#domain/failure/failure.ts';
import type { PaletteItem, PaletteSection } from '#features/palette/paletteItem.ts';
import { deviceItem, userItem } from '#features/palette/tenantItems.ts';
import { TEXTS } from '#features/palette/texts.ts';
import { type Found, useMemberSearch } from '#pickers/useMemberSearch.ts';

const MOST = 5;

/** Nobody has asked to find users yet: that is said where one does, and not at each search. */
const NOT_WANTED: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'consentNeeded',
  'consentRefused',
  'missingScope',
]);

/** Users and devices whose names begin as typed. */
export function useMemberItems(text: string): {
  readonly sections: readonly PaletteSection[];
  readonly isSearching: boolean;
} {
  const { users, devices } = useMemberSearch(text);
  return {
    sections: [
      ...sectionOf(TEXTS.devices, devices, deviceItem),
      ...sectionOf(TEXTS.users, users, userItem),
    ],
    isSearching: users.isSearching || devices.isSearching,
  };
}

function sectionOf<T>(
  title: string,
  { items, error }: Found<T>,
  itemOf: (one: T) => PaletteItem,
): readonly PaletteSection[] {
  if (error !== null) {
    const failure = toFailure(error);
    const note = TEXTS.notRead(title, explain(failure).title);
    return NOT_WANTED.has(failure.kind) ? [] : [{ title, items: [], note }];
  }
  if (items.length === 0) return [];
  const note = items.length > MOST ? TEXTS.moreMembers : undefined;
  return [{ title, items: items.slice(0, MOST).map(itemOf), note }];
}
