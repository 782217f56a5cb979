import { useState } from 'react';
import { z } from 'zod/mini';
import { useSession } from '#auth/useSession.ts';
import { PLACE_PREFIX } from '#lib/browser/placePrefix.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/configuration/texts.ts';

interface Owner {
  readonly tenantId: string;
  readonly oid: string;
}

/** The lists that one comes back to, by their address. */
const LISTS = {
  configurations: TEXTS.configurations,
  apps: TEXTS.apps,
  groups: TEXTS.groups,
} as const;

type ListName = keyof typeof LISTS;

const keyOf = ({ tenantId, oid }: Owner, list: ListName) =>
  `${PLACE_PREFIX}${tenantId}:${oid}:list${list === 'configurations' ? '' : `:${list}`}`;

/** Keeps the search and filters of a list in this tab, for the way back to it. */
export function keepListSearch(
  owner: Owner,
  search: object,
  list: ListName = 'configurations',
): void {
  tabStorage.set(keyOf(owner, list), JSON.stringify(search));
}

/** What was kept; nothing where it cannot be read. */
export function keptListSearch(
  owner: Owner,
  list: ListName = 'configurations',
): Record<string, string> {
  const text = tabStorage.get(keyOf(owner, list));
  if (text === undefined) return {};
  try {
    return searchSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

const searchSchema = z.record(z.string(), z.string());

/** The way back to a list, with the search and filters that it was left with. */
export function ListCrumb({ list = 'configurations' }: { readonly list?: ListName | undefined }) {
  const { account } = useSession();
  // The list is not seen while this is: it does not change.
  const [search] = useState(() => keptListSearch(account, list));
  return (
    <AppLink to={`/${list}`} search={search}>
      {LISTS[list]}
    </AppLink>
  );
}
