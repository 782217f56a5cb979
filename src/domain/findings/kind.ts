import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { FindingItem, KindWords, Repair } from '#domain/findings/finding.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import type { Finding, Source } from '#domain/guardrails/guardrail.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';

/** A part of the facts that a kind of finding cannot be looked for without. */
export type FactKey =
  | 'groups'
  | 'members'
  | 'filters'
  | 'matching'
  | 'devices'
  | 'certificates'
  | 'families'
  /** The assignments of all configurations, which every kind needs. */
  | 'lists';

/** What a kind that no guardrail tells says of one configuration. */
export interface Hit {
  readonly rows: readonly Assignment[];
  readonly words: string;
  readonly source?: Source | undefined;
  readonly repairs?: readonly Repair[];
}

/** A kind of finding: what it is called, which rule says it, and how it is put right. */
export interface FindingKind extends KindWords {
  /** What it takes to look for it: where it was not read, nothing was looked at. */
  readonly needs: readonly FactKey[];
  /** Ids of the guardrails whose word it is, each asked of a row as if it were being added. */
  readonly guardrails?: readonly string[];
  /**
   * The rows that a guardrail means which has spoken about this row; undefined where that is none of
   * this kind. The row itself, if not said.
   */
  readonly rowsOf?: (
    row: Assignment,
    all: readonly Assignment[],
  ) => readonly Assignment[] | undefined;
  /** What puts the rows of one item right, of a kind that guardrails tell. */
  readonly wishesFor?: (
    rows: readonly Assignment[],
    finding: Pick<Finding, 'fixes'>,
    configuration: Configuration,
  ) => readonly Wish[];
  /** What only a whole tenant can tell, of one configuration. */
  readonly ofOne?: (configuration: Configuration, facts: TenantFacts) => readonly Hit[];
  /** What it can tell of no single configuration. */
  readonly ofAll?: (facts: TenantFacts) => Generator<undefined, readonly FindingItem[]>;
}
