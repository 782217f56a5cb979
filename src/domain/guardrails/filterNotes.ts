import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { excludes, isKnownTarget, takesFilter } from '#domain/assignment/target.ts';
import type { Guardrail } from '#domain/guardrails/guardrail.ts';
import { filterListOf, hasFilter, isAppsFilter, otherRows } from '#domain/guardrails/facts.ts';
import {
  FILTERS_OVERVIEW,
  FILTERS_PROPERTIES,
  FILTERS_TROUBLESHOOT,
} from '#domain/guardrails/pages.ts';

/** Documented limits: filters in a tenant, and characters of a rule. Said when little is left. */
const MAX_FILTERS = 200;
const MAX_RULE_LENGTH = 3072;
const NEARLY = 0.95;

/** What to know about a filter that may stand. */
export const FILTER_NOTES: readonly Guardrail[] = [
  {
    id: 'filter-old-property',
    rules: [32],
    level: 'warn',
    field: 'filter',
    source: FILTERS_PROPERTIES,
    test: (facts) =>
      hasFilter(facts) &&
      facts.filter.known &&
      /\bdevice\.osVersion\b/i.test(facts.filter.value.rule ?? '')
        ? 'The rule of this filter uses osVersion, which Microsoft has deprecated in ' +
          'favour of operatingSystemVersion: check what it matches.'
        : undefined,
  },
  {
    id: 'filter-precedence',
    rules: [16],
    level: 'inform',
    field: 'filter',
    source: FILTERS_TROUBLESHOOT,
    test: (facts) => {
      if (isAppsFilter(facts)) return undefined;
      const others = hasFilter(facts) ? (otherRows(facts) ?? []).filter(isIncluded) : [];
      return others.length === 0 ? undefined : precedenceWords(facts.filterMode, others);
    },
  },
  {
    id: 'filter-limits',
    rules: [14],
    level: 'inform',
    field: 'filter',
    source: FILTERS_OVERVIEW,
    test: (facts) => {
      if (!hasFilter(facts)) return undefined;
      const length = facts.filter.known ? (facts.filter.value.rule ?? '').length : 0;
      if (length >= MAX_RULE_LENGTH * NEARLY)
        return `The rule of this filter has ${length} of at most ${MAX_RULE_LENGTH} characters.`;
      const list = filterListOf(facts);
      const count = list.known ? list.value.count : 0;
      return count >= MAX_FILTERS * NEARLY
        ? `The tenant has ${count} of at most ${MAX_FILTERS} filters.`
        : undefined;
    },
  },
  {
    id: 'filter-evaluation',
    rules: [15],
    level: 'inform',
    field: 'filter',
    source: FILTERS_OVERVIEW,
    test: (facts) =>
      hasFilter(facts) && takesFilter(facts.targetKind) && !isAppsFilter(facts)
        ? 'Filters count for enrolled devices, when they check in. Devices that are ' +
          'filtered out do not show in the reports of the configuration.'
        : undefined,
  },
];

/**
 * A device that several assignments hit: Exclude beats no filter, no filter beats Include; the same
 * mode twice is an "or".
 */
function precedenceWords(mode: FilterUse['mode'], others: readonly Assignment[]): string {
  const has = (wanted: FilterUse['mode']) => others.some(({ filter }) => filter.mode === wanted);
  if (mode === 'exclude')
    return (
      'A device that this filter excludes does not get it, even where another assignment ' +
      'here includes it: Exclude wins over no filter, and no filter over Include.'
    );
  if (has('exclude'))
    return (
      'An Exclude filter of another assignment here wins over this Include filter, on ' +
      'devices that both assignments reach.'
    );
  if (has('none'))
    return (
      'Devices that another assignment here reaches without a filter get it whether they ' +
      'match or not: no filter wins over Include.'
    );
  return 'Devices that several assignments here reach get it when one of the Include filters matches.';
}

function isIncluded({ target }: Assignment): boolean {
  return isKnownTarget(target) && !excludes(target.kind);
}
