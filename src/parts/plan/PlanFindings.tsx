import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ShieldCheck } from 'lucide-react';
import { isReason } from '#domain/guardrails/guardrail.ts';
import type { Override } from '#domain/journal/journal.ts';
import { countWords, type PlanFinding } from '#domain/plan/review/planFindings.ts';
import { numberText, pluralOf } from '#lib/locale.ts';
import { FindingVariants } from '#parts/plan/FindingVariants.tsx';
import { ReasonField } from '#parts/ReasonField.tsx';
import { FieldProblem } from '#ui/form/FieldProblem.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface PlanFindingsProps {
  /** Undefined while the guardrails look. */
  readonly findings: readonly PlanFinding[] | undefined;
  /** One for each guardrail that the admin goes past, or means to: its reason may be empty yet. */
  readonly overrides: readonly Override[];
  readonly onOverridesChange: (overrides: readonly Override[]) => void;
}

/**
 * What the guardrails say about a plan, each once, with the configurations it is about and the ways
 * past a block.
 */
export function PlanFindings({ findings, overrides, onOverridesChange }: PlanFindingsProps) {
  const override = (id: string, reason: string | undefined) => {
    const others = overrides.filter(({ guardrailId }) => guardrailId !== id);
    onOverridesChange(reason === undefined ? others : [...others, { guardrailId: id, reason }]);
  };
  return (
    <Section title="Guardrails">
      <Box sx={{ minHeight: ONE_FINDING }}>
        {findings === undefined ? (
          <ProgressLine label="Checking the rules of assigning" />
        ) : findings.length === 0 ? (
          <Box
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              color: 'text.secondary',
              '& > svg': { color: 'success.main' },
            }}
          >
            <ShieldCheck size={16} aria-hidden /> No warnings.
          </Box>
        ) : (
          <Box
            component="ul"
            aria-label="What the guardrails say"
            sx={{ display: 'grid', gap: 1.5, m: 0, p: 0, listStyle: 'none' }}
          >
            {findings.map((finding) => (
              <li key={finding.id}>
                <OneFinding
                  finding={finding}
                  reason={overrides.find(({ guardrailId }) => guardrailId === finding.id)?.reason}
                  onReason={(reason) => override(finding.id, reason)}
                />
              </li>
            ))}
          </Box>
        )}
      </Box>
    </Section>
  );
}

/** Height in pixels that one finding takes: kept free, so that what stands below keeps its place. */
const ONE_FINDING = 104;

interface OneFindingProps {
  readonly finding: PlanFinding;
  /** Undefined while nobody means to override. */
  readonly reason: string | undefined;
  readonly onReason: (reason: string | undefined) => void;
}

function OneFinding({ finding, reason, onReason }: OneFindingProps) {
  const { level, isOverridable, source, variants, configurations } = finding;
  const canOverride = level === 'block' && isOverridable;
  return (
    <FieldProblem
      level={canOverride && isReason(reason ?? '') ? 'warn' : level}
      source={source}
      actions={
        <Box sx={{ display: 'grid', gap: 1, mt: 0.5, color: 'text.primary' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'start' }}>
            <FindingVariants finding={finding} />
            {canOverride && (
              <Button
                size="small"
                variant="text"
                color="secondary"
                onClick={() => onReason(reason === undefined ? '' : undefined)}
              >
                {reason === undefined ? 'Override with a reason' : 'Do not override'}
              </Button>
            )}
          </Box>
          {canOverride && reason !== undefined && (
            <ReasonField
              reason={reason}
              fate={
                configurations === 1
                  ? 'Goes into the report of this plan.'
                  : `Goes into the report of this plan, for all ${numberText(configurations)} configurations.`
              }
              onChange={onReason}
            />
          )}
        </Box>
      }
    >
      <strong>{countWords(finding)}:</strong> {variants[0]!.words}
      {variants.length > 1 &&
        ` And ${pluralOf(variants.length - 1, 'one', numberText(variants.length - 1))} more of the same kind.`}
    </FieldProblem>
  );
}
