import Box from '@mui/material/Box';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { useSession } from '#auth/useSession.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { useUntils } from '#stores/plan/untils.ts';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/runs/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/**
 * Where a run comes from, of which stage it is, what of it has an end, and the guardrails that were
 * overridden for it; nothing where there is nothing to say.
 */
export function RunFacts({
  run: { id, undoes, retries, stage, overrides },
}: {
  readonly run: PlanRun;
}) {
  const { list } = useUntils(useSession().account);
  const ends = list.filter(({ runId }) => runId === id).length;
  const origin = undoes ?? retries;
  if (origin === undefined && stage === undefined && overrides.length + ends === 0) return null;
  return (
    <Box sx={{ mt: 2.5 }}>
      <Section title={TEXTS.about}>
        <Box sx={{ display: 'grid', gap: 1 }}>
          {origin !== undefined && (
            <span>
              {undoes === undefined ? TEXTS.retries : TEXTS.undoes}
              <AppLink to="/plan/runs/$id" params={{ id: origin }}>
                {TEXTS.earlierPlan}
              </AppLink>
              {undoes === undefined ? TEXTS.retriesEnd : TEXTS.undoesEnd}
            </span>
          )}
          {stage !== undefined && (
            <span>
              {TEXTS.stageOf(stage.stage + 1)}
              <AppLink to="/plan/stages/$id" params={{ id: stage.planId }}>
                {TEXTS.showStages}
              </AppLink>
            </span>
          )}
          {ends > 0 && (
            <span>
              {TEXTS.ends(ends)}
              <AppLink to="/plan/runs">{TEXTS.showEnds}</AppLink>
            </span>
          )}
          {stage?.inSpiteOf !== undefined && (
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              {TEXTS.inSpiteOf(stage.inSpiteOf.gate, stage.inSpiteOf.reason)}
            </Box>
          )}
          {overrides.length > 0 && (
            <Box
              component="ul"
              aria-label={TEXTS.overriddenGuardrails}
              sx={{
                ...BARE_LIST,
                display: 'grid',
                gap: 0.5,
                overflowWrap: 'anywhere',
              }}
            >
              {overrides.map(({ guardrailId, reason }) => (
                <li key={guardrailId}>{TEXTS.overridden(guardrailId, reason)}</li>
              ))}
            </Box>
          )}
        </Box>
      </Section>
    </Box>
  );
}
