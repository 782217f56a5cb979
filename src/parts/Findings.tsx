import type { Finding, GuardrailField } from '#domain/guardrail.ts';
import { FieldProblem } from '#ui/FieldProblem.tsx';

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly field: GuardrailField;
}

/** What the guardrails say about one field, below it. */
export function Findings({ findings, field }: FindingsProps) {
  const own = findings.filter((finding) => finding.field === field);
  if (own.length === 0) return null;
  return (
    <div aria-live="polite">
      {own.map(({ id: key, level, words, source }) => (
        <FieldProblem key={key} level={level} source={source}>
          {words}
        </FieldProblem>
      ))}
    </div>
  );
}
