import type { Intent } from '#domain/assignment/intent.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import type { RowWish } from '#domain/plan/draft/wish.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import type { StoredAssignment, StoredTarget } from '../../../sandbox/tenant/tables.ts';
import { ALL_DEVICES, ALL_USERS, targetKey } from '../../../sandbox/tenant/targets.ts';

/**
 * For tests: one place of a list. Rows of one target are told apart by nothing, or, of apps, by
 * their intent. All this is known here, and not asked of the code under test.
 */
export interface Place {
  readonly to: (isExcluded: boolean) => KnownTarget;
  /** Of apps: a row with another intent is in another place. */
  readonly intent?: Intent;
  /** The group that it names; undefined where it names none. */
  readonly groupId?: string;
}

/** The family whose rows are told apart by their intent as well. */
export const BY_INTENT: FamilyKey = 'app';

/** The intents that rows of drawn apps may have, in the order of the numbers in their ids. */
export const APP_INTENTS = [
  'available',
  'required',
  'uninstall',
  'availableWithoutEnrollment',
] as const satisfies readonly Intent[];

const ofGroup = (groupId: string, intent?: Intent): Place => ({
  to: (isExcluded) => ({ kind: isExcluded ? 'exclusionGroup' : 'group', groupId }),
  groupId,
  ...(intent === undefined ? {} : { intent }),
});

/** Places of drawn lists: those of apps, and those of all other families. */
export function drawnPlaces(groups: readonly string[], collectionId: string) {
  const others: readonly Place[] = [
    ...groups.map((groupId) => ofGroup(groupId)),
    { to: () => ({ kind: 'collection', collectionId }) },
    { to: () => ({ kind: 'allDevices' }) },
  ];
  const apps: readonly Place[] = [
    // Two groups are enough: what differs is how their intents stand side by side.
    ...groups.slice(0, 2).flatMap((groupId) => APP_INTENTS.map((each) => ofGroup(groupId, each))),
    ...APP_INTENTS.map((intent): Place => ({ to: () => ({ kind: 'allLicensedUsers' }), intent })),
    ...(['required', 'uninstall'] as const).map((intent): Place => ({
      to: () => ({ kind: 'allDevices' }),
      intent,
    })),
  ];
  return { others, apps };
}

/** What a list cannot have two rows of: the target, and the intent of an app. */
function identityOf(place: Place): string {
  const target = place.to(false);
  const named =
    target.kind === 'allDevices'
      ? ALL_DEVICES
      : target.kind === 'allLicensedUsers'
        ? ALL_USERS
        : 'groupId' in target
          ? target.groupId
          : target.collectionId;
  return `${named} ${place.intent ?? ''}`;
}

/** The index of the place where a row is; -1 where it is in none of them. */
export function placeAmong(places: readonly Place[], row: StoredAssignment): number {
  const byIntent = places.some(({ intent }) => intent !== undefined);
  const intent = byIntent ? String(row.payload?.['intent']) : '';
  return places.findIndex((place) => identityOf(place) === `${targetKey(row.target)} ${intent}`);
}

/** Is the wish about this place, in whichever role? Without an intent it is about all of a target. */
export function isAbout(wish: RowWish, { to, intent }: Place): boolean {
  const [target, wished] =
    wish.kind === 'add' ? [wish.row.target, wish.row.intent] : [wish.target, wish.intent];
  const isSame = [to(true), to(false)].some(
    (own) => canonicalJson({ ...own }) === canonicalJson({ ...target }),
  );
  return isSame && (intent === undefined || wished === undefined || wished === intent);
}

/** For words of a failure. */
export function said(wish: RowWish): string {
  const { target, intent } = wish.kind === 'add' ? wish.row : wish;
  return `${wish.kind} ${canonicalJson({ ...target })} ${intent ?? ''}`;
}

export const isExclusion = ({ '@odata.type': type }: StoredTarget): boolean =>
  type.includes('exclusion');
