import { array, constant, constantFrom, oneof, record } from 'fast-check';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { type Intent, placeIntentOf } from '#domain/assignment/intent.ts';
import { isGroupTarget, isKnownTarget } from '#domain/assignment/target.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { APP_TYPES } from '#domain/family/apps/appTypes.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { appOf } from '#domain/testing/storiesOfIntents.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

/** For tests: any configuration of any family, and rows that it may have. */

export const VPN: CertificateConfiguration = {
  id: keyOf('vpn'),
  displayName: 'VPN',
  type: configurationTypeOf('#microsoft.graph.windows10VpnConfiguration'),
};

/** A configuration of a family, as a list of Graph's words makes it. */
export function inFamily(family: FamilyKey, text: string): CertificateConfiguration {
  const type = familyFacts(family).typeOf(text);
  return { id: keyOfId(family, 'one')!, displayName: family, type };
}

/** All types of apps, and one that the app does not know. */
export const DRAWN_APP_TYPES: readonly string[] = [...Object.keys(APP_TYPES), 'someLaterApp'];

export function appOfType(type: string): CertificateConfiguration {
  return inFamily('app', appOf(type).type.name);
}

export const OTHER_FAMILIES: readonly FamilyKey[] = FAMILY_KEYS.filter((key) => key !== 'app');

/** A configuration, and what its rows ask for. */
export const subjects = oneof(
  { weight: 2, arbitrary: constant({ configuration: VPN, intents: ['apply'] as const }) },
  {
    weight: 1,
    arbitrary: record({
      configuration: constant(VPN),
      intents: array(constantFrom<Intent>('apply', 'remove'), { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: record({
      configuration: constantFrom(...DRAWN_APP_TYPES.map(appOfType)),
      intents: array(constantFrom<Intent>(...familyFacts('app').intents), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: record({
      configuration: constantFrom(...OTHER_FAMILIES.map((key) => inFamily(key, ''))),
      intents: constant<readonly Intent[]>(['apply']),
    }),
  },
);

/**
 * Rows as a list can hold them: each target once, or once for each intent that has rows of its own.
 * @param intents of the rows, in their order and over again
 */
export function drawnRows(
  rows: readonly ImpactAssignment[],
  intents: readonly Intent[] = ['apply'],
): WantedRow[] {
  const seen = new Set<string>();
  return rows.flatMap(({ target, filter }, at) => {
    const intent = intents[at % intents.length]!;
    const key = `${isGroupTarget(target) ? target.groupId : target.kind} ${placeIntentOf({ intent })}`;
    if (seen.has(key) || !isKnownTarget(target)) return [];
    seen.add(key);
    return [{ target, filter, intent }];
  });
}
