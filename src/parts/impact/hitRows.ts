import { fitsDevice } from '#domain/impact/devicePlatform.ts';
import { devicesHit, type ImpactQuestion, usersHit, type View } from '#domain/impact.ts';
import type { Member } from '#queries/impact.ts';

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

/** The devices or users behind one number, those whose words are all in `text`. */
export function hitRows(question: ImpactQuestion, people: ReadonlyMap<string, Member>, unit: 'devices' | 'users', view: View): HitRow[] {
  if (unit === 'devices') {
    return devicesHit(question, view).map(({ element, isCertain }) => ({
      id: element.id,
      name: element.name,
      account: element.userPrincipalName,
      operatingSystem: element.operatingSystem,
      isCertain: isCertain && fitsDevice(question.platform, element) === 'y',
    }));
  }
  const { inventory } = question.facts;
  const owners = new Map(inventory.kind === 'listed' ? inventory.devices.flatMap((device) => (device.userId === undefined ? [] : [[device.userId, device] as const])) : []);
  return usersHit(question, view).map(({ element: id, isCertain }) => {
    const [member, owner] = [people.get(id), owners.get(id)];
    const account = member?.userPrincipalName ?? owner?.userPrincipalName;
    return { id, name: member?.displayName ?? owner?.userDisplayName ?? account ?? id, account, operatingSystem: undefined, isCertain };
  });
}

export function searchRows(rows: readonly HitRow[], text: string): readonly HitRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ id, name, account = '' }) => {
    const whole = `${name} ${account} ${id}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
