import { platformsOf } from '#domain/configuration/configurationType.ts';
import { filterFits } from '#domain/configuration/platform.ts';
import { isForApps } from '#domain/directory/appsFilter.ts';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import { BARE_FAMILY, familyFacts } from '#domain/family/families.ts';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import { KNOWN_TARGET_KINDS, type KnownTargetKind } from '#domain/assignment/target.ts';
import type { SettingsType } from '#domain/assignment/settings/settings.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Family } from '#domain/family/family.ts';

/** What a form offers for a configuration: each choice with the reason where it is not taken. */
export interface FamilyChoices {
  readonly targets: Readonly<Record<KnownTargetKind, string | undefined>>;
  readonly filterModes: Readonly<Record<FilterUse['mode'], string | undefined>>;
  /** What its filters look at. */
  readonly filtered: 'devices' | 'apps';
  readonly intents: readonly Intent[];
  /** What a row holds beside. */
  readonly payload: Family['payload'];
  /** Of settings, where new rows take some that can be edited. */
  readonly settingsType: SettingsType | undefined;
}

/** @param configuration undefined while it is still to be picked: then everything is offered */
export function choicesOf(configuration: CertificateConfiguration | undefined): FamilyChoices {
  const family = configuration && familyOf(configuration.id);
  const limits = configuration && family?.limitsOf(configuration.type);
  const noFilter =
    limits !== undefined && 'whyNot' in limits.filters ? limits.filters.whyNot : undefined;
  const reasonOf = (kind: KnownTargetKind) => [kind, limits?.notTargets[kind]?.whyNot] as const;
  return {
    targets: Object.fromEntries(KNOWN_TARGET_KINDS.map(reasonOf)) as FamilyChoices['targets'],
    filterModes: { none: undefined, include: noFilter, exclude: noFilter },
    filtered:
      limits !== undefined && 'managed' in limits.filters ? limits.filters.managed : 'devices',
    intents: (family ?? familyFacts(BARE_FAMILY)).intents,
    payload: family?.payload ?? [],
    settingsType: configuration && family?.settingsTypeOf?.(configuration.type),
  };
}

/**
 * The filters that a configuration takes, by what its family says of filters and by its platforms;
 * those of which that cannot be told, too. None where it takes no filter.
 */
export function fittingFilters(
  { id, type }: Pick<CertificateConfiguration, 'id' | 'type'>,
  filters: readonly AssignmentFilter[],
): AssignmentFilter[] {
  const rule = familyOf(id).limitsOf(type).filters;
  if ('whyNot' in rule) return [];
  const platforms = platformsOf(type);
  return filters.filter(
    (filter) =>
      isForApps(filter) === (rule.managed === 'apps') &&
      filterFits(platforms, filter.platform, rule.managed) !== 'no',
  );
}
