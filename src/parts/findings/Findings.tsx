import type { Finding, GuardrailField } from '#domain/guardrails/guardrail.ts';
import { FindingActions, type GuardrailActions } from '#parts/findings/FindingActions.tsx';
import { NotDocumented } from '#ui/feedback/NotDocumented.tsx';
import { TEXTS } from '#parts/findings/texts.ts';
import { FieldProblem } from '#ui/form/FieldProblem.tsx';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** All fields, if not said. */
  readonly field?: GuardrailField;
  /** Without them, what the guardrails say is said and nothing is offered. */
  readonly actions?: GuardrailActions | undefined;
}

/** What the guardrails say, of one field below it or of all, with the ways out. */
export function Findings({ findings, field, actions }: FindingsProps) {
  const all = findings.filter((finding) => field === undefined || finding.field === field);
  // While something is not allowed at all, what is good to know about it can wait.
  const own = all.some(({ level }) => level === 'block')
    ? all.filter(({ level }) => level !== 'inform')
    : all;
  if (own.length === 0) return null;
  return (
    <div aria-live="polite">
      {own.map((finding) => (
        <FieldProblem
          key={finding.id}
          level={actions?.isOverridden(finding) === true ? 'warn' : finding.level}
          source={finding.source}
          actions={
            actions === undefined ? undefined : (
              <FindingActions finding={finding} actions={actions} />
            )
          }
        >
          {field !== undefined && finding.isToldAtField === true ? TEXTS.seeAbove : finding.words}
          {finding.isInferred === true && <NotDocumented />}
        </FieldProblem>
      ))}
    </div>
  );
}
