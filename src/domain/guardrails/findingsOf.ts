import type { Assignment } from '#domain/assignment/assignment.ts';
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

/**
 * What the guardrails say about a change of one list: each sentence once, blocks first. The one
 * place that asks them, whoever changes the list: form, edit, removal, undo, plan.
 */
export function findingsOf({ configuration, before, after, reads }: ListInQuestion): Finding[] {
  const said = new Map<string, Finding>();
  for (const { change, row } of changesBetween(before.known ? before.value : [], after)) {
    const beside = before.known
      ? known(after.flatMap((each) => (each === row ? [] : asRow(each))))
      : before;
    const facts = factsOfChange(configuration, beside, change, reads);
    for (const finding of checkGuardrails(GUARDRAILS, facts))
      said.set(`${finding.id} ${finding.words}`, finding);
  }
  return blocksFirst([...said.values()]);
}
