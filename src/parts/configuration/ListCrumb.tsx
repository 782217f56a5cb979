import { useState } from 'react';
import { z } from 'zod/mini';
import { useSession } from '#auth/useSession.ts';
import { PLACE_PREFIX } from '#lib/browser/placePrefix.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import { AppLink } from '#parts/AppLink.tsx';

interface Owner {
  readonly tenantId: string;
  readonly oid: string;
}

const keyOf = ({ tenantId, oid }: Owner) => `${PLACE_PREFIX}${tenantId}:${oid}:list`;

/** Keeps the search and filters of the list in this tab, for the way back to it. */
export function keepListSearch(owner: Owner, search: object): void {
  tabStorage.set(keyOf(owner), JSON.stringify(search));
}

/** What was kept; nothing where it cannot be read. */
export function keptListSearch(owner: Owner): Record<string, string> {
  const text = tabStorage.get(keyOf(owner));
  if (text === undefined) return {};
  try {
    return searchSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

const searchSchema = z.record(z.string(), z.string());

/** The way back to the list, with the search and filters that it was left with. */
export function ListCrumb() {
  const { account } = useSession();
  // The list is not seen while this is: it does not change.
  const [search] = useState(() => keptListSearch(account));
  return (
    <AppLink to="/configurations" search={search}>
      Configurations
    </AppLink>
  );
}
