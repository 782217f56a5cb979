import Box from '@mui/material/Box';
import { ShieldCheck } from 'lucide-react';
import { isReason } from '#domain/guardrails/guardrail.ts';
import type { Override } from '#domain/journal/journal.ts';
import { aboutWords, namesInWords, type PlanFinding } from '#domain/plan/review/planFindings.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { FindingVariants } from '#parts/plan/FindingVariants.tsx';
import { OverrideButton } from '#parts/findings/OverrideButton.tsx';
import { ReasonField } from '#parts/findings/ReasonField.tsx';
import { FieldProblem } from '#ui/form/FieldProblem.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#parts/plan/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface PlanFindingsProps {
  /** Undefined while the guardrails look. */
  readonly findings: readonly PlanFinding[] | undefined;
  /** Who loses is still being counted: more may be said. */
  readonly isCounting: boolean;
  /** One for each guardrail that the admin goes past, or means to: its reason may be empty yet. */
  readonly overrides: readonly Override[];
  readonly onOverridesChange: (overrides: readonly Override[]) => void;
  readonly nameOf: (target: KnownTarget) => string;
}

/**
 * What the guardrails say about a plan, each once, with the configurations it is about and the ways
 * past a block.
 */
export function PlanFindings({
  findings,
  isCounting,
  overrides,
  onOverridesChange,
  nameOf,
}: PlanFindingsProps) {
  const override = (id: string, reason: string | undefined) => {
    const others = overrides.filter(({ guardrailId }) => guardrailId !== id);
    onOverridesChange(reason === undefined ? others : [...others, { guardrailId: id, reason }]);
  };
  return (
    <Section title={TEXTS.guardrails}>
      <Box sx={{ minHeight: ONE_FINDING }}>
        {findings === undefined ? (
          <ProgressLine label={TEXTS.checking} />
        ) : findings.length === 0 ? (
          isCounting ? (
            <ProgressLine label={TEXTS.checking} />
          ) : (
            <Box
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 1,
                color: 'text.secondary',
                '& > svg': { color: 'success.main' },
              }}
            >
              <ShieldCheck size={16} aria-hidden /> {TEXTS.noWarnings}
            </Box>
          )
        ) : (
          <Box
            component="ul"
            aria-label={TEXTS.findings}
            sx={{ display: 'grid', gap: 1.5, ...BARE_LIST }}
          >
            {findings.map((finding) => (
              <li key={finding.id}>
                <OneFinding
                  finding={finding}
                  nameOf={nameOf}
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
  readonly nameOf: PlanFindingsProps['nameOf'];
}

function OneFinding({ finding, reason, onReason, nameOf }: OneFindingProps) {
  const { level, isOverridable, source, variants, configurations } = finding;
  const canOverride = level === 'block' && isOverridable;
  const rest = variants.slice(MOST_IN_FULL);
  return (
    <FieldProblem
      level={canOverride && isReason(reason ?? '') ? 'warn' : level}
      source={source}
      actions={
        <Box sx={{ display: 'grid', gap: 1, mt: 0.5, color: 'text.primary' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'start' }}>
            <FindingVariants finding={finding} nameOf={nameOf} />
            {canOverride && <OverrideButton reason={reason} onReason={onReason} />}
          </Box>
          {canOverride && reason !== undefined && (
            <ReasonField
              reason={reason}
              fate={TEXTS.intoReport(configurations)}
              onChange={onReason}
            />
          )}
        </Box>
      }
    >
      {variants.slice(0, MOST_IN_FULL).map((variant) => (
        <Box key={variant.words} sx={{ '& + &': { mt: 0.5 } }}>
          <strong>{aboutWords(variant, nameOf)}:</strong> {variant.words}
        </Box>
      ))}
      {rest.length > 0 && <Box sx={{ mt: 0.5 }}>{TEXTS.similar(alsoAbout(rest))}</Box>}
    </FieldProblem>
  );
}

/** As many wordings of one guardrail stand in full; of the others only what they are about. */
const MOST_IN_FULL = 3;

/** "VPN, Wi-Fi and 12 more". */
function alsoAbout(variants: PlanFinding['variants']): string {
  const names = new Map(
    variants.flatMap(({ configurations }) =>
      configurations.map(
        ({ configurationId, displayName }) => [configurationId, displayName] as const,
      ),
    ),
  );
  return namesInWords([...names.values()].map(nameInText));
}
