import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { changesBetween, type RowAfter } from '#domain/change/changesBetween.ts';
import { asRow, type ChangeReads, factsOfChange } from '#domain/guardrails/changeFacts.ts';
import {
  blocksFirst,
  checkGuardrails,
  type Finding,
  type Guardrail,
  type Known,
  known,
} from '#domain/guardrails/guardrail.ts';
import { lossBy } from '#domain/guardrails/lossBy.ts';
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

/**
 * What the guardrails say about each change of one list, in the order of the changes.
 * @param guardrails those that are asked; all of them, if not said
 */
export function findingsByChange(
  { configuration, before, after, reads }: ListInQuestion,
  guardrails: readonly Guardrail[] = GUARDRAILS,
): ChangeFindings[] {
  const made = changesBetween(before.known ? before.value : [], after);
  const found = made.map(({ change, row }) => {
    const beside = before.known
      ? known(after.flatMap((each) => (each === row ? [] : asRow(each))))
      : before;
    const devicesLose = lossBy(change, made.length, reads.counted);
    const facts = factsOfChange(configuration, beside, change, reads, devicesLose);
    return { change, findings: checkGuardrails(guardrails, facts) };
  });
  return withLossOnce(found);
}

/** What a loss means is said of what is removed, and not once more of what takes it beside. */
function withLossOnce(found: readonly ChangeFindings[]): ChangeFindings[] {
  const said = new Set(
    found.flatMap(({ findings }) =>
      findings.flatMap(({ id, words }) => (id === 'removal-consequence' ? [words] : [])),
    ),
  );
  return found.map(({ change, findings }) => ({
    change,
    findings: findings.filter(({ id, words }) => id !== 'loss-consequence' || !said.has(words)),
  }));
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
