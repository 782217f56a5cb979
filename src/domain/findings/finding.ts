import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Group } from '#domain/directory/directory.ts';
import type { GuardrailLevel, Source } from '#domain/guardrails/guardrail.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';

/** One place of the tenant that a finding is about. */
export interface FindingItem {
  /** The same as long as the place is: it is what somebody sets aside. */
  readonly key: string;
  readonly configuration: Configuration;
  /** The group that is meant, where it is not the configuration itself. */
  readonly group?: Pick<Group, 'id' | 'displayName'>;
  /** The rows it is about; none where it is about the whole configuration. */
  readonly rows: readonly Assignment[];
  /** What is wrong with it, as sentences. */
  readonly words: string;
  readonly source: Source | undefined;
  /** What puts it right; none where nobody but the admin can say. */
  readonly repairs: readonly Repair[];
}

/** Wishes for one configuration, as a plan has them. */
export interface Repair {
  readonly configuration: Pick<Configuration, 'id' | 'displayName'>;
  readonly wishes: readonly Wish[];
}

/** What a kind of finding comes to, for everybody who shows it. */
export interface KindWords {
  /** In the list: "Group deleted or not visible to you". */
  readonly title: string;
  readonly level: GuardrailLevel;
  /** Why it matters, as a sentence. */
  readonly reason: string;
  /** Microsoft's page for the whole kind, where its items do not name one each. */
  readonly source?: Source;
  /** What the plan would do, or why there is none; each as a sentence. */
  readonly repair: { readonly does: string } | { readonly whyNone: string };
}
