import type { Inventory, ManagedDevice, Member } from '#domain/impact/audience.ts';
import type { View } from '#domain/impact/crowd/reach.ts';
import { devicesHit, type Hit, usersHit } from '#domain/impact/impact.ts';
import type { ChangeImpact, EffectReach } from '#domain/impact/effect/changeImpact.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';

/** A user or device of the list, as a row of a table and of a CSV. */
export interface HitRow {
  readonly id: string;
  readonly name: string;
  /** Of a device its primary user, of a user the sign-in name. */
  readonly account: string | undefined;
  /** Of a device only. */
  readonly operatingSystem: string | undefined;
  readonly isCertain: boolean;
}

/** The devices or users behind one number: devices of one effect of a change. */
export function hitRows(
  { usersAsked }: Pick<ChangeImpact, 'usersAsked'>,
  { question }: Pick<EffectReach, 'question'>,
  people: ReadonlyMap<string, Member>,
  { unit, view }: { readonly unit: 'devices' | 'users'; readonly view: View },
): HitRow[] {
  return unit === 'devices'
    ? deviceRows(devicesHit(question, view))
    : userRows(usersHit(usersAsked, view), people, usersAsked.facts.inventory);
}

export function deviceRows(hits: readonly Hit<ManagedDevice>[]): HitRow[] {
  return hits.map(
    ({ element: { id, name, userPrincipalName: account, operatingSystem }, isCertain }) => ({
      id,
      name,
      account,
      operatingSystem,
      isCertain,
    }),
  );
}

/** @param people members that were read; of others the name that their device gives */
export function userRows(
  hits: readonly Hit<string>[],
  people: ReadonlyMap<string, Member>,
  inventory: Inventory,
): HitRow[] {
  const owners = new Map(
    inventory.kind === 'listed'
      ? inventory.devices.flatMap((device) =>
          device.userId === undefined ? [] : [[device.userId, device] as const],
        )
      : [],
  );
  return hits.map(({ element: id, isCertain }) => {
    const [member, owner] = [people.get(id), owners.get(id)];
    const account = member?.userPrincipalName ?? owner?.userPrincipalName;
    return {
      id,
      name: member?.displayName ?? owner?.userDisplayName ?? account ?? id,
      account,
      operatingSystem: undefined,
      isCertain,
    };
  });
}

/** Those whose words are all in `text`. */
export function searchRows(rows: readonly HitRow[], text: string): readonly HitRow[] {
  const words = searchWords(text);
  if (words.length === 0) return rows;
  return rows.filter(({ id, name, account = '' }) =>
    containsWords(`${name} ${account} ${id}`, words),
  );
}
