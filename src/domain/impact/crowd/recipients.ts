import { intentOf } from '#domain/assignment/intent.ts';
import { type Given, givenBy, GIVEN_TO_ALL, type Offers } from '#domain/assignment/offers.ts';
import { KNOWN_TARGET_KINDS, type TargetKind } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import {
  type ConfigurationType,
  platformOrSeveral,
} from '#domain/configuration/configurationType.ts';
import type { Platforms } from '#domain/configuration/platform.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Family } from '#domain/family/family.ts';

/** What of a configuration decides to whom its rows can come, whatever the rows are. */
export interface Recipients {
  /** Devices of other platforms do not get it. */
  readonly platform: Platforms;
  /** It comes to people only: a group of devices does not bring it, and does not keep it. */
  readonly isForPeople?: boolean;
  /** Of an app: what it gives where it is only offered. */
  readonly offers?: Offers | undefined;
  /** Targets that Intune does not take for it. */
  readonly notTargets?: readonly TargetKind[];
}

const KNOWN = new WeakMap<ConfigurationType, Map<Family, Recipients>>();

/** Of a configuration; the same object as long as its type is the same. */
export function recipientsOf({ id, type }: Pick<Configuration, 'id' | 'type'>): Recipients {
  const family = familyOf(id);
  const ofType = KNOWN.get(type) ?? new Map<Family, Recipients>();
  KNOWN.set(type, ofType);
  const recipients = ofType.get(family) ?? recipientsIn(family, type);
  ofType.set(family, recipients);
  return recipients;
}

function recipientsIn(family: Family, type: ConfigurationType): Recipients {
  const { notTargets } = family.limitsOf(type);
  return {
    platform: platformOrSeveral(type),
    isForPeople: family.isForPeople === true,
    offers: family.intentsOf?.(type).offers,
    notTargets: KNOWN_TARGET_KINDS.filter((kind) => notTargets[kind] !== undefined),
  };
}

/** The rows with what each gives to those that its target names. */
export function givenRows<Row extends ImpactAssignment>(
  rows: readonly Row[],
  recipients: Recipients,
): readonly Row[] {
  if (recipients.offers === undefined && recipients.isForPeople !== true) return rows;
  return rows.map((row) => ({ ...row, given: givenTo(row, recipients) }));
}

/** To whom of those that its target names a row gives anything. */
export function givenTo(row: ImpactAssignment, { isForPeople = false, offers }: Recipients): Given {
  const intent = intentOf(row);
  const given =
    offers === undefined || intent === undefined
      ? GIVEN_TO_ALL
      : givenBy(offers, intent, row.target.kind);
  return isForPeople ? { ...given, device: false } : given;
}
