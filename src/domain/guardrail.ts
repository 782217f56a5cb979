import type { Assignment, FilterUse, Intent } from '#domain/assignment.ts';
import type { Platform } from '#domain/platform.ts';
import type { KnownTargetKind } from '#domain/target.ts';

/** The fields of the form, by the name their labels have. */
export type GuardrailField = 'configuration' | 'via' | 'target' | 'group' | 'collection' | 'filterMode' | 'filter' | 'intent';

/** Something that was read, or the word that it is not known: an unread list is never an empty one. */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false };

export const UNKNOWN = { known: false } as const;

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export interface FilterFacts {
  readonly displayName: string;
  /** `devicePlatformType` */
  readonly platform: string;
  /** `assignmentFilterManagementType`: `devices` or `apps`. */
  readonly managementType: string | undefined;
}

export interface GroupFacts {
  readonly displayName: string;
  readonly securityEnabled: boolean | undefined;
}

/** All that a guardrail may look at: what is chosen so far, and what was read about it. */
export interface GuardrailFacts {
  readonly configuration: { readonly displayName: string; readonly typeName: string; readonly platform: Platform } | undefined;
  readonly targetKind: KnownTargetKind;
  readonly groupId: string;
  readonly group: Known<GroupFacts>;
  readonly collectionId: string;
  readonly filterMode: FilterUse['mode'];
  readonly filterId: string;
  readonly filter: Known<FilterFacts>;
  readonly intent: Intent;
  /** The assignments of what the route leads to: the configuration, or the certificate. */
  readonly existing: Known<readonly Assignment[]>;
}

export type GuardrailLevel = 'block' | 'warn' | 'inform';

export interface Source {
  readonly label: string;
  readonly url: string;
}

/** A rule of assigning, as data: when it holds, what it says, and Microsoft's page for it. */
export interface Guardrail {
  readonly id: string;
  readonly level: GuardrailLevel;
  readonly field: GuardrailField;
  readonly source?: Source;
  /** The reason in the admin's words, or undefined when the rule has nothing to say. */
  readonly test: (facts: GuardrailFacts) => string | undefined;
}

export interface Finding {
  readonly id: string;
  readonly level: GuardrailLevel;
  readonly field: GuardrailField;
  readonly words: string;
  readonly source: Source | undefined;
}

/** What the guardrails say about these facts, blocks first, otherwise in the order of the table. */
export function checkGuardrails(guardrails: readonly Guardrail[], facts: GuardrailFacts): Finding[] {
  const findings = guardrails.flatMap(({ id, level, field, source, test }): Finding[] => {
    const words = test(facts);
    return words === undefined ? [] : [{ id, level, field, words, source }];
  });
  const rank: Record<GuardrailLevel, number> = { block: 0, warn: 1, inform: 2 };
  return findings.toSorted((a, b) => rank[a.level] - rank[b.level]);
}

export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'block');
}
