import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { changesBetween, type RowAfter } from '#domain/change/changesBetween.ts';
import { asRow, type ChangeReads, factsOfChange } from '#domain/guardrails/changeFacts.ts';
import {
  blocksFirst,
  checkGuardrails,
  type Finding,
  type Known,
  known,
} from '#domain/guardrails/guardrail.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';

/** One list of assignments, as it is and as it is to be. */
export interface ListInQuestion {
  /** Undefined while it is still to be picked. */
  readonly configuration: CertificateConfiguration | undefined;
  /** As the tenant has it; not known where it was not read. */
  readonly before: Known<readonly Assignment[]>;
  /**
   * As it will be; rows that stay are the objects of `before`. Where that is not known, the wanted
   * rows alone. What is still to be chosen of a row (group, collection, filter) is an empty id.
   */
  readonly after: readonly RowAfter[];
  /** What was read beside. */
  readonly reads: ChangeReads;
}

/** One change of a list with what the guardrails say about it, blocks first. */
export interface ChangeFindings {
  readonly change: Change;
  readonly findings: readonly Finding[];
}

/** What the guardrails say about each change of one list, in the order of the changes. */
export function findingsByChange({
  configuration,
  before,
  after,
  reads,
}: ListInQuestion): ChangeFindings[] {
  return changesBetween(before.known ? before.value : [], after).map(({ change, row }) => {
    const beside = before.known
      ? known(after.flatMap((each) => (each === row ? [] : asRow(each))))
      : before;
    const facts = factsOfChange(configuration, beside, change, reads);
    return { change, findings: checkGuardrails(GUARDRAILS, facts) };
  });
}

/**
 * What the guardrails say about a change of one list: each sentence once, blocks first. The one
 * place that asks them, whoever changes the list: form, edit, removal, undo, plan.
 */
export function findingsOf(list: ListInQuestion): Finding[] {
  const said = new Map<string, Finding>();
  for (const { findings } of findingsByChange(list))
    for (const finding of findings) said.set(`${finding.id} ${finding.words}`, finding);
  return blocksFirst([...said.values()]);
}
