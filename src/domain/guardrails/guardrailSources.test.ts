import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BARE_FAMILY, FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { remediation } from '#domain/family/scripts/remediation.ts';
import type { Family } from '#domain/family/family.ts';
import {
  checkGuardrails,
  type Guardrail,
  type GuardrailFacts,
} from '#domain/guardrails/guardrail.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import { STORIES_OF_INTENTS } from '#domain/testing/storiesOfIntents.ts';
import { FINE } from '#domain/testing/storyKit.ts';
import { UNDECIDED } from '#domain/testing/undecided.ts';

/**
 * Microsoft's page for each rule, as docs/reference/assignment-rules.md names it. What is merely
 * missing needs no source.
 */
const SOURCES: Readonly<Record<string, readonly [rule: number, page: string]>> = {
  'filter-on-excluded-group': [9, 'filters/overview'],
  'filter-platform': [11, 'filters/overview'],
  'apps-filter': [12, 'filters/ref-supported-workloads'],
  'type-without-filters': [13, 'filters/ref-supported-workloads'],
  'filter-not-visible': [21, 'role-based-access-control/overview'],
  'broad-target-with-filter': [17, 'filters/overview'],
  'filter-old-property': [32, 'fundamentals/filters/filters-device-properties'],
  'filter-precedence': [16, 'filters/troubleshoot'],
  'filter-limits': [14, 'filters/overview'],
  'filter-evaluation': [15, 'filters/overview'],
  'already-assigned': [8, 'filters/troubleshoot'],
  'all-users-and-devices': [6, 'device-configuration/assign-device-profile'],
  'only-exclusions': [1, 'device-configuration/assign-device-profile'],
  'replaced-beside-policy-set': [24, 'fundamentals/policy-sets'],
  'collection-undocumented': [25, 'configmgr/tenant-attach/endpoint-security-get-started'],
  'mix-device-user': [2, 'device-configuration/assign-device-profile'],
  'mix-user-device': [3, 'device-configuration/assign-device-profile'],
  'mix-dynamic-exclusion': [4, 'device-configuration/assign-device-profile'],
  'includes-of-both-kinds': [18, 'filters/performance-recommendations'],
  'mix-unknown': [1, 'device-configuration/assign-device-profile'],
  'exclusion-kind': [1, 'device-configuration/assign-device-profile'],
  'group-not-security-enabled': [19, 'fundamentals/tenant-administration/add-groups'],
  'group-gone': [19, 'fundamentals/tenant-administration/add-groups'],
  'group-empty': [19, 'fundamentals/tenant-administration/add-groups'],
  'group-mixed': [19, 'fundamentals/tenant-administration/add-groups'],
  'group-own-everybody': [18, 'filters/performance-recommendations'],
  'group-large': [18, 'filters/performance-recommendations'],
  'group-member-of': [18, 'filters/performance-recommendations'],
  'group-unknown': [19, 'fundamentals/tenant-administration/add-groups'],
  'intent-remove': [26, 'intune-deviceconfig-deviceconfigurationassignment?view=graph-rest-beta'],
  'removal-consequence': [28, 'assign-device-profile'],
  'loss-consequence': [28, 'assign-device-profile'],
  'row-of-policy-set': [24, 'fundamentals/policy-sets'],
};

/**
 * Pages of rules that the list of rules does not have: those of families
 * (docs/reference/families.md), and of paused groups (docs/reference/groups.md).
 */
const SOURCES_OF_FAMILIES: Readonly<Record<string, string>> = {
  'group-rule-paused': 'graph/api/resources/group',
  'group-hidden': 'graph/api/group-list-transitivemembers',
  'schedule-not-taken': 'fundamentals/remediations',
  'intent-not-for-target': 'deployment/assign-groups',
  'intent-undocumented': 'deployment/assign-groups',
  'settings-noted': 'deployment/assign-groups',
  'intent-of-group-taken': 'deployment/assign-groups',
  'intents-conflict': 'deployment/assign-groups',
  'offered-to-devices': 'deployment/assign-groups',
  'caution-warn': 'deployment/add-microsoft-365-windows',
  'caution-inform': 'deployment/configure-win32-supersedence',
  'settings-not-taken': 'intune-service/apps/apps-win32-add',
};

