import {
  type Intent,
  intentFacts,
  intentLabel,
  isAmong,
  usualIntent,
} from '#domain/assignment/intent.ts';
import type {
  ConfigurationType,
  DeviceConfigurationKind,
} from '#domain/configuration/configurationType.ts';
import { deedMayTakeAway } from '#domain/impact/effect/mayTakeAway.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { Guardrail, GuardrailFacts, Source } from '#domain/guardrails/guardrail.ts';
import { ASSIGN_POLICIES, ASSIGNMENT_RESOURCE } from '#domain/guardrails/pages.ts';
import type { Platform } from '#domain/configuration/platform.ts';

/** Kinds that Intune removes from the device again, whatever the platform. */
const TAKEN_OFF: ReadonlyMap<string, string> = new Map<DeviceConfigurationKind, string>([
  ['wiFi', 'Wi-Fi profiles'],
  ['vpn', 'VPN profiles'],
  ['email', 'E-mail profiles'],
  ['scep', 'Certificates'],
  ['pkcs', 'Certificates'],
  ['importedPfx', 'Certificates'],
  ['trustedRoot', 'Certificates'],
]);

const ANDROID = 'On Android the settings stay as they are until another configuration sets them.';

const NOT_KNOWN =
  'Whether its settings go back to their default is not known for this type of configuration: check one device.';

const BY_PLATFORM: Record<Platform, string> = {
  windows:
    'On Windows it depends on the setting: some go back to their default, others keep ' +
    'the value they have (tattooing). To change a value for certain, assign a ' +
    'configuration that sets it otherwise.',
  windowsPhone: 'On Windows Phone it depends on the setting whether it goes back to its default.',
  iOS: 'On iOS and iPadOS the settings are removed, but for a few that stay, such as those for roaming.',
  macOS:
    'Microsoft does not say for every macOS setting whether it goes back to its default: check one device.',
  android: ANDROID,
  androidEnterprise: ANDROID,
  androidAOSP: ANDROID,
  androidAny: ANDROID,
  linux: NOT_KNOWN,
  visionOS: NOT_KNOWN,
  tvOS: NOT_KNOWN,
  several: NOT_KNOWN,
  unknown: NOT_KNOWN,
};

/** What losing a configuration means for a device, by type and platform (rule 28). */
export function removalWords({
  kind,
  platform,
}: Pick<ConfigurationType, 'kind' | 'platform'>): string {
  const takenOff = TAKEN_OFF.get(kind);
  return takenOff === undefined
    ? BY_PLATFORM[platform]
    : `${takenOff} are removed from the device at its next check-in; what depends on them stops working.`;
}

function isLoss(intent: Intent): boolean {
  return intentFacts(intent).loss !== undefined;
}

/**
 * Does a device lose something by it? As impact counts it: an exclusion and a filter take away as a
 * removal does, and a removal takes nothing where another assignment reaches the same devices.
 */
function takesFromDevices(facts: GuardrailFacts): boolean {
  const { change = 'add', configuration, devicesLose, intent } = facts;
  if (devicesLose === undefined) return false;
  // Remove is for devices that had it once as well, and those nobody counts.
  const isForPast = isLoss(intent) && intentFacts(intent).effect.loss === 'lost';
  const isOfAll = configuration?.family.notCounted === undefined;
  if (devicesLose === 'yes') return true;
  if (devicesLose === 'no' && isOfAll && !isForPast) return false;
  return deedMayTakeAway({ ...facts, kind: change });
}

/** Sentences of a family are inferred unless a page says so; those by platform have one. */
function isLossInferred({ configuration }: GuardrailFacts): boolean {
  const loss = configuration?.family.loss;
  return loss !== undefined && loss.ofOne !== undefined && loss.page === undefined;
}

function sourceOfLoss({ configuration }: GuardrailFacts): Source | undefined {
  return configuration?.family.loss.ofOne === undefined
    ? ASSIGN_POLICIES
    : configuration.family.loss.page;
}

/** An exclusion and a filter take away beside what they are for. */
function isAskedToTake({ change, intent }: GuardrailFacts): boolean {
  return change === 'remove' || isLoss(intent);
}

function lossWords(facts: GuardrailFacts): string | undefined {
  const { intent, configuration } = facts;
  if (configuration === undefined || !takesFromDevices(facts)) return undefined;
  const { ofOne, byIntent } = configuration.family.loss;
  const words = isLoss(intent) ? (byIntent ?? ofOne) : ofOne;
  return words ?? removalWords(configuration.type);
}

/** What a loss means for a device, of what is asked to take something and of what does so beside. */
export const LOSSES: readonly Guardrail[] = [
  {
    id: 'removal-consequence',
    rules: [28],
    level: 'warn',
    field: 'intent',
    source: sourceOfLoss,
    isInferred: isLossInferred,
    on: ['add', 'edit', 'remove'],
    test: (facts) => (isAskedToTake(facts) ? lossWords(facts) : undefined),
  },
  {
    id: 'loss-consequence',
    rules: [28],
    level: 'warn',
    field: 'target',
    source: sourceOfLoss,
    isInferred: isLossInferred,
    test: (facts) => (isAskedToTake(facts) ? undefined : lossWords(facts)),
  },
];

/** What removing means, as an intent and as the end of an assignment. */
export const REMOVAL: readonly Guardrail[] = [
  {
    id: 'intent-not-taken',
    rules: [],
    level: 'block',
    field: 'intent',
    test: ({ configuration, intent }) => {
      if (configuration === undefined) return undefined;
      const { plural, intents } = configuration.family;
      if (isAmong(intent, intents)) return undefined;
      return intents.length === 0
        ? `${plural} have no intent: a device cannot be asked to remove them.`
        : `${plural} do not take the intent ${intentLabel(intent)}.`;
    },
    fixes: ({ configuration }) => {
      const usual = usualIntent(configuration?.family.intents ?? []);
      return [{ label: `Choose ${intentLabel(usual)}`, change: { intent: usual } }];
    },
  },
  {
    id: 'intent-remove',
    rules: [26],
    level: 'warn',
    field: 'intent',
    source: ({ configuration }) =>
      configuration === undefined || isAmong('remove', configuration.family.intents)
        ? ASSIGNMENT_RESOURCE
        : undefined,
    test: ({ intent }) =>
      intent === 'remove'
        ? 'Remove asks devices that have the configuration to remove it. Microsoft ' +
          'documents it in one sentence only: try it on a small group first.'
        : undefined,
  },
  ...LOSSES,
  {
    id: 'assigned-to-nobody',
    rules: [],
    level: 'warn',
    field: 'target',
    isInferred: isLossInferred,
    on: ['remove'],
    test: ({ configuration, existing, row, targetKind }) => {
      if (!existing.known || row === undefined || excludes(targetKind)) return undefined;
      const isLast = existing.value.every(
        (other) => other.id === row.id || excludes(other.target.kind),
      );
      return isLast ? configuration?.family.loss.ofAll : undefined;
    },
  },
];
