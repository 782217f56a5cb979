import { filterProblem } from '#domain/assignment/assignment.ts';
import { everyoneOf } from '#domain/assignment/target.ts';
import type { Fix, Guardrail, GuardrailFacts } from '#domain/guardrails/guardrail.ts';
import { filterListOf, hasFilter, isAppsFilter } from '#domain/guardrails/facts.ts';
import { FILTERS_OVERVIEW, FILTERS_WORKLOADS, ROLES_AND_SCOPES } from '#domain/guardrails/pages.ts';
import {
  filterFits,
  platformLabel,
  platformOfFilter,
  platformWords,
} from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';

const NO_FILTER = { filterMode: 'none', filterId: '' } as const;
const CHOOSE_NO_FILTER: Fix = { label: 'Choose No filter', change: NO_FILTER };
const ANOTHER_FILTER: Fix = { label: 'Choose another filter', change: { filterId: '' } };
const DROP_FILTER: Fix = { label: 'Drop the filter', change: NO_FILTER };

/** Whether a filter may stand here at all. */
export const FILTERS: readonly Guardrail[] = [
  {
    id: 'filter-on-excluded-group',
    rules: [9],
    level: 'block',
    field: 'filterMode',
    source: FILTERS_OVERVIEW,
    test: ({ targetKind, filterMode }) => {
      const problem = filterProblem(targetKind, filterMode);
      return problem && `${problem} Choose No filter.`;
    },
    fixes: () => [CHOOSE_NO_FILTER],
  },
  {
    id: 'filter-platform',
    rules: [11],
    level: 'block',
    field: 'filter',
    source: FILTERS_OVERVIEW,
    test: (facts) => {
      const { configuration, filter } = facts;
      const managed = managedOf(facts);
      if (!hasFilter(facts) || configuration === undefined || !filter.known) return undefined;
      // Said by the rule below.
      if (managed === undefined || isAppsFilter(facts) !== (managed === 'apps')) return undefined;
      if (filterFits(platformsOf(configuration.type), filter.value.platform, managed) !== 'no')
        return undefined;
      const filterPlatform = platformLabel(platformOfFilter(filter.value.platform));
      return (
        `The filter is for ${filterPlatform}, the configuration for ` +
        `${platformWords(platformsOf(configuration.type))}. They must be the same.`
      );
    },
    fixes: () => [ANOTHER_FILTER, DROP_FILTER],
  },
  {
    id: 'apps-filter',
    rules: [12],
    level: 'block',
    field: 'filter',
    source: FILTERS_WORKLOADS,
    test: (facts) => {
      const managed = managedOf(facts);
      if (!hasFilter(facts) || managed === undefined || !facts.filter.known) return undefined;
      const own = isAppsFilter(facts) ? 'apps' : 'devices';
      if (own === managed) return undefined;
      const what = facts.configuration?.family.plural ?? 'Configurations';
      return `This filter is for managed ${own}. ${what} take filters for managed ${managed} only.`;
    },
    fixes: () => [ANOTHER_FILTER, DROP_FILTER],
  },
  {
    id: 'type-without-filters',
    rules: [13],
    level: 'block',
    field: 'filterMode',
    source: FILTERS_WORKLOADS,
    test: ({ configuration, filterMode }) => {
      const rule = configuration?.family.limitsOf(configuration.type).filters;
      return rule !== undefined && 'whyNot' in rule && filterMode !== 'none'
        ? `${rule.whyNot} Choose No filter.`
        : undefined;
    },
    fixes: () => [CHOOSE_NO_FILTER],
  },
  {
    id: 'filter-not-visible',
    rules: [22],
    level: 'block',
    field: 'filter',
    source: ROLES_AND_SCOPES,
    test: (facts) =>
      isFilterHidden(facts)
        ? 'This filter is not among those you may see: it is deleted, or outside your ' +
          'scope tags. Intune refuses such an assignment.'
        : undefined,
    fixes: () => [ANOTHER_FILTER, DROP_FILTER],
  },
  {
    id: 'broad-target-with-filter',
    rules: [17],
    level: 'warn',
    field: 'filter',
    source: FILTERS_OVERVIEW,
    test: (facts) =>
      everyoneOf(facts.targetKind) !== undefined && hasFilter(facts)
        ? 'Only the filter narrows this target. If its rule is wrong, the whole tenant is reached.'
        : undefined,
  },
];

/** What the filters of the configuration are for; undefined while none is picked, or it takes none. */
function managedOf({ configuration }: GuardrailFacts): 'devices' | 'apps' | undefined {
  const rule = configuration?.family.limitsOf(configuration.type).filters;
  return rule !== undefined && 'managed' in rule ? rule.managed : undefined;
}

/**
 * Known to be missing among the filters the admin may see; a list that was not read hides nothing.
 */
function isFilterHidden(facts: GuardrailFacts): boolean {
  const list = filterListOf(facts);
  return hasFilter(facts) && list.known && !list.value.hasChosen;
}