/** What only a family knows, or what this app does: no page of Microsoft says it. */
const WITHOUT_PAGE: ReadonlySet<string> = new Set([
  'target-not-taken',
  'target-of-another',
  'configuration-without-effect',
  'family-shown',
  'row-of-unknown-source',
  'row-of-unknown-target',
  'intent-not-taken',
  'assigned-to-nobody',
  'caution-block',
]);

/** What a rule is asked about, where it cites the page of a family. */
function askedOf(id: string): GuardrailFacts {
  const [story] = STORIES_OF_INTENTS[id]?.filter(([, , holds]) => holds) ?? [];
  return { ...FINE, ...story?.[1] };
}

function pageOf({ source }: Guardrail, facts: GuardrailFacts): string | undefined {
  return (typeof source === 'function' ? source(facts) : source)?.url;
}

describe('sources', () => {
  it.each(
    GUARDRAILS.filter(({ id }) => !id.endsWith('-missing')).map((rule) => [rule.id, rule] as const),
  )('%s cites the page of its rule, or none where none says it', (id, rule) => {
    const url = pageOf(rule, askedOf(id));
    if (WITHOUT_PAGE.has(id)) return expect(url).toBeUndefined();
    expect(url).toContain(
      SOURCES[id]?.[1] ?? SOURCES_OF_FAMILIES[id] ?? `a source for ${id} in this test`,
    );
    expect(new URL(url ?? '').host).toBe('learn.microsoft.com');
  });

  it('no other family is sent to a page about device configurations', () => {
    const others = FAMILY_KEYS.filter((key) => key !== BARE_FAMILY);
    for (const family of others.map(familyFacts)) {
      const facts = {
        ...FINE,
        configuration: { displayName: 'X', type: family.typeOf(''), family },
      };
      for (const rule of GUARDRAILS)
        expect(pageOf(rule, facts) ?? '', rule.id).not.toContain('deviceconfig');
    }
  });

  it('what a family says itself of losing it is not said to stand on a page', () => {
    const [rule] = GUARDRAILS.filter(({ id }) => id === 'removal-consequence');
    const { type, displayName } = FINE.configuration!;
    expect(
      pageOf(rule!, { ...FINE, configuration: { type, displayName, family: remediation } }),
    ).toBe(undefined);
  });

  it('it is marked as not documented, unless the family names a page', () => {
    const rules = GUARDRAILS.filter(({ id }) => id === 'removal-consequence');
    const { type, displayName } = FINE.configuration!;
    const isMarked = (family: Family) => {
      const configuration = { type, displayName, family };
      const facts = { ...FINE, change: 'remove', configuration, devicesLose: 'yes' } as const;
      const findings = checkGuardrails(rules, facts);
      expect(findings).toHaveLength(1);
      return findings[0]?.isInferred === true;
    };
    const documented = {
      ...remediation,
      loss: {
        ...remediation.loss,
        page: { label: 'Remediations', url: 'https://learn.microsoft.com/x' },
      },
    };
    // A device configuration is spoken of by its platform, which has a page.
    expect([remediation, documented, FINE.configuration!.family].map(isMarked)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('a collection that is not taken is explained by the page about collections', () => {
    const [rule] = GUARDRAILS.filter(({ id }) => id === 'target-not-taken');
    expect(pageOf(rule!, { ...FINE, targetKind: 'collection' })).toContain('tenant-attach');
  });

  it('every rule of the list has a guardrail, or the reason why it has none', () => {
    const decided = GUARDRAILS.flatMap(({ rules }) => rules);
    const all = Array.from({ length: 35 }, (_, index) => index + 1);
    expect(all.filter((rule) => !decided.includes(rule) && UNDECIDED[rule] === undefined)).toEqual(
      [],
    );
    expect(all.filter((rule) => decided.includes(rule) && UNDECIDED[rule] !== undefined)).toEqual(
      [],
    );
  });

  it('the reference names the same pages', () => {
    const file = new URL('../../../docs/reference/assignment-rules.md', import.meta.url);
    const rows = readFileSync(file, 'utf8').matchAll(/^\| (\d+) .*$/gm);
    const pages = new Map([...rows].map(([row, number]) => [Number(number), row]));
    expect(pages.size).toBe(35);
    for (const [rule, page] of Object.values(SOURCES)) expect(pages.get(rule)).toContain(page);
  });
});
