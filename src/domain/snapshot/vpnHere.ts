import type { Assignment } from '#domain/assignment/assignment.ts';
import { vpnIdsOf } from '#domain/assignment/payload.ts';
import { graphIdOf } from '#domain/family/configurationKey.ts';
import type { SnapshotItem } from '#domain/snapshot/snapshot.ts';

/** Our VPN configurations by the ids of theirs, in lower case: those of the same name and kind. */
export type OurVpns = ReadonlyMap<string, string>;

/** What configurations that stand for each other say of those that apps are tied to. */
export function ourVpns(
  matched: Iterable<readonly [theirs: SnapshotItem, ours: SnapshotItem | undefined]>,
): OurVpns {
  const found = new Map<string, string>();
  for (const [{ id, type }, ours] of matched)
    if (type.kind === 'vpn' && ours !== undefined)
      found.set(graphIdOf(id).toLowerCase(), graphIdOf(ours.id));
  return found;
}

/** The row, tied to ours; as it is where it is tied to none, or nothing here stands for theirs. */
export function tiedToOurs(row: Assignment, vpns: OurVpns): Assignment {
  const { payload } = row;
  const settings = payload?.settings;
  const theirs = vpnOf(row);
  const ours = theirs && vpns.get(theirs);
  if (settings == null || ours === undefined) return row;
  // Whatever the field is called, it holds that id and nothing else.
  const raw = Object.entries(settings.raw).map(([name, value]) =>
    typeof value === 'string' && value.toLowerCase() === theirs ? [name, ours] : [name, value],
  );
  const values = { ...settings.values, vpnId: ours };
  return {
    ...row,
    payload: { ...payload, settings: { ...settings, values, raw: Object.fromEntries(raw) } },
  };
}

/** The id, in lower case, of the VPN configuration that a row is tied to. */
export function vpnOf({ payload }: Assignment): string | undefined {
  return vpnIdsOf([payload])[0];
}
