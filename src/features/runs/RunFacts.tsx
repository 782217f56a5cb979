import Box from '@mui/material/Box';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { Section } from '#ui/shell/Section.tsx';

/**
 * Where a run comes from, and the guardrails that were overridden for it; nothing where there is
 * nothing to say.
 */
export function RunFacts({ run: { undoes, retries, overrides } }: { readonly run: PlanRun }) {
  const origin = undoes ?? retries;
  if (origin === undefined && overrides.length === 0) return null;
  return (
    <Box sx={{ mt: 2.5 }}>
      <Section title="About">
        <Box sx={{ display: 'grid', gap: 1 }}>
          {origin !== undefined && (
            <span>
              {undoes === undefined ? 'Tries again what ' : 'Takes back what '}
              <AppLink to="/plan/runs/$id" params={{ id: origin }}>
                an earlier plan
              </AppLink>
              {undoes === undefined ? ' left undone.' : ' did.'}
            </span>
          )}
          {overrides.length > 0 && (
            <Box
              component="ul"
              aria-label="Overridden guardrails"
              sx={{
                m: 0,
                p: 0,
                listStyle: 'none',
                display: 'grid',
                gap: 0.5,
                overflowWrap: 'anywhere',
              }}
            >
              {overrides.map(({ guardrailId, reason }) => (
                <li key={guardrailId}>
                  Overridden: {guardrailId}. Reason: {reason}
                </li>
              ))}
            </Box>
          )}
        </Box>
      </Section>
    </Box>
  );
}
