import { shownPlanName } from '#domain/plan/run/planRuns.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isOfAnotherTenant } from '#domain/journal/isOfAnotherTenant.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { OF_ANOTHER_TENANT } from '#domain/plan/review/planWords.ts';
import { counted } from '#lib/locale.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface OpenedPlanProps {
  readonly plan: Plan;
  /** Where it is going to be applied. */
  readonly tenantId: string;
  /** The run whose lines it takes back, or tries again. */
  readonly undoes: string | undefined;
  readonly retries: string | undefined;
  readonly onClose: () => void;
}

/** A plan that came as a whole: it is reviewed as it is, or closed. */
export function OpenedPlan({ plan, tenantId, undoes, retries, onClose }: OpenedPlanProps) {
  const count = plan.items.length;
  const origin =
    undoes !== undefined
      ? 'It undoes an applied plan.'
      : retries !== undefined
        ? 'It sends again what an applied plan did not finish.'
        : 'It was opened from a file or a link.';
  return (
    <Section
      title={shownPlanName(plan.name, 'Opened plan')}
      action={<Button onClick={onClose}>Close this plan</Button>}
    >
      <Box>
        Changes to {counted(count, 'configuration')}. {origin} The review compares it with the
        tenant as it is now.
      </Box>
      {isOfAnotherTenant(plan, tenantId) && (
        <Box sx={{ mt: 1.5 }}>
          <Notice level="warning" title="A plan of another tenant">
            {OF_ANOTHER_TENANT}
          </Notice>
        </Box>
      )}
    </Section>
  );
}
